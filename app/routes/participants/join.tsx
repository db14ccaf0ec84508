import { data, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SiteFrame } from '~/components/layout/site-frame';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Page, Stack } from '~/components/ui/layout';
import { TextInput } from '~/components/ui/text-input';
import { codeQuery } from '~/contracts/participants';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { anyone } from '~/gates/proofs.server';
import { parseInput } from '~/gates/read-form.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { findDoor } from '~/usecases/participants/find-door.server';

export const handle = { texts: ['participants'] } satisfies TextsHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** A code is looked up by GET: it changes nothing, and works on the oldest phone. */
export const loader = reading(anyone, async ({ deps, address, url, request }) => {
  const { t } = requestTexts(request);
  const sent = url.searchParams.get('code');
  const typed = sent ?? '';
  const title = t('participants:join.title');
  // Browsers that check nothing themselves send an empty code, too.
  if (typed.trim() === '') {
    return ok(data({ title, typed, error: sent === null ? '' : t('errors:required') }));
  }
  const query = parseInput(codeQuery, { code: typed });
  const door = query.ok ? await findDoor(deps, { code: query.value.code, address }) : query;
  if (door.ok) throw redirect(`/s/${door.value.sessionCode}`);
  const isOverLimit = door.refusal.code === 'too-many-attempts';
  const error = t(isOverLimit ? 'errors:too-many-attempts' : 'errors:code-unknown');
  return ok(data({ title, typed, error }, { status: isOverLimit ? 429 : 422 }));
});

export default function Join() {
  const { t } = useTranslation('participants');
  const { typed, error } = useLoaderData<typeof loader>();
  return (
    <SiteFrame audience="participants">
      <Page>
        <Form method="get">
          <Stack gap={5}>
            <h1>{t('join.title')}</h1>
            <Field
              name="code"
              label={t('home.code')}
              hint={t('home.joinHint')}
              error={error || undefined}
            >
              {(ties) => (
                <TextInput
                  {...ties}
                  kind="code"
                  required
                  maxLength={40}
                  autoComplete="off"
                  defaultValue={typed}
                />
              )}
            </Field>
            <Button tone="primary" size="large">
              {t('join.submit')}
            </Button>
          </Stack>
        </Form>
      </Page>
    </SiteFrame>
  );
}
