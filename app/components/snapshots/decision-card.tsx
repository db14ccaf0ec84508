import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '~/components/ui/badge';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Stack } from '~/components/ui/layout';
import { ShareBar } from '~/components/ui/share-bar';
import { Time } from '~/components/ui/time';
import type { ConceptDecision } from '~/contracts/published-pages';
import type { Outcome } from '~/domain/decisions/rule';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { formatList, formatNumber } from '~/i18n/format';
import { CommunityTable } from './community-table';

const tones: Readonly<Record<Outcome, BadgeTone>> = {
  agreed: 'success',
  'agreed-with-dissent': 'warning',
  held: 'accent',
  'not-agreed': 'neutral',
  open: 'neutral',
};

interface DecisionCardProps {
  readonly decision: ConceptDecision | undefined;
  readonly dateText: string | undefined;
  /** Where the statements of dissent are. */
  readonly voicesHref: string;
}

/** The decision on which a category stands: outcome and reason in humane words (D6), and the numbers behind them. */
export function DecisionCard({ decision, dateText, voicesHref }: DecisionCardProps) {
  const { t } = useTranslation('builders');
  const { t: common } = useTranslation();
  return (
    <Card as="section" labelledBy="decision">
      <Stack gap={3}>
        <h2 id="decision">{t('decision.title')}</h2>
        {decision === undefined ? (
          <p>{t('decision.none')}</p>
        ) : (
          <>
            <Cluster>
              <Badge tone={tones[decision.outcome]}>
                <OutcomeWords decision={decision} />
              </Badge>
              {dateText === undefined ? null : (
                <span className="small muted">
                  <Time at={decision.date} text={t('decision.on', { date: dateText })} />
                </span>
              )}
            </Cluster>
            <p>{common(`decisionReason.${decision.reason}`)}</p>
            <Answers decision={decision} />
            <Dissent decision={decision} voicesHref={voicesHref} />
            <p className="small muted">{common('outcome.aboutTheWording')}</p>
            <Rule decision={decision} />
          </>
        )}
      </Stack>
    </Card>
  );
}

interface DecisionProps {
  readonly decision: ConceptDecision;
}

function OutcomeWords({ decision }: DecisionProps) {
  const { t, i18n } = useTranslation();
  const { outcome, reason, heldByLabels } = decision;
  if (outcome === 'open') {
    const isUnclear = reason === 'words-need-work';
    return t(isUnclear ? 'outcome.open-words-need-work' : 'outcome.open-too-few-answers');
  }
  const names = heldByLabels.flatMap((label) => localizedText(label, [i18n.language])?.text ?? []);
  return t(`outcome.${outcome}`, { community: formatList(names, i18n.language) });
}

function Answers({ decision }: DecisionProps) {
  const { t, i18n } = useTranslation('builders');
  const { answers, shown } = decision;
  const { agree, disagree, pass } = answers;
  if (agree === null || disagree === null || pass === null) return <p>{t('decision.withheld')}</p>;
  const number = (count: number) => formatNumber(count, i18n.language);
  const further = [
    answers.unclear ? t('decision.unclear', { count: answers.unclear }) : undefined,
    answers.declined ? t('decision.declined', { count: answers.declined }) : undefined,
    answers.handCounted ? t('decision.hands', { count: answers.handCounted }) : undefined,
    shown === null ? undefined : t('decision.shown', { count: shown }),
  ].filter((text) => text !== undefined);
  return (
    <Stack gap={3}>
      <ShareBar
        label={t('decision.bar')}
        parts={[
          { tone: 'agree', amount: agree, text: t('decision.agree', { count: number(agree) }) },
          {
            tone: 'disagree',
            amount: disagree,
            text: t('decision.disagree', { count: number(disagree) }),
          },
          { tone: 'pass', amount: pass, text: t('decision.pass', { count: number(pass) }) },
        ]}
      />
      <ul className="plain-list small muted">
        {further.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {decision.communities.length === 0 ? null : (
        <CommunityTable communities={decision.communities} />
      )}
      {decision.admission === 'open-link' ? (
        <p className="small muted">{t('decision.openLink')}</p>
      ) : null}
    </Stack>
  );
}

function Dissent({ decision, voicesHref }: DecisionProps & { readonly voicesHref: string }) {
  const { t } = useTranslation('builders');
  const { count, ids } = decision.dissent;
  if (count === 0) return null;
  return (
    <p>
      {t('decision.dissent', { count })}{' '}
      {ids.length === 0 ? null : <a href={voicesHref}>{t('decision.dissentFile')}</a>}
    </p>
  );
}

/** The rule as it was published with the decision. */
function Rule({ decision }: DecisionProps) {
  const { t, i18n } = useTranslation('builders');
  const words = localizedText(decision.ruleNumbers?.words ?? {}, [i18n.language]);
  if (!words) return null;
  return (
    <Disclosure summary={t('decision.rule')}>
      <Stack gap={3}>
        <ul lang={words.language} dir={directionOf(words.language)}>
          {words.text.split('\n').map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="small muted">{t('decision.numbers')}</p>
      </Stack>
    </Disclosure>
  );
}
