import { type MetaFunction, redirect, type TypedResponse } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { PickerSearch } from '~/components/forms/picker-search';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { AnnouncementForm } from '~/components/taxonomies/announcement-form';
import { RelationsForm } from '~/components/taxonomies/relations-form';
import { Page, Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import { relationForm } from '~/contracts/relations';
import { searchIn, uuid } from '~/contracts/text';
import { ok, type Result, refuse } from '~/domain/result';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { reading, writing } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import { pageTitle } from '~/i18n/page-title';
import {
  announceDeprecation,
  takeBackAnnouncement,
} from '~/usecases/taxonomies/announce-deprecation.server';
import { loadRelations } from '~/usecases/taxonomies/load-relations.server';
import { relateCategories } from '~/usecases/taxonomies/relate-categories.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.label.text);

const mayRelate = inTaxonomy('relate-categories');

export const loader = reading(mayRelate, ({ deps, scope, params, language, url }) =>
  loadRelations(deps, scope, {
    categoryId: params.category ?? '',
    reader: language,
    search: searchIn(url),
  }),
);

export const action = writing(
  mayRelate,
  relationForm,
  async (visit): Promise<Result<TypedResponse<never>>> => {
    const { deps, scope, input, params } = visit;
    const id = uuid.safeParse(params.category);
    if (!id.success) return refuse('not-found');
    const categoryId = id.data;
    const page = `/f/taxonomies/${scope.taxonomySlug}/categories/${categoryId}`;
    if (input.intent === 'relate' || input.intent === 'part') {
      const { otherId } = input;
      const isRelated = input.intent === 'relate';
      const done = await relateCategories(deps, scope, { categoryId, otherId, isRelated });
      return done.ok ? ok(redirect(`${page}/relations`)) : done;
    }
    if (input.intent === 'take-back') {
      const done = await takeBackAnnouncement(deps, scope, { categoryId });
      return done.ok ? ok(redirect(page)) : done;
    }
    const { kind, others: successors, reason } = input;
    const done = await announceDeprecation(deps, scope, { categoryId, kind, successors, reason });
    return done.ok ? ok(redirect(page)) : done;
  },
);

/** What stands beside a category without lying above or below it, and whether it is going to leave. */
export default function Relations() {
  const { t } = useTranslation('facilitators');
  const loaded = useLoaderData<typeof loader>();
  const { slug, id, label } = loaded;
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <Page>
      <Stack gap={6}>
        <Stack gap={2}>
          <Link to={`/f/taxonomies/${slug}/categories/${id}`}>
            <Said lang={label.language} dir={directionOf(label.language)}>
              {label.text}
            </Said>
          </Link>
          <h1>{t('relations.title')}</h1>
        </Stack>
        <FormErrors form={form} />
        <PickerSearch search={loaded.search} found={loaded.found} />
        <RelationsForm form={form} {...loaded} />
        <AnnouncementForm form={form} {...loaded} />
      </Stack>
    </Page>
  );
}
