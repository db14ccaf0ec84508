import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Icon } from '~/components/ui/icon';
import type { ConceptMention, ConceptPage } from '~/contracts/published-pages';

interface ConceptPathProps {
  readonly page: Pick<ConceptPage, 'slug' | 'taxonomyTitle'>;
  readonly path: readonly ConceptMention[];
}

/** From the list down to the category's parent. */
export function ConceptPath({ page, path }: ConceptPathProps) {
  const { t } = useTranslation('builders');
  return (
    <nav aria-label={t('concept.path')}>
      <ol className="path plain-list">
        <li>
          <Link to={`/t/${page.slug}`}>
            <Localized texts={page.taxonomyTitle} />
          </Link>
        </li>
        {path.map(({ id, label }) => (
          <li key={id}>
            <Icon name="forward" />
            <Link to={`/t/${page.slug}/c/${id}`}>
              <Localized texts={label} />
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
