import type { ReactNode } from 'react';

interface SaidProps {
  /** The language it was written in: its typeface, its voice in a screen reader. */
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  readonly as?: 'span' | 'p' | 'div' | 'blockquote' | 'h1' | 'h2' | 'h3';
  readonly size?: 'large';
  readonly id?: string | undefined;
  /** A heading with words of the same language below it begins where they do. */
  readonly isAboveItsWords?: boolean;
  readonly children: ReactNode;
}

/** What a person wrote, in its own language and direction, whatever the page's. */
export function Said(props: SaidProps) {
  const { lang, dir = 'auto', as: Element = 'span', size, id, isAboveItsWords, children } = props;
  if (Element === 'h1' || Element === 'h2' || Element === 'h3') {
    // By itself it stands on the page's side, whichever way it is read.
    return (
      <Element id={id} dir={isAboveItsWords ? dir : undefined}>
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
