interface FeedListProps {
  readonly feeds: readonly {
    readonly href: string;
    readonly type: string;
    readonly title: string;
  }[];
}

/** The feeds of a page as links for people, as far as they are in the format that most readers take. */
export function FeedList({ feeds }: FeedListProps) {
  return feeds
    .filter(({ type }) => type === 'application/atom+xml')
    .map(({ href, type, title }) => (
      <li key={href} className="small">
        <a href={href} type={type}>
          {title} (Atom)
        </a>
      </li>
    ));
}
