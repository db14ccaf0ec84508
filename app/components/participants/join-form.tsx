import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { RequestId } from '~/components/forms/request-id';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button, LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { RadioCards } from '~/components/ui/choices';
import { Disclosure } from '~/components/ui/disclosure';
import { Field } from '~/components/ui/field';
import { Cluster, Stack } from '~/components/ui/layout';
import { TextInput } from '~/components/ui/text-input';
import { ReadingLanguages } from './reading-languages';

interface Promised {
  readonly holdsUntilRead: boolean;
  readonly allowsRowExport: boolean;
  readonly graceHours: number;
  readonly deletedOn: string;
}

interface JoinFormProps {
  readonly door: Promised & {
    readonly requestId: string;
    readonly admission: string;
    readonly languages: readonly { readonly tag: string; readonly name: string }[];
  };
  readonly language: string;
  readonly form: ReturnType<typeof useRefusedForm>;
}

/** One page from the language to being in: what is kept, whose phone this is, and one button. */
export function JoinForm({ door, language, form }: JoinFormProps) {
  const { t } = useTranslation('participants');
  const others = door.languages.filter(({ tag }) => tag !== language);
  return (
    <Form method="post">
      <input type="hidden" name="language" value={language} />
      <RequestId fresh={door.requestId} form={form} />
      <Stack gap={6}>
        <FormErrors form={form} />
        <Stack gap={2}>
          <Cluster gap={2}>
            <span>{t('door.language')}</span>
            <strong className="said" lang={language} dir="auto">
              {door.languages.find(({ tag }) => tag === language)?.name}
            </strong>
            {others.length === 0 ? null : (
              <LinkButton tone="quiet" size="small" to="?" reloadDocument>
                {t('door.change')}
              </LinkButton>
            )}
          </Cluster>
          <Disclosure summary={t('reading.also')} isOpen={form.isRefused || undefined}>
            <ReadingLanguages languages={others} read={[]} form={form} />
          </Disclosure>
        </Stack>
        <Consent {...door} />
        <RadioCards
          legend={t('door.phoneTitle')}
          name="isOwnDevice"
          required
          defaultValue={form.valueOf('isOwnDevice')}
          error={form.errorOf('isOwnDevice')}
          choices={[
            { value: 'yes', label: t('door.phoneYes'), hint: t('door.phoneYesHint') },
            { value: 'no', label: t('door.phoneNo'), hint: t('door.phoneNoHint') },
          ]}
        />
        {door.admission === 'slips' ? <SlipField form={form} /> : null}
        <Button tone="primary" size="large">
          {t('door.submit')}
        </Button>
      </Stack>
    </Form>
  );
}

function SlipField({ form }: Pick<JoinFormProps, 'form'>) {
  const { t } = useTranslation('participants');
  return (
    <Field
      name="slipCode"
      label={t('door.slip')}
      hint={t('door.slipHint')}
      error={form.errorOf('slipCode')}
    >
      {(ties) => (
        <TextInput
          {...ties}
          kind="code"
          required
          autoComplete="off"
          maxLength={20}
          defaultValue={form.valueOf('slipCode')}
        />
      )}
    </Field>
  );
}

/** What is kept, who sees what, and until when, in plain words (V6, V7, S8). */
function Consent({ holdsUntilRead, allowsRowExport, graceHours, deletedOn }: Promised) {
  const { t } = useTranslation('participants');
  return (
    <Card as="section" tone="sunk" labelledBy="consent">
      <Stack>
        <h2 id="consent">{t('door.consentTitle')}</h2>
        <ul className="tidy-list">
          <li>{t('door.consentNoName')}</li>
          <li>{t('door.consentKept')}</li>
          <li>{t(holdsUntilRead ? 'door.consentHeld' : 'door.consentShown')}</li>
          <li>{t('door.consentAnswers')}</li>
          <li>{t('door.consentCut', { count: graceHours })}</li>
          <li>{t('door.consentPublished')}</li>
          {allowsRowExport ? <li>{t('door.consentRows')}</li> : null}
          <li>{t('door.consentDeleted', { date: deletedOn })}</li>
        </ul>
      </Stack>
    </Card>
  );
}
