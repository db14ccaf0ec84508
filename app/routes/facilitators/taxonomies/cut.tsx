import { type MetaFunction, redirect, type TypedResponse } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { CutCover } from '~/components/linearizations/cut-cover';
import { CutForm, SuggestionForm } from '~/components/linearizations/cut-form';
import { TaxonomyHeading } from '~/components/taxonomies/taxonomy-heading';
import { Page, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { changeCutForm, suggestionQuery } from '~/contracts/linearizations';
import { ok, type Result } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import { formatList } from '~/i18n/format';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { loadCut } from '~/usecases/linearizations/load-cut.server';
import { removeCut } from '~/usecases/linearizations/remove-cut.server';
import { saveCut } from '~/usecases/linearizations/save-cut.server';
import { doorsOf } from '~/usecases/taxonomies/doors';

export const handle = { texts: ['builders'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.name);

const mayCut = inTaxonomy('cut-classes');

export const loader = reading(mayCut, async ({ deps, scope, url, params, language }) => {
  const { most } = suggestionQuery.parse(Object.fromEntries(url.searchParams));
  const name = params.cut ?? '';
  const cut = await loadCut(deps, scope, { cut: name, most, language });
  if (!cut.ok) return cut;
  return ok({ ...cut.value, name, doors: doorsOf(scope), isSaved: url.searchParams.has('saved') });
});

export const action = writing(
  mayCut,
  changeCutForm,
  async ({ deps, scope, params, input }): Promise<Result<TypedResponse<never>>> => {
    const slug = params.cut ?? '';
    const all = `/f/taxonomies/${scope.taxonomySlug}/classes`;
    if (input.intent === 'remove') {
      const removed = await removeCut(deps, scope, slug);
      return removed.ok ? ok(redirect(all)) : removed;
    }
    const saved = await saveCut(deps, scope, { ...input, slug, isNew: false });
    return saved.ok ? ok(redirect(`${all}/${slug}?saved`)) : saved;
  },
);

export default function Cut() {
  const { t, i18n } = useTranslation('facilitators');
  const cut = useLoaderData<typeof loader>();
  const { slug, name, cover, brokenKeys, isSaved, isSuggested } = cut;
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <Page>
      <Stack gap={5}>
        <TaxonomyHeading {...cut} />
        <Stack gap={2}>
          <Link to={`/f/taxonomies/${slug}/classes`}>{t('cuts.all')}</Link>
          <h2>
            <code>{name}</code>
          </h2>
        </Stack>
        {isSaved ? <Notice tone="success" title={t('taxonomy.saved')} /> : null}
        {brokenKeys.length === 0 ? null : (
          <Notice tone="warning" title={t('cuts.brokenTitle')}>
            <p>{t('cuts.broken', { keys: formatList(brokenKeys, i18n.language) })}</p>
          </Notice>
        )}
        {cover && !isSuggested ? <CutCover {...cover} /> : null}
        {isSuggested ? <Notice title={t('cuts.suggested', { count: cut.most })} /> : null}
        <SuggestionForm most={cut.most} />
        <CutForm key={`${isSuggested} ${cut.most}`} form={form} isNew={false} {...cut} />
      </Stack>
    </Page>
  );
}
