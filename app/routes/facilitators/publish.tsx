import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { PublishForm } from '~/components/publishing/publish-form';
import { ReleasePreview } from '~/components/publishing/release-preview';
import { TaxonomyHeading } from '~/components/taxonomies/taxonomy-heading';
import { LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { CopyField } from '~/components/ui/copy-field';
import { Page, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { publishForm } from '~/contracts/publish';
import { may } from '~/domain/access/policies';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import { formatDate } from '~/i18n/format';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { refusalText } from '~/i18n/refusal-text';
import { requestTexts } from '~/i18n/request-language.server';
import { previewRelease } from '~/usecases/snapshots/preview-release.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { doorsOf } from '~/usecases/taxonomies/doors';
import { loadTaxonomySettings } from '~/usecases/taxonomies/load-taxonomy-settings.server';

export const handle = { texts: ['builders', 'quality'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(inTaxonomy('publish'), async ({ deps, scope, request, language }) => {
  const { t } = requestTexts(request);
  const settings = await loadTaxonomySettings(deps, scope);
  if (!settings.ok) return settings;
  const { slug, title, isPublished } = settings.value;
  const preview = await previewRelease(deps, scope, {});
  const until = preview.ok ? preview.value.openReview?.until : undefined;
  return ok({
    untilText: until && formatDate({ at: new Date(until), language, timeZone: 'UTC' }),
    ...{ slug, title, isPublished },
    doors: doorsOf(scope),
    heading: t('facilitators:publish.title'),
    requestId: deps.ids.random(),
    mayRatify: may(scope.role, 'ratify'),
    preview: preview.ok ? preview.value : undefined,
    problem: preview.ok ? undefined : preview.refusal,
  });
});

export const action = writing(
  inTaxonomy('publish'),
  publishForm,
  ({ deps, scope, input: { kind, endReview, ...input }, language }) =>
    publishSnapshot(deps, scope, {
      ...input,
      candidate: kind === 'candidate',
      endReview: endReview === undefined ? undefined : { [language]: endReview },
    }),
);

export default function Publish() {
  const { t, i18n } = useTranslation('facilitators');
  const { preview, problem, requestId, mayRatify, untilText, ...taxonomy } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const form = useRefusedForm(reply);
  const published = reply !== undefined && 'manifestSha256' in reply ? reply : undefined;
  return (
    <Page>
      <Stack gap={5}>
        <TaxonomyHeading {...taxonomy} />
        <h2>{t('publish.title')}</h2>
        <FormErrors form={form} />
        {published ? <Published {...published} /> : null}
        {published || problem === undefined ? null : (
          <Notice tone="info" title={refusalText(i18n, problem)}>
            {taxonomy.isPublished ? (
              <Link to={`/t/${taxonomy.slug}`} reloadDocument>
                {t('taxonomy.published')}
              </Link>
            ) : undefined}
          </Notice>
        )}
        {published || preview === undefined ? null : (
          <Card tone="raised">
            <Stack gap={5}>
              <ReleasePreview slug={taxonomy.slug} preview={preview} />
              {preview.quality.some(({ severity }) => severity === 'error') ? null : (
                <PublishForm
                  form={form}
                  requestId={requestId}
                  mayRatify={mayRatify && preview.previousVersion?.startsWith('0.') === true}
                  openReview={preview.openReview && { ...preview.openReview, untilText }}
                />
              )}
            </Stack>
          </Card>
        )}
      </Stack>
    </Page>
  );
}

interface PublishedProps {
  readonly version: string;
  readonly uri: string;
  readonly manifestSha256: string;
}

function Published({ version, uri, manifestSha256 }: PublishedProps) {
  const { t } = useTranslation(['facilitators', 'common']);
  const { slug } = useLoaderData<typeof loader>();
  return (
    <Notice tone="success" title={t('publish.done', { version })}>
      <Stack>
        <CopyField
          name="uri"
          label={t('publish.address')}
          value={`${uri}/snapshot.json`}
          copyLabel={t('common:action.copy')}
          copiedLabel={t('common:action.copied')}
        />
        <p className="small muted">
          {t('publish.hash')} <bdi className="break-anywhere">{manifestSha256}</bdi>
        </p>
        <div>
          <LinkButton tone="primary" to={`/t/${slug}`} reloadDocument>
            {t('publish.look')}
          </LinkButton>
        </div>
      </Stack>
    </Notice>
  );
}
