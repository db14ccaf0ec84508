import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import type { ProposalView } from '~/contracts/room';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { formatList } from '~/i18n/format';

interface OutcomeProps {
  readonly outcome: NonNullable<ProposalView['outcome']>;
}

/** What was decided, in humane words (D6). */
export function Outcome({ outcome }: OutcomeProps) {
  const { t, i18n } = useTranslation();
  const { readingLanguages } = useInside();
  const communities = outcome.heldBy.map((label) => localizedText(label, readingLanguages)?.text);
  const community = formatList(
    communities.filter((one) => one !== undefined),
    i18n.language,
  );
  const { outcome: word, reason } = outcome;
  const text =
    word === 'open'
      ? t(
          reason === 'too-few-answers'
            ? 'outcome.open-too-few-answers'
            : 'outcome.open-words-need-work',
        )
      : t(`outcome.${word}`, { community });
  const isKind = word === 'not-agreed' || word === 'open';
  return (
    <div>
      <p>
        <strong>{text}</strong>
      </p>
      {isKind ? <p className="muted">{t('outcome.aboutTheWording')}</p> : null}
    </div>
  );
}
