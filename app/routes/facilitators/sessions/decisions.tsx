import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DecidedCard } from '~/components/decisions/decided-card';
import { OutcomeOverview } from '~/components/decisions/outcome-overview';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { RuleInWords } from '~/components/sessions/rule-in-words';
import { SessionHeader } from '~/components/sessions/session-header';
import { LinkButton } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { EmptyState } from '~/components/ui/empty-state';
import { Page, Stack } from '~/components/ui/layout';
import { resolveForm } from '~/contracts/decisions';
import { may } from '~/domain/access/policies';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inSession } from '~/gates/team.server';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { loadDecisions } from '~/usecases/decisions/load-decisions.server';
import { resolveRebase } from '~/usecases/decisions/resolve-rebase.server';
import { loadNextStep } from '~/usecases/sessions/load-next-step.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(inSession('see-session'), async ({ deps, scope, request }) => {
  const { t } = requestTexts(request);
  const step = await loadNextStep(deps, scope);
  if (!step.ok) return step;
  const { title, rule, openRevisionIds } = step.value;
  return ok({
    ...{ title, rule },
    undecided: openRevisionIds.length,
    items: await loadDecisions(deps, scope),
    sessionId: scope.sessionId,
    taxonomySlug: scope.taxonomySlug,
    mayResolve: may(scope.role, 'decide'),
    mayPublish: may(scope.role, 'publish'),
    heading: t('facilitators:decisions.title'),
  });
});

export const action = writing(inSession('decide'), resolveForm, async ({ deps, scope, input }) => {
  const resolved = await resolveRebase(deps, scope, input);
  return resolved.ok ? ok(redirect(`/f/sessions/${scope.sessionId}/decisions`)) : resolved;
});

export default function Decisions() {
  const { t } = useTranslation(['facilitators', 'common']);
  const loaded = useLoaderData<typeof loader>();
  const { sessionId, title, rule, items, undecided, mayResolve } = loaded;
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <Page>
      <Stack gap={5}>
        <SessionHeader sessionId={sessionId} title={title} />
        <Stack gap={2}>
          <h2>{t('decisions.title')}</h2>
          {items.length === 0 ? null : (
            <p className="muted">{t('common:outcome.aboutTheWording')}</p>
          )}
        </Stack>
        <FormErrors form={form} />
        {items.length === 0 ? (
          <EmptyState title={t('decisions.empty')}>
            <p>{t('decisions.emptyHint', { count: undecided })}</p>
          </EmptyState>
        ) : (
          <>
            {loaded.mayPublish ? (
              <div>
                <LinkButton tone="primary" to={`/f/taxonomies/${loaded.taxonomySlug}/publish`}>
                  {t('decisions.toPublish')}
                </LinkButton>
              </div>
            ) : null}
            <OutcomeOverview items={items} />
            <ul className="stack gap-4 plain-list">
              {items.map((item) => (
                <DecidedCard key={item.id} item={item} mayResolve={mayResolve} />
              ))}
            </ul>
          </>
        )}
        <Disclosure summary={t('next.rule')}>
          <RuleInWords rule={rule} />
        </Disclosure>
      </Stack>
    </Page>
  );
}
