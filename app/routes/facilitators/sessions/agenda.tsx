import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { Localized } from '~/components/language/localized';
import { SessionHeader } from '~/components/sessions/session-header';
import { Badge } from '~/components/ui/badge';
import { Button, LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { agendaForm } from '~/contracts/moderation';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inSession } from '~/gates/team.server';
import { formatList, languageName } from '~/i18n/format';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { loadAgenda } from '~/usecases/moderation/load-agenda.server';
import { orderAgenda } from '~/usecases/moderation/order-agenda.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(inSession('see-session'), async ({ deps, scope, request }) => {
  const { t } = requestTexts(request);
  const agenda = await loadAgenda(deps, scope);
  if (!agenda.ok) return agenda;
  const heading = t('facilitators:session.agenda');
  return ok({ ...agenda.value, sessionId: scope.sessionId, heading });
});

export const action = writing(
  inSession('run-session'),
  agendaForm,
  async ({ deps, scope, input }) => {
    const ordered = await orderAgenda(deps, scope, input);
    return ordered.ok ? ok(redirect(`/f/sessions/${scope.sessionId}/agenda`)) : ordered;
  },
);

export default function Agenda() {
  const { t } = useTranslation('facilitators');
  const { sessionId, title, held, items } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <Page>
      <Stack gap={5}>
        <SessionHeader sessionId={sessionId} title={title} queue={held} />
        <Cluster spread>
          <h2>{t('session.agenda')}</h2>
          <LinkButton icon="plus" to={`/f/sessions/${sessionId}/items/new`}>
            {t('agenda.add')}
          </LinkButton>
        </Cluster>
        <FormErrors form={form} />
        {items.length === 0 ? (
          <EmptyState title={t('agenda.empty')}>
            <p>{t('agenda.emptyHint')}</p>
          </EmptyState>
        ) : (
          <ol className="stack gap-3 plain-list">
            {items.map((item, index) => (
              <Card as="li" key={item.id}>
                <ItemRow item={item} isFirst={index === 0} isLast={index === items.length - 1} />
              </Card>
            ))}
          </ol>
        )}
      </Stack>
    </Page>
  );
}

type Item = ReturnType<typeof useLoaderData<typeof loader>>['items'][number];

interface ItemRowProps {
  readonly item: Item;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function ItemRow({ item, isFirst, isLast }: ItemRowProps) {
  const { t, i18n } = useTranslation(['facilitators', 'common']);
  const { sessionId } = useLoaderData<typeof loader>();
  const missing = item.missing.map((tag) => languageName(tag, i18n.language));
  return (
    <Stack gap={2}>
      <strong>
        <Link to={`/f/sessions/${sessionId}/items/${item.id}`}>
          <Localized texts={item.labels} />
        </Link>
      </strong>
      <Cluster gap={2}>
        <span className="muted small">{t(`common:proposalKind.${item.kind}`)}</span>
        {item.status === 'open' && !item.isForNextRound ? null : (
          <Badge>{t(item.status === 'decided' ? 'agenda.decided' : 'agenda.draft')}</Badge>
        )}
        {missing.length === 0 ? null : (
          <Badge tone="warning">
            {t('agenda.missing', { languages: formatList(missing, i18n.language) })}
          </Badge>
        )}
      </Cluster>
      {item.status === 'decided' ? null : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="proposalId" value={item.id} />
          <input type="hidden" name="position" value={item.position} />
          <Cluster gap={2}>
            {isFirst ? null : (
              <>
                <Button size="small" name="to" value="up">
                  {t('agenda.up')}
                </Button>
                <Button size="small" name="to" value="top">
                  {t('agenda.top')}
                </Button>
              </>
            )}
            {isLast ? null : (
              <Button size="small" name="to" value="down">
                {t('agenda.down')}
              </Button>
            )}
          </Cluster>
        </Form>
      )}
    </Stack>
  );
}
