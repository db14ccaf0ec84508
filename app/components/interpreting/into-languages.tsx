import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Cluster } from '~/components/ui/layout';
import type { LanguageTag } from '~/domain/taxonomy/category';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { ownLanguageName } from '~/i18n/format';

interface IntoLanguagesProps {
  readonly languages: readonly LanguageTag[];
  readonly into: LanguageTag;
}

/** The language that somebody translates into, each in its own name. */
export function IntoLanguages({ languages, into }: IntoLanguagesProps) {
  const { t } = useTranslation('facilitators');
  return (
    <nav aria-label={t('interpreting.into')}>
      <Cluster gap={3}>
        <span className="muted">{t('interpreting.into')}</span>
        <Cluster as="ul" gap={2}>
          {languages.map((tag) => (
            <li key={tag}>
              <Link
                className="pill"
                to={`?into=${tag}`}
                aria-current={tag === into ? 'true' : undefined}
                preventScrollReset
              >
                <bdi lang={tag} dir={directionOf(tag)}>
                  {ownLanguageName(tag)}
                </bdi>
              </Link>
            </li>
          ))}
        </Cluster>
      </Cluster>
    </nav>
  );
}
