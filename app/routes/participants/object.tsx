import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { LanguageField } from '~/components/participants/language-field';
import { sentAddress } from '~/components/participants/sent-address';
import { TextField } from '~/components/participants/text-field';
import { WarningField } from '~/components/participants/warning-field';
import { WritingPage } from '~/components/participants/writing-page';
import { Wording } from '~/components/proposals/wording';
import { Card } from '~/components/ui/card';
import { Checkbox } from '~/components/ui/checkbox';
import { objectionForm } from '~/contracts/proposals';
import { limits } from '~/contracts/text';
import { ok, refuse } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { everyLanguage } from '~/i18n/language-options.server';
import { pageTitle } from '~/i18n/page-title';
import { findTarget } from '~/usecases/annotations/find-target.server';
import { objectToProposal } from '~/usecases/objections/object-to-proposal.server';
import { loadWriting } from '~/usecases/participants/load-writing.server';

export const meta: MetaFunction = () => pageTitle(undefined);

export const loader = reading(participant, async ({ deps, scope, params }) => {
  const page = await loadWriting(deps, scope);
  if (!page.ok) return page;
  const proposalId = params.proposalId ?? '';
  const about = await findTarget(deps.db, scope, { type: 'proposal', id: proposalId });
  if (!about) return refuse('not-found');
  const { requestId, languages } = page.value;
  const { renderings } = about;
  return ok({ requestId, proposalId, renderings, languages: everyLanguage(languages) });
});

export const action = writing(
  participant,
  objectionForm,
  async ({ deps, scope, params, input }) => {
    const proposalId = params.proposalId ?? '';
    const sent = await objectToProposal(deps, scope, { ...input, proposalId });
    return sent.ok ? ok(redirect(sentAddress(scope.sessionCode, sent.value))) : sent;
  },
);

export default function ObjectPage() {
  const { t } = useTranslation('participants');
  const { requestId, proposalId, renderings, languages } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <WritingPage
      title={t('objection.title')}
      lead={
        <>
          <Card tone="sunk">
            <Wording renderings={renderings} as="h2" isBrief />
          </Card>
          <p className="lead">{t('objection.lead')}</p>
        </>
      }
      submit={t('objection.submit')}
      requestId={requestId}
      form={form}
      draft={`object-${proposalId}`}
    >
      <TextField
        name="reason"
        required
        label={t('objection.reason')}
        maxLength={limits.rationale}
        form={form}
      />
      <WarningField form={form} />
      <LanguageField languages={languages} form={form} />
      <Checkbox
        name="mayPublish"
        value="yes"
        label={t('objection.mayPublish')}
        defaultChecked={form.isTicked('mayPublish')}
      />
    </WritingPage>
  );
}
