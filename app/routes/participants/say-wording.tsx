import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { useInside } from '~/components/participants/inside';
import { LanguageField } from '~/components/participants/language-field';
import { sentAddress } from '~/components/participants/sent-address';
import { TextField } from '~/components/participants/text-field';
import { WarningField } from '~/components/participants/warning-field';
import { WritingPage } from '~/components/participants/writing-page';
import { chooseWording } from '~/components/proposals/choose-wording';
import { Wording } from '~/components/proposals/wording';
import { Card } from '~/components/ui/card';
import { RadioCards } from '~/components/ui/choices';
import { wordingForm } from '~/contracts/proposals';
import { limits, storedLimits } from '~/contracts/text';
import { ok, refuse } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { everyLanguage } from '~/i18n/language-options.server';
import { pageTitle } from '~/i18n/page-title';
import { loadWriting } from '~/usecases/participants/load-writing.server';
import { browseCategories } from '~/usecases/proposals/browse-categories.server';
import { proposeWording } from '~/usecases/proposals/propose-wording.server';

export const meta: MetaFunction = () => pageTitle(undefined);

export const loader = reading(participant, async ({ deps, scope, params }) => {
  const page = await loadWriting(deps, scope);
  if (!page.ok) return page;
  const place = await browseCategories(deps, scope, { categoryId: params.categoryId ?? '' });
  if (!place.ok) return place;
  if (!place.value.category) return refuse('not-found');
  const { id: categoryId, renderings } = place.value.category;
  return ok({
    ...page.value,
    categoryId,
    renderings,
    languages: everyLanguage(page.value.languages),
  });
});

export const action = writing(participant, wordingForm, async ({ deps, scope, params, input }) => {
  const categoryId = params.categoryId ?? '';
  const sent = await proposeWording(deps, scope, { ...input, categoryId });
  return sent.ok ? ok(redirect(sentAddress(scope.sessionCode, sent.value))) : sent;
});

const long = storedLimits.lines * storedLimits.line;

export default function SayWording() {
  const { t } = useTranslation('participants');
  const { readingLanguages } = useInside();
  const { requestId, permission, categoryId, languages, renderings } =
    useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  const standing = chooseWording(renderings, readingLanguages)?.shown;
  const start = standing?.text;
  return (
    <WritingPage
      title={t('say.wording')}
      lead={
        <Card tone="sunk">
          <p className="eyebrow">{t('wording.lead')}</p>
          <Wording renderings={renderings} as="h2" isBrief />
        </Card>
      }
      submit={t('say.send')}
      requestId={requestId}
      form={form}
      permission={permission}
      draft={`wording-${categoryId}`}
    >
      <LanguageField languages={languages} form={form} language={standing?.language} />
      <TextField
        name="label"
        kind="line"
        required
        label={t('wording.label')}
        maxLength={Math.max(limits.label, start?.label.length ?? 0)}
        start={start?.label}
        form={form}
      />
      <TextField
        name="definition"
        required
        label={t('wording.definition')}
        maxLength={Math.max(limits.definition, start?.definition.length ?? 0)}
        start={start?.definition}
        form={form}
      />
      {(['inclusions', 'exclusions'] as const).map((field) => (
        <TextField
          key={field}
          name={field}
          label={t(`wording.${field}`)}
          hint={t('say.onePerLine')}
          maxLength={long}
          start={start?.[field].join('\n')}
          form={form}
        />
      ))}
      <RadioCards
        legend={t('wording.meaning')}
        name="meaning"
        defaultValue={form.valueOf('meaning', 'editorial')}
        error={form.errorOf('meaning')}
        choices={(['editorial', 'semantic'] as const).map((value) => ({
          value,
          label: t(`wording.meanings.${value}`),
        }))}
      />
      <TextField
        name="rationale"
        label={t('wording.rationale')}
        maxLength={limits.rationale}
        form={form}
      />
      <WarningField form={form} />
    </WritingPage>
  );
}
