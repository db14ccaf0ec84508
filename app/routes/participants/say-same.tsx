import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PickerSearch } from '~/components/forms/picker-search';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { useInside } from '~/components/participants/inside';
import { LanguageField } from '~/components/participants/language-field';
import { sentAddress } from '~/components/participants/sent-address';
import { TextField } from '~/components/participants/text-field';
import { WritingPage } from '~/components/participants/writing-page';
import { RadioCards } from '~/components/ui/choices';
import { Field } from '~/components/ui/field';
import { Select } from '~/components/ui/select';
import { sameForm } from '~/contracts/proposals';
import { limits, searchIn } from '~/contracts/text';
import { ok } from '~/domain/result';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { reading, writing } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { everyLanguage } from '~/i18n/language-options.server';
import { pageTitle } from '~/i18n/page-title';
import { loadCategoryChoices, loadWriting } from '~/usecases/participants/load-writing.server';
import { proposeSame } from '~/usecases/proposals/propose-same.server';

export const meta: MetaFunction = () => pageTitle(undefined);

export const loader = reading(participant, async ({ deps, scope, url }) => {
  const page = await loadWriting(deps, scope);
  if (!page.ok) return page;
  const first = url.searchParams.get('first') ?? '';
  const search = searchIn(url);
  const offer = await loadCategoryChoices(deps, scope, { search, chosen: first });
  return ok({
    ...page.value,
    ...offer,
    search,
    first,
    languages: everyLanguage(page.value.languages),
  });
});

export const action = writing(participant, sameForm, async ({ deps, scope, input }) => {
  const sent = await proposeSame(deps, scope, input);
  return sent.ok ? ok(redirect(sentAddress(scope.sessionCode, sent.value))) : sent;
});

export default function SaySame() {
  const { t } = useTranslation('participants');
  const { readingLanguages } = useInside();
  const page = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  const options = page.choices.map(({ id, labels }) => ({
    value: id,
    label: localizedText(labels, readingLanguages)?.text ?? '',
  }));
  const choices = [{ value: '', label: t('same.choose') }, ...options];
  return (
    <WritingPage
      title={t('same.title')}
      lead={
        <PickerSearch
          search={page.search}
          found={page.found}
          keep={{ first: page.first === '' ? undefined : page.first }}
        />
      }
      submit={t('say.send')}
      requestId={page.requestId}
      form={form}
      permission={page.permission}
      draft="same"
    >
      {(['first', 'second'] as const).map((which) => {
        const name = `${which}Id`;
        const start = which === 'first' ? page.first : '';
        return (
          <Field key={which} name={name} label={t(`same.${which}`)} error={form.errorOf(name)}>
            {(ties) => (
              <Select
                {...ties}
                required
                defaultValue={form.valueOf(name, start)}
                options={choices}
              />
            )}
          </Field>
        );
      })}
      <RadioCards
        legend={t('same.keep')}
        name="keep"
        across
        required
        defaultValue={form.valueOf('keep', 'first')}
        error={form.errorOf('keep')}
        choices={[
          { value: 'first', label: t('same.keepFirst') },
          { value: 'second', label: t('same.keepSecond') },
        ]}
      />
      <TextField
        name="rationale"
        label={t('same.rationale')}
        maxLength={limits.rationale}
        form={form}
      />
      <LanguageField languages={page.languages} form={form} />
    </WritingPage>
  );
}
