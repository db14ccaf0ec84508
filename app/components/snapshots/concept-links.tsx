import { Link } from '@remix-run/react';
import { Localized } from '~/components/language/localized';
import type { ConceptMention } from '~/contracts/published-pages';

interface ConceptLinksProps {
  readonly title: string;
  readonly slug: string;
  readonly concepts: readonly ConceptMention[];
}

/** Other categories by name, under a heading; nothing where there are none. */
export function ConceptLinks({ title, slug, concepts }: ConceptLinksProps) {
  if (concepts.length === 0) return null;
  return (
    <div>
      <h3 className="eyebrow">{title}</h3>
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
