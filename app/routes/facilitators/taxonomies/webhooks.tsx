import { data, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { RequestId } from '~/components/forms/request-id';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { TaxonomyHeading } from '~/components/taxonomies/taxonomy-heading';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Field } from '~/components/ui/field';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { TextInput } from '~/components/ui/text-input';
import { WebhookSecret } from '~/components/webhooks/webhook-secret';
import { WebhookState } from '~/components/webhooks/webhook-state';
import { newWebhookForm } from '~/contracts/webhooks';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import { formatDateTime } from '~/i18n/format';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { doorsOf } from '~/usecases/taxonomies/doors';
import { loadTaxonomySettings } from '~/usecases/taxonomies/load-taxonomy-settings.server';
import { loadWebhooks } from '~/usecases/webhooks/load-webhooks.server';
import { registerWebhook } from '~/usecases/webhooks/register-webhook.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.heading);

const maySet = inTaxonomy('set-webhooks');

export const loader = reading(maySet, async ({ deps, scope, request, language }) => {
  const settings = await loadTaxonomySettings(deps, scope);
  if (!settings.ok) return settings;
  const { slug, title } = settings.value;
  const webhooks = await loadWebhooks(deps, scope);
  return ok({
    ...{ slug, title },
    doors: doorsOf(scope),
    heading: requestTexts(request).t('facilitators:webhooks.title'),
    requestId: deps.ids.random(),
    webhooks: webhooks.map(({ lastSuccessAt: at, ...webhook }) => ({
      ...webhook,
      lastText: at && formatDateTime({ at, language, timeZone: 'UTC' }),
    })),
  });
});

export const action = writing(maySet, newWebhookForm, async ({ deps, scope, input }) => {
  const added = await registerWebhook(deps, scope, input);
  return added.ok ? ok(data({ secret: added.value.secret })) : added;
});

export default function Webhooks() {
  const { t } = useTranslation('facilitators');
  const { webhooks, requestId, ...taxonomy } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page>
      <Stack gap={5}>
        <TaxonomyHeading {...taxonomy} />
        <Stack gap={2}>
          <h2>{t('webhooks.title')}</h2>
          <p className="lead">{t('webhooks.lead')}</p>
        </Stack>
        {reply && 'secret' in reply ? <WebhookSecret secret={reply.secret} /> : null}
        {webhooks.length === 0 ? (
          <EmptyState icon="globe" title={t('webhooks.empty')}>
            <p>{t('webhooks.emptyHint')}</p>
          </EmptyState>
        ) : (
          <Stack as="ul" gap={3}>
            {webhooks.map((webhook) => (
              <WebhookCard
                key={webhook.id}
                webhook={webhook}
                base={`/f/taxonomies/${taxonomy.slug}/webhooks`}
              />
            ))}
          </Stack>
        )}
        <AddForm key={webhooks.length} requestId={requestId} reply={reply} />
      </Stack>
    </Page>
  );
}

interface WebhookCardProps {
  readonly webhook: ReturnType<typeof useLoaderData<typeof loader>>['webhooks'][number];
  readonly base: string;
}

function WebhookCard({ webhook, base }: WebhookCardProps) {
  const { t } = useTranslation('facilitators');
  const { id, url, off, undelivered, lastText } = webhook;
  return (
    <Card as="li">
      <Stack gap={2}>
        <Link to={`${base}/${id}`} className="break-anywhere" dir="ltr">
          {url}
        </Link>
        <Cluster gap={2}>
          <WebhookState off={off} />
          <span className="small muted">
            {lastText === undefined
              ? t('webhooks.never')
              : t('webhooks.lastSuccess', { time: lastText })}
          </span>
        </Cluster>
        {undelivered === 0 ? null : <p>{t('webhooks.undelivered', { count: undelivered })}</p>}
      </Stack>
    </Card>
  );
}

interface AddFormProps {
  readonly requestId: string;
  readonly reply: unknown;
}

function AddForm({ requestId, reply }: AddFormProps) {
  const { t } = useTranslation('facilitators');
  const form = useRefusedForm(reply);
  return (
    <Card as="section" tone="raised" labelledBy="add">
      <Form method="post">
        <Stack>
          <h2 id="add">{t('webhooks.addTitle')}</h2>
          <FormErrors form={form} />
          <RequestId fresh={requestId} form={form} />
          <Field
            name="url"
            label={t('webhooks.url')}
            hint={t('webhooks.urlHint')}
            error={form.errorOf('url')}
          >
            {(ties) => (
              <TextInput
                {...ties}
                dir="ltr"
                inputMode="url"
                maxLength={500}
                required
                defaultValue={form.valueOf('url')}
              />
            )}
          </Field>
          <p className="small muted">{t('webhooks.spec')}</p>
          <div>
            <Button tone="primary">{t('webhooks.add')}</Button>
          </div>
        </Stack>
      </Form>
    </Card>
  );
}
