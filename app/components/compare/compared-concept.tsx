import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CoveredInLanguages } from '~/components/language/covered';
import { Localized } from '~/components/language/localized';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Stack } from '~/components/ui/layout';
import { Time } from '~/components/ui/time';
import type { ComparedConcept } from '~/contracts/compare-page';
import { actors, detectionPoints, type LanguageMap, modalities } from '~/domain/taxonomy/category';
import { formatList } from '~/i18n/format';
import { ChangeMarks } from './change-marks';
import { ComparedWordsView } from './compared-words';
import { MentionList } from './mention-list';

interface ComparedConceptProps {
  readonly slug: string;
  readonly concept: ComparedConcept;
  readonly dates: Readonly<Record<string, string>>;
}

/** What became of one category between the two versions, and why it weighs what it weighs. */
export function ComparedConceptCard({ slug, concept, dates }: ComparedConceptProps) {
  const { t } = useTranslation('builders');
  const { id, label, ops, reasons, contentWarning, words, decided } = concept;
  const address = `/t/${slug}/c/${id}`;
  return (
    <Card as="li" id={`c-${id}`}>
      <Stack gap={3}>
        <Cluster gap={2}>
          <h3>
            <Link to={address}>
              <Localized texts={label} />
            </Link>
          </h3>
          <ChangeMarks ops={ops} />
        </Cluster>
        <Gravity reasons={reasons} />
        <Facts concept={concept} />
        {words.length === 0 ? null : (
          <CoveredInLanguages warning={contentWarning}>
            <Words words={words} isWhole={isWhole(ops)} />
          </CoveredInLanguages>
        )}
        {decided === undefined ? null : (
          <p className="small">
            <Link to={`${address}#decision`}>
              <Time at={decided} text={t('decision.on', { date: dates[decided] ?? decided })} />
            </Link>
          </p>
        )}
      </Stack>
    </Card>
  );
}

const isWhole = (ops: ComparedConcept['ops']): boolean =>
  (['add', 'remove', 'merge', 'split'] as const).some((op) => ops.includes(op));

/** Why it breaks what others have built on it; of a smaller change the marks say enough. */
function Gravity({ reasons }: Pick<ComparedConcept, 'reasons'>) {
  const { t } = useTranslation('builders');
  const grave = reasons.filter(({ level }) => level === 'major');
  if (grave.length === 0) return null;
  return (
    <ul className="small">
      {grave.map(({ level, code }) => (
        <li key={code}>
          {t('compare.because', {
            level: t(`compare.level.${level}`),
            reason: t(`change.reason.${code}`),
          })}
        </li>
      ))}
    </ul>
  );
}

interface WordsProps extends Pick<ComparedConcept, 'words'> {
  /** Of what came or went there is nothing to compare: its words wait until asked for. */
  readonly isWhole: boolean;
}

function Words({ words, isWhole }: WordsProps) {
  const { t } = useTranslation('builders');
  const shown = words.map((one) => (
    <ComparedWordsView key={one.language} {...one} isWhole={isWhole} />
  ));
  return isWhole ? <Disclosure summary={t('concept.words')}>{shown}</Disclosure> : shown;
}

function Facts({ concept }: Pick<ComparedConceptProps, 'concept'>) {
  const { t } = useTranslation('builders');
  const { t: common } = useTranslation();
  const { moved, notation, status, facets, successors, departureReason } = concept;
  return (
    <dl className="facts compared-facts">
      {moved === undefined ? null : (
        <BeforeAfter
          label={t('compare.place')}
          before={<Places labels={moved.before} />}
          after={<Places labels={moved.after} />}
        />
      )}
      {status === undefined ? null : (
        <BeforeAfter
          label={t('change.op.status')}
          before={common(`categoryStatus.${status.before}`)}
          after={common(`categoryStatus.${status.after}`)}
        />
      )}
      {notation === undefined ? null : (
        <BeforeAfter
          label={t('concept.notation')}
          before={notation.before ?? '–'}
          after={notation.after ?? '–'}
        />
      )}
      {facets.map((facet) => (
        <FacetRow key={facet.key} facet={facet} />
      ))}
      {successors.length === 0 ? null : (
        <div>
          <dt>{t('departed.successors')}</dt>
          <dd>
            <MentionList mentions={successors} />
          </dd>
        </div>
      )}
      {Object.keys(departureReason).length === 0 ? null : (
        <div>
          <dt>{t('departed.reason')}</dt>
          <dd>
            <Localized texts={departureReason} />
          </dd>
        </div>
      )}
    </dl>
  );
}

const ownFacets = ['modality', 'actor', 'detection', 'affectedGroups'] as const;

function FacetRow({ facet }: { readonly facet: ComparedConcept['facets'][number] }) {
  const { t, i18n } = useTranslation('builders');
  const own = ownFacets.find((known) => known === facet.key);
  const listed = (values: readonly string[]) =>
    formatList(
      values.map((value) => {
        const word = [...modalities, ...actors, ...detectionPoints].find((one) => one === value);
        return own !== undefined && word ? t(`facet.${word}`) : value;
      }),
      i18n.language,
    );
  return (
    <div>
      <dt>{own === undefined ? <bdi>{facet.key}</bdi> : t(`facet.${own}`)}</dt>
      <dd>
        {facet.taken.length === 0 ? null : <del dir="auto">{listed(facet.taken)}</del>}{' '}
        {facet.put.length === 0 ? null : <ins dir="auto">{listed(facet.put)}</ins>}
      </dd>
    </div>
  );
}

interface BeforeAfterProps {
  readonly label: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
}

function BeforeAfter({ label, before, after }: BeforeAfterProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <del>{before}</del> <ins>{after}</ins>
      </dd>
    </div>
  );
}

function Places({ labels }: { readonly labels: readonly LanguageMap[] }) {
  const { t } = useTranslation('builders');
  if (labels.length === 0) return t('compare.top');
  return <MentionList mentions={labels.map((label) => ({ id: JSON.stringify(label), label }))} />;
}
