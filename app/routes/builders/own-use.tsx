import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { Localized } from '~/components/language/localized';
import { BuilderFrame } from '~/components/snapshots/builder-frame';
import { CopyLine } from '~/components/snapshots/copy-line';
import { TaxonomyTabs } from '~/components/snapshots/taxonomy-header';
import { Button, LinkButton } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { OwnStatement } from '~/components/uses/own-statement';
import { withdrawUseForm } from '~/contracts/uses';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { ownUse } from '~/gates/own-use.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { withdrawOwnUse } from '~/usecases/uses/change-own-use.server';
import { loadOwnUse } from '~/usecases/uses/load-own-use.server';

export const handle = { texts: ['builders'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(ownUse, async ({ deps, scope, params, request }) => {
  const use = await loadOwnUse(deps, scope);
  if (!use.ok) return use;
  const path = `/t/${use.value.slug}/uses/own/${params.token}`;
  const heading = requestTexts(request).t('builders:uses.own.title');
  return ok({ ...use.value, heading, path, address: `${deps.baseUrl}${path}` });
});

export const action = writing(ownUse, withdrawUseForm, async ({ deps, scope, params }) => {
  const done = await withdrawOwnUse(deps, scope);
  if (!done.ok) return done;
  throw redirect(`/t/${scope.published.taxonomySlug}/uses/own/${params.token}`);
});

/** One's own use, behind its private link. */
export default function OwnUse() {
  const { t } = useTranslation('builders');
  const { slug, title, path, address, isWithdrawn, statements } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  const newer = statements[0]?.age.since?.to;
  return (
    <BuilderFrame>
      <Page>
        <Stack gap={5}>
          <Localized as="h1" texts={title} />
          <TaxonomyTabs slug={slug} />
          <h2>{t('uses.own.title')}</h2>
          <FormErrors form={form} />
          {isWithdrawn ? (
            <Notice title={t('uses.own.withdrawn')} />
          ) : (
            <>
              <Notice title={t('uses.own.keep')}>
                <CopyLine name="link" label={t('uses.own.link')} value={address} />
              </Notice>
              <Stack as="ul" gap={4}>
                {statements.map((statement) => (
                  <OwnStatement key={statement.state} statement={statement} slug={slug} />
                ))}
              </Stack>
              <Cluster>
                <LinkButton tone="primary" to={`${path}/edit`}>
                  {t('uses.own.edit')}
                </LinkButton>
                {newer === undefined ? null : (
                  <LinkButton to={`${path}/edit?version=${newer}`}>
                    {t('uses.own.renew', { version: newer })}
                  </LinkButton>
                )}
              </Cluster>
              <Withdraw />
            </>
          )}
        </Stack>
      </Page>
    </BuilderFrame>
  );
}

function Withdraw() {
  const { t } = useTranslation('builders');
  return (
    <Disclosure summary={t('uses.own.withdraw')}>
      <Form method="post">
        <Stack gap={3}>
          <p>{t('uses.own.withdrawHint')}</p>
          <div>
            <Button tone="danger" name="intent" value="withdraw">
              {t('uses.own.withdraw')}
            </Button>
          </div>
        </Stack>
      </Form>
    </Disclosure>
  );
}
