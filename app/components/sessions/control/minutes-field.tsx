import { useTranslation } from 'react-i18next';
import { Field } from '~/components/ui/field';
import { Select } from '~/components/ui/select';

const offered = [3, 5, 10, 15, 20, 30, 45, 60, 90];

/** How long the next phase shall last, or as long as it takes. */
export function MinutesField({ id }: { readonly id: string }) {
  const { t } = useTranslation('facilitators');
  const options = [
    { value: '', label: t('control.noTimer') },
    ...offered.map((count) => ({ value: String(count), label: t('control.minutes', { count }) })),
  ];
  return (
    <Field id={id} name="minutes" label={t('control.timer')}>
      {(ties) => <Select {...ties} options={options} />}
    </Field>
  );
}
