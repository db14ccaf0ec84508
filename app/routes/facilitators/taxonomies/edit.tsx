import { type MetaFunction, redirect, type TypedResponse } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { EditTaxonomyForm } from '~/components/taxonomies/edit-taxonomy-form';
import { TaxonomyHeading } from '~/components/taxonomies/taxonomy-heading';
import { Page, Stack } from '~/components/ui/layout';
import { editTaxonomyForm } from '~/contracts/taxonomies';
import { ok, type Result } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import { interfaceLanguages } from '~/i18n/languages';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { doorsOf } from '~/usecases/taxonomies/doors';
import { editTaxonomy } from '~/usecases/taxonomies/edit-taxonomy.server';
import { loadTaxonomySettings } from '~/usecases/taxonomies/load-taxonomy-settings.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

const mayEdit = inTaxonomy('edit-taxonomy');

export const loader = reading(mayEdit, async ({ deps, scope, request }) => {
  const settings = await loadTaxonomySettings(deps, scope);
  if (!settings.ok) return settings;
  const { t } = requestTexts(request);
  return ok({
    ...settings.value,
    heading: t('facilitators:editTaxonomy.title'),
    doors: doorsOf(scope),
    offered: [...new Set([...settings.value.languages, ...interfaceLanguages])],
  });
});

export const action = writing(
  mayEdit,
  editTaxonomyForm,
  async ({ deps, scope, input }): Promise<Result<TypedResponse<never>>> => {
    const { languages, further, ...rest } = input;
    const edited = await editTaxonomy(deps, scope, {
      ...rest,
      languages: [...languages, ...further],
    });
    return edited.ok ? ok(redirect(`/f/taxonomies/${scope.taxonomySlug}?saved`)) : edited;
  },
);

export default function EditTaxonomy() {
  const { t } = useTranslation('facilitators');
  const loaded = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <Page>
      <Stack gap={5}>
        <TaxonomyHeading {...loaded} />
        <Stack gap={2}>
          <h2>{t('editTaxonomy.title')}</h2>
          <p>{t('editTaxonomy.lead')}</p>
        </Stack>
        <EditTaxonomyForm form={form} {...loaded} />
      </Stack>
    </Page>
  );
}
