import { z } from 'zod';
import { actors, detectionPoints, modalities } from '~/domain/taxonomy/category';
import { parseLanguageTag } from '~/domain/taxonomy/language-tag';
import { languageTag, semver, uuid } from '../release/primitives';

const repeatable = new WeakSet<z.ZodType>();

/** A parameter that may be given more than once; any one of its values has to fit. */
const several = <Item extends z.ZodType>(item: Item) => {
  const schema = z
    .preprocess(
      (given) => (typeof given === 'string' ? [given] : given),
      z.array(item).min(1).max(20),
    )
    .optional();
  repeatable.add(schema);
  return schema;
};

/** Whether a parameter may be given more than once. */
export const isRepeatable = (schema: z.ZodType): boolean => repeatable.has(schema);

/** Digits only, so that `1e3` is no number here; `usual` where it is left out. */
const pageSize = ({ usual, most }: { readonly usual: number; readonly most: number }) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(most))
    .default(usual);

/** Opaque: what an earlier page gave. */
const cursor = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(600)
  .optional();

export const paging = { limit: pageSize({ usual: 50, most: 200 }), cursor };

/** A tag in any spelling, such as `pt-br`, in its canonical one. */
export const anyLanguageTag = z
  .string()
  .max(70)
  .transform((text, context) => {
    const parsed = parseLanguageTag(text);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: 'custom', params: { code: parsed.refusal.code } });
    return z.NEVER;
  })
  .pipe(languageTag);

/** A version, a day or a moment. */
const pointInTime = z.union([semver, z.iso.date(), z.iso.datetime({ offset: true })]);

export const version = semver.optional();

/** Where a concept may stand, those that have left included. */
export const publishedStatuses = [
  'accepted',
  'contested',
  'held',
  'deprecated',
  'withdrawn',
] as const;

const word = z.string().min(1).max(500).optional();

/** What the concepts of a version may be asked for. */
export const conceptsQuery = z.strictObject({
  version,
  q: z.string().min(1).max(200).optional(),
  language: anyLanguageTag.optional(),
  status: several(z.enum(publishedStatuses)),
  modality: several(z.enum(modalities)),
  actor: several(z.enum(actors)),
  detection: several(z.enum(detectionPoints)),
  affectedGroup: several(z.string().min(1).max(1_000)),
  parent: z.union([z.literal('top'), uuid]).optional(),
  changedSince: pointInTime.optional(),
  notation: word,
  legacyId: word,
  conceptSlug: word,
  ...paging,
});

export type ConceptsQuery = z.output<typeof conceptsQuery>;
