import { type MetaFunction, redirect, type TypedResponse } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { ImportForm } from '~/components/taxonomies/import-form';
import { ImportReportView } from '~/components/taxonomies/import-report-view';
import { TaxonomyHeading } from '~/components/taxonomies/taxonomy-heading';
import { Page, Stack } from '~/components/ui/layout';
import { type CheckedImport, importForm } from '~/contracts/imports';
import { ok, type Result } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { checkUpload } from '~/usecases/imports/check-upload.server';
import { importUpload } from '~/usecases/imports/import-upload.server';
import { doorsOf } from '~/usecases/taxonomies/doors';
import { loadTaxonomySettings } from '~/usecases/taxonomies/load-taxonomy-settings.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

const mayImport = inTaxonomy('import-categories');

export const loader = reading(mayImport, async ({ deps, scope, request }) => {
  const settings = await loadTaxonomySettings(deps, scope);
  if (!settings.ok) return settings;
  const { t } = requestTexts(request);
  return ok({
    ...settings.value,
    heading: t('facilitators:import.title'),
    doors: doorsOf(scope),
    requestId: deps.ids.random(),
  });
});

type Imported = Result<CheckedImport | TypedResponse<never>>;

export const action = writing(mayImport, importForm, async (visit): Promise<Imported> => {
  const { deps, scope, input } = visit;
  const { license, language, isSemantic, retiresMissing } = input;
  const options = { license, language, isSemantic, retiresMissing };
  if (input.intent === 'import') {
    const { uploadId } = input;
    const imported = await importUpload(deps, scope, { uploadId, ...options });
    if (!imported.ok) return imported;
    const report = imported.value;
    if (!report.isStored) return ok({ report, uploadId, options, wasConfirmed: true });
    const page = `/f/taxonomies/${scope.taxonomySlug}`;
    return ok(redirect(`${page}?imported=${report.counts.added}`));
  }
  const { file, requestId } = input;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const upload = { requestId, fileName: file.name, bytes, ...options };
  const checked = await checkUpload(deps, scope, upload);
  if (!checked.ok) return { ok: false, refusal: { field: 'file', ...checked.refusal } };
  return ok({ ...checked.value, options, wasConfirmed: false });
});

export default function Import() {
  const { t } = useTranslation('facilitators');
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const form = useRefusedForm(reply);
  const checked = reply && 'report' in reply ? reply : undefined;
  return (
    <Page>
      <Stack gap={5}>
        <TaxonomyHeading {...loaded} />
        {checked ? (
          <ImportReportView checked={checked} slug={loaded.slug} form={form} />
        ) : (
          <>
            <p className="lead">{t('import.lead')}</p>
            <ImportForm form={form} {...loaded} />
          </>
        )}
      </Stack>
    </Page>
  );
}
