import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '~/components/ui/badge';
import type { Outcome } from '~/domain/decisions/rule';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { formatList } from '~/i18n/format';

const tones: Readonly<Record<Outcome, BadgeTone>> = {
  agreed: 'success',
  'agreed-with-dissent': 'warning',
  held: 'accent',
  'not-agreed': 'neutral',
  open: 'neutral',
};

interface OutcomeBadgeProps {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly heldBy: readonly LanguageMap[];
}

/** An outcome in the words that people read (D6). */
export function OutcomeBadge({ outcome, reason, heldBy }: OutcomeBadgeProps) {
  const { t, i18n } = useTranslation();
  const names = heldBy.flatMap((label) => localizedText(label, [i18n.language])?.text ?? []);
  const words = () => {
    if (outcome !== 'open') {
      return t(`outcome.${outcome}`, { community: formatList(names, i18n.language) });
    }
    return reason === 'words-need-work'
      ? t('outcome.open-words-need-work')
      : t('outcome.open-too-few-answers');
  };
  return <Badge tone={tones[outcome]}>{words()}</Badge>;
}
