import { Link } from '@remix-run/react';
import { Localized } from '~/components/language/localized';
import type { ConceptMention } from '~/contracts/published-pages';

interface ConceptLinksProps {
  readonly title: string;
  readonly slug: string;
  readonly concepts: readonly ConceptMention[];
  /** The level of its heading, by where it stands on the page. */
  readonly heading?: 'h2' | 'h3';
}

/** Other categories by name, under a heading; nothing where there are none. */
export function ConceptLinks({ title, slug, concepts, heading = 'h3' }: ConceptLinksProps) {
  const Heading = heading;
  if (concepts.length === 0) return null;
  return (
    <div>
      <Heading className="eyebrow">{title}</Heading>
      <ul>
        {concepts.map(({ id, label }) => (
          <li key={id}>
            <Link to={`/t/${slug}/c/${id}`}>
              <Localized texts={label} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
