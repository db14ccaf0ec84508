import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { TaxonomyHeading } from '~/components/taxonomies/taxonomy-heading';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { QueuedUse } from '~/components/uses/queued-use';
import { judgeUseForm } from '~/contracts/uses';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import { formatDate } from '~/i18n/format';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { doorsOf } from '~/usecases/taxonomies/doors';
import { loadTaxonomySettings } from '~/usecases/taxonomies/load-taxonomy-settings.server';
import { judgeUse } from '~/usecases/uses/judge-use.server';
import { loadUseQueue } from '~/usecases/uses/load-use-queue.server';

export const handle = { texts: ['builders'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

const mayJudge = inTaxonomy('judge-uses');

export const loader = reading(mayJudge, async ({ deps, scope, url, request, language }) => {
  const settings = await loadTaxonomySettings(deps, scope);
  if (!settings.ok) return settings;
  const { slug, title } = settings.value;
  const shown =
    url.searchParams.get('show') === 'accepted' ? ('accepted' as const) : ('waiting' as const);
  const queue = await loadUseQueue(deps, scope, shown);
  return ok({
    ...{ slug, title, shown },
    doors: doorsOf(scope),
    heading: requestTexts(request).t('facilitators:uses.title'),
    uses: queue.map(({ sentAt: at, ...use }) => ({
      ...use,
      sent: { iso: at.toISOString(), text: formatDate({ at, language, timeZone: 'UTC' }) },
    })),
  });
});

export const action = writing(mayJudge, judgeUseForm, async ({ deps, scope, input, url }) => {
  const done = await judgeUse(deps, scope, input);
  if (!done.ok) return done;
  throw redirect(`/f/taxonomies/${scope.taxonomySlug}/uses${url.search}`);
});

/** What builders say of their use, to be read before anybody else sees it. */
export default function Uses() {
  const { t } = useTranslation('facilitators');
  const page = useLoaderData<typeof loader>();
  const { slug, shown, uses } = page;
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <Page>
      <Stack gap={5}>
        <TaxonomyHeading {...page} />
        <Stack gap={2}>
          <h2>{t('uses.title')}</h2>
          <p className="lead">{t('uses.lead')}</p>
        </Stack>
        <Cluster gap={2}>
          {(['waiting', 'accepted'] as const).map((show) => (
            <LinkButton
              key={show}
              size="small"
              tone={show === shown ? 'primary' : 'quiet'}
              aria-current={show === shown ? 'true' : undefined}
              to={show === 'waiting' ? '.' : `?show=${show}`}
            >
              {t(`uses.show.${show}`)}
            </LinkButton>
          ))}
        </Cluster>
        <FormErrors form={form} />
        {uses.length === 0 ? (
          <EmptyState icon="check" title={t(`uses.none.${shown}`)} />
        ) : (
          <Stack as="ul" gap={4}>
            {uses.map((use) => (
              <QueuedUse
                key={use.statementId}
                use={use}
                slug={slug}
                isShown={shown === 'accepted'}
              />
            ))}
          </Stack>
        )}
      </Stack>
    </Page>
  );
}
