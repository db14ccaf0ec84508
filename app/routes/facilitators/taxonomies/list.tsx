import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Badge } from '~/components/ui/badge';
import { LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import type { TaxonomyOverview } from '~/contracts/taxonomies';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { signedIn } from '~/gates/proofs.server';
import { formatList, languageName } from '~/i18n/format';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { loadTaxonomies } from '~/usecases/taxonomies/load-taxonomies.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(signedIn, async ({ deps, scope, request }) => {
  const { t } = requestTexts(request);
  const taxonomies = await loadTaxonomies(deps, scope);
  return ok({ taxonomies, heading: t('facilitators:taxonomies.title') });
});

export default function Taxonomies() {
  const { t } = useTranslation('facilitators');
  const { taxonomies } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Stack gap={5}>
        <Stack gap={2}>
          <h1>{t('taxonomies.title')}</h1>
          <p className="lead">{t('taxonomies.lead')}</p>
        </Stack>
        {taxonomies.length === 0 ? (
          <EmptyState title={t('taxonomies.empty')}>
            <p>{t('taxonomies.emptyHint')}</p>
          </EmptyState>
        ) : (
          <Stack as="ul" gap={3}>
            {taxonomies.map((taxonomy) => (
              <Card as="li" key={taxonomy.slug}>
                <Overview {...taxonomy} />
              </Card>
            ))}
          </Stack>
        )}
        <div>
          <LinkButton tone="primary" icon="plus" to="/f/taxonomies/new">
            {t('taxonomies.new')}
          </LinkButton>
        </div>
      </Stack>
    </Page>
  );
}

function Overview({ slug, title, role, languages, standing, isPublished }: TaxonomyOverview) {
  const { t, i18n } = useTranslation('facilitators');
  const names = languages.map((tag) => languageName(tag, i18n.language));
  return (
    <Stack gap={2}>
      <Cluster spread>
        <Link to={`/f/taxonomies/${slug}`}>
          <strong>
            <Localized texts={title} />
          </strong>
        </Link>
        <Badge tone={isPublished ? 'success' : 'neutral'}>
          {isPublished ? t('taxonomies.published') : t('taxonomies.private')}
        </Badge>
      </Cluster>
      <p className="muted">
        {t('taxonomies.standing', { count: standing })} · {formatList(names, i18n.language)} ·{' '}
        {t(`role.${role}`)}
      </p>
    </Stack>
  );
}
