import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { useInside } from '~/components/participants/inside';
import { LanguageField } from '~/components/participants/language-field';
import { TextField } from '~/components/participants/text-field';
import { WarningField } from '~/components/participants/warning-field';
import { Disclosure } from '~/components/ui/disclosure';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { Select } from '~/components/ui/select';
import { limits } from '~/contracts/text';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { SimilarWhileTyping } from './similar-while-typing';

interface HarmFieldsProps {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  readonly places: readonly {
    readonly id: string;
    readonly labels: Readonly<Record<string, string>>;
  }[];
}

const optional = ['inclusions', 'exclusions', 'parentId', 'rationale', 'contentWarning'];

/** Two things to say, and what may be added. */
export function HarmFields({ form, languages, places }: HarmFieldsProps) {
  const { t } = useTranslation('participants');
  const { readingLanguages } = useInside();
  const isOpen = optional.some((name) => form.valueOf(name) !== '') || undefined;
  const perLine = { hint: t('say.onePerLine'), maxLength: limits.line * limits.lines };
  const choices = places.map(({ id, labels }) => ({
    value: id,
    label: localizedText(labels, readingLanguages)?.text ?? '',
  }));
  return (
    <Stack gap={5}>
      <TextField
        name="label"
        kind="line"
        required
        label={t('harm.label')}
        hint={t('harm.labelHint')}
        maxLength={limits.label}
        form={form}
      />
      <TextField
        name="definition"
        required
        label={t('harm.definition')}
        hint={t('harm.definitionHint')}
        maxLength={limits.definition}
        form={form}
      />
      <SimilarWhileTyping />
      <LanguageField languages={languages} form={form} />
      <Disclosure summary={t('say.optional')} isOpen={isOpen}>
        <Stack gap={5}>
          <TextField name="inclusions" label={t('harm.inclusions')} form={form} {...perLine} />
          <TextField name="exclusions" label={t('harm.exclusions')} form={form} {...perLine} />
          <Field name="parentId" label={t('harm.parent')} error={form.errorOf('parentId')}>
            {(ties) => (
              <Select
                {...ties}
                defaultValue={form.valueOf('parentId')}
                options={[{ value: '', label: t('harm.parentUnknown') }, ...choices]}
              />
            )}
          </Field>
          <TextField
            name="rationale"
            label={t('harm.rationale')}
            maxLength={limits.rationale}
            form={form}
          />
          <WarningField form={form} />
        </Stack>
      </Disclosure>
    </Stack>
  );
}
