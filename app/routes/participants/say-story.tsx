import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PersonalCheck } from '~/components/annotations/personal-check';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { LanguageField } from '~/components/participants/language-field';
import { sentAddress } from '~/components/participants/sent-address';
import { TextField } from '~/components/participants/text-field';
import { WritingPage } from '~/components/participants/writing-page';
import { Wording } from '~/components/proposals/wording';
import { Card } from '~/components/ui/card';
import { contributionForm } from '~/contracts/proposals';
import { limits, uuid } from '~/contracts/text';
import { findPersonalDetails } from '~/domain/annotations/personal-details';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { everyLanguage } from '~/i18n/language-options.server';
import { pageTitle } from '~/i18n/page-title';
import { findTarget } from '~/usecases/annotations/find-target.server';
import { contribute } from '~/usecases/contributions/contribute.server';
import { loadWriting } from '~/usecases/participants/load-writing.server';

export const meta: MetaFunction = () => pageTitle(undefined);

export const loader = reading(participant, async ({ deps, scope, url }) => {
  const page = await loadWriting(deps, scope);
  if (!page.ok) return page;
  const id = uuid.safeParse(url.searchParams.get('about')).data;
  const about =
    id === undefined ? undefined : await findTarget(deps.db, scope, { type: 'proposal', id });
  const languages = everyLanguage(page.value.languages);
  return ok({
    ...page.value,
    languages,
    aboutId: about && id,
    renderings: about?.renderings,
  });
});

export const action = writing(participant, contributionForm, async (visit) => {
  const { deps, scope, input, values } = visit;
  const details = findPersonalDetails(input.body);
  if (details.length > 0 && !input.isChecked) {
    return ok({ refusals: [], values, body: input.body, details: [...details] });
  }
  const sent = await contribute(deps, scope, input);
  if (!sent.ok) return sent;
  const { isForNextRound } = sent.value;
  // Only facilitators read these, so nothing waits to be shown to the room.
  const address = isForNextRound
    ? sentAddress(scope.sessionCode, { isHeld: true, isForNextRound })
    : `/s/${scope.sessionCode}/sent?as=kept`;
  throw redirect(address);
});

export default function SayStory() {
  const { t } = useTranslation('participants');
  const page = useLoaderData<typeof loader>();
  const { aboutId, renderings } = page;
  const reply = useActionData<typeof action>();
  const form = useRefusedForm(reply);
  return (
    <WritingPage
      title={t(renderings ? 'story.aboutTitle' : 'story.title')}
      lead={
        <>
          {renderings ? (
            <Card tone="sunk">
              <p className="eyebrow">{t('story.about')}</p>
              <Wording renderings={renderings} as="h2" isBrief />
            </Card>
          ) : null}
          <p className="lead">{t('story.lead')}</p>
        </>
      }
      submit={t('say.send')}
      requestId={page.requestId}
      form={form}
      permission={page.permission}
      draft={aboutId === undefined ? 'story' : `story-${aboutId}`}
    >
      {reply && 'details' in reply ? (
        <PersonalCheck body={reply.body} details={reply.details} />
      ) : null}
      <input type="hidden" name="proposalId" value={aboutId ?? ''} />
      <TextField name="body" required label={t('story.body')} maxLength={limits.body} form={form} />
      <LanguageField languages={page.languages} form={form} />
    </WritingPage>
  );
}
