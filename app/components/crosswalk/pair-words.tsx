import { useTranslation } from 'react-i18next';
import { Stack } from '~/components/ui/layout';
import { Progress } from '~/components/ui/progress';
import { Said } from '~/components/ui/said';
import type { PairView } from '~/contracts/coverage';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { formatNumber } from '~/i18n/format';

type PairWordsProps = Pick<PairView, 'words' | 'lookedAt' | 'total'>;

/** The harm in the reader's language and in English, and how far the queue has come. */
export function PairWords({ words, lookedAt, total }: PairWordsProps) {
  const { t, i18n } = useTranslation('coverage');
  const number = (value: number) => formatNumber(value, i18n.language);
  const label = t('team.progress', { done: number(lookedAt), total: number(total) });
  return (
    <Stack gap={3}>
      <Progress label={label} value={lookedAt} maximum={total} />
      {words.map(({ language, label: name, definition }, index) => (
        <div key={language}>
          <Said
            as={index === 0 ? 'h2' : 'p'}
            lang={language}
            dir={directionOf(language)}
            size={index === 0 ? undefined : 'large'}
          >
            {name}
          </Said>
          <Said as="p" lang={language} dir={directionOf(language)}>
            {definition}
          </Said>
        </div>
      ))}
    </Stack>
  );
}
