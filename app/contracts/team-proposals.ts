import { z } from 'zod';
import { mappingPredicates } from '~/domain/taxonomy/category';
import { languageTag, limits, linesUpTo, required, storedLimits, typed, uuid } from './text';

/** An empty field is no choice. */
const uuidOrNone = z
  .union([z.literal(''), uuid])
  .default('')
  .transform((id) => (id === '' ? undefined : id));

const common = {
  requestId: uuid,
  language: languageTag,
  rationale: typed(limits.rationale).default(''),
  /** Put to the room at once, or kept until it is translated. */
  intent: z.enum(['open', 'draft']),
};

const words = {
  label: required(storedLimits.label),
  definition: typed(storedLimits.definition).default(''),
  inclusions: linesUpTo(storedLimits).default([]),
  exclusions: linesUpTo(storedLimits).default([]),
};

const part = z.object({ label: typed(limits.label), definition: typed(limits.definition) });
const mostParts = 8;

/** Numbered rows; those without a name are left out. */
const parts = z
  .record(z.string().regex(/^\d$/), part)
  .default({})
  .transform((rows) =>
    Object.entries(rows)
      .sort(([one], [other]) => Number(one) - Number(other))
      .map(([, row]) => row)
      .filter(({ label }) => label !== '')
      .slice(0, mostParts),
  );

const ids = z.array(uuid).max(50).default([]);

/** The nine changes that facilitators may ask for (P1). */
export const teamProposalForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('affirm'), ...common, categoryId: uuid }),
  z.object({
    kind: z.literal('add'),
    ...common,
    ...words,
    parentId: uuidOrNone,
    /** What somebody said, of which this was made (P4). */
    contributionId: uuidOrNone,
  }),
  z.object({
    kind: z.literal('reword'),
    ...common,
    ...words,
    categoryId: uuid,
    meaning: z.enum(['editorial', 'semantic']),
  }),
  z.object({ kind: z.literal('move'), ...common, categoryId: uuid, parentId: uuidOrNone }),
  z.object({ kind: z.literal('merge'), ...common, categoryId: uuid, others: ids }),
  z.object({ kind: z.literal('split'), ...common, categoryId: uuid, parts }),
  z.object({ kind: z.literal('retire'), ...common, categoryId: uuid, others: ids }),
  z.object({ kind: z.literal('restore'), ...common, categoryId: uuid }),
  z.object({
    kind: z.literal('map'),
    ...common,
    categoryId: uuid,
    predicate: z.enum(mappingPredicates),
    source: required(120),
    object: typed(200).default(''),
    objectLabel: typed(300).default(''),
    justification: typed(limits.note).default(''),
  }),
]);
export type TeamProposal = z.output<typeof teamProposalForm>;
