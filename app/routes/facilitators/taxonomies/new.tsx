import { type MetaFunction, redirect, type TypedResponse } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { NewTaxonomyForm } from '~/components/taxonomies/new-taxonomy-form';
import { Page, Stack } from '~/components/ui/layout';
import { newTaxonomyForm } from '~/contracts/taxonomies';
import { ok, type Result } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { signedIn } from '~/gates/proofs.server';
import { languageName } from '~/i18n/format';
import { interfaceLanguages } from '~/i18n/languages';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { createTaxonomy } from '~/usecases/taxonomies/create-taxonomy.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(signedIn, async ({ deps, request, language }) => {
  const { t } = requestTexts(request);
  return ok({
    heading: t('facilitators:newTaxonomy.title'),
    requestId: deps.ids.random(),
    offered: [...interfaceLanguages],
    ownLanguage: languageName(language, language),
  });
});

export const action = writing(
  signedIn,
  newTaxonomyForm,
  async ({ deps, scope, input }): Promise<Result<TypedResponse<never>>> => {
    const { start, originalLanguage, further, languages, ...rest } = input;
    const made = await createTaxonomy(deps, scope, {
      ...rest,
      originalLanguage: originalLanguage ?? 'en',
      languages: [...languages, ...further],
      start: start === 'starter' ? 'starter' : 'empty',
    });
    if (!made.ok) return made;
    const page = `/f/taxonomies/${made.value.slug}`;
    return ok(redirect(start === 'file' ? `${page}/import` : page));
  },
);

export default function NewTaxonomy() {
  const { t } = useTranslation('facilitators');
  const loaded = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <Page>
      <Stack gap={5}>
        <Stack gap={2}>
          <h1>{t('newTaxonomy.title')}</h1>
          <p className="lead">{t('newTaxonomy.lead')}</p>
        </Stack>
        <NewTaxonomyForm form={form} {...loaded} />
      </Stack>
    </Page>
  );
}
