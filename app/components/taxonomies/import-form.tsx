import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { RequestId } from '~/components/forms/request-id';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button } from '~/components/ui/button';
import { Checkbox } from '~/components/ui/checkbox';
import { Disclosure } from '~/components/ui/disclosure';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { Select } from '~/components/ui/select';
import { languageName } from '~/i18n/format';
import { LicenseField } from './license-field';

interface ImportFormProps {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly requestId: string;
  readonly originalLanguage: string;
  readonly languages: readonly string[];
}

/** A file, and what it does not say of itself. Sending it writes nothing yet. */
export function ImportForm({ form, requestId, originalLanguage, languages }: ImportFormProps) {
  const { t, i18n } = useTranslation('facilitators');
  const offered = [...new Set([originalLanguage, ...languages, 'en'])];
  return (
    <Form method="post" encType="multipart/form-data">
      <Stack>
        <FormErrors form={form} />
        <RequestId fresh={requestId} />
        <Field
          name="file"
          label={t('import.file')}
          hint={t('import.fileHint')}
          error={form.errorOf('file')}
        >
          {(ties) => (
            <input
              {...ties}
              className="input"
              type="file"
              required
              accept=".json,.jsonld,.ttl,.nt,.csv,.tsv,.yaml,.yml,application/json,application/ld+json,text/turtle,text/csv,application/yaml"
            />
          )}
        </Field>
        <Field name="language" label={t('import.language')} error={form.errorOf('language')}>
          {(ties) => (
            <Select
              {...ties}
              defaultValue={form.valueOf('language', originalLanguage)}
              options={offered.map((tag) => ({
                value: tag,
                label: languageName(tag, i18n.language),
              }))}
            />
          )}
        </Field>
        <LicenseField
          form={form}
          label={t('import.license')}
          hint={t('import.licenseHint')}
          initial=""
        />
        <Furthermore form={form} />
        <div>
          <Button tone="primary" name="intent" value="check">
            {t('import.check')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}

/** For a file that was imported before. */
function Furthermore({ form }: Pick<ImportFormProps, 'form'>) {
  const { t } = useTranslation('facilitators');
  const isOpen = form.isTicked('isSemantic') || form.isTicked('retiresMissing');
  return (
    <Disclosure summary={t('open.furtherSettings')} isOpen={isOpen}>
      <Stack gap={2}>
        <Checkbox
          name="isSemantic"
          label={t('import.semantic')}
          hint={t('import.semanticHint')}
          defaultChecked={form.isTicked('isSemantic')}
        />
        <Checkbox
          name="retiresMissing"
          label={t('import.retire')}
          hint={t('import.retireHint')}
          defaultChecked={form.isTicked('retiresMissing')}
        />
      </Stack>
    </Disclosure>
  );
}
