import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Icon } from '~/components/ui/icon';
import { Said } from '~/components/ui/said';
import type { TreeEntry } from '~/contracts/taxonomies';
import { directionOf } from '~/domain/taxonomy/language-tag';

interface CategoryTreeProps {
  readonly entries: readonly TreeEntry[];
  readonly slug: string;
  /** Whether branches begin unfolded. */
  readonly isOpen: boolean;
}

/**
 * The categories as nested lists that the browser itself folds: tab and enter reach every level, with
 * JavaScript or without, and hundreds of entries begin as the few at the top.
 */
export function CategoryTree({ entries, slug, isOpen }: CategoryTreeProps) {
  return (
    <ul className="category-tree plain-list">
      {entries.map((entry) => (
        <li key={entry.id}>
          {entry.children.length === 0 ? (
            <Leaf entry={entry} slug={slug} />
          ) : (
            <Branch entry={entry} slug={slug} isOpen={isOpen} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly entry: TreeEntry;
  readonly slug: string;
}

function Branch({ entry, slug, isOpen }: EntryProps & { readonly isOpen: boolean }) {
  const { t } = useTranslation('facilitators');
  return (
    <details className="fold" open={isOpen}>
      <summary>
        <Icon name="forward" />
        <span>
          <EntryLabel entry={entry} />{' '}
          <span className="muted">{t('taxonomy.below', { count: entry.below })}</span>
        </span>
      </summary>
      <Link className="category-tree-about" to={addressOf(slug, entry.id)}>
        {t('taxonomy.about', { label: entry.label.text })}
      </Link>
      <CategoryTree entries={entry.children} slug={slug} isOpen={isOpen} />
    </details>
  );
}

/** A category with nothing under it, or whose page lists what the tree has no room for. */
function Leaf({ entry, slug }: EntryProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Link className="category-tree-leaf" to={addressOf(slug, entry.id)}>
      <EntryLabel entry={entry} />
      {entry.below === 0 ? null : (
        <span className="muted"> {t('taxonomy.below', { count: entry.below })}</span>
      )}
    </Link>
  );
}

const addressOf = (slug: string, id: string): string => `/f/taxonomies/${slug}/categories/${id}`;

function EntryLabel({ entry }: { readonly entry: TreeEntry }) {
  const { t } = useTranslation();
  const { label, notation, status } = entry;
  return (
    <>
      {notation === undefined ? null : <span className="muted">{notation} </span>}
      <Said lang={label.language} dir={directionOf(label.language)}>
        {label.text}
      </Said>
      {status === 'accepted' ? null : <Badge> {t(`categoryStatus.${status}`)}</Badge>}
    </>
  );
}
