import type { ReactNode } from 'react';

interface SaidProps {
  /** The language it was written in: its typeface, its voice in a screen reader. */
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  readonly as?: 'span' | 'p' | 'div' | 'blockquote' | 'h1' | 'h2' | 'h3';
  readonly size?: 'large';
  readonly id?: string | undefined;
  readonly children: ReactNode;
}

/** What a person wrote, in its own language and direction, whatever the page's. */
export function Said({ lang, dir = 'auto', as: Element = 'span', size, id, children }: SaidProps) {
  if (Element === 'h1' || Element === 'h2' || Element === 'h3') {
    // A heading stands on the page's side, whichever way it is read.
    return (
      <Element id={id}>
        <Said lang={lang} dir={dir}>
          {children}
        </Said>
      </Element>
    );
  }
  return (
    <Element className="said" lang={lang} dir={dir} data-size={size} id={id}>
      {children}
    </Element>
  );
}
