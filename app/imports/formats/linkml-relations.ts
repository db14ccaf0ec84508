import type { Finding } from '~/contracts/imports';
import type { Mapping } from '~/domain/taxonomy/category';
import { shorten } from '../shorten';
import { inversePredicates } from './inverse-predicates';
import { first, type YamlEntry } from './yaml-document';

const kinds = ['exact', 'close', 'broad', 'narrow', 'related'] as const;
type Kind = (typeof kinds)[number];

/** A match by its name up to version 1.0 of the tool, and by the one since. */
const keysOf = (kind: Kind) => [`${kind}Match`, `${kind}_mappings`];

export const matchKeys = kinds.flatMap(keysOf);

/** The file does not say which system the other id belongs to. */
const unnamed = 'unspecified';

const all = (entry: YamlEntry, key: string): readonly string[] => entry.values.get(key) ?? [];

const matches = (entry: YamlEntry, kind: Kind): readonly string[] =>
  keysOf(kind).flatMap((key) => all(entry, key));

/** What lies above each entry, the main one first, and the parts that are named but not there. */
export function parentsOf(own: readonly YamlEntry[]) {
  const findings: Finding[] = [];
  const parents = new Map<string, Set<string>>();
  for (const entry of own) parents.set(first(entry, 'id'), new Set(all(entry, 'isPartOf')));
  for (const entry of own) {
    const id = first(entry, 'id');
    for (const parent of matches(entry, 'broad')) {
      if (parents.has(parent)) parents.get(id)?.add(parent);
    }
  }
  // What others say of an entry comes after what it says itself.
  for (const entry of own) {
    const id = first(entry, 'id');
    for (const child of matches(entry, 'narrow')) parents.get(child)?.add(id);
    for (const child of all(entry, 'hasPart')) {
      const above = parents.get(child);
      if (above) above.add(id);
      else {
        const params = { id: shorten(id), child: shorten(child) };
        const { path, line } = entry;
        findings.push({ severity: 'error', path, line, code: 'import-unknown-child', params });
      }
    }
  }
  return { parents, findings };
}

/** What is beside each entry in the file itself. */
export const relatedIn = (entry: YamlEntry, ids: ReadonlySet<string>): readonly string[] =>
  matches(entry, 'related').filter((id) => ids.has(id));

/**
 * The mappings of each entry: its matches with ids outside the file, its matches inside that are neither the
 * tree nor beside it, and what nameless entries say of it, turned round. Said from both sides it is one mapping.
 */
export function mappingsOf(
  own: readonly YamlEntry[],
  references: readonly YamlEntry[],
): ReadonlyMap<string, readonly Mapping[]> {
  const ids = new Set(own.map((entry) => first(entry, 'id')));
  const systems = new Map(
    references.map((entry) => [first(entry, 'id'), first(entry, 'isDefinedByTaxonomy')]),
  );
  const found = new Map<string, Map<string, Mapping>>();
  const add = (id: string, predicate: Mapping['predicate'], object: string) => {
    const known = found.get(id) ?? new Map<string, Mapping>();
    found.set(id, known);
    const source = systems.get(object) || unnamed;
    const mapping = { predicate, source, object, objectLabel: '', justification: '' };
    known.set(`${predicate} ${object}`, mapping);
  };
  for (const entry of own) {
    for (const kind of kinds) {
      const isPlace = kind === 'broad' || kind === 'narrow' || kind === 'related';
      for (const object of matches(entry, kind)) {
        if (!(isPlace && ids.has(object))) add(first(entry, 'id'), kind, object);
      }
    }
  }
  for (const entry of references) {
    for (const kind of kinds) {
      for (const object of matches(entry, kind)) {
        if (ids.has(object)) add(object, inversePredicates[kind], first(entry, 'id'));
      }
    }
  }
  return new Map([...found].map(([id, mappings]) => [id, [...mappings.values()]]));
}
