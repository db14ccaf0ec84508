import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { TextField } from '~/components/participants/text-field';
import { WarningField } from '~/components/participants/warning-field';
import { Checkbox } from '~/components/ui/checkbox';
import { RadioCards } from '~/components/ui/choices';
import { Disclosure } from '~/components/ui/disclosure';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { Select } from '~/components/ui/select';
import type { RenderingView } from '~/contracts/room';
import { limits } from '~/contracts/text';
import {
  type AnnotationPurpose,
  annotationScopes,
  defaultScope,
  isExample,
} from '~/domain/annotations/annotation';
import { annotatedFields, fieldText, passagesOf } from '~/domain/annotations/passage';
import { modalities } from '~/domain/taxonomy/category';

interface NoteFieldsProps {
  readonly purpose: AnnotationPurpose;
  /** The wording that passages are chosen from. */
  readonly rendering: RenderingView;
  readonly form: ReturnType<typeof useRefusedForm>;
}

/** What somebody adds, what exactly it is about, and how far it may go (A1, A2). */
export function NoteFields({ purpose, rendering, form }: NoteFieldsProps) {
  const { t } = useTranslation('participants');
  const asksCase = isExample({ purpose });
  return (
    <Stack gap={5}>
      <input type="hidden" name="purpose" value={purpose} />
      <input type="hidden" name="renderingId" value={rendering.id} />
      <TextField name="body" required label={t('note.body')} maxLength={limits.body} form={form} />
      <PassageField rendering={rendering} form={form} />
      <RadioCards
        legend={t('note.scope')}
        name="scope"
        defaultValue={form.valueOf('scope', defaultScope(purpose))}
        error={form.errorOf('scope')}
        choices={annotationScopes.map((scope) => ({
          value: scope,
          label: t(`note.scopes.${scope}`),
          hint: scope === 'published' ? t('note.scopeHint.published') : undefined,
        }))}
      />
      {asksCase ? (
        <Checkbox
          name="mayTestAi"
          value="yes"
          label={t('note.mayTestAi')}
          hint={t('note.mayTestAiHint')}
          defaultChecked={form.isTicked('mayTestAi')}
        />
      ) : null}
      <Disclosure summary={t('note.more')} isOpen={form.isRefused || undefined}>
        <Stack gap={5}>
          <WarningField form={form} />
          {asksCase ? <LevelField rendering={rendering} form={form} /> : null}
          {asksCase ? (
            <Field name="modality" label={t('note.modality')} error={form.errorOf('modality')}>
              {(ties) => (
                <Select
                  {...ties}
                  defaultValue={form.valueOf('modality')}
                  options={[
                    { value: '', label: t('note.modalities.none') },
                    ...modalities.map((one) => ({
                      value: one,
                      label: t(`note.modalities.${one}`),
                    })),
                  ]}
                />
              )}
            </Field>
          ) : null}
        </Stack>
      </Disclosure>
    </Stack>
  );
}

type PassageFieldProps = Pick<NoteFieldsProps, 'rendering' | 'form'>;

/** The whole, a field, or one sentence of it: chosen from a list, which works everywhere. */
function PassageField({ rendering, form }: PassageFieldProps) {
  const { t } = useTranslation('participants');
  const { text, language } = rendering;
  const options = annotatedFields
    .filter((field) => fieldText(text, field) !== '')
    .flatMap((field) => {
      const whole = fieldText(text, field);
      const spans = field === 'label' ? [] : passagesOf(text, { field, language });
      const sentences = spans.map(({ start, end }) => ({
        value: `${field}:${start}-${end}`,
        label: `– ${whole.slice(start, end)}`,
        lang: language,
      }));
      return [{ value: field, label: t(`note.field.${field}`) }, ...sentences];
    });
  return (
    <Field name="passage" label={t('note.passage')} error={form.errorOf('passage')}>
      {(ties) => (
        <Select
          {...ties}
          defaultValue={form.valueOf('passage')}
          options={[{ value: '', label: t('note.whole') }, ...options]}
        />
      )}
    </Field>
  );
}

/** How grave the case is, where the wording has a ladder of levels. */
function LevelField({ rendering, form }: PassageFieldProps) {
  const { t } = useTranslation('participants');
  const { levels } = rendering.text;
  if (levels.length === 0) return null;
  return (
    <Field name="level" label={t('note.level')} error={form.errorOf('level')}>
      {(ties) => (
        <Select
          {...ties}
          defaultValue={form.valueOf('level')}
          options={[
            { value: '', label: t('note.modalities.none') },
            ...levels.map(({ key, text }) => ({
              value: key,
              label: text,
              lang: rendering.language,
            })),
          ]}
        />
      )}
    </Field>
  );
}
