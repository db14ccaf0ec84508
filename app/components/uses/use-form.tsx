import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { RequestId } from '~/components/forms/request-id';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button } from '~/components/ui/button';
import { RadioCards } from '~/components/ui/choices';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { Select } from '~/components/ui/select';
import { TextArea } from '~/components/ui/text-area';
import { TextInput } from '~/components/ui/text-input';
import { type UseFormView, useLimits } from '~/contracts/uses';
import { UseTree } from './use-tree';

interface UseFormProps {
  readonly page: UseFormView;
  readonly form: ReturnType<typeof useRefusedForm>;
  /** Of a new use only. */
  readonly requestId?: string;
}

/** Up to so many categories each may be left out with a reason of its own. */
const mostReasons = 300;

/** Who one is, what one takes over and what one leaves out. */
export function UseForm({ page, form, requestId }: UseFormProps) {
  const { t } = useTranslation('builders');
  const { version, start, tree, conceptCount } = page;
  return (
    <Form method="post">
      <Stack gap={5}>
        <FormErrors form={form} />
        {requestId === undefined ? null : <RequestId fresh={requestId} form={form} />}
        <input type="hidden" name="version" value={version} />
        <WhoFields page={page} form={form} />
        <RadioCards
          legend={t('uses.form.scope')}
          name="scope"
          required
          choices={[
            { value: 'all', label: t('uses.form.all', { count: conceptCount }) },
            { value: 'some', label: t('uses.form.some') },
          ]}
          defaultValue={form.valueOf('scope', start.takesAll ? 'all' : 'some')}
          error={form.errorOf('scope')}
        />
        <fieldset id="field-taken" tabIndex={-1}>
          <legend className="legend">
            {t('uses.form.taken')}
            <div className="field-hint">{t('uses.form.takenHint')}</div>
          </legend>
          <UseTree
            entries={tree}
            form={form}
            start={start}
            asksEach={conceptCount <= mostReasons}
          />
        </fieldset>
        <Field
          name="restReason"
          label={t('uses.form.restReason')}
          hint={t('uses.form.restReasonHint')}
          error={form.errorOf('restReason')}
        >
          {(ties) => (
            <TextArea
              {...ties}
              rows={3}
              maxLength={useLimits.text}
              defaultValue={form.valueOf('restReason', start.restReason)}
            />
          )}
        </Field>
        <Stack gap={2}>
          <div>
            <Button tone="primary" size="large">
              {t('uses.form.submit')}
            </Button>
          </div>
          <p className="small muted">{t('uses.form.submitHint')}</p>
        </Stack>
      </Stack>
    </Form>
  );
}

function WhoFields({ page: { start }, form }: Pick<UseFormProps, 'page' | 'form'>) {
  const { t } = useTranslation(['builders', 'common']);
  const optional = t('common:form.optional');
  return (
    <Stack gap={4}>
      <Field name="name" label={t('uses.form.name')} error={form.errorOf('name')}>
        {(ties) => (
          <TextInput
            {...ties}
            required
            maxLength={useLimits.name}
            defaultValue={form.valueOf('name', start.name)}
          />
        )}
      </Field>
      <Field name="url" label={t('uses.form.url')} note={optional} error={form.errorOf('url')}>
        {(ties) => (
          <TextInput
            {...ties}
            dir="ltr"
            inputMode="url"
            maxLength={useLimits.url}
            defaultValue={form.valueOf('url', start.url)}
          />
        )}
      </Field>
      <Field
        name="purpose"
        label={t('uses.form.purpose')}
        note={optional}
        error={form.errorOf('purpose')}
      >
        {(ties) => (
          <TextArea
            {...ties}
            rows={3}
            maxLength={useLimits.text}
            defaultValue={form.valueOf('purpose', start.purpose)}
          />
        )}
      </Field>
      <Field
        name="contact"
        label={t('uses.form.contact')}
        note={optional}
        hint={t('uses.form.contactHint')}
        error={form.errorOf('contact')}
      >
        {(ties) => (
          <TextInput
            {...ties}
            maxLength={useLimits.contact}
            defaultValue={form.valueOf('contact', start.contact)}
          />
        )}
      </Field>
    </Stack>
  );
}

/** A plain GET form: the categories of another version. */
export function UseVersionForm({ versions, version }: Pick<UseFormView, 'versions' | 'version'>) {
  const { t } = useTranslation('builders');
  // Held together from left to right, so that `1.0.0-rc.1` reads the same in Arabic.
  const options = versions.map((value) => ({ value, label: `\u2066${value}\u2069` }));
  return (
    <Form method="get">
      <Field name="version" label={t('uses.form.version')}>
        {(ties) => (
          <div className="search-row">
            <Select {...ties} key={version} options={options} defaultValue={version} />
            <Button>{t('uses.form.versionSubmit')}</Button>
          </div>
        )}
      </Field>
    </Form>
  );
}
