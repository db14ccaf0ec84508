import type { ReactNode } from 'react';

type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 7;

interface FlowProps {
  readonly gap?: Gap;
  readonly as?: 'div' | 'section' | 'article' | 'ul' | 'ol' | 'li' | 'nav' | 'header' | 'footer';
  readonly id?: string;
  readonly labelledBy?: string;
  readonly children: ReactNode;
}

const classes = (flow: string, gap: Gap, as: FlowProps['as']) =>
  `${flow} gap-${gap}${as === 'ul' || as === 'ol' ? ' plain-list' : ''}`;

/** One thing under the other, with even space between. */
export function Stack({ gap = 4, as: Element = 'div', id, labelledBy, children }: FlowProps) {
  return (
    <Element className={classes('stack', gap, Element)} id={id} aria-labelledby={labelledBy}>
      {children}
    </Element>
  );
}

interface ClusterProps extends FlowProps {
  /** Push the ends apart. */
  readonly spread?: boolean;
}

/** Things beside each other, wrapping where there is no room. */
export function Cluster(props: ClusterProps) {
  const { gap = 3, as: Element = 'div', spread, id, labelledBy, children } = props;
  return (
    <Element
      className={classes('cluster', gap, Element)}
      data-spread={spread || undefined}
      id={id}
      aria-labelledby={labelledBy}
    >
      {children}
    </Element>
  );
}

/** As many equal columns as fit. */
export function Columns({ gap = 5, as: Element = 'div', id, labelledBy, children }: FlowProps) {
  return (
    <Element className={classes('columns', gap, Element)} id={id} aria-labelledby={labelledBy}>
      {children}
    </Element>
  );
}

interface PageProps {
  /** `wide` for tables and dashboards; else a comfortable line of text. */
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
}

/** The main part of a page: `<main>`, the target of the skip link. */
export function Page({ width = 'reading', children }: PageProps) {
  return (
    <main className="page" id="main" data-width={width} tabIndex={-1}>
      {children}
    </main>
  );
}
