import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { EntryBody } from '~/components/moderation/entry-body';
import { WordsForm } from '~/components/moderation/words-form';
import { WordsView } from '~/components/moderation/words-view';
import { Badge } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Columns, Page, Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import { itemForm } from '~/contracts/moderation';
import { may } from '~/domain/access/policies';
import { ok, refuse } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inSession } from '~/gates/team.server';
import { languageName } from '~/i18n/format';
import { pageTitle } from '~/i18n/page-title';
import { loadItemPage } from '~/usecases/moderation/load-item-page.server';
import { openProposal } from '~/usecases/moderation/open-proposal.server';
import { renderProposal } from '~/usecases/moderation/render-proposal.server';
import { rewordProposal } from '~/usecases/moderation/reword-proposal.server';
import { takeProposalBack } from '~/usecases/moderation/take-proposal-back.server';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.original?.text.label);

export const loader = reading(inSession('translate'), async ({ deps, scope, params }) => {
  const item = await loadItemPage(deps, scope, params.item ?? '');
  if (!item.ok) return item;
  const mayReword = may(scope.role, 'reword');
  const original = item.value.view.renderings[0];
  return ok({ ...item.value, sessionId: scope.sessionId, mayReword, original });
});

export const action = writing(inSession('translate'), itemForm, async (visit) => {
  const { deps, scope, input, params } = visit;
  const proposalId = params.item ?? '';
  if (input.intent !== 'render' && !may(scope.role, 'reword')) return refuse('not-found');
  const done = await carryOut();
  const address = `/f/sessions/${scope.sessionId}/items/${proposalId}`;
  return done.ok
    ? ok(redirect(input.intent === 'withdraw' ? `/f/sessions/${scope.sessionId}/agenda` : address))
    : done;

  function carryOut() {
    switch (input.intent) {
      case 'reword':
        return rewordProposal(deps, scope, { ...input, proposalId });
      case 'render':
        return renderProposal(deps, scope, { ...input, proposalId });
      case 'open':
        return openProposal(deps, scope, proposalId);
      case 'withdraw':
        return takeProposalBack(deps, scope, proposalId);
    }
  }
});

export default function Item() {
  const { t } = useTranslation(['facilitators', 'common']);
  const { sessionId, view, original, languages, composedFrom } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  const others = languages.filter((tag) => tag !== original?.language);
  const isUndecided = view.status === 'draft' || view.status === 'open';
  return (
    <Page width="wide">
      <Stack gap={5}>
        <Stack gap={2}>
          <Link to={`/f/sessions/${sessionId}/agenda`}>{t('session.agenda')}</Link>
          <h1>{original?.text.label}</h1>
          <Standing />
        </Stack>
        <FormErrors form={form} />
        <Columns>
          <Card as="section" labelledBy="original">
            <Stack>
              <h2 id="original">{t('item.original')}</h2>
              <EntryBody entry={{ type: 'proposal', view }} />
              {isUndecided ? <Rewording form={form} /> : null}
            </Stack>
          </Card>
          <Stack>
            {others.map((tag) => (
              <Translation key={tag} tag={tag} form={form} isOpen={isUndecided} />
            ))}
          </Stack>
        </Columns>
        {composedFrom.length === 0 ? null : (
          <Card as="section" labelledBy="composed">
            <Stack>
              <h2 id="composed">{t('item.composedFrom')}</h2>
              {composedFrom.map(({ id, language, body }) => (
                <Said as="blockquote" key={id} lang={language}>
                  {body}
                </Said>
              ))}
            </Stack>
          </Card>
        )}
      </Stack>
    </Page>
  );
}

type FormReply = ReturnType<typeof useRefusedForm>;

function Standing() {
  const { t } = useTranslation('facilitators');
  const { view, visibility, isForNextRound, needsRebase, mayReword } =
    useLoaderData<typeof loader>();
  const isDraft = view.status === 'draft';
  return (
    <Cluster gap={2}>
      <Badge>{t(`item.status.${view.status}`)}</Badge>
      {visibility === 'passed' ? null : (
        <Badge tone="warning">{t(`queue.show.${visibility}`)}</Badge>
      )}
      {isForNextRound ? <Badge>{t('queue.nextRound')}</Badge> : null}
      {needsRebase ? <Badge tone="danger">{t('item.needsRebase')}</Badge> : null}
      {mayReword && (isDraft || view.status === 'open') ? (
        <Form method="post">
          {isDraft ? (
            <Button size="small" tone="primary" name="intent" value="open">
              {t('item.open')}
            </Button>
          ) : null}{' '}
          <Button size="small" tone="danger" name="intent" value="withdraw">
            {t('item.withdraw')}
          </Button>
        </Form>
      ) : null}
    </Cluster>
  );
}

function Rewording({ form }: { readonly form: FormReply }) {
  const { t } = useTranslation('facilitators');
  const { original, hasAnswers, mayReword, view } = useLoaderData<typeof loader>();
  // An affirmed category is asked about as it stands; other words for it are a proposal of their own.
  if (!mayReword || !original || view.kind === 'affirm') return null;
  return (
    <Disclosure summary={t('item.reword')} isOpen={form.valueOf('intent') === 'reword'}>
      <WordsForm
        key={original.id}
        form={form}
        intent="reword"
        language={original.language}
        standing={original}
        hasAnswers={hasAnswers}
      />
    </Disclosure>
  );
}

interface TranslationProps {
  readonly tag: string;
  readonly form: FormReply;
  readonly isOpen: boolean;
}

function Translation({ tag, form, isOpen }: TranslationProps) {
  const { t, i18n } = useTranslation(['facilitators', 'common']);
  const { view } = useLoaderData<typeof loader>();
  const standing = view.renderings.find(({ language }) => language === tag);
  const isRefused = form.valueOf('intent') === 'render' && form.valueOf('language') === tag;
  return (
    <Card as="section" labelledBy={`in-${tag}`}>
      <Stack gap={3}>
        <Cluster spread>
          <h2 id={`in-${tag}`}>{languageName(tag, i18n.language)}</h2>
          {standing?.isStale ? <Badge tone="warning">{t('common:rendering.stale')}</Badge> : null}
          {standing ? null : <Badge tone="warning">{t('item.noTranslation')}</Badge>}
        </Cluster>
        {standing ? <WordsView rendering={standing} /> : null}
        {isOpen ? (
          <Disclosure
            summary={standing ? t('item.correct') : t('item.translate')}
            isOpen={isRefused}
          >
            <WordsForm
              key={standing?.id}
              form={form}
              intent="render"
              language={tag}
              standing={standing}
            />
          </Disclosure>
        ) : null}
      </Stack>
    </Card>
  );
}
