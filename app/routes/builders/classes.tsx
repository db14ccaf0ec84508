import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { ClassesForm } from '~/components/linearizations/classes-form';
import { CutCover } from '~/components/linearizations/cut-cover';
import { BuilderFrame } from '~/components/snapshots/builder-frame';
import { CopyLine } from '~/components/snapshots/copy-line';
import { TaxonomyTabs } from '~/components/snapshots/taxonomy-header';
import { Card } from '~/components/ui/card';
import { Page, Stack } from '~/components/ui/layout';
import { classesQuery } from '~/contracts/linearizations';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { inPublished } from '~/gates/published.server';
import { parseInput } from '~/gates/read-form.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { cutPublished } from '~/usecases/linearizations/cut-published.server';

export const handle = { texts: ['builders'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(inPublished, async (visit) => {
  const { deps, scope, url, params, language, request } = visit;
  const query = parseInput(classesQuery, Object.fromEntries(url.searchParams));
  if (!query.ok) return query;
  const version = params.version ?? '';
  const wish = { ...query.value, version, readerLanguages: [language] };
  const loaded = await cutPublished(deps, scope, wish);
  if (!loaded.ok) return loaded;
  const { classes, labels, cut, most, ...page } = loaded.value;
  const name = (id: string) => ({ language: page.language, text: labels.get(id) ?? id });
  const asked = new URLSearchParams({
    ...(cut === undefined ? { most: String(most) } : { cut }),
    language: page.language,
    for: wish.for,
  });
  const path = `/t/${scope.taxonomySlug}/v/${version}/classes.json?${asked}`;
  return ok({
    ...page,
    ...{ cut, most, path },
    slug: scope.taxonomySlug,
    for: wish.for,
    address: new URL(path, deps.baseUrl).href,
    heading: requestTexts(request).t('builders:classes.title'),
    cover: {
      classes: Object.entries(classes.categories).map(([key, { id, covers }]) => ({
        key,
        head: name(id),
        covers: covers.filter((covered) => covered !== id).map(name),
      })),
      uncovered: classes.about.coveredByNoClass.map(name),
    },
    undetectable: classes.about.notDetectableByAFilter.length,
  });
});

/** What a classifier with so many answers would tell apart, for whoever builds one. */
export default function Classes() {
  const { t } = useTranslation('builders');
  const page = useLoaderData<typeof loader>();
  const { slug, version, title, cover, undetectable, path, address, cut } = page;
  return (
    <BuilderFrame>
      <Page width="wide">
        <Stack gap={5}>
          <Localized as="h1" texts={title} />
          <TaxonomyTabs slug={slug} />
          <Stack gap={2}>
            <h2>{t('classes.title')}</h2>
            <p className="lead">{t('classes.lead', { version })}</p>
          </Stack>
          <Card as="section" tone="raised">
            <ClassesForm {...page} />
          </Card>
          <p>{cut === undefined ? t('classes.unstable') : t('classes.frozen', { cut })}</p>
          <CutCover {...cover} />
          {undetectable === 0 ? null : (
            <p className="muted">{t('classes.undetectable', { count: undetectable })}</p>
          )}
          <Stack gap={3}>
            <CopyLine name="classes" label={t('classes.address')} value={address} />
            <p className="small">
              <a href={path}>{t('classes.asJson')}</a>
            </p>
          </Stack>
        </Stack>
      </Page>
    </BuilderFrame>
  );
}
