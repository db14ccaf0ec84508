import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { RequestId } from '~/components/forms/request-id';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { Cluster, Stack } from '~/components/ui/layout';
import { Select } from '~/components/ui/select';
import { TextArea } from '~/components/ui/text-area';
import type { ProposalKind } from '~/domain/proposals/proposal';
import type { CategoryText } from '~/domain/taxonomy/category';
import { languageName } from '~/i18n/format';
import { CategoryBoxes, CategorySelect, type Choice } from './category-select';
import { MappingFields } from './mapping-fields';
import { PartFields } from './part-fields';
import { WordsFields } from './words-fields';

export interface ItemFormProps {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly kind: ProposalKind;
  readonly requestId: string;
  readonly languages: readonly string[];
  readonly categories: readonly Choice[];
  /** The chosen category's words, to start a new wording from. */
  readonly standing: { readonly language: string; readonly text: CategoryText } | undefined;
  readonly categoryId: string | undefined;
  readonly contribution:
    | { readonly id: string; readonly language: string; readonly body: string }
    | undefined;
}

/** What one kind of change needs to be said, and why it is asked for. */
export function ItemForm(props: ItemFormProps) {
  const { form, kind, requestId } = props;
  const { t } = useTranslation(['facilitators', 'common']);
  return (
    <Card tone="raised">
      <Form method="post">
        <RequestId fresh={requestId} form={form} />
        <input type="hidden" name="kind" value={kind} />
        <Stack>
          <FormErrors form={form} />
          <LanguageField {...props} />
          <FieldsOfKind {...props} />
          <Field name="rationale" label={t('newItem.why')} note={t('common:form.optional')}>
            {(ties) => (
              <TextArea
                {...ties}
                rows={2}
                maxLength={2000}
                defaultValue={form.valueOf('rationale')}
              />
            )}
          </Field>
          <Cluster>
            <Button tone="primary" name="intent" value="open">
              {t('item.open')}
            </Button>
            <Button name="intent" value="draft">
              {t('newItem.keep')}
            </Button>
          </Cluster>
        </Stack>
      </Form>
    </Card>
  );
}

function LanguageField({ form, languages, standing, contribution }: ItemFormProps) {
  const { t, i18n } = useTranslation('facilitators');
  const tags = [...new Set([...languages, ...(contribution ? [contribution.language] : [])])];
  const start = contribution?.language ?? standing?.language ?? languages[0];
  return (
    <Field name="language" label={t('newItem.language')} error={form.errorOf('language')}>
      {(ties) => (
        <Select
          {...ties}
          defaultValue={form.valueOf('language', start)}
          options={tags.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))}
        />
      )}
    </Field>
  );
}

function FieldsOfKind(props: ItemFormProps) {
  const { t } = useTranslation('facilitators');
  const { form, kind, categories, standing, categoryId, contribution } = props;
  const here = categories.filter(({ isGone }) => !isGone);
  const which = <Which form={form} kind={kind} categories={categories} chosen={categoryId} />;
  switch (kind) {
    case 'add':
      return (
        <>
          {contribution ? (
            <input type="hidden" name="contributionId" value={contribution.id} />
          ) : null}
          <WordsFields form={form} />
          <Under form={form} categories={here} />
        </>
      );
    case 'reword':
      return (
        <>
          <input type="hidden" name="categoryId" value={categoryId} />
          <WordsFields form={form} standing={standing?.text} asksMeaning />
        </>
      );
    case 'move':
      return (
        <>
          {which}
          <Under form={form} categories={here} />
        </>
      );
    case 'merge':
    case 'retire':
      return (
        <>
          {which}
          <CategoryBoxes
            form={form}
            legend={t(kind === 'merge' ? 'newItem.merged' : 'newItem.successors')}
            categories={here}
          />
        </>
      );
    case 'split':
      return (
        <>
          {which}
          <PartFields form={form} />
        </>
      );
    case 'map':
      return (
        <>
          {which}
          <MappingFields form={form} />
        </>
      );
    case 'affirm':
    case 'restore':
      return which;
  }
}

interface WhichProps extends Pick<ItemFormProps, 'form' | 'kind' | 'categories'> {
  readonly chosen: string | undefined;
}

/** The category it is about: one that stands, or one that is gone and shall come back. */
function Which({ form, kind, categories, chosen }: WhichProps) {
  const { t } = useTranslation('facilitators');
  return (
    <CategorySelect
      form={form}
      name="categoryId"
      label={t(kind === 'merge' ? 'newItem.into' : 'newItem.category')}
      categories={categories.filter(({ isGone }) => isGone === (kind === 'restore'))}
      chosen={chosen}
    />
  );
}

function Under({ form, categories }: Pick<ItemFormProps, 'form' | 'categories'>) {
  const { t } = useTranslation('facilitators');
  return (
    <CategorySelect
      form={form}
      name="parentId"
      label={t('newItem.under')}
      none={t('newItem.top')}
      categories={categories}
    />
  );
}
