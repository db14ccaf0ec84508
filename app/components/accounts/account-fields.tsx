import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Field } from '~/components/ui/field';
import { TextInput } from '~/components/ui/text-input';

interface AccountFieldProps {
  readonly form: ReturnType<typeof useRefusedForm>;
}

export function NameField({ form }: AccountFieldProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Field name="name" label={t('account.name')} error={form.errorOf('name')}>
      {(ties) => (
        <TextInput
          {...ties}
          defaultValue={form.valueOf('name')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          required
        />
      )}
    </Field>
  );
}

interface PasswordFieldProps extends AccountFieldProps {
  readonly name: 'password' | 'current';
  /** `new`: somebody is choosing one, and hears what makes it good. */
  readonly kind: 'current' | 'new';
  readonly label: string;
}

export function PasswordField({ form, name, kind, label }: PasswordFieldProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Field
      name={name}
      label={label}
      hint={kind === 'new' ? t('account.passwordHint') : undefined}
      error={form.errorOf(name)}
    >
      {(ties) => (
        <TextInput
          {...ties}
          type="password"
          autoComplete={`${kind}-password`}
          minLength={kind === 'new' ? 12 : undefined}
          maxLength={200}
          required
        />
      )}
    </Field>
  );
}
