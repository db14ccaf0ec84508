import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { LanguageFields } from '~/components/forms/language-fields';
import { RequestId } from '~/components/forms/request-id';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { RadioCards } from '~/components/ui/choices';
import { Disclosure } from '~/components/ui/disclosure';
import { Stack } from '~/components/ui/layout';
import { admissions } from '~/domain/sessions/session';
import { AffirmFields, type AffirmFieldsProps } from './affirm-fields';
import { CommunityFields } from './community-fields';
import { CourseFields, KeepingFields } from './course-fields';
import { RuleChoice, RuleFields } from './rule-fields';

interface SessionFormProps extends Omit<AffirmFieldsProps, 'form'> {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly requestId: string;
  readonly languages: readonly string[];
  readonly communityRows: number;
  readonly timeZone: string;
  readonly timeZones: readonly string[];
}

/** Second step of opening a session. A title is all that must be typed; the rest has defaults that fit most rooms. */
export function SessionForm(props: SessionFormProps) {
  const { form, requestId, languages, categories, standing } = props;
  const { t } = useTranslation('facilitators');
  return (
    <Form method="post">
      <RequestId fresh={requestId} form={form} />
      {languages.map((tag) => (
        <input key={tag} type="hidden" name="languages[]" value={tag} />
      ))}
      <Stack gap={5}>
        <FormErrors form={form} />
        <Card tone="raised">
          <Stack>
            <h2 id="field-title">{t('open.titles')}</h2>
            <LanguageFields
              name="title"
              languages={languages}
              form={form}
              maxLength={160}
              label={(language) => t('open.titleIn', { language })}
            />
          </Stack>
        </Card>
        <Card tone="raised">
          <RadioCards
            name="admission"
            legend={t('open.admission')}
            defaultValue={form.valueOf('admission', 'room-code')}
            error={form.errorOf('admission')}
            choices={admissions.map((value) => ({
              value,
              label: t(`admission.${value}`),
              hint: t(`admissionHint.${value}`),
            }))}
          />
        </Card>
        <Card tone="raised">
          <RuleChoice form={form} />
        </Card>
        {standing === 0 ? (
          <input type="hidden" name="affirm.mode" value="none" />
        ) : (
          <Card tone="raised">
            <AffirmFields form={form} categories={categories} standing={standing} />
          </Card>
        )}
        <FurtherSettings {...props} />
        <div>
          <Button tone="primary" size="large" name="intent" value="open">
            {t('open.submit')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}

function FurtherSettings(props: SessionFormProps) {
  const { form, languages, communityRows, timeZone, timeZones } = props;
  const { t } = useTranslation('facilitators');
  return (
    <Card>
      <Stack gap={2}>
        <h2>{t('open.furtherSettings')}</h2>
        <Disclosure summary={t('open.communities')} isOpen={form.isRefused}>
          <Stack>
            <p className="muted">{t('open.communitiesHint')}</p>
            <CommunityFields form={form} languages={languages} rows={communityRows} />
          </Stack>
        </Disclosure>
        <Disclosure summary={t('open.deciding')} isOpen={form.isRefused}>
          <RuleFields form={form} />
        </Disclosure>
        <Disclosure summary={t('open.course')} isOpen={form.isRefused}>
          <CourseFields form={form} />
        </Disclosure>
        <Disclosure summary={t('open.welcome')} isOpen={form.isRefused}>
          <LanguageFields
            name="welcome"
            languages={languages}
            form={form}
            kind="text"
            maxLength={2000}
            label={(language) => t('open.welcomeIn', { language })}
          />
        </Disclosure>
        <Disclosure summary={t('open.keeping')} isOpen={form.isRefused}>
          <KeepingFields form={form} timeZone={timeZone} timeZones={timeZones} />
        </Disclosure>
      </Stack>
    </Card>
  );
}
