import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Field } from '~/components/ui/field';
import { Select } from '~/components/ui/select';
import { TextInput } from '~/components/ui/text-input';
import { mappingPredicates } from '~/domain/taxonomy/category';

const texts = ['source', 'object', 'objectLabel', 'justification'] as const;

/** How a category relates to one of another list; "no match" says that somebody looked and found none. */
export function MappingFields({ form }: { readonly form: ReturnType<typeof useRefusedForm> }) {
  const { t } = useTranslation('facilitators');
  return (
    <>
      <Field name="predicate" label={t('newItem.predicate')} error={form.errorOf('predicate')}>
        {(ties) => (
          <Select
            {...ties}
            defaultValue={form.valueOf('predicate', 'close')}
            options={mappingPredicates.map((value) => ({
              value,
              label: t(`newItem.predicates.${value}`),
            }))}
          />
        )}
      </Field>
      {texts.map((name) => (
        <Field key={name} name={name} label={t(`newItem.${name}`)} error={form.errorOf(name)}>
          {(ties) => (
            <TextInput
              {...ties}
              required={name === 'source'}
              maxLength={name === 'source' ? 120 : 300}
              defaultValue={form.valueOf(name)}
            />
          )}
        </Field>
      ))}
    </>
  );
}
