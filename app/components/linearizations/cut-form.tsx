import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { LanguageFields } from '~/components/forms/language-fields';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { Cluster, Stack } from '~/components/ui/layout';
import { TextInput } from '~/components/ui/text-input';
import { type CutView, mostClasses } from '~/contracts/linearizations';
import { limits } from '~/contracts/text';
import { longestTaxonomySlug } from '~/domain/taxonomy/slug';
import { CutTree } from './cut-tree';

interface CutFormProps extends Pick<CutView, 'languages' | 'purpose' | 'most' | 'tree'> {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly isNew: boolean;
}

/** Which categories become classes of their own, for what, and how many there may be. */
export function CutForm({ form, isNew, languages, purpose, most, tree }: CutFormProps) {
  const { t } = useTranslation('facilitators');
  const ticked = new Set(form.valuesOf('heads[]'));
  return (
    <Form method="post">
      <Stack gap={5}>
        <FormErrors form={form} />
        {isNew ? (
          <Field
            name="slug"
            label={t('cuts.slug')}
            hint={t('cuts.slugHint')}
            error={form.errorOf('slug')}
          >
            {(ties) => (
              <TextInput
                {...ties}
                dir="ltr"
                maxLength={longestTaxonomySlug}
                defaultValue={form.valueOf('slug', 'guard')}
              />
            )}
          </Field>
        ) : null}
        <LanguageFields
          name="purpose"
          languages={languages}
          form={form}
          texts={purpose}
          maxLength={limits.title}
          label={(language) => t('cuts.purposeIn', { language })}
        />
        <Field
          name="most"
          label={t('cuts.most')}
          hint={t('cuts.mostHint')}
          error={form.errorOf('most')}
        >
          {(ties) => (
            <TextInput
              {...ties}
              type="number"
              min={1}
              max={mostClasses}
              defaultValue={form.valueOf('most', String(most))}
            />
          )}
        </Field>
        <Stack as="section" labelledBy="heads">
          <h3 id="heads">{t('cuts.heads')}</h3>
          <p>{t('cuts.headsHint')}</p>
          <CutTree
            entries={tree}
            isTicked={({ id, isHead }) => (form.isRefused ? ticked.has(id) : isHead)}
          />
        </Stack>
        <Cluster>
          <Button tone="primary" name="intent" value="save">
            {t('cuts.save')}
          </Button>
          {isNew ? null : (
            <Button tone="danger" name="intent" value="remove">
              {t('cuts.remove')}
            </Button>
          )}
        </Cluster>
      </Stack>
    </Form>
  );
}

/** Asks for another suggestion; the ticks of categories that have a key stay. */
export function SuggestionForm({ most }: { readonly most: number }) {
  const { t } = useTranslation('facilitators');
  return (
    <Card as="section" tone="raised" labelledBy="suggest">
      <Form method="get">
        <Stack gap={3}>
          <h3 id="suggest">{t('cuts.suggest')}</h3>
          <Field name="most" id="suggest-most" label={t('cuts.suggestMost')}>
            {(ties) => (
              <div className="search-row">
                <TextInput
                  {...ties}
                  type="number"
                  min={1}
                  max={mostClasses}
                  defaultValue={String(most)}
                />
                <Button>{t('cuts.suggestSubmit')}</Button>
              </div>
            )}
          </Field>
        </Stack>
      </Form>
    </Card>
  );
}
