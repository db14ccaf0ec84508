import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { FormErrors } from '~/components/forms/form-errors';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { SiteFrame } from '~/components/layout/site-frame';
import { Card } from '~/components/ui/card';
import { Page, Stack } from '~/components/ui/layout';

interface AccountPageProps {
  readonly title: string;
  readonly lead?: string;
  readonly form?: ReturnType<typeof useRefusedForm>;
  /** The fields and the one button. Without them the page only says something. */
  readonly children: ReactNode;
}

/** A page with one short form about an account: signing in, setting up, choosing a password. */
export function AccountPage({ title, lead, form, children }: AccountPageProps) {
  return (
    <SiteFrame audience="facilitators">
      <Page>
        <Stack gap={5}>
          <Stack gap={2}>
            <h1>{title}</h1>
            {lead === undefined ? null : <p className="lead">{lead}</p>}
          </Stack>
          {form === undefined ? (
            children
          ) : (
            <Card tone="raised">
              <Form method="post">
                <Stack>
                  <FormErrors form={form} />
                  {children}
                </Stack>
              </Form>
            </Card>
          )}
        </Stack>
      </Page>
    </SiteFrame>
  );
}
