import { useTranslation } from 'react-i18next';
import { labelsOf } from '~/components/proposals/choose-wording';
import { Mention } from '~/components/proposals/mention';
import { Badge } from '~/components/ui/badge';
import { Card } from '~/components/ui/card';
import { Cluster, Stack } from '~/components/ui/layout';
import type { RenderingView } from '~/contracts/room';
import { useInside } from './inside';

interface CategoryLinesProps {
  readonly categories: readonly {
    readonly id: string;
    readonly renderings: readonly RenderingView[];
    readonly children: number;
  }[];
}

/** One level of the list, or what a search found. */
export function CategoryLines({ categories }: CategoryLinesProps) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  return (
    <Stack as="ul" gap={3}>
      {categories.map(({ id, renderings, children }) => (
        <Card as="li" key={id}>
          <Cluster spread>
            <Mention labels={labelsOf(renderings)} to={`/s/${code}/list/${id}`} />
            {children === 0 ? null : <Badge>{t('list.children', { count: children })}</Badge>}
          </Cluster>
        </Card>
      ))}
    </Stack>
  );
}
