import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LanguageFields } from '~/components/forms/language-fields';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { Stack } from '~/components/ui/layout';
import type { CategoryView } from '~/contracts/taxonomies';
import { limits } from '~/contracts/text';

interface CategoryWarningProps extends Pick<CategoryView, 'languages' | 'contentWarning'> {
  readonly form: ReturnType<typeof useRefusedForm>;
}

/** A few words in each language before a category's words, which then show only when asked for (A3). */
export function CategoryWarning({ form, languages, contentWarning }: CategoryWarningProps) {
  const { t } = useTranslation('facilitators');
  const isRefused = form.isRefused && form.valueOf('intent') === 'warn';
  return (
    <Disclosure summary={t('queue.warn')} isOpen={isRefused || undefined}>
      <Form method="post" preventScrollReset>
        <Stack gap={3}>
          <p className="field-hint">{t('category.warningHint')}</p>
          <LanguageFields
            name="warning"
            languages={[...new Set([...languages, ...Object.keys(contentWarning)])]}
            form={form}
            texts={contentWarning}
            maxLength={limits.line}
            label={(language) => t('category.warningIn', { language })}
          />
          <div>
            <Button name="intent" value="warn">
              {t('queue.saveWarning')}
            </Button>
          </div>
        </Stack>
      </Form>
    </Disclosure>
  );
}
