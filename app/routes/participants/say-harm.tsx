import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { sentAddress } from '~/components/participants/sent-address';
import { WritingPage } from '~/components/participants/writing-page';
import { HarmFields } from '~/components/proposals/harm-fields';
import { SimilarQuestion } from '~/components/proposals/similar-question';
import { harmForm } from '~/contracts/proposals';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { everyLanguage } from '~/i18n/language-options.server';
import { pageTitle } from '~/i18n/page-title';
import { loadPlaces, loadWriting } from '~/usecases/participants/load-writing.server';
import { sendHarm } from '~/usecases/proposals/send-harm.server';

export const meta: MetaFunction = () => pageTitle(undefined);

export const loader = reading(participant, async ({ deps, scope }) => {
  const page = await loadWriting(deps, scope);
  if (!page.ok) return page;
  const places = await loadPlaces(deps, scope);
  return ok({ ...page.value, places, languages: everyLanguage(page.value.languages) });
});

export const action = writing(participant, harmForm, async ({ deps, scope, input, values }) => {
  const kept = { refusals: [], values };
  if (input.isChanging) return ok({ ...kept, things: [] });
  const sent = await sendHarm(deps, scope, input);
  if (!sent.ok) return sent;
  const result = sent.value;
  if (result.kind === 'similar') return ok({ ...kept, things: [...result.things] });
  const here = `/s/${scope.sessionCode}`;
  if (result.kind === 'sent') throw redirect(sentAddress(scope.sessionCode, result.sent));
  throw redirect(`${here}/${result.at.type === 'item' ? 'items' : 'list'}/${result.at.id}`);
});

export default function SayHarm() {
  const { t } = useTranslation('participants');
  const { requestId, permission, languages, places } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const form = useRefusedForm(reply);
  if (reply && 'things' in reply && reply.things.length > 0) {
    return <SimilarQuestion things={reply.things} values={reply.values} onChange="isChanging" />;
  }
  return (
    <WritingPage
      title={t('now.proposeTitle')}
      lead={<p className="lead">{t('now.proposeText')}</p>}
      submit={t('say.send')}
      requestId={requestId}
      form={form}
      permission={permission}
      draft="harm"
    >
      <HarmFields form={form} languages={languages} places={places} />
    </WritingPage>
  );
}
