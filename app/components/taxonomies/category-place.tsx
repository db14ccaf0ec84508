import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '~/components/ui/icon';
import { Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { CategoryMentioned, CategoryView } from '~/contracts/taxonomies';
import { directionOf } from '~/domain/taxonomy/language-tag';

type CategoryPlaceProps = Pick<
  CategoryView,
  'slug' | 'path' | 'otherParents' | 'children' | 'related'
>;

/** Above, beside and below: every neighbour is a link. */
export function CategoryPlace(props: CategoryPlaceProps) {
  const { slug, path, otherParents, children, related } = props;
  const { t } = useTranslation('facilitators');
  return (
    <>
      {path.length === 0 ? null : (
        <nav aria-label={t('category.path')} className="path">
          {path.map((category) => (
            <span key={category.id}>
              <Mention slug={slug} {...category} /> <Icon name="forward" />
            </span>
          ))}
        </nav>
      )}
      <Mentions title={t('category.alsoUnder')} slug={slug} categories={otherParents} />
      <Mentions title={t('category.under')} slug={slug} categories={children} />
      <Mentions title={t('category.related')} slug={slug} categories={related} />
    </>
  );
}

interface MentionsProps {
  readonly title: string;
  readonly slug: string;
  readonly categories: readonly CategoryMentioned[];
}

function Mentions({ title, slug, categories }: MentionsProps) {
  if (categories.length === 0) return null;
  return (
    <Stack as="section" gap={2}>
      <h2>{title}</h2>
      <Stack as="ul" gap={2}>
        {categories.map((category) => (
          <li key={category.id}>
            <Mention slug={slug} {...category} />
          </li>
        ))}
      </Stack>
    </Stack>
  );
}

export function Mention({ slug, id, label }: CategoryMentioned & { readonly slug: string }) {
  return (
    <Link to={`/f/taxonomies/${slug}/categories/${id}`}>
      <Said lang={label.language} dir={directionOf(label.language)}>
        {label.text}
      </Said>
    </Link>
  );
}
