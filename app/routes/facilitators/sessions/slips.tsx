import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { RequestId } from '~/components/forms/request-id';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { SessionHeader } from '~/components/sessions/session-header';
import { SlipBatchCard } from '~/components/sessions/slip-batch-card';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Field } from '~/components/ui/field';
import { Page, Stack } from '~/components/ui/layout';
import { Select } from '~/components/ui/select';
import { TextInput } from '~/components/ui/text-input';
import { slipForm } from '~/contracts/sessions';
import { ok } from '~/domain/result';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { reading, writing } from '~/gates/gate.server';
import { inSession } from '~/gates/team.server';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { loadSlips } from '~/usecases/sessions/load-slips.server';
import { makeSlips } from '~/usecases/sessions/make-slips.server';
import { setSlipsAside } from '~/usecases/sessions/set-batch-aside.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(inSession('run-session'), async ({ deps, scope, request }) => {
  const { t } = requestTexts(request);
  const slips = await loadSlips(deps, scope);
  return ok({
    ...slips,
    sessionId: scope.sessionId,
    requestId: deps.ids.random(),
    heading: t('facilitators:slips.title'),
  });
});

export const action = writing(inSession('run-session'), slipForm, async (visit) => {
  const { deps, scope, input } = visit;
  const done =
    input.intent === 'make'
      ? await makeSlips(deps, scope, input)
      : await setSlipsAside(deps, scope, input);
  return done.ok ? ok(redirect(`/f/sessions/${scope.sessionId}/slips`)) : done;
});

export default function Slips() {
  const { t } = useTranslation('facilitators');
  const { sessionId, title, batches } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <Page>
      <Stack gap={5}>
        <SessionHeader sessionId={sessionId} title={title} />
        <Stack gap={2}>
          <h2>{t('slips.title')}</h2>
          <p>{t('slips.lead')}</p>
        </Stack>
        <FormErrors form={form} />
        {batches.length === 0 ? <EmptyState title={t('slips.empty')} /> : null}
        <Stack as="ul" gap={3}>
          {batches.map((batch) => (
            <SlipBatchCard key={batch.id} sessionId={sessionId} batch={batch} form={form} />
          ))}
        </Stack>
        <MakeSlips />
      </Stack>
    </Page>
  );
}

function MakeSlips() {
  const { t, i18n } = useTranslation('facilitators');
  const { requestId, communities } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  const named = communities.map(({ id, label }) => ({
    value: id,
    label: localizedText(label, [i18n.language])?.text ?? id,
  }));
  return (
    <Card as="section" tone="raised" labelledBy="make">
      <Form method="post" key={requestId}>
        <Stack>
          <h2 id="make">{t('slips.make')}</h2>
          <RequestId fresh={requestId} form={form} />
          <Field
            name="label"
            label={t('slips.label')}
            hint={t('slips.labelHint')}
            error={form.errorOf('label')}
          >
            {(ties) => (
              <TextInput {...ties} maxLength={80} required defaultValue={form.valueOf('label')} />
            )}
          </Field>
          <Field
            name="communityId"
            label={t('slips.community')}
            hint={t('slips.communityHint')}
            error={form.errorOf('communityId')}
          >
            {(ties) => (
              <Select
                {...ties}
                defaultValue={form.valueOf('communityId')}
                options={[{ value: '', label: t('slips.noCommunity') }, ...named]}
              />
            )}
          </Field>
          <Field name="slips" label={t('slips.amount')} error={form.errorOf('slips')}>
            {(ties) => (
              <TextInput
                {...ties}
                inputMode="numeric"
                required
                defaultValue={form.valueOf('slips', '30')}
              />
            )}
          </Field>
          <div>
            <Button tone="primary" name="intent" value="make">
              {t('slips.make')}
            </Button>
          </div>
        </Stack>
      </Form>
    </Card>
  );
}
