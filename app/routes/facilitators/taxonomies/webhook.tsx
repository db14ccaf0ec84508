import { data, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { TaxonomyHeading } from '~/components/taxonomies/taxonomy-heading';
import { Button } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { EmptyState } from '~/components/ui/empty-state';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { DeliveryList } from '~/components/webhooks/delivery-list';
import { WebhookSecret } from '~/components/webhooks/webhook-secret';
import { WebhookState } from '~/components/webhooks/webhook-state';
import { uuid } from '~/contracts/text';
import { changeWebhookForm } from '~/contracts/webhooks';
import { ok, refuse } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import { formatDateTime } from '~/i18n/format';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { doorsOf } from '~/usecases/taxonomies/doors';
import { loadTaxonomySettings } from '~/usecases/taxonomies/load-taxonomy-settings.server';
import { dropWebhook, renewSecret, switchWebhook } from '~/usecases/webhooks/change-webhook.server';
import { loadWebhook } from '~/usecases/webhooks/load-webhooks.server';
import { pingWebhook, sendAgain } from '~/usecases/webhooks/send-by-hand.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.heading);

const maySet = inTaxonomy('set-webhooks');

export const loader = reading(maySet, async ({ deps, scope, params, request, language }) => {
  const id = uuid.safeParse(params.webhook);
  const settings = await loadTaxonomySettings(deps, scope);
  if (!id.success || !settings.ok) return refuse('not-found');
  const loaded = await loadWebhook(deps, scope, id.data);
  if (!loaded.ok) return loaded;
  const { slug, title } = settings.value;
  const { deliveries, offSince, previousUntil, url, off } = loaded.value;
  const inWords = (at: Date) => ({
    iso: at.toISOString(),
    text: formatDateTime({ at, language, timeZone: 'UTC' }),
  });
  return ok({
    ...{ slug, title, url, off },
    doors: doorsOf(scope),
    heading: requestTexts(request).t('facilitators:webhooks.title'),
    offSince: offSince && inWords(offSince).text,
    previousUntil: previousUntil && inWords(previousUntil).text,
    deliveries: deliveries.map(({ createdAt, nextAttemptAt, attempts, ...delivery }) => ({
      ...delivery,
      created: inWords(createdAt),
      next: nextAttemptAt && inWords(nextAttemptAt),
      attempts: attempts.map(({ at, ...attempt }) => ({ ...attempt, begun: inWords(at) })),
    })),
  });
});

export const action = writing(maySet, changeWebhookForm, async (visit) => {
  const { deps, scope, params, input } = visit;
  const parsed = uuid.safeParse(params.webhook);
  if (!parsed.success) return refuse('not-found');
  const webhookId = parsed.data;
  const all = `/f/taxonomies/${scope.taxonomySlug}/webhooks`;
  if (input.intent === 'renew-secret') {
    const renewed = await renewSecret(deps, scope, webhookId);
    return renewed.ok ? ok(data({ secret: renewed.value.secret })) : renewed;
  }
  const done = await carryOut();
  if (!done.ok) return done;
  throw redirect(input.intent === 'remove' ? all : `${all}/${webhookId}`);

  function carryOut() {
    switch (input.intent) {
      case 'ping':
        return pingWebhook(deps, scope, webhookId);
      case 'send-again':
        return sendAgain(deps, scope, { webhookId, deliveryId: input.deliveryId });
      case 'remove':
        return dropWebhook(deps, scope, webhookId);
      default:
        return switchWebhook(deps, scope, { webhookId, isOn: input.intent === 'switch-on' });
    }
  }
});

export default function OneWebhook() {
  const { t } = useTranslation('facilitators');
  const page = useLoaderData<typeof loader>();
  const { slug, url, off, offSince, previousUntil, deliveries } = page;
  const reply = useActionData<typeof action>();
  const form = useRefusedForm(reply);
  return (
    <Page>
      <Stack gap={5}>
        <TaxonomyHeading {...page} />
        <Stack gap={2}>
          <Link to={`/f/taxonomies/${slug}/webhooks`}>{t('webhooks.all')}</Link>
          <h2 className="break-anywhere" dir="ltr">
            {url}
          </h2>
          <Cluster>
            <WebhookState off={off} />
          </Cluster>
        </Stack>
        <FormErrors form={form} />
        {reply && 'secret' in reply ? <WebhookSecret secret={reply.secret} /> : null}
        {off === undefined ? null : (
          <Notice tone="warning" title={t(`webhooks.off.${off}`)}>
            <p>{t('webhooks.offText', { time: offSince })}</p>
          </Notice>
        )}
        {previousUntil === undefined ? null : (
          <Notice title={t('webhooks.changing', { time: previousUntil })} />
        )}
        <Choices isOn={off === undefined} />
        <Stack as="section" labelledBy="log" gap={3}>
          <h3 id="log">{t('webhooks.log')}</h3>
          {deliveries.length === 0 ? (
            <EmptyState icon="globe" title={t('webhooks.logEmpty')} />
          ) : (
            <DeliveryList deliveries={deliveries} maySend={off === undefined} />
          )}
          <p className="small muted">{t('webhooks.logHint')}</p>
        </Stack>
      </Stack>
    </Page>
  );
}

function Choices({ isOn }: { readonly isOn: boolean }) {
  const { t } = useTranslation('facilitators');
  return (
    <Form method="post">
      <Stack gap={2}>
        <Cluster>
          <Button tone="primary" name="intent" value="ping">
            {t('webhooks.ping')}
          </Button>
          <Button name="intent" value={isOn ? 'switch-off' : 'switch-on'}>
            {isOn ? t('webhooks.switchOff') : t('webhooks.switchOn')}
          </Button>
          <Button name="intent" value="renew-secret">
            {t('webhooks.renew')}
          </Button>
        </Cluster>
        <p className="small muted">{t('webhooks.renewHint')}</p>
        <Disclosure summary={t('webhooks.removing')}>
          <Stack gap={3}>
            <p>{t('webhooks.removeText')}</p>
            <div>
              <Button tone="danger" name="intent" value="remove">
                {t('webhooks.remove')}
              </Button>
            </div>
          </Stack>
        </Disclosure>
      </Stack>
    </Form>
  );
}
