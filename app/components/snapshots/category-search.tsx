import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { TextInput } from '~/components/ui/text-input';
import type { FoundInTree, TaxonomyPage } from '~/contracts/published-pages';

type CategorySearchProps = Pick<TaxonomyPage, 'query' | 'found' | 'chosen'>;

/** Looks through all languages at once. A GET form: the result has an address of its own. */
export function CategorySearch({ query, found, chosen }: CategorySearchProps) {
  const { t } = useTranslation('builders');
  return (
    <div>
      <Form method="get" role="search" preventScrollReset>
        <input type="hidden" name="in" value={chosen} />
        <Field name="q" label={t('tree.search')} hint={t('tree.searchHint')}>
          {(ties) => (
            <div className="search-row">
              <TextInput
                {...ties}
                key={query}
                type="search"
                defaultValue={query}
                maxLength={200}
                dir="auto"
              />
              <Button icon="search">{t('tree.searchButton')}</Button>
            </div>
          )}
        </Field>
      </Form>
      {found === undefined ? null : (
        <p role="status">
          <Found query={query} found={found} />{' '}
          <Link to={`?${new URLSearchParams({ in: chosen })}#categories`} preventScrollReset>
            {t('tree.showAll')}
          </Link>
        </p>
      )}
    </div>
  );
}

interface FoundProps {
  readonly query: string;
  readonly found: FoundInTree;
}

function Found({ query, found: { count, shown } }: FoundProps) {
  const { t } = useTranslation('builders');
  if (count === 0) return t('tree.foundNone', { query });
  return (
    <>
      {t('tree.found', { count, query })}
      {shown < count ? ` ${t('tree.nearest', { count: shown })}` : null}
    </>
  );
}
