import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { Card } from '~/components/ui/card';
import { Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import type { RenderingView } from '~/contracts/room';
import { CategoryWords } from './category-words';
import { chooseWording } from './choose-wording';
import { Provenance } from './provenance';

interface WordingProps {
  readonly renderings: readonly RenderingView[];
  readonly as?: 'h1' | 'h2' | 'h3';
  readonly id?: string;
}

/** A wording in the reader's language, with the original beside it, each in its own language and direction. */
export function Wording({ renderings, as = 'h1', id }: WordingProps) {
  const { t } = useTranslation('participants');
  const { readingLanguages } = useInside();
  const wording = chooseWording(renderings, readingLanguages);
  if (!wording) return null;
  const { shown, original, isForeign } = wording;
  return (
    <Stack gap={4}>
      {isForeign ? <Notice>{t('item.noTranslation')}</Notice> : null}
      <Stack gap={2}>
        <CategoryWords rendering={shown} as={as} id={id} />
        {renderings.length > 1 || isForeign ? <Provenance rendering={shown} /> : null}
      </Stack>
      {original ? (
        <Card tone="sunk">
          <Stack gap={2}>
            <p className="eyebrow">{t('item.original')}</p>
            <CategoryWords rendering={original} as="p" />
            <Provenance rendering={original} />
          </Stack>
        </Card>
      ) : null}
    </Stack>
  );
}
