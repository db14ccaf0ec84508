import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { NoteList } from '~/components/annotations/note-list';
import { AnswerPart } from '~/components/answers/answer-part';
import { RoomFigures } from '~/components/answers/room-figures';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { useInside } from '~/components/participants/inside';
import { ItemActions } from '~/components/proposals/item-actions';
import { ItemProgress } from '~/components/proposals/item-progress';
import { ItemQuestion } from '~/components/proposals/item-question';
import { ItemSteps } from '~/components/proposals/item-steps';
import { ObjectionList } from '~/components/proposals/objection-list';
import { EmptyState } from '~/components/ui/empty-state';
import { Page, Stack } from '~/components/ui/layout';
import { answerForm } from '~/contracts/participants';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { pageTitle } from '~/i18n/page-title';
import { useAnnotations, useAnswer, useProposal } from '~/realtime/client/use-room';
import { submitAnswer } from '~/usecases/answers/submit-answer.server';
import { loadItem } from '~/usecases/proposals/load-item.server';

export const meta: MetaFunction = () => pageTitle(undefined);

export const loader = reading(participant, async ({ deps, scope, params }) =>
  loadItem(deps, scope, { proposalId: params.proposalId ?? '' }),
);

/** The way of an answer without JavaScript; the page then shows it as counted. */
export const action = writing(participant, answerForm, async ({ deps, scope, input, url }) => {
  const recorded = await submitAnswer(deps, scope, input);
  return recorded.ok ? ok(redirect(`${url.pathname}#answer`)) : recorded;
});

export default function Item() {
  const { t } = useTranslation('participants');
  const { code, isByReceipt } = useInside();
  const item = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  const proposal = useProposal(item.proposal);
  const notes = useAnnotations(item.proposal.id, item.notes);
  const { word } = useAnswer(item.proposal.revisionId);
  const isAnswered = word !== undefined || item.isAnswered;
  const isPassedBy = item.answering === 'now' && !isAnswered;
  const steps = (
    <ItemSteps place={item.place} proposalId={item.proposal.id} isAnswered={!isPassedBy} />
  );
  if (!proposal) {
    return (
      <Page>
        <EmptyState title={t('item.gone')}>{steps}</EmptyState>
      </Page>
    );
  }
  return (
    <Page>
      <Stack gap={6}>
        <FormErrors form={form} />
        <ItemProgress place={item.place} />
        <ItemQuestion proposal={proposal} />
        <AnswerPart
          key={proposal.revisionId}
          proposal={proposal}
          answering={item.answering}
          requestId={item.requestId}
          isSecret={isByReceipt && item.isAnswered}
        />
        {steps}
        <RoomFigures revisionId={proposal.revisionId} />
        <ItemActions proposal={proposal} objecting={item.objecting} annotating={item.annotating} />
        <ObjectionList
          objections={item.objections}
          action={`/s/${code}/items/${proposal.id}/second`}
          maySecond={item.objecting === 'now'}
        />
        <NoteList notes={notes} />
      </Stack>
    </Page>
  );
}
