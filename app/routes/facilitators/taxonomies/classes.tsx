import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { TaxonomyHeading } from '~/components/taxonomies/taxonomy-heading';
import { LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Page, Stack } from '~/components/ui/layout';
import type { CutOverview } from '~/contracts/linearizations';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { loadCuts } from '~/usecases/linearizations/load-cuts.server';
import { doorsOf } from '~/usecases/taxonomies/doors';
import { loadTaxonomySettings } from '~/usecases/taxonomies/load-taxonomy-settings.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(inTaxonomy('cut-classes'), async ({ deps, scope, request }) => {
  const settings = await loadTaxonomySettings(deps, scope);
  if (!settings.ok) return settings;
  const { slug, title } = settings.value;
  return ok({
    ...{ slug, title },
    doors: doorsOf(scope),
    cuts: await loadCuts(deps, scope),
    heading: requestTexts(request).t('facilitators:cuts.title'),
  });
});

export default function Classes() {
  const { t } = useTranslation('facilitators');
  const { cuts, ...taxonomy } = useLoaderData<typeof loader>();
  const base = `/f/taxonomies/${taxonomy.slug}/classes`;
  return (
    <Page>
      <Stack gap={5}>
        <TaxonomyHeading {...taxonomy} />
        <Stack gap={2}>
          <h2>{t('cuts.title')}</h2>
          <p className="lead">{t('cuts.lead')}</p>
        </Stack>
        {cuts.length === 0 ? (
          <EmptyState title={t('cuts.empty')}>
            <p>{t('cuts.emptyHint')}</p>
          </EmptyState>
        ) : (
          <Stack as="ul" gap={3}>
            {cuts.map((cut) => (
              <CutCard key={cut.slug} cut={cut} base={base} />
            ))}
          </Stack>
        )}
        <div>
          <LinkButton tone="primary" to={`${base}/new`}>
            {t('cuts.new')}
          </LinkButton>
        </div>
      </Stack>
    </Page>
  );
}

function CutCard({ cut, base }: { readonly cut: CutOverview; readonly base: string }) {
  const { t } = useTranslation('facilitators');
  const { slug, purpose, classes, most, uncovered } = cut;
  return (
    <Card as="li">
      <Stack gap={2}>
        <h3>
          <a href={`${base}/${slug}`}>
            <code>{slug}</code>
          </a>
        </h3>
        <Localized as="p" texts={purpose} />
        <p className="muted">
          {t('cuts.classes', { count: classes, most })}{' '}
          {uncovered === 0 ? null : t('cuts.leavesOut', { count: uncovered })}
        </p>
      </Stack>
    </Card>
  );
}
