import { useTranslation } from 'react-i18next';
import { labelsOf } from '~/components/proposals/choose-wording';
import { Mention } from '~/components/proposals/mention';
import { LinkRows } from '~/components/ui/link-rows';
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
    <LinkRows
      rows={categories.map(({ id, renderings, children }) => ({
        to: `/s/${code}/list/${id}`,
        text: <Mention labels={labelsOf(renderings)} />,
        note: children === 0 ? undefined : t('list.children', { count: children }),
      }))}
    />
  );
}
