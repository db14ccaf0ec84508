import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { Localized } from '~/components/language/localized';
import { BuilderFrame } from '~/components/snapshots/builder-frame';
import { TaxonomyTabs } from '~/components/snapshots/taxonomy-header';
import { Page, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { UseForm, UseVersionForm } from '~/components/uses/use-form';
import { editUseForm, formVersionQuery, type UseFormView } from '~/contracts/uses';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { ownUse } from '~/gates/own-use.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { editOwnUse } from '~/usecases/uses/change-own-use.server';
import { loadOwnUseForm } from '~/usecases/uses/load-use-form.server';

export const handle = { texts: ['builders'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(ownUse, async ({ deps, scope, url, language, request }) => {
  const { version } = formVersionQuery.parse(Object.fromEntries(url.searchParams));
  const page = await loadOwnUseForm(deps, scope, { version, language });
  if (!page.ok) return page;
  return ok({ heading: requestTexts(request).t('builders:uses.own.edit'), page: page.value });
});

export const action = writing(ownUse, editUseForm, async (visit) => {
  const { deps, scope, params, input, language, address } = visit;
  const done = await editOwnUse(deps, scope, { ...input, language, address });
  if (!done.ok) return done;
  throw redirect(`/t/${scope.published.taxonomySlug}/uses/own/${params.token}`);
});

/** Another wording of one's own use, for a newer version perhaps. */
export default function EditUse() {
  const { t } = useTranslation('builders');
  const { page } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <BuilderFrame>
      <Page>
        <Stack gap={5}>
          <Localized as="h1" texts={page.title} />
          <TaxonomyTabs slug={page.slug} />
          <h2>{t('uses.own.edit')}</h2>
          <UseVersionForm {...page} />
          <Changeover page={page} />
          <UseForm key={page.version} page={page} form={form} />
        </Stack>
      </Page>
    </BuilderFrame>
  );
}

/** What differs from the version used until now. */
function Changeover({ page }: { readonly page: UseFormView }) {
  const { t } = useTranslation('builders');
  const { slug, from, version } = page;
  if (from === undefined) return null;
  const words = { from: from.version, to: version };
  return (
    <Notice title={t('uses.own.changeover', words)}>
      <Stack gap={2}>
        {from.gone.length === 0 ? null : (
          <>
            <p>{t('uses.own.gone')}</p>
            <ul>
              {from.gone.map((label) => (
                <li key={Object.values(label).join()}>
                  <Localized texts={label} />
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href={`/t/${slug}/compare/${from.version}...${version}`}>
            {t('compare.heading', words)}
          </a>
        </p>
      </Stack>
    </Notice>
  );
}
