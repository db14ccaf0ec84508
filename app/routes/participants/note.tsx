import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { NoteFields } from '~/components/annotations/note-fields';
import { PersonalCheck } from '~/components/annotations/personal-check';
import { PurposeChoice } from '~/components/annotations/purpose-choice';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { useInside } from '~/components/participants/inside';
import { LanguageField } from '~/components/participants/language-field';
import { sentAddress } from '~/components/participants/sent-address';
import { WritingPage } from '~/components/participants/writing-page';
import { chooseWording } from '~/components/proposals/choose-wording';
import { Wording } from '~/components/proposals/wording';
import { Card } from '~/components/ui/card';
import { annotationForm } from '~/contracts/annotations';
import { annotationPurposes } from '~/domain/annotations/annotation';
import { findPersonalDetails } from '~/domain/annotations/personal-details';
import { ok, refuse } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { everyLanguage } from '~/i18n/language-options.server';
import { pageTitle } from '~/i18n/page-title';
import { annotate } from '~/usecases/annotations/annotate.server';
import { findTarget } from '~/usecases/annotations/find-target.server';
import { loadWriting } from '~/usecases/participants/load-writing.server';

export const meta: MetaFunction = () => pageTitle(undefined);

/** The same page for an item and for a category of the list. */
const addressOf = ({ proposalId, categoryId }: Readonly<Record<string, string | undefined>>) =>
  proposalId === undefined
    ? { type: 'category' as const, id: categoryId ?? '' }
    : { type: 'proposal' as const, id: proposalId };

export const loader = reading(participant, async ({ deps, scope, params, url }) => {
  const page = await loadWriting(deps, scope);
  if (!page.ok) return page;
  const target = await findTarget(deps.db, scope, addressOf(params));
  if (!target) return refuse('not-found');
  const asked = url.searchParams.get('purpose');
  const purpose = annotationPurposes.find((one) => one === asked);
  const { requestId, languages } = page.value;
  return ok({ requestId, purpose, languages: everyLanguage(languages), ...target });
});

export const action = writing(participant, annotationForm, async (visit) => {
  const { deps, scope, params, input, values } = visit;
  const details = findPersonalDetails(input.body);
  if (details.length > 0 && !input.isChecked) {
    return ok({ refusals: [], values, body: input.body, details: [...details] });
  }
  const sent = await annotate(deps, scope, { ...input, on: addressOf(params) });
  if (!sent.ok) return sent;
  // What stays with the facilitators is never shown to the others, read or not.
  const isPrivate = input.scope === 'facilitators';
  const address = `/s/${scope.sessionCode}/sent?as=kept`;
  throw redirect(isPrivate ? address : sentAddress(scope.sessionCode, sent.value));
});

export default function NotePage() {
  const { t } = useTranslation('participants');
  const { readingLanguages } = useInside();
  const { requestId, purpose, renderings, languages } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const form = useRefusedForm(reply);
  const rendering = chooseWording(renderings, readingLanguages)?.shown;
  if (purpose === undefined || !rendering) return <PurposeChoice />;
  return (
    <WritingPage
      title={t(`note.purpose.${purpose}`)}
      lead={
        <>
          <p className="lead">{t(`note.purposeHint.${purpose}`)}</p>
          <Card tone="sunk">
            <p className="eyebrow">{t('note.on')}</p>
            <Wording renderings={renderings} as="h2" isBrief />
          </Card>
        </>
      }
      submit={t('note.submit')}
      requestId={requestId}
      form={form}
      draft={`note-${rendering.id}-${purpose}`}
    >
      {reply && 'details' in reply ? (
        <PersonalCheck body={reply.body} details={reply.details} />
      ) : null}
      <NoteFields purpose={purpose} rendering={rendering} form={form} />
      <LanguageField languages={languages} form={form} />
    </WritingPage>
  );
}
