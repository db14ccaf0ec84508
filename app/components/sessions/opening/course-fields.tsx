import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Checkbox } from '~/components/ui/checkbox';
import { RadioCards } from '~/components/ui/choices';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { Select } from '~/components/ui/select';
import { TextInput } from '~/components/ui/text-input';
import { paces, shareTimes } from '~/domain/sessions/session';
import { defaultGraceHours, defaultKeepDays } from '~/domain/sessions/timing';

interface CourseFieldsProps {
  readonly form: ReturnType<typeof useRefusedForm>;
}

/** How the session goes: what is shown when, and at whose pace. */
export function CourseFields({ form }: CourseFieldsProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Stack>
      <Checkbox
        name="holdUntilRead"
        defaultChecked={form.isTicked('holdUntilRead', true)}
        label={t('open.hold')}
        hint={t('open.holdHint')}
      />
      <RadioCards
        name="shares"
        legend={t('open.shares')}
        defaultValue={form.valueOf('shares', 'at-close')}
        choices={shareTimes.map((value) => ({ value, label: t(`shares.${value}`) }))}
      />
      <RadioCards
        name="pace"
        legend={t('open.pace')}
        defaultValue={form.valueOf('pace', 'own-pace')}
        choices={paces.map((value) => ({
          value,
          label: t(`pace.${value}`),
          hint: t(`paceHint.${value}`),
        }))}
      />
    </Stack>
  );
}

interface KeepingFieldsProps extends CourseFieldsProps {
  readonly timeZone: string;
  readonly timeZones: readonly string[];
}

/** How long things are kept, and in which time zone the session lives. */
export function KeepingFields({ form, timeZone, timeZones }: KeepingFieldsProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Stack>
      <Field name="timeZone" label={t('open.timeZone')} error={form.errorOf('timeZone')}>
        {(ties) => (
          <Select
            {...ties}
            dir="ltr"
            defaultValue={form.valueOf('timeZone', timeZone)}
            options={timeZones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          />
        )}
      </Field>
      <NumberField form={form} name="graceHours" start={defaultGraceHours} />
      <NumberField form={form} name="keepDays" start={defaultKeepDays} />
      <Checkbox
        name="allowsRowExport"
        defaultChecked={form.isTicked('allowsRowExport')}
        label={t('open.rows')}
        hint={t('open.rowsHint')}
      />
    </Stack>
  );
}

interface NumberFieldProps extends CourseFieldsProps {
  readonly name: 'graceHours' | 'keepDays';
  readonly start: number;
}

function NumberField({ form, name, start }: NumberFieldProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Field
      name={name}
      label={t(`open.${name}`)}
      hint={t(`open.${name}Hint`)}
      error={form.errorOf(name)}
    >
      {(ties) => (
        <TextInput
          {...ties}
          inputMode="numeric"
          pattern="[0-9]*"
          defaultValue={form.valueOf(name, String(start))}
        />
      )}
    </Field>
  );
}
