import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { Localized } from '~/components/language/localized';
import { BuilderFrame } from '~/components/snapshots/builder-frame';
import { TaxonomyTabs } from '~/components/snapshots/taxonomy-header';
import { Page, Stack } from '~/components/ui/layout';
import { UseForm, UseVersionForm } from '~/components/uses/use-form';
import { formVersionQuery, newUseForm } from '~/contracts/uses';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inPublished } from '~/gates/published.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { loadNewUseForm } from '~/usecases/uses/load-use-form.server';
import { registerUse } from '~/usecases/uses/register-use.server';

export const handle = { texts: ['builders'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(inPublished, async ({ deps, scope, url, language, request }) => {
  const { version } = formVersionQuery.parse(Object.fromEntries(url.searchParams));
  const page = await loadNewUseForm(deps, scope, { version, language });
  if (!page.ok) return page;
  const heading = requestTexts(request).t('builders:uses.register');
  return ok({ heading, page: page.value, requestId: deps.ids.random() });
});

export const action = writing(inPublished, newUseForm, async (visit) => {
  const { deps, scope, input, language, address } = visit;
  const done = await registerUse(deps, scope, { ...input, language, address });
  if (!done.ok) return done;
  throw redirect(`/t/${scope.taxonomySlug}/uses/own/${done.value.token}`);
});

/** Says that one uses a list; no account is needed. */
export default function NewUse() {
  const { t } = useTranslation('builders');
  const { page, requestId } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <BuilderFrame>
      <Page>
        <Stack gap={5}>
          <Localized as="h1" texts={page.title} />
          <TaxonomyTabs slug={page.slug} />
          <Stack gap={2}>
            <h2>{t('uses.register')}</h2>
            <p className="lead">{t('uses.form.lead')}</p>
          </Stack>
          <UseVersionForm {...page} />
          <UseForm key={page.version} page={page} form={form} requestId={requestId} />
        </Stack>
      </Page>
    </BuilderFrame>
  );
}
