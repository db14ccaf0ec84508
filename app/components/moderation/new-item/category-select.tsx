import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Checkbox } from '~/components/ui/checkbox';
import { Disclosure } from '~/components/ui/disclosure';
import { Field, FieldError } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import { Select } from '~/components/ui/select';

export interface DrawnChoice {
  readonly id: string;
  readonly label: { readonly language: string; readonly text: string };
  /** 1 at the top. */
  readonly level: number;
}

export interface Choice extends DrawnChoice {
  readonly isGone: boolean;
}

interface CategorySelectProps {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly name: 'categoryId' | 'parentId' | 'otherId';
  readonly label: string;
  readonly categories: readonly DrawnChoice[];
  readonly chosen?: string | undefined;
  /** What an empty choice means, where there may be one. */
  readonly none?: string;
}

/** One category out of the tree, indented as it is drawn. */
export function CategorySelect(props: CategorySelectProps) {
  const { form, name, label, categories, chosen, none } = props;
  const options = categories.map(({ id, label: { language, text }, level }) => ({
    value: id,
    label: `${'\u2003'.repeat(level - 1)}${text}`,
    lang: language,
  }));
  return (
    <Field name={name} label={label} error={form.errorOf(name)}>
      {(ties) => (
        <Select
          {...ties}
          required={none === undefined}
          defaultValue={form.valueOf(name, chosen)}
          options={none === undefined ? options : [{ value: '', label: none }, ...options]}
        />
      )}
    </Field>
  );
}

interface CategoryBoxesProps {
  readonly form: ReturnType<typeof useRefusedForm>;
  readonly legend: string;
  readonly categories: readonly DrawnChoice[];
  readonly chosen?: readonly string[];
}

/** Several categories: which go into another, or which take the place of one. */
export function CategoryBoxes({ form, legend, categories, chosen }: CategoryBoxesProps) {
  const { t } = useTranslation('facilitators');
  const ticked = new Set(form.valuesOf('others[]', chosen));
  const error = form.errorOf('others');
  return (
    <fieldset id="field-others" tabIndex={-1}>
      <legend className="legend">{legend}</legend>
      {error === undefined ? null : <FieldError id="others-error" text={error} />}
      <Disclosure summary={t('open.affirmTree')} isOpen={chosen === undefined || ticked.size > 0}>
        <Stack gap={1}>
          {categories.map(({ id, label: { language, text } }) => (
            <Checkbox
              key={id}
              name="others[]"
              value={id}
              defaultChecked={ticked.has(id)}
              label={<Said lang={language}>{text}</Said>}
            />
          ))}
        </Stack>
      </Disclosure>
    </fieldset>
  );
}
