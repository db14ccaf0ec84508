import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { chooseWording } from '~/components/proposals/choose-wording';
import { Outcome } from '~/components/proposals/outcome';
import { Notice } from '~/components/ui/notice';
import type { ProposalView } from '~/contracts/room';
import type { Permission } from '~/domain/sessions/phases';
import { useAnswer } from '~/realtime/client/use-room';
import { AnswerForm } from './answer-form';

interface AnswerPartProps {
  readonly proposal: ProposalView;
  readonly answering: Permission;
  readonly requestId: string;
  readonly isSecret: boolean;
}

/** The five answers where they are taken; what was answered may be changed as long as the session is open (V2). */
export function AnswerPart({ proposal, answering, requestId, isSecret }: AnswerPartProps) {
  const { t } = useTranslation('participants');
  const { readingLanguages } = useInside();
  const { word } = useAnswer(proposal.revisionId);
  const isOpen =
    answering === 'now' || ((word !== undefined || isSecret) && proposal.status === 'open');
  return (
    <>
      {proposal.outcome ? <Outcome outcome={proposal.outcome} /> : null}
      {isOpen ? (
        <AnswerForm
          revisionId={proposal.revisionId}
          renderingId={chooseWording(proposal.renderings, readingLanguages)?.shown.id}
          requestId={requestId}
          isSecret={isSecret}
        />
      ) : null}
      {isOpen || proposal.outcome ? null : (
        <Notice>{t(answering === 'not-yet' ? 'item.notYet' : 'item.over')}</Notice>
      )}
    </>
  );
}
