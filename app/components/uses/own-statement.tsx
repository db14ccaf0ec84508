import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '~/components/ui/badge';
import { Card } from '~/components/ui/card';
import { Cluster, Stack } from '~/components/ui/layout';
import type { UseView } from '~/contracts/uses';
import type { StatementState } from '~/domain/uses/use';
import { UseCategories } from './use-categories';
import { UseFacts } from './use-facts';

interface OwnStatementProps {
  readonly statement: UseView & {
    readonly state: StatementState;
    readonly refusedBecause?: string | undefined;
  };
  readonly slug: string;
}

const tones: Readonly<Record<StatementState, BadgeTone>> = {
  waiting: 'info',
  accepted: 'success',
  refused: 'warning',
};

/** One's own wording, and how it stands. */
export function OwnStatement({ statement, slug }: OwnStatementProps) {
  const { t } = useTranslation('builders');
  const { state, name, refusedBecause } = statement;
  return (
    <Card as="li">
      <Stack gap={3}>
        <Cluster spread>
          <h3>
            <bdi>{name}</bdi>
          </h3>
          <Badge tone={tones[state]}>{t(`uses.own.state.${state}`)}</Badge>
        </Cluster>
        {refusedBecause === undefined ? null : (
          <div>
            <p className="eyebrow">{t('uses.own.because')}</p>
            <blockquote dir="auto">{refusedBecause}</blockquote>
          </div>
        )}
        <UseFacts use={statement} slug={slug} />
        <UseCategories use={statement} slug={slug} />
      </Stack>
    </Card>
  );
}
