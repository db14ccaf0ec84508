import type { ReactNode } from 'react';

interface CardProps {
  readonly as?: 'div' | 'section' | 'article' | 'li';
  readonly tone?: 'plain' | 'raised' | 'sunk' | 'accent';
  readonly id?: string;
  readonly labelledBy?: string;
  readonly children: ReactNode;
}

export function Card({ as: Element = 'div', tone = 'plain', id, labelledBy, children }: CardProps) {
  return (
    <Element className="card" data-tone={tone} id={id} aria-labelledby={labelledBy}>
      {children}
    </Element>
  );
}
