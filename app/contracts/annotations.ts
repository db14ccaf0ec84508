import { z } from 'zod';
import { annotationPurposes, annotationScopes } from '~/domain/annotations/annotation';
import { exampleSides } from '~/domain/annotations/example-sides';
import { annotatedFields } from '~/domain/annotations/passage';
import { modalities } from '~/domain/taxonomy/category';
import { languageTag, limits, required, typed, uuid } from './text';

/** Where a note is put: the whole, a field, or a sentence of it in the wording that was on the screen. */
const passage = z
  .string()
  .max(60)
  .transform((text, context) => {
    if (text === '') return undefined;
    const [, field, start, end] = /^(\w+)(?::(\d{1,5})-(\d{1,5}))?$/.exec(text) ?? [];
    const known = annotatedFields.find((one) => one === field);
    if (known === undefined) {
      context.addIssue({ code: 'custom', params: { code: 'not-a-choice' } });
      return z.NEVER;
    }
    const span =
      start === undefined || end === undefined
        ? undefined
        : { start: Number(start), end: Number(end) };
    return { field: known, span };
  });

const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');

/** Where somebody sees an example; the same side again takes it back. */
export const exampleAnswerForm = z.object({
  side: z.enum(exampleSides).or(z.literal('').transform(() => undefined)),
});

export const annotationForm = z.object({
  requestId: uuid,
  purpose: z.enum(annotationPurposes),
  language: languageTag,
  body: required(limits.body),
  passage: passage.optional(),
  /** The wording that the passage was chosen from. */
  renderingId: z.union([z.literal(''), uuid]).default(''),
  scope: z.enum(annotationScopes),
  mayTestAi: ticked,
  contentWarning: typed(limits.line).default(''),
  /** For examples: what kind of material it is (A4). */
  modality: z.union([z.literal(''), z.enum(modalities)]).default(''),
  /** For examples: the key of a step of the ladder that the wording has. */
  level: typed(40).default(''),
  /** "Send it as it is", said after the gentle check for personal details. */
  isChecked: ticked,
});
export type AnnotationForm = z.output<typeof annotationForm>;
