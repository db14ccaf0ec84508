import { parse as parseYaml } from 'yaml';
import { z } from 'zod';

/** Slots of a mapping and of a mapping set that are used here, from SSSOM 1.1 (https://mapping-commons.github.io/sssom/). */
const score = z.union([z.literal(''), z.coerce.number().min(0).max(1)]);
const date = z.union([z.literal(''), z.iso.date()]);
const optional = z.string().default('');

const sssomRow = z
  .strictObject({
    subject_id: z.string().min(1),
    subject_label: optional,
    subject_category: optional,
    predicate_id: z.string().min(1),
    object_id: z.string().min(1),
    object_label: optional,
    object_source: optional,
    object_source_version: optional,
    mapping_justification: z
      .string()
      .regex(
        /^semapv:(MappingReview|ManualMappingCuration|LogicalReasoning|LexicalMatching|CompositeMatching|UnspecifiedMatching|StructuralMatching|InstanceBasedMatching|BackgroundKnowledgeBasedMatching|SemanticSimilarityThresholdMatching|LexicalSimilarityThresholdMatching|MappingChaining|MappingInversion)$/,
      ),
    mapping_cardinality: z.enum(['', '1:1', '1:n', 'n:1', 'n:n', '1:0', '0:1', '0:0']).default(''),
    author_label: optional,
    mapping_date: date.default(''),
    reviewer_label: optional,
    review_date: date.default(''),
    mapping_tool: optional,
    mapping_tool_version: optional,
    similarity_score: score.default(''),
    similarity_measure: optional,
    confidence: score.default(''),
    subject_source_version: optional,
    comment: optional,
  })
  .refine(
    (row) => (row.mapping_cardinality === '1:0') === (row.object_id === 'sssom:NoTermFound'),
    {
      message: '1:0 says that there is no object, and only that',
    },
  )
  .refine((row) => row.review_date === '' || row.reviewer_label !== '', {
    message: 'a review has a reviewer',
  });

const head = z.looseObject({
  sssom_version: z.enum(['1.0', '1.1']).optional(),
  curie_map: z.record(z.string().regex(/^[a-z][\w.-]*$/), z.string().min(1)),
  mapping_set_id: z.url(),
  license: z.url(),
});

/** Quoted cells hold doubled quotes. */
const unquoted = (cell: string) =>
  /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;

/** A reader of SSSOM TSV from its documentation: metadata as YAML in comments, known columns, declared prefixes. */
export function readSssom(text: string) {
  const lines = text.replace(/\n$/, '').split('\n');
  const isComment = (line: string) => line.startsWith('#');
  const yaml = lines.filter(isComment).map((line) => line.replace(/^# ?/, ''));
  const meta = head.parse(parseYaml(yaml.join('\n')));
  const [columns = [], ...rows] = lines
    .filter((line) => !isComment(line))
    .map((line) => line.split('\t').map(unquoted));
  const declared = (curie: string) =>
    /^https?:/.test(curie) || (curie.split(':')[0] ?? '') in meta.curie_map;
  return {
    meta,
    columns,
    rows: rows.map((cells) => {
      if (cells.length !== columns.length) throw new Error(`${cells.length} cells`);
      const row = sssomRow.parse(
        Object.fromEntries(columns.map((column, at) => [column, cells[at]])),
      );
      for (const curie of [row.subject_id, row.predicate_id, row.object_id]) {
        if (!declared(curie)) throw new Error(`${curie} has no declared prefix`);
      }
      return row;
    }),
  };
}
