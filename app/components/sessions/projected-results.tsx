import { useTranslation } from 'react-i18next';
import { DecisionNumbers } from '~/components/decisions/decision-numbers';
import { OutcomeBadge } from '~/components/decisions/outcome-badge';
import { CoveredName } from '~/components/language/covered';
import { Localized } from '~/components/language/localized';
import { Stack } from '~/components/ui/layout';
import type { DecisionFacts } from '~/domain/decisions/facts';
import type { Outcome } from '~/domain/decisions/rule';
import type { LanguageMap } from '~/domain/taxonomy/category';

interface ProjectedResultsProps {
  readonly decided: readonly {
    readonly id: string;
    readonly labels: LanguageMap;
    readonly contentWarning: string;
    readonly outcome: Outcome;
    readonly reason: string;
    readonly heldBy: readonly LanguageMap[];
    readonly facts: DecisionFacts | undefined;
  }[];
}

/** What the room decided, in humane words (D6), with the totals. */
export function ProjectedResults({ decided }: ProjectedResultsProps) {
  const { t } = useTranslation(['facilitators', 'common']);
  if (decided.length === 0) return <p className="lead">{t('decisions.empty')}</p>;
  return (
    <Stack gap={4}>
      <p className="muted">{t('common:outcome.aboutTheWording')}</p>
      <ul className="columns gap-5 plain-list">
        {decided.map((item) => (
          <li key={item.id} className="card">
            <Stack gap={3}>
              <h2>
                <CoveredName warning={item.contentWarning}>
                  <Localized texts={item.labels} />
                </CoveredName>
              </h2>
              <div>
                <OutcomeBadge {...item} />
              </div>
              {item.facts === undefined ? (
                <p className="muted">{t('decisions.numbersLater')}</p>
              ) : (
                <DecisionNumbers facts={{ ...item.facts, communities: [] }} />
              )}
            </Stack>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
