import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Card } from '~/components/ui/card';
import { Stack } from '~/components/ui/layout';
import type { TaxonomyPage } from '~/contracts/published-pages';
import { formatNumber, languageName } from '~/i18n/format';

interface MadeByProps {
  readonly participation: TaxonomyPage['participation'];
  readonly attribution: TaxonomyPage['attribution'];
  /** How the community decides, in its own words. */
  readonly governance: TaxonomyPage['governance'];
  readonly sources: TaxonomyPage['sources'];
  /** First and last day, in the reader's words. */
  readonly days: { readonly from: string; readonly to: string } | undefined;
}

/** Who made the list, in sums only (D5). */
export function MadeBy({ participation, attribution, governance, sources, days }: MadeByProps) {
  const { t } = useTranslation('builders');
  const { people, sessions } = participation;
  const isOpen = participation.knownGaps.some(({ kind }) => kind === 'session-open');
  return (
    <Card as="section" tone="sunk" labelledBy="made">
      <Stack gap={3}>
        <h2 id="made">{t('made.title')}</h2>
        {sessions === 0 ? (
          <p>{t('made.noSessions')}</p>
        ) : (
          <>
            <p>
              {people === null
                ? t(isOpen ? 'made.stillOpen' : 'made.peopleWithheld')
                : t('made.people', { count: people })}{' '}
              {t('made.sessions', { count: sessions })}{' '}
              {days === undefined
                ? null
                : t(days.from === days.to ? 'made.onDay' : 'made.between', days)}
            </p>
            <LanguagesSpoken participation={participation} />
          </>
        )}
        {Object.keys(governance).length === 0 ? null : (
          <div>
            <h3 className="eyebrow">{t('made.governance')}</h3>
            <Localized as="p" texts={governance} />
          </div>
        )}
        <Sources sources={sources} />
        {Object.keys(attribution).length === 0 ? null : (
          <div>
            <h3 className="eyebrow">{t('made.attribution')}</h3>
            <Localized as="p" texts={attribution} />
          </div>
        )}
      </Stack>
    </Card>
  );
}

function Sources({ sources }: Pick<MadeByProps, 'sources'>) {
  const { t } = useTranslation('builders');
  if (sources.length === 0) return null;
  return (
    <div>
      <h3 className="eyebrow">{t('made.sources')}</h3>
      <ul className="plain-list">
        {sources.map(({ source, version = '', license }) => (
          <li key={`${source} ${version}`}>
            <bdi>{`${source} ${version}`.trim()}</bdi>{' '}
            <span className="small muted">{t('list.license', { license })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function LanguagesSpoken({ participation }: Pick<MadeByProps, 'participation'>) {
  const { t, i18n } = useTranslation('builders');
  const { languages, others } = participation;
  if (languages.length === 0) return null;
  return (
    <div>
      <h3 className="eyebrow">{t('made.languages')}</h3>
      <ul className="plain-list cluster gap-3 numeric">
        {languages.map(({ language, people }) => (
          <li key={language}>
            {t('made.languagePeople', {
              language: languageName(language, i18n.language),
              count: formatNumber(people, i18n.language),
            })}
          </li>
        ))}
        {others ? (
          <li>{t('made.others', { count: formatNumber(others, i18n.language) })}</li>
        ) : null}
      </ul>
      <p className="small muted">{t('made.small')}</p>
    </div>
  );
}
