import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Columns, Stack } from '~/components/ui/layout';
import { Select } from '~/components/ui/select';
import { TextInput } from '~/components/ui/text-input';
import type { OperationFacts, ParameterFacts } from '~/contracts/api/reference';

interface TryFormProps {
  readonly operation: OperationFacts;
}

/** Asks an operation by a plain form: the server puts the address together, so it works without JavaScript. */
export function TryForm({ operation: { id, parameters } }: TryFormProps) {
  const { t } = useTranslation('api');
  return (
    <form method="get" action="/api/v1/try">
      <input type="hidden" name="operation" value={id} />
      <Stack gap={4}>
        <Columns gap={4}>
          {parameters.map((parameter) => (
            <Parameter key={parameter.name} operation={id} parameter={parameter} />
          ))}
        </Columns>
        <div>
          <Button tone="primary">{t('page.send')}</Button>
        </div>
        <p className="small muted">{t('page.tryNote')}</p>
      </Stack>
    </form>
  );
}

interface ParameterProps {
  readonly operation: string;
  readonly parameter: ParameterFacts;
}

function Parameter({ operation, parameter }: ParameterProps) {
  const { name, choices, example, isRequired, minimum, maximum, maxLength } = parameter;
  return (
    <Field name={name} id={`try-${operation}-${name}`} label={<code dir="ltr">{name}</code>}>
      {(ties) =>
        choices.length > 0 ? (
          <Select
            {...ties}
            options={['', ...choices].map((value) => ({ value, label: value || '–' }))}
          />
        ) : (
          <TextInput
            {...ties}
            key={example}
            type={minimum === undefined ? 'text' : 'number'}
            min={minimum}
            max={maximum}
            maxLength={maxLength}
            required={isRequired}
            defaultValue={example}
          />
        )
      }
    </Field>
  );
}
