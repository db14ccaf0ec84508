import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { Covered, CoveredName } from '~/components/language/covered';
import { ProposalBody } from '~/components/moderation/entry-body';
import { ItemStanding } from '~/components/moderation/item-standing';
import { Rewording, Translation } from '~/components/moderation/item-words';
import { WarnForm } from '~/components/moderation/warn-form';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Columns, Page, Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import { itemForm } from '~/contracts/moderation';
import { uuid } from '~/contracts/text';
import { may } from '~/domain/access/policies';
import { ok, refuse } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inSession } from '~/gates/team.server';
import { pageTitle } from '~/i18n/page-title';
import { loadItemPage } from '~/usecases/moderation/load-item-page.server';
import { openProposal } from '~/usecases/moderation/open-proposal.server';
import { renderProposal } from '~/usecases/moderation/render-proposal.server';
import { rewordProposal } from '~/usecases/moderation/reword-proposal.server';
import { takeProposalBack } from '~/usecases/moderation/take-proposal-back.server';
import { warnOfText } from '~/usecases/moderation/warn-of-text.server';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.original?.text.label);

export const loader = reading(inSession('translate'), async ({ deps, scope, params }) => {
  const id = uuid.safeParse(params.item);
  const item = id.success ? await loadItemPage(deps, scope, id.data) : refuse('not-found');
  if (!item.ok) return item;
  const mayReword = may(scope.role, 'reword');
  const mayModerate = may(scope.role, 'moderate');
  const original = item.value.view.renderings[0];
  return ok({ ...item.value, sessionId: scope.sessionId, mayReword, mayModerate, original });
});

export const action = writing(inSession('translate'), itemForm, async (visit) => {
  const { deps, scope, input, params } = visit;
  const id = uuid.safeParse(params.item);
  const isAllowed = input.intent === 'render' || may(scope.role, asked[input.intent]);
  if (!id.success || !isAllowed) return refuse('not-found');
  const proposalId = id.data;
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
      case 'warn':
        return warnOfText(deps, scope, { type: 'proposal', id: proposalId, ...input });
    }
  }
});

/** What has to be allowed for each, but for a translation, which everybody here may write. */
const asked = { reword: 'reword', open: 'reword', withdraw: 'reword', warn: 'moderate' } as const;

export default function Item() {
  const { t } = useTranslation(['facilitators', 'common']);
  const loaded = useLoaderData<typeof loader>();
  const { sessionId, view, original, languages, composedFrom } = loaded;
  const form = useRefusedForm(useActionData<typeof action>());
  const others = languages.filter((tag) => tag !== original?.language);
  const isUndecided = view.status === 'draft' || view.status === 'open';
  const isReadable = isUndecided || view.status === 'decided';
  return (
    <Page width="wide">
      <Stack gap={5}>
        <Stack gap={2}>
          <Link className="line-link" to={`/f/sessions/${sessionId}/agenda`}>
            {t('session.agenda')}
          </Link>
          <h1>
            <CoveredName warning={view.contentWarning}>{original?.text.label}</CoveredName>
          </h1>
          <ItemStanding
            view={view}
            visibility={loaded.visibility}
            isForNextRound={loaded.isForNextRound}
            needsRebase={loaded.needsRebase}
            mayChange={loaded.mayReword}
          />
        </Stack>
        <FormErrors form={form} />
        <Covered warning={view.contentWarning} isOpen={form.isRefused || undefined}>
          <Columns>
            <Card as="section" labelledBy="original">
              <Stack>
                <h2 id="original">{t('item.original')}</h2>
                <ProposalBody view={view} />
                {isUndecided && loaded.mayReword && original ? (
                  <Rewording
                    form={form}
                    kind={view.kind}
                    original={original}
                    hasAnswers={loaded.hasAnswers}
                  />
                ) : null}
              </Stack>
            </Card>
            <Stack>
              {others.map((tag) => (
                <Translation key={tag} tag={tag} view={view} form={form} isOpen={isUndecided} />
              ))}
            </Stack>
          </Columns>
        </Covered>
        {isReadable && loaded.mayModerate ? (
          <Disclosure summary={t('queue.warn')}>
            <WarnForm warning={view.contentWarning} />
          </Disclosure>
        ) : null}
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
