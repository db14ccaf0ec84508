import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PickerSearch } from '~/components/forms/picker-search';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { CategorySelect } from '~/components/moderation/new-item/category-select';
import { ItemForm } from '~/components/moderation/new-item/item-form';
import { KindList } from '~/components/moderation/new-item/kind-list';
import { SessionHeader } from '~/components/sessions/session-header';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Page, Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import { teamProposalForm } from '~/contracts/team-proposals';
import { searchIn, uuid } from '~/contracts/text';
import { proposalKinds } from '~/domain/proposals/proposal';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inSession } from '~/gates/team.server';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { loadNewItem } from '~/usecases/moderation/load-new-item.server';
import { proposeChange } from '~/usecases/moderation/propose-change.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(inSession('propose'), async (visit) => {
  const { deps, scope, url, request, language } = visit;
  const { t } = requestTexts(request);
  const idIn = (name: string) => uuid.safeParse(url.searchParams.get(name)).data;
  const categoryId = idIn('categoryId');
  const item = await loadNewItem(deps, scope, {
    language,
    categoryId,
    contributionId: idIn('from'),
    search: searchIn(url),
  });
  if (!item.ok) return item;
  const asked = url.searchParams.get('kind');
  const kind = item.value.contribution ? 'add' : proposalKinds.find((known) => known === asked);
  return ok({
    ...item.value,
    ...{ kind, categoryId },
    sessionId: scope.sessionId,
    requestId: deps.ids.random(),
    heading: t('facilitators:newItem.title'),
  });
});

export const action = writing(inSession('propose'), teamProposalForm, async (visit) => {
  const { deps, scope, input } = visit;
  const proposed = await proposeChange(deps, scope, input);
  return proposed.ok
    ? ok(redirect(`/f/sessions/${scope.sessionId}/items/${proposed.value.proposalId}`))
    : proposed;
});

export default function NewItem() {
  const { t } = useTranslation(['facilitators', 'common']);
  const loaded = useLoaderData<typeof loader>();
  const { sessionId, title, kind, contribution, categoryId } = loaded;
  return (
    <Page>
      <Stack gap={5}>
        <SessionHeader sessionId={sessionId} title={title} />
        <Stack gap={2}>
          <h2>{kind ? t(`common:proposalKind.${kind}`) : t('newItem.title')}</h2>
          {kind ? <p className="muted">{t(`newItem.hint.${kind}`)}</p> : null}
          {kind && !contribution ? <Link to="?">{t('newItem.otherKind')}</Link> : null}
        </Stack>
        {contribution ? (
          <Said as="blockquote" size="large" lang={contribution.language}>
            {contribution.body}
          </Said>
        ) : null}
        {kind === undefined || (kind === 'reword' && categoryId !== undefined) ? null : (
          <PickerSearch
            search={loaded.search}
            found={loaded.found}
            keep={{ kind, categoryId, from: contribution?.id }}
          />
        )}
        {kind === undefined ? (
          <KindList />
        ) : kind === 'reword' && categoryId === undefined ? (
          <ChooseCategory />
        ) : (
          <KindForm />
        )}
      </Stack>
    </Page>
  );
}

function KindForm() {
  const loaded = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  return loaded.kind ? <ItemForm {...loaded} kind={loaded.kind} form={form} /> : null;
}

/** A new wording starts from the words that stand. */
function ChooseCategory() {
  const { t } = useTranslation(['facilitators', 'common']);
  const { categories } = useLoaderData<typeof loader>();
  const form = useRefusedForm(undefined);
  return (
    <Card tone="raised">
      <Form method="get">
        <input type="hidden" name="kind" value="reword" />
        <Stack>
          <CategorySelect
            form={form}
            name="categoryId"
            label={t('newItem.category')}
            categories={categories.filter(({ isGone }) => !isGone)}
          />
          <div>
            <Button tone="primary">{t('common:action.continue')}</Button>
          </div>
        </Stack>
      </Form>
    </Card>
  );
}
