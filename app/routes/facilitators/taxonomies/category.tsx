import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { CoveredInLanguages } from '~/components/language/covered';
import { Localized } from '~/components/language/localized';
import { AnnouncedNotice } from '~/components/taxonomies/announced-notice';
import { CategoryFacts } from '~/components/taxonomies/category-facts';
import { CategoryPlace } from '~/components/taxonomies/category-place';
import { CategoryTranslation } from '~/components/taxonomies/category-translation';
import { CategoryWarning } from '~/components/taxonomies/category-warning';
import { CategoryWordsCard } from '~/components/taxonomies/category-words';
import { Badge } from '~/components/ui/badge';
import { Card } from '~/components/ui/card';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import { categoryForm } from '~/contracts/taxonomies';
import { uuid } from '~/contracts/text';
import { may } from '~/domain/access/policies';
import { ok, refuse } from '~/domain/result';
import { isGone } from '~/domain/taxonomy/category';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { reading, writing } from '~/gates/gate.server';
import { inTaxonomy } from '~/gates/team.server';
import { languageName } from '~/i18n/format';
import { pageTitle } from '~/i18n/page-title';
import { loadCategory } from '~/usecases/taxonomies/load-category.server';
import { renderCategory } from '~/usecases/taxonomies/render-category.server';
import { warnOfCategory } from '~/usecases/taxonomies/warn-of-category.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.label.text);

export const loader = reading(inTaxonomy('see-taxonomy'), async (visit) => {
  const { deps, scope, params, language } = visit;
  const loaded = await loadCategory(deps, scope, {
    categoryId: params.category ?? '',
    reader: language,
  });
  if (!loaded.ok) return loaded;
  const isStanding = !isGone(loaded.value.status);
  return ok({
    ...loaded.value,
    mayWarn: isStanding && may(scope.role, 'moderate'),
    mayTranslate: isStanding && may(scope.role, 'translate'),
    mayRelate: isStanding && may(scope.role, 'relate-categories'),
  });
});

export const action = writing(inTaxonomy('translate'), categoryForm, async (visit) => {
  const { deps, scope, input, params } = visit;
  const id = uuid.safeParse(params.category);
  if (!id.success) return refuse('not-found');
  const categoryId = id.data;
  const address = `/f/taxonomies/${scope.taxonomySlug}/categories/${categoryId}`;
  if (input.intent === 'warn') {
    if (!may(scope.role, 'moderate')) return refuse('not-found');
    const warned = await warnOfCategory(deps, scope, { categoryId, warning: input.warning });
    return warned.ok ? ok(redirect(address)) : warned;
  }
  const done = await renderCategory(deps, scope, { ...input, categoryId });
  return done.ok ? ok(redirect(`${address}#words-${input.language}`)) : done;
});

export default function Category() {
  const { t } = useTranslation(['facilitators', 'common']);
  const category = useLoaderData<typeof loader>();
  const { slug, taxonomyTitle, label, notation, status } = category;
  const form = useRefusedForm(useActionData<typeof action>());
  return (
    <Page>
      <Stack gap={5}>
        <Stack gap={2}>
          <Link to={`/f/taxonomies/${slug}`}>
            <Localized texts={taxonomyTitle} />
          </Link>
          <Said as="h1" lang={label.language} dir={directionOf(label.language)}>
            {label.text}
          </Said>
          <Cluster>
            {notation === undefined ? null : <Badge>{notation}</Badge>}
            <Badge tone={status === 'accepted' ? 'success' : 'neutral'}>
              {t(`common:categoryStatus.${status}`)}
            </Badge>
          </Cluster>
          <p className="muted">
            {category.isDecided ? t('category.decided') : t('category.notDecided')}{' '}
            {t('category.wordings', { count: category.wordings })}
          </p>
        </Stack>
        <FormErrors form={form} />
        <AnnouncedNotice {...category} />
        <CategoryPlace {...category} />
        {category.mayRelate ? (
          <Link to={`/f/taxonomies/${slug}/categories/${category.id}/relations`}>
            {t('category.relate')}
          </Link>
        ) : null}
        {category.mayWarn ? <CategoryWarning form={form} {...category} /> : null}
        <CoveredInLanguages warning={category.contentWarning} isOpen={form.isRefused || undefined}>
          <Stack gap={5}>
            <Words form={form} />
          </Stack>
        </CoveredInLanguages>
        <CategoryFacts {...category} />
      </Stack>
    </Page>
  );
}

/** The words in every language, each with the form to correct it, and the languages that have none. */
function Words({ form }: { readonly form: ReturnType<typeof useRefusedForm> }) {
  const { t, i18n } = useTranslation('facilitators');
  const { words, missingLanguages, mayTranslate } = useLoaderData<typeof loader>();
  const original = words.find(({ isOriginal }) => isOriginal)?.text;
  return (
    <>
      {words.map((own) => (
        <CategoryWordsCard key={own.language} words={own}>
          {mayTranslate && original && !own.isOriginal ? (
            <CategoryTranslation
              form={form}
              language={own.language}
              standing={own}
              original={original}
            />
          ) : null}
        </CategoryWordsCard>
      ))}
      {missingLanguages.map((tag) => (
        <Card as="section" key={tag} labelledBy={`words-${tag}`}>
          <Stack gap={3}>
            <Cluster spread>
              <h2 id={`words-${tag}`}>{languageName(tag, i18n.language)}</h2>
              <Badge tone="warning">{t('item.noTranslation')}</Badge>
            </Cluster>
            {mayTranslate && original ? (
              <CategoryTranslation
                form={form}
                language={tag}
                standing={undefined}
                original={original}
              />
            ) : null}
          </Stack>
        </Card>
      ))}
    </>
  );
}
