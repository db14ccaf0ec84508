import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import type { ProposalView } from '~/contracts/room';
import { decisionReasons } from '~/domain/decisions/decide';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { formatList } from '~/i18n/format';

type OutcomeView = NonNullable<ProposalView['outcome']>;

interface OutcomeProps {
  readonly outcome: OutcomeView;
}

/** What was decided and why, in humane words (D6, P5). */
export function Outcome({ outcome }: OutcomeProps) {
  const { t } = useTranslation();
  const outcomeText = useOutcomeText();
  const isAboutWording = outcome.outcome === 'not-agreed' || outcome.outcome === 'open';
  // An open one says why in its name.
  const reason =
    outcome.outcome === 'open'
      ? undefined
      : decisionReasons.find((known) => known === outcome.reason);
  return (
    <div className="outcome" data-outcome={outcome.outcome}>
      <p>
        <strong>{outcomeText(outcome)}</strong>
      </p>
      {reason === undefined ? null : <p className="small">{t(`decisionReason.${reason}`)}</p>}
      {isAboutWording ? <p className="small muted">{t('outcome.aboutTheWording')}</p> : null}
    </div>
  );
}

/** Words an outcome for this reader, naming the communities that hold it in a language of theirs. */
export function useOutcomeText(): (outcome: OutcomeView) => string {
  const { t, i18n } = useTranslation();
  const { readingLanguages } = useInside();
  return ({ outcome, reason, heldBy }) => {
    if (outcome === 'open') {
      return reason === 'too-few-answers'
        ? t('outcome.open-too-few-answers')
        : t('outcome.open-words-need-work');
    }
    const names = heldBy.flatMap((label) => localizedText(label, readingLanguages)?.text ?? []);
    return t(`outcome.${outcome}`, { community: formatList(names, i18n.language) });
  };
}
