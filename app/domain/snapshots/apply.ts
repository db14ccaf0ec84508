import { type ChangeEntry, type JsonObject, languageParts } from './changes';
import { byCodeUnits } from './order';

type Members = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isIdentified = (value: unknown): value is JsonObject & { readonly id: string } =>
  isObject(value) && typeof value.id === 'string';

const indexById = (list: unknown): Map<string, JsonObject> =>
  new Map((Array.isArray(list) ? list : []).filter(isIdentified).map((item) => [item.id, item]));

const sorted = (index: Map<string, JsonObject>): JsonObject[] =>
  [...index].sort(([left], [right]) => byCodeUnits(left, right)).map(([, item]) => item);

/** `target` with the members of `before` taken away and those of `after` put in. */
const replaceMembers = (target: JsonObject, { before, after }: ChangeEntry): JsonObject => {
  const result: Members = { ...target };
  for (const key of Object.keys(before ?? {})) delete result[key];
  return { ...result, ...after };
};

const replaceLanguage = (concept: JsonObject, lang: string, entry: ChangeEntry): JsonObject => {
  const result: Members = { ...concept };
  for (const part of languageParts) {
    if (entry.before?.[part] === undefined && entry.after?.[part] === undefined) continue;
    const map: Members = isObject(result[part]) ? { ...result[part] } : {};
    delete map[lang];
    if (entry.after?.[part] !== undefined) map[lang] = entry.after[part];
    result[part] = map;
  }
  return result;
};

/**
 * Carries out the operations of `changes.json` on a snapshot as parsed JSON; an empty object stands for "nothing
 * published yet". Gives the next snapshot, equal to the published one in canonical form. An operation on a concept
 * that is not there is passed over: the caller compares the result by digest, which shows it.
 */
export const applyChanges = (entries: readonly ChangeEntry[], snapshot: JsonObject): JsonObject => {
  const concepts = indexById(snapshot.concepts);
  const tombstones = indexById(snapshot.tombstones);
  let document = snapshot;
  for (const entry of entries) {
    const concept = concepts.get(entry.id);
    switch (entry.op) {
      case 'add':
        concepts.set(entry.id, entry.after ?? {});
        tombstones.delete(entry.id);
        break;
      case 'remove':
      case 'merge':
      case 'split':
        concepts.delete(entry.id);
        if (entry.after) tombstones.set(entry.id, entry.after);
        else tombstones.delete(entry.id);
        break;
      case 'document':
        document = replaceMembers(document, entry);
        break;
      default:
        if (!concept) break;
        concepts.set(
          entry.id,
          entry.lang === undefined
            ? replaceMembers(concept, entry)
            : replaceLanguage(concept, entry.lang, entry),
        );
    }
  }
  return { ...document, concepts: sorted(concepts), tombstones: sorted(tombstones) };
};
