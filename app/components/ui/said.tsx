import type { ReactNode } from 'react';

interface SaidProps {
  /** The language it was written in: its typeface, its voice in a screen reader. */
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  readonly as?: 'span' | 'p' | 'div' | 'blockquote' | 'h1' | 'h2' | 'h3';
  readonly size?: 'large';
  readonly id?: string;
  readonly children: ReactNode;
}

/** What a person wrote, in its own language and direction, whatever the page's. */
export function Said({ lang, dir = 'auto', as: Element = 'span', size, id, children }: SaidProps) {
  return (
    <Element className="said" lang={lang} dir={dir} data-size={size} id={id}>
      {children}
    </Element>
  );
}
