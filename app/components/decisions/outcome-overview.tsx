import { useTranslation } from 'react-i18next';
import { Cluster } from '~/components/ui/layout';
import type { Outcome } from '~/domain/decisions/rule';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { formatNumber } from '~/i18n/format';
import { OutcomeBadge } from './outcome-badge';

interface Decided {
  readonly id: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly heldBy: readonly LanguageMap[];
}

/** How many items came out in each way, with a way to the first of them: what is rare is not lost among what is common. */
export function OutcomeOverview({ items }: { readonly items: readonly Decided[] }) {
  const { i18n } = useTranslation();
  const groups = new Map<string, { readonly first: Decided; readonly count: number }>();
  for (const item of items) {
    const key = JSON.stringify([item.outcome, item.outcome === 'open' && item.reason, item.heldBy]);
    const known = groups.get(key);
    groups.set(key, { first: known?.first ?? item, count: (known?.count ?? 0) + 1 });
  }
  if (groups.size < 2) return null;
  return (
    <Cluster as="ul">
      {[...groups].map(([key, { first, count }]) => (
        <li key={key}>
          <a className="line-link" href={`#${first.id}`}>
            <OutcomeBadge {...first} />
            <span className="numeric">{formatNumber(count, i18n.language)}</span>
          </a>
        </li>
      ))}
    </Cluster>
  );
}
