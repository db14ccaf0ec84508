import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Select } from '~/components/ui/select';

interface CompareFormProps {
  readonly slug: string;
  /** Newest first. */
  readonly versions: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** A plain GET form: two versions, in whichever order. */
export function CompareForm({ slug, versions, from, to }: CompareFormProps) {
  const { t } = useTranslation('builders');
  // Held together from left to right, so that `1.0.0-rc.1` reads the same in Arabic.
  const options = versions.map((version) => ({ value: version, label: `\u2066${version}\u2069` }));
  return (
    <Form method="get" action={`/t/${slug}/compare`} className="compare-form">
      <Field name="from" label={t('compare.from')}>
        {(ties) => <Select {...ties} key={from} options={options} defaultValue={from} />}
      </Field>
      <Field name="to" label={t('compare.to')}>
        {(ties) => <Select {...ties} key={to} options={options} defaultValue={to} />}
      </Field>
      <Button>{t('compare.submit')}</Button>
    </Form>
  );
}
