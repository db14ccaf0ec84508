import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SaidNotice } from '~/components/crosswalk/said-notice';
import { TeamOverview } from '~/components/crosswalk/team-overview';
import { TaxonomyHeading } from '~/components/taxonomies/taxonomy-heading';
import { Page, Stack } from '~/components/ui/layout';
import { readSaid } from '~/contracts/coverage-queue';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { loadCoverage } from '~/usecases/crosswalk/load-coverage.server';
import { loadSaid } from '~/usecases/crosswalk/load-said.server';
import { doorsOf } from '~/usecases/taxonomies/doors';
import { loadTaxonomySettings } from '~/usecases/taxonomies/load-taxonomy-settings.server';

export const handle = { texts: ['coverage'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(inTaxonomy('map-categories'), async (visit) => {
  const { deps, scope, request, language, url } = visit;
  const settings = await loadTaxonomySettings(deps, scope);
  if (!settings.ok) return settings;
  const { slug, title, isPublished } = settings.value;
  const said = readSaid(url.searchParams.get('said'));
  return ok({
    ...{ slug, title, isPublished },
    doors: doorsOf(scope),
    coverage: await loadCoverage(deps, scope, language),
    said: said && (await loadSaid(deps, scope, { said, language })),
    heading: requestTexts(request).t('coverage:title'),
  });
});

/** Which other lists have a word for the harms of this one: how far the looking has come. */
export default function Coverage() {
  const { t } = useTranslation('coverage');
  const { coverage, said, isPublished, ...taxonomy } = useLoaderData<typeof loader>();
  const base = `/f/taxonomies/${taxonomy.slug}/coverage`;
  return (
    <Page width="wide">
      <Stack gap={5}>
        <TaxonomyHeading {...taxonomy} />
        <Stack gap={2}>
          <h2>{t('page.title')}</h2>
          <p className="lead">{t('team.lead')}</p>
          {isPublished ? (
            <p>
              <Link to={`/t/${taxonomy.slug}/coverage`}>{t('team.public')}</Link>
            </p>
          ) : null}
        </Stack>
        {said ? <SaidNotice base={base} said={said} queue={undefined} /> : null}
        <TeamOverview base={base} {...coverage} />
      </Stack>
    </Page>
  );
}
