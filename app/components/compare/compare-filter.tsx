import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Select } from '~/components/ui/select';
import type { ComparePage } from '~/contracts/compare-page';
import { ownLanguageName } from '~/i18n/format';

type CompareFilterProps = Pick<ComparePage, 'filter' | 'languages' | 'ops'>;

/** Only one language, only one kind of change. */
export function CompareFilterForm({ filter, languages, ops }: CompareFilterProps) {
  const { t } = useTranslation('builders');
  return (
    <Form method="get" className="compare-form" preventScrollReset>
      <Field name="in" label={t('compare.language')}>
        {(ties) => (
          <Select
            {...ties}
            defaultValue={filter.language ?? ''}
            options={[
              { value: '', label: t('compare.allLanguages') },
              ...languages.map((tag) => ({ value: tag, label: ownLanguageName(tag), lang: tag })),
            ]}
          />
        )}
      </Field>
      <Field name="kind" label={t('compare.kind')}>
        {(ties) => (
          <Select
            {...ties}
            defaultValue={filter.op ?? ''}
            options={[
              { value: '', label: t('compare.allKinds') },
              ...ops.map((op) => ({ value: op, label: t(`change.op.${op}`) })),
            ]}
          />
        )}
      </Field>
      <Button tone="quiet">{t('compare.filter')}</Button>
    </Form>
  );
}
