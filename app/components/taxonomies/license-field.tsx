import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Field } from '~/components/ui/field';
import { TextInput } from '~/components/ui/text-input';
import { commonLicenses } from '~/domain/taxonomy/license';

interface LicenseFieldProps {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly label: string;
  readonly hint: string;
  readonly initial: string;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
}

/** An SPDX name, with the usual ones to choose from. */
export function LicenseField(props: LicenseFieldProps) {
  const { form, label, hint, initial, isRequired = false } = props;
  const error = props.error ?? form.errorOf('license');
  return (
    <Field name="license" label={label} hint={hint} error={error}>
      {(ties) => (
        <>
          <TextInput
            {...ties}
            dir="ltr"
            required={isRequired}
            list="common-licenses"
            maxLength={60}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            defaultValue={form.valueOf('license', initial)}
          />
          <datalist id="common-licenses">
            {commonLicenses.map((id) => (
              <option key={id} value={id} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
