import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Covered } from '~/components/language/covered';
import { Badge } from '~/components/ui/badge';
import { Icon } from '~/components/ui/icon';
import { Said } from '~/components/ui/said';
import type { TreeNode } from '~/contracts/published-pages';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { languageName } from '~/i18n/format';
import { StatusBadge } from './status-badge';

/** The address of a branch of the list that is shown, or of the whole list. */
export const branchLink = ({ chosen, id }: { readonly chosen: string; readonly id?: string }) =>
  `?${new URLSearchParams({ in: chosen, ...(id === undefined ? {} : { below: id }) })}#categories`;

interface CategoryTreeProps {
  readonly nodes: readonly TreeNode[];
  readonly slug: string;
  /** The language chosen for reading. */
  readonly chosen: string;
  /** Whether branches begin unfolded: in short lists, and where a search has made them short. */
  readonly isOpen: boolean;
}

/** The list as a tree: plain nested lists, folded by the browser itself, so that the keyboard reaches all of it. */
export function CategoryTree({ nodes, slug, chosen, isOpen }: CategoryTreeProps) {
  return (
    <ul className="category-tree plain-list">
      {nodes.map((node) => (
        <li key={node.id}>
          <TreeEntry node={node} slug={slug} chosen={chosen} />
          <Branch node={node} slug={slug} chosen={chosen} isOpen={isOpen} />
        </li>
      ))}
    </ul>
  );
}

type EntryProps = Pick<CategoryTreeProps, 'slug' | 'chosen'> & { readonly node: TreeNode };

/** What lies below: to unfold, or on a page of its own where one page would not hold it. */
function Branch({ node, isOpen, ...rest }: EntryProps & Pick<CategoryTreeProps, 'isOpen'>) {
  const { t } = useTranslation('builders');
  if (node.childCount === 0) return null;
  if (node.children.length === 0) {
    return (
      <Link className="category-tree-more" to={branchLink({ chosen: rest.chosen, id: node.id })}>
        <Icon name="forward" />
        <span>{t('list.categories', { count: node.childCount })}</span>
      </Link>
    );
  }
  return (
    <details className="fold" open={isOpen}>
      <summary>
        <Icon name="forward" />
        <span>{t('list.categories', { count: node.childCount })}</span>
      </summary>
      <CategoryTree nodes={node.children} isOpen={isOpen} {...rest} />
    </details>
  );
}

function TreeEntry({ node, slug, chosen }: EntryProps) {
  const { t, i18n } = useTranslation('builders');
  const { label, definition, warning } = node;
  return (
    <div className="category-tree-entry">
      <p className="category-tree-label">
        <span className="category-tree-name">
          {node.notation === undefined ? null : <span className="muted">{node.notation}</span>}
          <Link to={`/t/${slug}/c/${node.id}`}>
            <Said lang={label.language} dir={directionOf(label.language)}>
              {label.text}
            </Said>
          </Link>
        </span>
        {node.status === 'accepted' ? null : <StatusBadge status={node.status} />}
        {node.isInChosenLanguage ? null : (
          <Badge>
            {t('tree.otherLanguage', { language: languageName(chosen, i18n.language) })}
          </Badge>
        )}
      </p>
      {definition === undefined ? null : (
        <Covered warning={warning?.text ?? ''}>
          <Said as="p" lang={definition.language} dir={directionOf(definition.language)}>
            {definition.text}
          </Said>
        </Covered>
      )}
    </div>
  );
}
