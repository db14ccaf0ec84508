import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { readMarks } from '~/domain/snapshots/standing-marks';
import { assembleTaxonomy } from '../assemble-taxonomy';
import { importBounds } from '../import-bounds';
import type { DraftCategory, ImportedTaxonomy, ReadOptions } from '../imported-taxonomy';
import { notTaken } from '../not-taken';
import { type JsonRefusal, parseJson } from './json-document';
import { nameOfCode } from './name-of-code';
import { parseShape, type ShapeRefusal } from './parse-shape';

export type MispRefusal = JsonRefusal | ShapeRefusal | Refusal<'import-too-many'>;

const item = z.looseObject({
  value: z.string().min(1),
  expanded: z.string().optional(),
  description: z.string().optional(),
  uuid: z.string().optional(),
});
type Item = z.output<typeof item>;

const document = z.looseObject({
  namespace: z.string().min(1),
  expanded: z.string().optional(),
  description: z.string().optional(),
  version: z.union([z.string(), z.number()]).optional(),
  refs: z.array(z.string()).optional(),
  predicates: z.array(item),
  values: z
    .array(z.looseObject({ predicate: z.string(), entry: z.array(item).optional() }))
    .optional(),
});
type Document = z.output<typeof document>;

const takenOfItem = new Set(['value', 'expanded', 'description', 'uuid']);
const takenOfDocument = new Set(Object.keys(document.shape));

/**
 * Machine tags of MISP (https://github.com/MISP/misp-taxonomies): predicates are categories, their values stand below
 * them, and the tag itself (`namespace:predicate="value"`) is the code. A taxonomy that our own export made has one
 * predicate that is none of its categories, and ids as values.
 */
export function readMispMachinetag(
  text: string,
  options: ReadOptions,
): Result<ImportedTaxonomy, MispRefusal> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = parseShape(document, json.value);
  if (!parsed.ok) return parsed;
  const { namespace, predicates, values = [], ...head } = parsed.value;
  const isOurs = namespace.startsWith('parlance-') && predicates.length === 1;
  const tops = isOurs ? [] : predicates.map((predicate, index) => top(namespace, predicate, index));
  const below = values.flatMap(({ predicate, entry = [] }, list) =>
    entry.map((value, index): Tag => {
      const tag = `${namespace}:${predicate}="${value.value}"`;
      const path = `values[${list}].entry[${index}]`;
      // Our own export is flat, and says nothing of the tree.
      const parents = isOurs ? undefined : [`${namespace}:${predicate}`];
      return { item: value, id: isOurs ? value.value : tag, path, parents };
    }),
  );
  const tags = [...tops, ...below];
  if (tags.length > importBounds.categories) {
    return refuse('import-too-many', { params: { maximum: importBounds.categories } });
  }
  const { language } = options;
  const draft = {
    format: 'misp-machinetag',
    title: { [language]: head.expanded || namespace },
    description: isOurs || !head.description ? {} : { [language]: head.description },
    source: { name: head.refs?.[0] ?? namespace, version: String(head.version ?? '') },
    categories: tags.map((tag) => categoryOf(tag, language)),
    findings: notTaken('', fieldsLeft(parsed.value)),
  };
  return ok(assembleTaxonomy(draft, options));
}

interface Tag {
  readonly item: Item;
  readonly id: string;
  readonly path: string;
  readonly parents: readonly string[] | undefined;
}

const top = (namespace: string, predicate: Item, index: number): Tag => ({
  item: predicate,
  id: `${namespace}:${predicate.value}`,
  path: `predicates[${index}]`,
  parents: [],
});

/** Where the long name is a sentence and nothing else explains the tag, it is what the tag means, not how it is called. */
function categoryOf(
  { item: { value, expanded = '', description = '', uuid }, ...tag }: Tag,
  language: string,
): DraftCategory {
  const isSentence = description === '' && /[.!?]$/.test(expanded.trim());
  const marked = readMarks(isSentence || expanded.trim() === '' ? nameOfCode(value) : expanded);
  return {
    sourceId: tag.id,
    at: { path: tag.path },
    parents: tag.parents,
    legacyIds: uuid === undefined ? [] : [uuid],
    status: marked.status,
    texts: [
      {
        language,
        origin: marked.isMachine ? 'machine' : undefined,
        text: { label: marked.label, definition: isSentence ? expanded : description },
      },
    ],
  };
}

function fieldsLeft(parsed: Document): string[] {
  const items = [
    ...parsed.predicates,
    ...(parsed.values ?? []).flatMap(({ entry }) => entry ?? []),
  ];
  return [
    ...Object.keys(parsed).filter((key) => !takenOfDocument.has(key)),
    ...items.flatMap((one) => Object.keys(one)).filter((key) => !takenOfItem.has(key)),
  ];
}
