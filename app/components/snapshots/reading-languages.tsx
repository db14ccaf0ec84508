import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ReadingLanguage } from '~/contracts/published-pages';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { ownLanguageName } from '~/i18n/format';

interface ReadingLanguagesProps {
  readonly languages: readonly ReadingLanguage[];
  readonly chosen: string;
  /** What else stands in the address, and stays in it. */
  readonly kept?: Readonly<Record<string, string>>;
}

/** The languages in which the list can be read, each in its own name, with how much of it there is. */
export function ReadingLanguages({ languages, chosen, kept = {} }: ReadingLanguagesProps) {
  const { t } = useTranslation('builders');
  const linkTo = (tag: string) => `?${new URLSearchParams({ in: tag, ...kept })}#categories`;
  return (
    <nav aria-label={t('tree.readIn')} className="reading-languages">
      <span className="muted small">{t('tree.readIn')}</span>
      <ul className="plain-list cluster gap-2">
        {languages
          .filter(({ labels }) => labels > 0)
          .map(({ tag, labels, total }) => (
            <li key={tag}>
              <Link
                className="pill"
                to={linkTo(tag)}
                aria-current={tag === chosen ? 'true' : undefined}
                preventScrollReset
              >
                <span lang={tag} dir={directionOf(tag)}>
                  {ownLanguageName(tag)}
                </span>
                {labels === total ? null : (
                  <span className="pill-note">{t('tree.someWords', { count: labels, total })}</span>
                )}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
