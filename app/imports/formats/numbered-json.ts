import { z } from 'zod';
import type { Finding } from '~/contracts/imports';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { assembleTaxonomy } from '../assemble-taxonomy';
import { importBounds } from '../import-bounds';
import type { DraftCategory, ImportedTaxonomy, ReadOptions } from '../imported-taxonomy';
import { notTaken } from '../not-taken';
import { shorten } from '../shorten';
import { type JsonRefusal, parseJson } from './json-document';
import { parseShape, type ShapeRefusal } from './parse-shape';

export type NumberedRefusal = JsonRefusal | ShapeRefusal | Refusal<'import-too-many'>;

const leaf = z.looseObject({
  idx: z.string().min(1),
  name: z.string().min(1),
  description: z.string().optional(),
});
const group = z.looseObject({
  name: z.string().min(1),
  description: z.string().optional(),
  total: z.number().optional(),
  items: z.array(leaf).optional(),
  get subcategories() {
    return z.record(z.string().min(1), group).optional();
  },
});
type Group = z.output<typeof group>;

const document = z.record(z.string().min(1), group);

const taken = new Set(['idx', 'name', 'description', 'total', 'items', 'subcategories']);

/**
 * Numbered lists as of AIR-Bench (https://github.com/stanford-crfm/air-bench-2024, `risk_mapping.json`): groups under
 * their numbers, each with `subcategories` under theirs or `items` with an `idx`. Numbers are codes and notations. Where
 * a group says how many it holds and holds another number, that is a warning.
 */
export function readNumberedJson(
  text: string,
  options: ReadOptions,
): Result<ImportedTaxonomy, NumberedRefusal> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = parseShape(document, json.value);
  if (!parsed.ok) return parsed;
  const reading = new NumberedReading(options.language);
  for (const [number, top] of Object.entries(parsed.value)) {
    reading.takeGroup(top, { number, path: number, parents: [] });
  }
  const { categories } = reading;
  if (categories.length > importBounds.categories) {
    return refuse('import-too-many', { params: { maximum: importBounds.categories } });
  }
  const draft = { format: 'numbered-json', categories, findings: reading.allFindings() };
  return ok(assembleTaxonomy(draft, options));
}

interface Place {
  readonly number: string;
  readonly path: string;
  readonly parents: readonly string[];
}

class NumberedReading {
  readonly categories: DraftCategory[] = [];
  private readonly findings: Finding[] = [];
  private readonly fields = new Set<string>();

  constructor(private readonly language: string) {}

  /** Takes a group with everything below it; gives how many lie at the bottom. */
  takeGroup(one: Group, place: Place): number {
    const { number, path } = place;
    this.take(one, place);
    let count = 0;
    for (const [index, item] of (one.items ?? []).entries()) {
      const at = `${path}.items[${index}]`;
      this.take(item, { number: item.idx, path: at, parents: [number] });
      count += 1;
    }
    for (const [inner, below] of Object.entries(one.subcategories ?? {})) {
      const at = `${path}.subcategories.${inner}`;
      count += this.takeGroup(below, { number: inner, path: at, parents: [number] });
    }
    if (one.total !== undefined && one.total !== count) {
      const params = { id: shorten(number), stated: one.total, found: count };
      this.findings.push({ severity: 'warning', path, code: 'import-count-differs', params });
    }
    return count;
  }

  allFindings(): Finding[] {
    return [...this.findings, ...notTaken('', this.fields)];
  }

  private take(
    one: { readonly name: string; readonly description?: string },
    { number, path, parents }: Place,
  ): void {
    for (const key of Object.keys(one)) if (!taken.has(key)) this.fields.add(key);
    this.categories.push({
      sourceId: number,
      at: { path },
      notation: number,
      parents,
      texts: [{ language: this.language, text: { label: one.name, definition: one.description } }],
    });
  }
}
