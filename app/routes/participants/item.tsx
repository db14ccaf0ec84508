import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { NoteList } from '~/components/annotations/note-list';
import { AnswerPart } from '~/components/answers/answer-part';
import { EarlierWords } from '~/components/answers/earlier-words';
import { RoomFigures } from '~/components/answers/room-figures';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { useInside } from '~/components/participants/inside';
import { ItemActions } from '~/components/proposals/item-actions';
import { ItemProgress } from '~/components/proposals/item-progress';
import { ItemQuestion } from '~/components/proposals/item-question';
import { ItemSteps } from '~/components/proposals/item-steps';
import { ObjectionList } from '~/components/proposals/objection-list';
import { RoomIsElsewhere } from '~/components/proposals/room-is-elsewhere';
import { useRenewedItem } from '~/components/proposals/use-renewed-item';
import { EmptyState } from '~/components/ui/empty-state';
import { Page } from '~/components/ui/layout';
import { answerForm } from '~/contracts/participants';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { pageTitle } from '~/i18n/page-title';
import { useAnnotations, useAnswer, useFollowRoom } from '~/realtime/client/use-room';
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
  const proposal = useRenewedItem(item.proposal);
  useFollowRoom(item.proposal.id, (id) => `/s/${code}/items/${id}`);
  const notes = useAnnotations(item.proposal.id, item.notes);
  const { word, status } = useAnswer(item.proposal.revisionId);
  // A receipt shows no direction (V7), so that only the page knows whether there is an answer.
  const isAnswered = isByReceipt ? item.isAnswered : word !== undefined;
  const isCounted = status === 'waiting' ? item.isAnswered : isAnswered;
  const isPassedBy = item.answering === 'now' && !isAnswered;
  const steps = (
    <ItemSteps
      place={item.place}
      proposalId={item.proposal.id}
      isAnswered={!isPassedBy}
      isTogether={item.isTogether}
    />
  );
  if (!proposal) {
    return (
      <Page>
        <EmptyState title={t('item.gone')}>{steps}</EmptyState>
      </Page>
    );
  }
  return (
    <Page width="wide">
      <FormErrors form={form} />
      <div className="item">
        <div className="item-words stack gap-5">
          <RoomIsElsewhere proposalId={proposal.id} />
          <ItemProgress
            place={item.place}
            since={Number(isCounted) - Number(item.isAnswered)}
            isBeforeAnswers={item.answering === 'not-yet'}
          />
          <ItemQuestion proposal={proposal} />
        </div>
        <div className="item-answer stack gap-5">
          {item.earlier && proposal.revisionId === item.proposal.revisionId ? (
            <EarlierWords proposal={proposal} earlier={item.earlier} />
          ) : null}
          <AnswerPart
            key={proposal.revisionId}
            proposal={proposal}
            answering={item.answering}
            requestId={item.requestId}
            isSecret={isByReceipt && item.isAnswered}
          />
          {steps}
          <RoomFigures revisionId={proposal.revisionId} />
        </div>
        <div className="item-more stack gap-6">
          <ItemActions
            proposal={proposal}
            objecting={item.objecting}
            annotating={item.annotating}
          />
          <ObjectionList
            objections={item.objections}
            action={`/s/${code}/items/${proposal.id}/second`}
            maySecond={item.objecting === 'now'}
          />
          <NoteList
            notes={notes}
            renderings={[...proposal.renderings, ...(proposal.standing?.renderings ?? [])]}
            exampleAnswers={item.exampleAnswers}
          />
        </div>
      </div>
    </Page>
  );
}
