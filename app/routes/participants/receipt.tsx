import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { SiteFrame } from '~/components/layout/site-frame';
import { Button } from '~/components/ui/button';
import { RadioCards } from '~/components/ui/choices';
import { Field } from '~/components/ui/field';
import { Page, Stack } from '~/components/ui/layout';
import { TextInput } from '~/components/ui/text-input';
import { receiptForm } from '~/contracts/participants';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { anyone } from '~/gates/proofs.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { returnWithReceipt } from '~/usecases/participants/keep-receipt.server';

export const handle = { texts: ['participants'] } satisfies TextsHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export const loader = reading(anyone, async ({ request }) =>
  ok({ title: requestTexts(request).t('participants:receipt.title') }),
);

export const action = writing(anyone, receiptForm, async ({ deps, world, address, input }) => {
  const back = await returnWithReceipt(deps, { receipt: input.receipt, address });
  if (!back.ok) return back;
  const { sessionCode, receiptHash } = back.value;
  const cookie = world.cookies.participant(sessionCode, input.isOwnDevice);
  const headers = { 'Set-Cookie': await cookie.serialize({ receiptHash }) };
  return ok(redirect(`/s/${sessionCode}/mine`, { headers }));
});

export default function Receipt() {
  const { t } = useTranslation('participants');
  const { title } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <SiteFrame audience="participants">
      <Page>
        <Form method="post">
          <Stack gap={5}>
            <FormErrors form={form} />
            <h1>{title}</h1>
            <p className="lead">{t('receipt.lead')}</p>
            <Field name="receipt" label={t('receipt.digits')} error={form.errorOf('receipt')}>
              {(ties) => (
                <TextInput
                  {...ties}
                  kind="code"
                  required
                  inputMode="numeric"
                  maxLength={40}
                  autoComplete="off"
                  defaultValue={form.valueOf('receipt')}
                />
              )}
            </Field>
            <RadioCards
              legend={t('door.phoneTitle')}
              name="isOwnDevice"
              required
              defaultValue={form.valueOf('isOwnDevice')}
              error={form.errorOf('isOwnDevice')}
              choices={[
                { value: 'yes', label: t('door.phoneYes'), hint: t('receipt.phoneYesHint') },
                { value: 'no', label: t('door.phoneNo'), hint: t('door.phoneNoHint') },
              ]}
            />
            <Button tone="primary" size="large">
              {t('receipt.submit')}
            </Button>
          </Stack>
        </Form>
      </Page>
    </SiteFrame>
  );
}
