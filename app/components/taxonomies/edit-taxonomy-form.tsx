import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { LanguageFields } from '~/components/forms/language-fields';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { LanguageChoice } from '~/components/language/language-choice';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { TextArea } from '~/components/ui/text-area';
import { limits } from '~/contracts/text';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { LicenseField } from './license-field';

interface EditTaxonomyFormProps {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  readonly governance: LanguageMap;
  readonly languages: readonly string[];
  readonly offered: readonly string[];
  readonly license: string;
  readonly rightsNote: string;
  readonly attribution: string;
}

/** What an owner may change without a decision. */
export function EditTaxonomyForm(props: EditTaxonomyFormProps) {
  const { form, title, description, governance, languages, offered } = props;
  const { t } = useTranslation('facilitators');
  return (
    <Form method="post">
      <Stack gap={5}>
        <FormErrors form={form} />
        <LanguageFields
          name="title"
          languages={languages}
          form={form}
          texts={title}
          maxLength={limits.title}
          label={(language) => t('editTaxonomy.nameIn', { language })}
        />
        <LanguageFields
          name="description"
          kind="text"
          languages={languages}
          form={form}
          texts={description}
          maxLength={limits.note}
          label={(language) => t('editTaxonomy.descriptionIn', { language })}
        />
        <Stack gap={3}>
          <p className="field-hint">{t('editTaxonomy.governanceHint')}</p>
          <LanguageFields
            name="governance"
            kind="text"
            languages={languages}
            form={form}
            texts={governance}
            maxLength={limits.note}
            label={(language) => t('editTaxonomy.governanceIn', { language })}
          />
        </Stack>
        <LanguageChoice
          legend={t('newTaxonomy.languages')}
          names={{ languages: 'languages[]', further: 'further[]' }}
          offered={offered}
          ticked={form.valuesOf('languages[]', languages)}
          further={form.valuesOf('further[]')}
          error={form.errors.find(({ field }) => field?.startsWith('further'))?.text}
        />
        <RightsFields {...props} />
        <div>
          <Button tone="primary">{t('editTaxonomy.submit')}</Button>
        </div>
      </Stack>
    </Form>
  );
}

function RightsFields({ form, license, rightsNote, attribution }: EditTaxonomyFormProps) {
  const { t } = useTranslation('facilitators');
  return (
    <>
      <LicenseField
        form={form}
        label={t('newTaxonomy.license')}
        hint={t('newTaxonomy.licenseHint')}
        initial={license}
      />
      <Field
        name="attribution"
        label={t('editTaxonomy.attribution')}
        hint={t('editTaxonomy.attributionHint')}
        error={form.errorOf('attribution')}
      >
        {(ties) => (
          <TextArea
            {...ties}
            rows={2}
            maxLength={limits.note}
            defaultValue={form.valueOf('attribution', attribution)}
          />
        )}
      </Field>
      <Field
        name="rightsNote"
        label={t('editTaxonomy.rightsNote')}
        error={form.errorOf('rightsNote')}
      >
        {(ties) => (
          <TextArea
            {...ties}
            rows={2}
            maxLength={limits.note}
            defaultValue={form.valueOf('rightsNote', rightsNote)}
          />
        )}
      </Field>
    </>
  );
}
