import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { Icon } from '~/components/ui/icon';
import { LinkRows } from '~/components/ui/link-rows';
import { VisuallyHidden } from '~/components/ui/visually-hidden';
import type { ProposalView } from '~/contracts/room';
import { useAnswer } from '~/realtime/client/use-room';
import { ProposalMention } from './mention';
import { useOutcomeText } from './outcome';

interface TableListProps {
  readonly proposals: readonly ProposalView[];
}

/** What is on the table, a line each. */
export function TableList({ proposals }: TableListProps) {
  const { t } = useTranslation();
  const { code } = useInside();
  const outcomeText = useOutcomeText();
  const note = ({ kind, outcome }: ProposalView) => {
    if (outcome) return outcomeText(outcome);
    return kind === 'affirm' ? undefined : t(`proposalKind.${kind}`);
  };
  return (
    <LinkRows
      rows={proposals.map((proposal) => ({
        to: `/s/${code}/items/${proposal.id}`,
        text: <ProposalMention proposal={proposal} />,
        note: note(proposal),
        end: <AnsweredMark revisionId={proposal.revisionId} />,
      }))}
    />
  );
}

/** That one has answered, never which way: the list may be read over a shoulder. */
function AnsweredMark({ revisionId }: { readonly revisionId: string }) {
  const { t } = useTranslation('participants');
  const { word } = useAnswer(revisionId);
  if (word === undefined) return null;
  return (
    <span className="answered-mark">
      <Icon name="chosen" />
      <VisuallyHidden>{t('all.answered')}</VisuallyHidden>
    </span>
  );
}
