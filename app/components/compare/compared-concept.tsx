import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CoveredInLanguages } from '~/components/language/covered';
import { Localized } from '~/components/language/localized';
import { Card } from '~/components/ui/card';
import { Cluster, Stack } from '~/components/ui/layout';
import { Time } from '~/components/ui/time';
import type { ComparedConcept } from '~/contracts/compare-page';
import type { LanguageMap } from '~/domain/taxonomy/category';
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
        {reasons.length === 0 ? null : (
          <ul className="small">
            {reasons.map(({ level, code }) => (
              <li key={`${level} ${code}`}>
                {t('compare.because', {
                  level: t(`compare.level.${level}`),
                  reason: t(`change.reason.${code}`),
                })}
              </li>
            ))}
          </ul>
        )}
        <Facts concept={concept} />
        {words.length === 0 ? null : (
          <CoveredInLanguages warning={contentWarning}>
            {words.map((one) => (
              <ComparedWordsView key={one.language} {...one} />
            ))}
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

function Facts({ concept }: Pick<ComparedConceptProps, 'concept'>) {
  const { t } = useTranslation('builders');
  const { t: common } = useTranslation();
  const { moved, notation, status, successors, departureReason } = concept;
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
