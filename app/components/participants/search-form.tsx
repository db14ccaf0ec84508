import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { TextInput } from '~/components/ui/text-input';

interface SearchFormProps {
  readonly search: string;
}

/** A search by GET: it has an address, and works without JavaScript. */
export function SearchForm({ search }: SearchFormProps) {
  const { t } = useTranslation('participants');
  return (
    <Form method="get" role="search">
      <div className="search-row">
        <Field name="q" label={t('all.search')}>
          {(ties) => <TextInput {...ties} type="search" maxLength={200} defaultValue={search} />}
        </Field>
        <Button icon="search">{t('all.find')}</Button>
      </div>
    </Form>
  );
}
