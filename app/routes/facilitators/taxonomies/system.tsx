import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SystemRows } from '~/components/crosswalk/system-rows';
import { TaxonomyHeading } from '~/components/taxonomies/taxonomy-heading';
import { LinkButton } from '~/components/ui/button';
import { Page, Stack } from '~/components/ui/layout';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { loadSystemCoverage } from '~/usecases/crosswalk/load-coverage.server';
import { doorsOf } from '~/usecases/taxonomies/doors';
import { loadTaxonomySettings } from '~/usecases/taxonomies/load-taxonomy-settings.server';

export const handle = { texts: ['coverage'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.system.name);

export const loader = reading(inTaxonomy('map-categories'), async (visit) => {
  const { deps, scope, params, language } = visit;
  const settings = await loadTaxonomySettings(deps, scope);
  if (!settings.ok) return settings;
  const system = params.system ?? '';
  const coverage = await loadSystemCoverage(deps, scope, { system, language });
  if (!coverage.ok) return coverage;
  const { slug, title } = settings.value;
  return ok({ slug, title, doors: doorsOf(scope), ...coverage.value });
});

/** The harms of a list in one system, each leading to what was found. */
export default function System() {
  const { t } = useTranslation('coverage');
  const { system, rows, ...taxonomy } = useLoaderData<typeof loader>();
  const base = `/f/taxonomies/${taxonomy.slug}/coverage`;
  const name = t('system', system);
  return (
    <Page>
      <Stack gap={5}>
        <TaxonomyHeading {...taxonomy} />
        <Stack gap={2}>
          <Link to={base}>{t('team.all')}</Link>
          <h2>{name}</h2>
          <p className="muted">
            {t(`kind.${system.kind}`)} · <a href={system.url}>{t('pair.source')}</a>
          </p>
        </Stack>
        {rows.some(({ state }) => state === 'not-looked-at') ? (
          <div>
            <LinkButton tone="primary" to={`${base}/next?in=${system.id}`}>
              {t('team.goOnIn', { system: name })}
            </LinkButton>
          </div>
        ) : null}
        <SystemRows base={`${base}/${system.id}`} rows={rows} />
      </Stack>
    </Page>
  );
}
