import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { NameField } from '~/components/accounts/account-fields';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { TaxonomyHeading } from '~/components/taxonomies/taxonomy-heading';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { RadioCards } from '~/components/ui/choices';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { manageMemberForm } from '~/contracts/accounts';
import { type TaxonomyRole, taxonomyRoles } from '~/domain/access/scopes';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { giveRole, takeRole } from '~/usecases/accounts/change-members.server';
import { loadMembers } from '~/usecases/accounts/load-members.server';
import { doorsOf } from '~/usecases/taxonomies/doors';
import { loadTaxonomySettings } from '~/usecases/taxonomies/load-taxonomy-settings.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(inTaxonomy('manage-members'), async ({ deps, scope, request }) => {
  const { t } = requestTexts(request);
  const settings = await loadTaxonomySettings(deps, scope);
  if (!settings.ok) return settings;
  const { slug, title } = settings.value;
  return ok({
    ...{ slug, title },
    doors: doorsOf(scope),
    members: await loadMembers(deps, scope),
    heading: t('facilitators:members.title'),
  });
});

export const action = writing(inTaxonomy('manage-members'), manageMemberForm, async (visit) => {
  const { deps, scope, input } = visit;
  const done =
    input.intent === 'set'
      ? await giveRole(deps, scope, input)
      : await takeRole(deps, scope, input.accountId);
  return done.ok ? ok(redirect(`/f/taxonomies/${scope.taxonomySlug}/members`)) : done;
});

export default function Members() {
  const { t } = useTranslation('facilitators');
  const { members, ...taxonomy } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Stack gap={5}>
        <TaxonomyHeading {...taxonomy} />
        <Stack gap={2}>
          <h2>{t('members.title')}</h2>
          <p className="lead">{t('members.lead')}</p>
        </Stack>
        <Stack as="ul" gap={3}>
          {members.map((member) => (
            <Card as="li" key={member.accountId}>
              <MemberRow {...member} />
            </Card>
          ))}
        </Stack>
        <AddMember />
      </Stack>
    </Page>
  );
}

interface MemberRowProps {
  readonly accountId: string;
  readonly name: string;
  readonly role: TaxonomyRole;
}

function MemberRow({ accountId, name, role }: MemberRowProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Form method="post">
      <input type="hidden" name="accountId" value={accountId} />
      <Cluster spread>
        <span>
          <strong>
            <bdi>{name}</bdi>
          </strong>{' '}
          <span className="muted">{t(`role.${role}`)}</span>
        </span>
        <Button size="small" tone="danger" name="intent" value="remove">
          {t('members.remove')}
        </Button>
      </Cluster>
    </Form>
  );
}

function AddMember() {
  const { t } = useTranslation('facilitators');
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <Card as="section" tone="raised" labelledBy="add">
      <Form method="post">
        <Stack>
          <h2 id="add">{t('members.addTitle')}</h2>
          <FormErrors form={form} />
          <NameField form={form} />
          <RadioCards
            legend={t('members.role')}
            name="role"
            choices={taxonomyRoles.map((role) => ({
              value: role,
              label: t(`role.${role}`),
              hint: t(`roleHint.${role}`),
            }))}
            defaultValue={form.valueOf('role', 'facilitator')}
            error={form.errorOf('role')}
          />
          <div>
            <Button tone="primary" name="intent" value="set">
              {t('members.add')}
            </Button>
          </div>
        </Stack>
      </Form>
    </Card>
  );
}
