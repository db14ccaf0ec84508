import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { LanguageField } from '~/components/participants/language-field';
import { TextField } from '~/components/participants/text-field';
import { WritingPage } from '~/components/participants/writing-page';
import { RadioCards } from '~/components/ui/choices';
import { reportForm } from '~/contracts/moderation';
import { limits, uuid } from '~/contracts/text';
import { type ReportableType, reportableTypes, reportKinds } from '~/domain/moderation/report';
import { ok, type Result, refuse } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { everyLanguage } from '~/i18n/language-options.server';
import { pageTitle } from '~/i18n/page-title';
import { reportText } from '~/usecases/moderation/report-text.server';
import { loadWriting } from '~/usecases/participants/load-writing.server';

export const meta: MetaFunction = () => pageTitle(undefined);

interface Reported {
  readonly textType: ReportableType;
  readonly textId: string;
}

function reportedIn(params: Readonly<Record<string, string | undefined>>): Result<Reported> {
  const textType = reportableTypes.find((type) => type === params.textType);
  const textId = uuid.safeParse(params.textId);
  return textType && textId.success ? ok({ textType, textId: textId.data }) : refuse('not-found');
}

export const loader = reading(participant, async ({ deps, scope, params }) => {
  const reported = reportedIn(params);
  if (!reported.ok) return reported;
  const page = await loadWriting(deps, scope);
  if (!page.ok) return page;
  const { requestId, languages } = page.value;
  return ok({ ...reported.value, requestId, languages: everyLanguage(languages) });
});

export const action = writing(participant, reportForm, async ({ deps, scope, params, input }) => {
  const reported = reportedIn(params);
  if (!reported.ok) return reported;
  const sent = await reportText(deps, scope, { ...input, ...reported.value });
  return sent.ok ? ok(redirect(`/s/${scope.sessionCode}/sent?as=reported`)) : sent;
});

/** Tells the facilitators about something that the room reads (A3). */
export default function Report() {
  const { t } = useTranslation('participants');
  const { textId, requestId, languages } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <WritingPage
      title={t('report.title')}
      lead={<p className="lead">{t('report.lead')}</p>}
      submit={t('report.submit')}
      requestId={requestId}
      form={form}
      draft={`report-${textId}`}
    >
      <RadioCards
        legend={t('report.kind')}
        name="kind"
        required
        defaultValue={form.valueOf('kind', reportKinds[0])}
        error={form.errorOf('kind')}
        choices={reportKinds.map((kind) => ({ value: kind, label: t(`report.kinds.${kind}`) }))}
      />
      <TextField
        name="words"
        kind="line"
        required
        label={t('report.words')}
        hint={t('report.wordsHint')}
        maxLength={limits.line}
        form={form}
      />
      <LanguageField languages={languages} form={form} />
    </WritingPage>
  );
}
