import { type MetaFunction, redirect, type TypedResponse } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PairFindings } from '~/components/crosswalk/pair-findings';
import { PairForm } from '~/components/crosswalk/pair-form';
import { usePairKeys } from '~/components/crosswalk/pair-keys';
import { PairWords } from '~/components/crosswalk/pair-words';
import { SaidNotice } from '~/components/crosswalk/said-notice';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { TaxonomyHeading } from '~/components/taxonomies/taxonomy-heading';
import { Page, Stack } from '~/components/ui/layout';
import { findingForm } from '~/contracts/coverage';
import { nextPath, pairPath, readSaid } from '~/contracts/coverage-queue';
import { ok, type Result } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { loadPair } from '~/usecases/crosswalk/load-pair.server';
import { loadSaid } from '~/usecases/crosswalk/load-said.server';
import { recordFinding, takeBack } from '~/usecases/crosswalk/record-finding.server';
import { doorsOf } from '~/usecases/taxonomies/doors';

export const handle = { texts: ['coverage'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.category.label.text);

/** Also after a refusal: what another person said meanwhile is then on the page, and the form knows it. */
export const shouldRevalidate = () => true;

const mayMap = inTaxonomy('map-categories');

const placeOf = (params: Readonly<Record<string, string | undefined>>, url: URL) => ({
  system: params.system ?? '',
  category: params.category ?? '',
  queue: url.searchParams.get('in') ?? undefined,
});

export const loader = reading(mayMap, async ({ deps, scope, url, params, language }) => {
  const place = placeOf(params, url);
  const pair = await loadPair(deps, scope, {
    categoryId: place.category,
    system: place.system,
    reader: language,
    withinSystem: place.queue !== undefined && place.queue !== 'all',
  });
  if (!pair.ok) return pair;
  const said = readSaid(url.searchParams.get('said'));
  return ok({
    ...pair.value,
    doors: doorsOf(scope),
    queue: place.queue,
    said: said && (await loadSaid(deps, scope, { said, language })),
  });
});

export const action = writing(
  mayMap,
  findingForm,
  async ({ deps, scope, params, url, input }): Promise<Result<TypedResponse<never>>> => {
    const place = placeOf(params, url);
    const { system, category, queue } = place;
    const base = `/f/taxonomies/${scope.taxonomySlug}/coverage`;
    const pair = { system, categoryId: category };
    if (input.intent === 'take-back') {
      const taken = await takeBack(deps, scope, { ...pair, ...input });
      return taken.ok ? ok(redirect(pairPath(base, place))) : taken;
    }
    const { intent: predicate, certainty: confidence, justification, seen } = input;
    const code = predicate === 'no-match' ? '' : input.other || input.code;
    const finding = { ...pair, predicate, code, confidence, justification, seen };
    const recorded = await recordFinding(deps, scope, finding);
    if (!recorded.ok) return recorded;
    const said = { system, category, predicate, object: code };
    return ok(redirect(queue ? nextPath(base, place, said) : pairPath(base, place, said)));
  },
);

/** One harm beside one other list: has it a word for this? */
export default function Pair() {
  const { t } = useTranslation('coverage');
  const pair = useLoaderData<typeof loader>();
  const { slug, title, doors, system, category, queue, said, findings } = pair;
  const form = useRefusedForm(useActionData<typeof action>());
  usePairKeys();
  const base = `/f/taxonomies/${slug}/coverage`;
  const place = { system: system.id, category: category.id, queue };
  return (
    <Page>
      <Stack gap={5}>
        <TaxonomyHeading slug={slug} title={title} doors={doors} />
        {said && !form.isRefused ? <SaidNotice base={base} said={said} queue={queue} /> : null}
        <FormErrors form={form} />
        <PairWords {...pair} />
        <Stack as="section" gap={4} labelledBy="question">
          <Stack gap={1}>
            <h3 id="question">{t('pair.question', { system: t('system', system) })}</h3>
            <p className="small muted">
              {t(`kind.${system.kind}`)} · <a href={system.url}>{t('pair.source')}</a> ·{' '}
              <Link to={`${base}/${system.id}`}>{t('page.categories')}</Link>
            </p>
          </Stack>
          <PairFindings findings={findings} />
          <PairForm
            key={`${system.id} ${category.id} ${pair.seen}`}
            form={form}
            pair={pair}
            later={nextPath(base, place)}
          />
        </Stack>
      </Stack>
    </Page>
  );
}
