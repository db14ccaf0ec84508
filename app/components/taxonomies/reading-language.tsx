import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Cluster } from '~/components/ui/layout';
import type { TaxonomyView } from '~/contracts/taxonomies';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { ownLanguageName } from '~/i18n/format';

type ReadingLanguageProps = Pick<TaxonomyView, 'languages' | 'chosen' | 'standing' | 'query'>;

/** In which language the tree is read, and how much of it each language has. */
export function ReadingLanguage({ languages, chosen, standing, query }: ReadingLanguageProps) {
  const { t } = useTranslation('facilitators');
  return (
    <nav aria-label={t('taxonomy.readIn')}>
      <Cluster as="ul" gap={2}>
        {languages.map(({ tag, labelled }) => (
          <li key={tag}>
            <Link
              className="pill"
              to={`?${new URLSearchParams(query === '' ? { in: tag } : { in: tag, q: query })}`}
              aria-current={tag === chosen ? 'true' : undefined}
              preventScrollReset
            >
              <bdi lang={tag} dir={directionOf(tag)}>
                {ownLanguageName(tag)}
              </bdi>{' '}
              <span className="pill-note">
                {labelled}/{standing}
              </span>
            </Link>
          </li>
        ))}
      </Cluster>
    </nav>
  );
}
