import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { Badge } from '~/components/ui/badge';
import { Card } from '~/components/ui/card';
import { Cluster, Stack } from '~/components/ui/layout';
import type { ProposalView } from '~/contracts/room';
import { labelsOf } from './choose-wording';
import { Mention } from './mention';
import { Outcome } from './outcome';

interface TableListProps {
  readonly proposals: readonly ProposalView[];
}

/** What is on the table, a line each. */
export function TableList({ proposals }: TableListProps) {
  const { t } = useTranslation();
  const { code } = useInside();
  return (
    <Stack as="ul" gap={3}>
      {proposals.map(({ id, kind, renderings, standing, outcome }) => {
        const words = renderings.length > 0 ? renderings : (standing?.renderings ?? []);
        return (
          <li className="table-item" key={id}>
            <Card>
              <Stack gap={2}>
                <Cluster>
                  <Badge>{t(`proposalKind.${kind}`)}</Badge>
                </Cluster>
                <Mention labels={labelsOf(words)} to={`/s/${code}/items/${id}`} />
                {outcome ? <Outcome outcome={outcome} /> : null}
              </Stack>
            </Card>
          </li>
        );
      })}
    </Stack>
  );
}
