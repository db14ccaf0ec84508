import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ConceptView } from '~/components/snapshots/concept-view';
import { ok } from '~/domain/result';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { asJson, orData, pageOrData } from '~/gates/data-forms.server';
import { reading } from '~/gates/gate.server';
import { inPublished } from '~/gates/published.server';
import { formatDate } from '~/i18n/format';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { loadConceptNotes } from '~/usecases/snapshots/load-concept-notes.server';
import { loadConceptPage } from '~/usecases/snapshots/load-concept-page.server';
import { loadUsesOfConcept } from '~/usecases/uses/load-uses.server';

export const handle = { texts: ['builders', 'coverage'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.title);

export const headers: HeadersFunction = pageOrData;

/** One category; 410 where it was withdrawn and nothing takes its place, with the tombstone as the page. */
export const loader = orData(
  (part) => asJson(`/api/v1/taxonomies/${part('slug')}/concepts/${part('id')}`),
  reading(inPublished, async ({ deps, scope, params, language }) => {
    const loaded = await loadConceptPage(deps, scope, { id: params.id ?? '', reader: language });
    if (!loaded.ok) return loaded;
    const page = loaded.value;
    const uses = await loadUsesOfConcept(deps, scope, page.id);
    const decided = page.state === 'standing' ? page.decision?.date : undefined;
    const isWithdrawn = page.state === 'departed' && page.kind === 'withdrawn';
    const shown = {
      title: localizedText(page.label, [language])?.text ?? page.id,
      page,
      notes: page.state === 'standing' ? await loadConceptNotes(deps, scope, page.id) : [],
      uses,
      dateText: decided && formatDate({ at: new Date(decided), language, timeZone: 'UTC' }),
    };
    return ok(data(shown, { status: isWithdrawn ? 410 : 200 }));
  }),
);

export default function Concept() {
  return <ConceptView {...useLoaderData<typeof loader>()} />;
}
