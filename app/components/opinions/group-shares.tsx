import { useTranslation } from 'react-i18next';
import { Stack } from '~/components/ui/layout';
import { ShareBar } from '~/components/ui/share-bar';
import type { Tally } from '~/domain/answers/answer';
import type { GroupAnswers } from '~/domain/opinions/opinion-map';
import { formatNumber } from '~/i18n/format';
import { useGroupName } from './opinion-names';

/** How each group answered one item. */
export function GroupShares({ groups, others }: Omit<GroupAnswers, 'revisionId'>) {
  const { t } = useTranslation('opinions');
  const groupName = useGroupName();
  return (
    <Stack as="ul" gap={2}>
      {groups.map(({ group, tally }) => (
        <li key={group}>
          <Shares name={groupName(group)} tally={tally} />
        </li>
      ))}
      {others ? (
        <li>
          <Shares name={t('others')} tally={others} />
        </li>
      ) : null}
    </Stack>
  );
}

const inBar = ['agree', 'disagree', 'pass'] as const;

function Shares({ name, tally }: { readonly name: string; readonly tally: Tally }) {
  const { t, i18n } = useTranslation(['opinions', 'common']);
  return (
    <>
      <p className="small">{name}</p>
      <ShareBar
        label={t('answersOf', { group: name })}
        parts={inBar.map((word) => ({
          tone: word,
          amount: tally[word],
          text: t('share', {
            word: t(`common:answer.${word}`),
            number: formatNumber(tally[word], i18n.language),
          }),
        }))}
      />
    </>
  );
}
