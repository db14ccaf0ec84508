import { useTranslation } from 'react-i18next';
import { CoveredInLanguages } from '~/components/language/covered';
import { Localized } from '~/components/language/localized';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { ConceptUses } from '~/components/uses/concept-uses';
import type {
  ConceptNote,
  ConceptPage,
  DepartedConceptPage,
  StandingConceptPage,
} from '~/contracts/published-pages';
import type { ConceptUses as Uses } from '~/contracts/uses';
import { formatList, languageName } from '~/i18n/format';
import { BuilderFrame } from './builder-frame';
import { ConceptFacts } from './concept-facts';
import { ConceptLinks } from './concept-links';
import { ConceptNotes } from './concept-notes';
import { ConceptPath } from './concept-path';
import { ConceptWords } from './concept-words';
import { DecisionCard } from './decision-card';
import { StatusBadge } from './status-badge';

interface ConceptViewProps {
  readonly page: ConceptPage;
  /** The day of the decision, in the reader's words. */
  readonly dateText: string | undefined;
  readonly notes: readonly ConceptNote[];
  readonly uses: Uses;
}

/** The page of one category: how it stands, or where it went. */
export function ConceptView({ page, dateText, notes, uses }: ConceptViewProps) {
  return (
    <BuilderFrame>
      <Page width="wide">
        {page.state === 'standing' ? (
          <StandingConcept page={page} dateText={dateText} notes={notes} uses={uses} />
        ) : (
          <DepartedConcept page={page} uses={uses} />
        )}
      </Page>
    </BuilderFrame>
  );
}

interface StandingConceptProps {
  readonly page: StandingConceptPage;
  readonly dateText: string | undefined;
  readonly notes: readonly ConceptNote[];
  readonly uses: Uses;
}

function StandingConcept({ page, dateText, notes, uses }: StandingConceptProps) {
  const { t, i18n } = useTranslation('builders');
  const missing = page.missingLanguages.map((tag) => languageName(tag, i18n.language));
  return (
    <Stack gap={6}>
      <Stack as="header" gap={3}>
        <ConceptPath page={page} path={page.path} />
        <Localized as="h1" texts={page.label} />
        <Cluster>
          <StatusBadge status={page.status} />
          <span className="small muted">{t('list.version', { version: page.version })}</span>
        </Cluster>
      </Stack>
      <AnnouncedDepartureNotice page={page} />
      <div className="published">
        <Stack gap={5}>
          <Stack as="section" labelledBy="words" gap={4}>
            <h2 id="words">{t('concept.words')}</h2>
            <CoveredInLanguages warning={page.contentWarning}>
              <Stack gap={4}>
                {page.words.map((words) => (
                  <ConceptWords key={words.language} words={words} />
                ))}
              </Stack>
            </CoveredInLanguages>
            {missing.length === 0 ? null : (
              <p className="muted">
                {t('concept.missing', { languages: formatList(missing, i18n.language) })}
              </p>
            )}
          </Stack>
          <DecisionCard
            decision={page.decision}
            dateText={dateText}
            voicesHref={`/t/${page.slug}/v/${page.version}/voices.json`}
          />
          <ConceptNotes notes={notes} />
          <ConceptUses uses={uses} slug={page.slug} />
        </Stack>
        <ConceptFacts page={page} />
      </div>
    </Stack>
  );
}

/** That it is going to leave, so that nobody is surprised; nothing where nothing was announced. */
function AnnouncedDepartureNotice({ page }: Pick<StandingConceptProps, 'page'>) {
  const { t } = useTranslation(['builders', 'common']);
  const { announced, slug } = page;
  if (!announced) return null;
  const { kind, since: version, reason, successors } = announced;
  return (
    <Notice tone="warning" title={t(`common:announced.${kind}`)}>
      <Stack gap={3}>
        <p>{t('concept.announcedSince', { version })}</p>
        {Object.keys(reason).length === 0 ? null : <Localized as="p" texts={reason} />}
        <ConceptLinks
          heading="h2"
          title={t('departed.successors')}
          slug={slug}
          concepts={successors}
        />
      </Stack>
    </Notice>
  );
}

interface DepartedConceptProps {
  readonly page: DepartedConceptPage;
  readonly uses: Uses;
}

function DepartedConcept({ page, uses }: DepartedConceptProps) {
  const { t } = useTranslation('builders');
  const { kind, lastVersion: version, since, successors, reason } = page;
  return (
    <Stack gap={5}>
      <ConceptPath page={page} path={[]} />
      <Localized as="h1" texts={page.label} />
      <Notice tone="warning" title={t(`departed.${kind}`)}>
        {t('departed.last', { version, since })}
      </Notice>
      {Object.keys(reason).length === 0 ? null : (
        <div>
          <h2 className="eyebrow">{t('departed.reason')}</h2>
          <Localized as="p" texts={reason} />
        </div>
      )}
      {successors.length === 0 ? (
        <p>{t('departed.noSuccessor')}</p>
      ) : (
        <ConceptLinks
          heading="h2"
          title={t('departed.successors')}
          slug={page.slug}
          concepts={successors}
        />
      )}
      <ConceptUses uses={uses} slug={page.slug} />
    </Stack>
  );
}
