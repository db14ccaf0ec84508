import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LanguageFields } from '~/components/forms/language-fields';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { CategoryBoxes } from '~/components/moderation/new-item/category-select';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Cluster, Stack } from '~/components/ui/layout';
import { Select } from '~/components/ui/select';
import type { RelationsView } from '~/contracts/relations';
import { limits } from '~/contracts/text';
import { announcedKinds } from '~/domain/taxonomy/category';

interface AnnouncementFormProps extends Pick<RelationsView, 'languages' | 'others' | 'announced'> {
  readonly form: ReturnType<typeof useRefusedForm>;
}

/** Says before it happens that a category is going to leave: how, what takes its place, and why. */
export function AnnouncementForm({ form, languages, others, announced }: AnnouncementFormProps) {
  const { t } = useTranslation(['facilitators', 'common']);
  return (
    <Stack as="section" labelledBy="announce">
      <Stack gap={2}>
        <h2 id="announce">{t('relations.announce')}</h2>
        <p>{t('relations.announceHint')}</p>
      </Stack>
      <Form method="post">
        <Stack>
          <Field name="kind" label={t('relations.kind')} error={form.errorOf('kind')}>
            {(ties) => (
              <Select
                {...ties}
                defaultValue={form.valueOf('kind', announced?.kind)}
                options={announcedKinds.map((value) => ({
                  value,
                  label: t(`common:announced.${value}`),
                }))}
              />
            )}
          </Field>
          <CategoryBoxes
            form={form}
            legend={t('relations.successors')}
            categories={others}
            chosen={announced?.successors ?? []}
          />
          <LanguageFields
            name="reason"
            kind="text"
            languages={languages}
            form={form}
            texts={announced?.reason}
            maxLength={limits.note}
            label={(language) => t('relations.reasonIn', { language })}
          />
          <Cluster>
            <Button tone="primary" name="intent" value="announce">
              {t(announced ? 'relations.change' : 'relations.submit')}
            </Button>
            {announced ? (
              <Button name="intent" value="take-back">
                {t('relations.takeBack')}
              </Button>
            ) : null}
          </Cluster>
        </Stack>
      </Form>
    </Stack>
  );
}
