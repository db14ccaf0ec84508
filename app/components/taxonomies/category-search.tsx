import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Icon } from '~/components/ui/icon';
import { Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import { TextInput } from '~/components/ui/text-input';
import type { FoundCategory, TaxonomyView } from '~/contracts/taxonomies';
import { directionOf } from '~/domain/taxonomy/language-tag';
import type { LocalizedText } from '~/domain/taxonomy/localized-text';

type SearchProps = Pick<TaxonomyView, 'query' | 'chosen'>;

/** Looks through all languages. The result has an address of its own. */
export function CategorySearch({ query, chosen }: SearchProps) {
  const { t } = useTranslation(['facilitators', 'common']);
  return (
    <Form method="get" role="search">
      <input type="hidden" name="in" value={chosen} />
      <Field name="q" label={t('taxonomy.search')} hint={t('taxonomy.searchHint')}>
        {(ties) => (
          <div className="search-row">
            <TextInput {...ties} key={query} type="search" defaultValue={query} maxLength={200} />
            <Button icon="search">{t('common:action.search')}</Button>
          </div>
        )}
      </Field>
    </Form>
  );
}

interface FoundProps {
  readonly found: readonly FoundCategory[];
  readonly slug: string;
  readonly chosen: string;
}

export function FoundCategories({ found, slug, chosen }: FoundProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Stack as="section">
      <p role="status">
        {found.length === 0
          ? t('taxonomy.foundNone')
          : t('taxonomy.found', { count: found.length })}{' '}
        <Link to={`?${new URLSearchParams({ in: chosen })}`}>{t('taxonomy.showAll')}</Link>
      </p>
      <Stack as="ul" gap={3}>
        {found.map(({ id, label, otherLabel, path }) => (
          <li key={id}>
            <Trail path={path} />
            <Link to={`/f/taxonomies/${slug}/categories/${id}`}>
              <Words words={label} />
            </Link>
            {otherLabel === undefined ? null : (
              <span className="muted"> {t('taxonomy.otherName', { name: otherLabel })}</span>
            )}
          </li>
        ))}
      </Stack>
    </Stack>
  );
}

function Trail({ path }: Pick<FoundCategory, 'path'>) {
  if (path.length === 0) return null;
  return (
    <div className="muted path">
      {path.map((words) => (
        <span key={`${words.language} ${words.text}`}>
          <Words words={words} /> <Icon name="forward" />
        </span>
      ))}
    </div>
  );
}

function Words({ words }: { readonly words: LocalizedText }) {
  return (
    <Said lang={words.language} dir={directionOf(words.language)}>
      {words.text}
    </Said>
  );
}
