import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { RequestId } from '~/components/forms/request-id';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { LanguageChoice } from '~/components/language/language-choice';
import { Button } from '~/components/ui/button';
import { RadioCards } from '~/components/ui/choices';
import { Disclosure } from '~/components/ui/disclosure';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { TextArea } from '~/components/ui/text-area';
import { TextInput } from '~/components/ui/text-input';
import { limits } from '~/contracts/text';
import { LicenseField } from './license-field';

interface NewTaxonomyFormProps {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly requestId: string;
  readonly offered: readonly string[];
  /** The interface language, by name. */
  readonly ownLanguage: string;
}

/** Name, address, languages, licence, and what it begins with. */
export function NewTaxonomyForm(props: NewTaxonomyFormProps) {
  const { form, requestId, offered } = props;
  const { t } = useTranslation('facilitators');
  return (
    <Form method="post">
      <Stack gap={5}>
        <FormErrors form={form} />
        <RequestId fresh={requestId} form={form} />
        <NameFields {...props} />
        <RadioCards
          name="start"
          legend={t('newTaxonomy.start')}
          defaultValue={form.valueOf('start', 'starter')}
          error={form.errorOf('start')}
          choices={[
            {
              value: 'starter',
              label: t('newTaxonomy.startStarter'),
              hint: t('newTaxonomy.startStarterHint'),
            },
            {
              value: 'file',
              label: t('newTaxonomy.startFile'),
              hint: t('newTaxonomy.startFileHint'),
            },
            {
              value: 'empty',
              label: t('newTaxonomy.startEmpty'),
              hint: t('newTaxonomy.startEmptyHint'),
            },
          ]}
        />
        <LanguageChoice
          legend={t('newTaxonomy.languages')}
          names={{ languages: 'languages[]', further: 'further[]' }}
          offered={offered}
          ticked={form.valuesOf('languages[]', offered)}
          further={form.valuesOf('further[]')}
          error={form.errors.find(({ field }) => field?.startsWith('further'))?.text}
        />
        <LicenseField
          form={form}
          label={t('newTaxonomy.license')}
          hint={t('newTaxonomy.licenseHint')}
          initial="CC-BY-4.0"
        />
        <div>
          <Button tone="primary" size="large">
            {t('newTaxonomy.submit')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}

function NameFields({ form, ownLanguage }: NewTaxonomyFormProps) {
  const { t } = useTranslation(['facilitators', 'common']);
  return (
    <>
      <Field
        name="title"
        label={t('newTaxonomy.name')}
        hint={t('newTaxonomy.nameHint')}
        error={form.errorOf('title')}
      >
        {(ties) => (
          <TextInput
            {...ties}
            required
            maxLength={limits.title}
            defaultValue={form.valueOf('title')}
          />
        )}
      </Field>
      <Field
        name="originalLanguage"
        label={t('newTaxonomy.originalLanguage')}
        hint={t('newTaxonomy.originalLanguageHint')}
        error={form.errorOf('originalLanguage')}
      >
        {(ties) => (
          <TextInput
            {...ties}
            required
            maxLength={100}
            list="offered-languages"
            autoComplete="off"
            defaultValue={form.valueOf('originalLanguage', ownLanguage)}
          />
        )}
      </Field>
      <Field
        name="slug"
        label={t('newTaxonomy.slug')}
        hint={t('newTaxonomy.slugHint')}
        error={form.errorOf('slug')}
      >
        {(ties) => (
          <TextInput
            {...ties}
            required
            dir="ltr"
            maxLength={60}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            defaultValue={form.valueOf('slug')}
          />
        )}
      </Field>
      <Disclosure
        summary={`${t('newTaxonomy.description')} (${t('common:form.optional')})`}
        isOpen={form.valueOf('description') !== ''}
      >
        <Field
          name="description"
          label={t('newTaxonomy.description')}
          error={form.errorOf('description')}
        >
          {(ties) => (
            <TextArea
              {...ties}
              maxLength={limits.note}
              defaultValue={form.valueOf('description')}
            />
          )}
        </Field>
      </Disclosure>
    </>
  );
}
