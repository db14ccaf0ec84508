import { type MetaFunction, redirect, type TypedResponse } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { CutForm, SuggestionForm } from '~/components/linearizations/cut-form';
import { TaxonomyHeading } from '~/components/taxonomies/taxonomy-heading';
import { Page, Stack } from '~/components/ui/layout';
import { newCutForm, suggestionQuery } from '~/contracts/linearizations';
import { ok, type Result } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { loadCut } from '~/usecases/linearizations/load-cut.server';
import { saveCut } from '~/usecases/linearizations/save-cut.server';
import { doorsOf } from '~/usecases/taxonomies/doors';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

const mayCut = inTaxonomy('cut-classes');

export const loader = reading(mayCut, async ({ deps, scope, url, language, request }) => {
  const { most } = suggestionQuery.parse(Object.fromEntries(url.searchParams));
  const cut = await loadCut(deps, scope, { cut: undefined, most, language });
  if (!cut.ok) return cut;
  const heading = requestTexts(request).t('facilitators:cuts.new');
  return ok({ ...cut.value, doors: doorsOf(scope), heading });
});

export const action = writing(
  mayCut,
  newCutForm,
  async ({ deps, scope, input }): Promise<Result<TypedResponse<never>>> => {
    const saved = await saveCut(deps, scope, { ...input, isNew: true });
    const address = `/f/taxonomies/${scope.taxonomySlug}/classes/${input.slug}?saved`;
    return saved.ok ? ok(redirect(address)) : saved;
  },
);

export default function NewCut() {
  const { t } = useTranslation('facilitators');
  const cut = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <Page>
      <Stack gap={5}>
        <TaxonomyHeading {...cut} />
        <Stack gap={2}>
          <h2>{t('cuts.new')}</h2>
          <p className="lead">{t('cuts.suggested', { count: cut.most })}</p>
        </Stack>
        <SuggestionForm most={cut.most} />
        <CutForm key={cut.most} form={form} isNew {...cut} />
      </Stack>
    </Page>
  );
}
