import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import type { RenderingView } from '~/contracts/room';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { CategoryWords } from './category-words';
import { chooseWording } from './choose-wording';
import { Provenance } from './provenance';

interface WordingProps {
  readonly renderings: readonly RenderingView[];
  readonly as?: 'h1' | 'h2' | 'h3';
  readonly id?: string;
  /** As a reminder of what a form is about: it must not push the form away. */
  readonly isBrief?: boolean;
  /** What covers all but the name until asked for (A3); empty for none. */
  readonly contentWarning?: LanguageMap;
}

/** A wording in the reader's language, with the original beside it, each in its own language and direction. */
export function Wording(props: WordingProps) {
  const { renderings, as = 'h1', id, isBrief = false, contentWarning = {} } = props;
  const { t } = useTranslation('participants');
  const { readingLanguages } = useInside();
  const wording = chooseWording(renderings, readingLanguages);
  if (!wording) return null;
  const { shown, original, isForeign } = wording;
  const warning = localizedText(contentWarning, readingLanguages)?.text;
  return (
    <Stack gap={4}>
      {isForeign ? <Notice>{t('item.noTranslation')}</Notice> : null}
      <Stack gap={2}>
        <CategoryWords rendering={shown} as={as} id={id} isBrief={isBrief} warning={warning} />
        {renderings.length > 1 || isForeign ? <Provenance rendering={shown} /> : null}
      </Stack>
      {original ? <Original rendering={original} isBrief={isBrief} warning={warning} /> : null}
    </Stack>
  );
}

interface OriginalProps {
  readonly rendering: RenderingView;
  readonly isBrief: boolean;
  readonly warning: string | undefined;
}

/** What its author wrote, beside the translation that is shown. */
function Original({ rendering, isBrief, warning }: OriginalProps) {
  const { t } = useTranslation('participants');
  const words = (
    <Stack gap={2}>
      <CategoryWords rendering={rendering} as="p" isBrief warning={warning} />
      <Provenance rendering={rendering} />
    </Stack>
  );
  if (isBrief) return <Disclosure summary={t('item.original')}>{words}</Disclosure>;
  return (
    <Card tone="sunk">
      <p className="eyebrow">{t('item.original')}</p>
      {words}
    </Card>
  );
}
