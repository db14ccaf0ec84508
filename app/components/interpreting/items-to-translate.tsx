import { useTranslation } from 'react-i18next';
import { CoveredName } from '~/components/language/covered';
import { Localized } from '~/components/language/localized';
import { Badge } from '~/components/ui/badge';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { Stack } from '~/components/ui/layout';
import { LinkRows } from '~/components/ui/link-rows';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';

interface ItemsToTranslateProps {
  readonly base: string;
  readonly into: LanguageTag;
  readonly items: readonly {
    readonly id: string;
    readonly labels: LanguageMap;
    readonly contentWarning: string;
    readonly state: 'original' | 'missing' | 'stale' | 'done';
  }[];
}

/** The room's items with how each stands in one language, and the way to the next that needs words. */
export function ItemsToTranslate({ base, into, items }: ItemsToTranslateProps) {
  const { t } = useTranslation('facilitators');
  const addressOf = (id: string) => `${base}/items/${id}?into=${into}`;
  const open = items.filter(({ state }) => state === 'missing' || state === 'stale');
  const [next] = open;
  if (items.length === 0) {
    return (
      <EmptyState title={t('interpreting.empty')}>
        <p>{t('interpreting.emptyHint')}</p>
      </EmptyState>
    );
  }
  return (
    <Stack>
      {next === undefined ? (
        <p className="muted">{t('interpreting.allDone')}</p>
      ) : (
        <div>
          <LinkButton tone="primary" size="large" to={addressOf(next.id)}>
            {t('interpreting.next', { count: open.length })}
          </LinkButton>
        </div>
      )}
      <LinkRows
        rows={items.map(({ id, labels, contentWarning, state }) => ({
          to: addressOf(id),
          text: (
            <CoveredName warning={contentWarning}>
              <Localized texts={labels} />
            </CoveredName>
          ),
          end:
            state === 'missing' || state === 'stale' ? (
              <Badge tone="warning">{t(`interpreting.state.${state}`)}</Badge>
            ) : (
              <span className="muted small">{t(`interpreting.state.${state}`)}</span>
            ),
        }))}
      />
    </Stack>
  );
}
