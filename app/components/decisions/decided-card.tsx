import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CoveredName } from '~/components/language/covered';
import { Localized } from '~/components/language/localized';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { decisionReasons } from '~/domain/decisions/decide';
import type { DecisionFacts } from '~/domain/decisions/facts';
import type { Outcome } from '~/domain/decisions/rule';
import type { ProposalKind } from '~/domain/proposals/proposal';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { DecisionNumbers } from './decision-numbers';
import { OutcomeBadge } from './outcome-badge';

interface DecidedCardProps {
  readonly item: {
    readonly id: string;
    readonly kind: ProposalKind;
    readonly labels: LanguageMap;
    readonly contentWarning: string;
    readonly outcome: Outcome;
    readonly reason: string;
    readonly heldBy: readonly LanguageMap[];
    readonly effect: 'applied' | 'none' | 'needs-rebase';
    readonly facts: DecisionFacts | undefined;
  };
  /** Whether this reader may say what becomes of a change that no longer fits. */
  readonly mayResolve: boolean;
}

/** One decision: what it is, why, the numbers, and what became of the change. */
export function DecidedCard({ item, mayResolve }: DecidedCardProps) {
  const { t } = useTranslation(['facilitators', 'common']);
  return (
    <Card as="li" id={item.id}>
      <Stack gap={2}>
        <Cluster spread>
          <span className="muted small">{t(`common:proposalKind.${item.kind}`)}</span>
          <OutcomeBadge {...item} />
        </Cluster>
        <h3>
          <CoveredName warning={item.contentWarning}>
            <Localized texts={item.labels} />
          </CoveredName>
        </h3>
        <Reason reason={item.reason} />
        {item.facts === undefined ? (
          <p className="muted small">{t('decisions.numbersLater')}</p>
        ) : (
          <Disclosure summary={t('decisions.numbers')}>
            <DecisionNumbers facts={item.facts} />
          </Disclosure>
        )}
        {item.effect === 'needs-rebase' ? (
          <Notice tone="warning" title={t('decisions.needsRebase')}>
            {mayResolve ? <Resolve decisionId={item.id} /> : null}
          </Notice>
        ) : null}
      </Stack>
    </Card>
  );
}

function Reason({ reason }: { readonly reason: string }): ReactNode {
  const { t } = useTranslation('common');
  const known = decisionReasons.find((one) => one === reason);
  return known === undefined ? null : <p>{t(`decisionReason.${known}`)}</p>;
}

function Resolve({ decisionId }: { readonly decisionId: string }) {
  const { t } = useTranslation('facilitators');
  return (
    <Form method="post" preventScrollReset>
      <Stack gap={2}>
        <p>{t('decisions.needsRebaseHint')}</p>
        <input type="hidden" name="decisionId" value={decisionId} />
        <Cluster gap={2}>
          <Button size="small" name="how" value="apply">
            {t('decisions.apply')}
          </Button>
          <Button size="small" name="how" value="leave">
            {t('decisions.leave')}
          </Button>
        </Cluster>
      </Stack>
    </Form>
  );
}
