import { useTranslation } from 'react-i18next';
import { labelsOf } from '~/components/proposals/choose-wording';
import { Mention } from '~/components/proposals/mention';
import { Stack } from '~/components/ui/layout';
import { LinkRows } from '~/components/ui/link-rows';
import type { RenderingView } from '~/contracts/room';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { useInside } from './inside';
import { useWanted } from './use-wanted';

interface CategoryLinesProps {
  readonly categories: readonly {
    readonly id: string;
    readonly renderings: readonly RenderingView[];
    readonly children: number;
    /** By language; empty for none. */
    readonly contentWarning: LanguageMap;
  }[];
}

/** One level of the list, or what a search found. */
export function CategoryLines({ categories }: CategoryLinesProps) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const { shown, isSomeLeftOut } = useWanted(categories);
  return (
    <Stack gap={3}>
      {isSomeLeftOut ? <p className="muted">{t('list.leftOut')}</p> : null}
      <LinkRows
        rows={shown.map(({ id, renderings, children }) => ({
          to: `/s/${code}/list/${id}`,
          text: <Mention labels={labelsOf(renderings)} />,
          note: children === 0 ? undefined : t('list.children', { count: children }),
        }))}
      />
    </Stack>
  );
}
