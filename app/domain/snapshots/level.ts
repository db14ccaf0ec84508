import { ancestryOf, movedBetween, numberIds } from './ancestry';
import { type ChangeEntry, envelopeMembers } from './changes';
import type { LevelCode, LevelReason } from './level-reason';
import { isLicenseNarrowed } from './license-terms';
import { type ChangeLevel, changeLevels, type Linearization, type Snapshot } from './snapshot';

type Finding = Pick<LevelReason, 'level' | 'code'>;

const major = (code: LevelCode): Finding => ({ level: 'major', code });
const minor = (code: LevelCode): Finding => ({ level: 'minor', code });
const patch = (code: LevelCode): Finding => ({ level: 'patch', code });

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const lost = (before: unknown, after: unknown): boolean => {
  const kept = new Set(textsIn(after));
  return textsIn(before).some((item) => !kept.has(item));
};

const keysOf = (levels: unknown): string[] =>
  Array.isArray(levels) ? levels.flatMap((level) => textsIn([level?.key])) : [];

/** A new other label can bring new hits to whoever matches by words; any other correction is small. */
const reworded = ({ before, after }: ChangeEntry, code: LevelCode): Finding =>
  ['altLabel', 'hiddenLabel'].some((part) => lost(after?.[part], before?.[part]))
    ? minor('label-added')
    : patch(code);

const renamed = ({ before, after }: ChangeEntry): Finding => {
  if (lost(before?.legacyIds, after?.legacyIds)) return major('source-code-removed');
  const wasNotation = before?.notation;
  if (wasNotation !== undefined && wasNotation !== after?.notation)
    return major('notation-changed');
  return minor('name-changed');
};

const redefined = (entry: ChangeEntry): Finding => {
  if (entry.meaning === 'semantic') return major('meaning-changed');
  const isKeyLost = lost(keysOf(entry.before?.levels), keysOf(entry.after?.levels));
  return isKeyLost ? major('severity-key-removed') : patch('wording-corrected');
};

/** The level of one operation by itself; what follows for descendants is found apart. */
const findingOf = (entry: ChangeEntry, wasStanding: boolean): Finding | undefined => {
  switch (entry.op) {
    case 'add':
      return minor('concept-added');
    case 'remove':
    case 'merge':
    case 'split':
      return wasStanding ? major('concept-gone') : minor('relation-changed');
    case 'deprecate':
      return minor('deprecation-announced');
    case 'relabel':
      return entry.meaning === 'semantic'
        ? major('meaning-changed')
        : reworded(entry, 'wording-corrected');
    case 'redefine':
      return redefined(entry);
    case 'translate':
      return minor('language-added');
    case 'retranslate':
      // How well the notion exists in a language may be said without words in it.
      return entry.before?.prefLabel !== undefined && entry.after?.prefLabel === undefined
        ? major('language-removed')
        : reworded(entry, 'translation-corrected');
    case 'remap':
      return minor('mapping-changed');
    case 'relate':
    case 'move':
      return minor('relation-changed');
    case 'refacet':
      return minor('facet-changed');
    case 'notate':
      return renamed(entry);
    case 'status':
      return minor('status-changed');
    case 'warn':
      return minor('warning-changed');
    case 'example':
      return minor('example-changed');
    case 'evidence':
      return patch('evidence-added');
    case 'record':
      return patch('record-changed');
    case 'document':
      return undefined;
  }
};

const ancestorReasons = (before: Snapshot, after: Snapshot): LevelReason[] => {
  const bits = numberIds([...before.concepts, ...after.concepts].map(({ id }) => id));
  const moved = new Set(
    movedBetween(ancestryOf(before.concepts, bits), ancestryOf(after.concepts, bits)),
  );
  return after.concepts
    .filter(({ id }) => moved.has(id))
    .map(({ id }) => ({ ...major('ancestors-changed'), id }));
};

const linearizationFindings = (old: Linearization, fresh: Linearization | undefined): Finding[] => {
  if (!fresh) return [major('linearization-key-changed')];
  const isChanged = Object.entries(old.keys).some(([id, key]) => fresh.keys[id] !== key);
  const isReused = fresh.max < old.max;
  if (isChanged || isReused) return [major('linearization-key-changed')];
  const classes = (cut: Linearization) => new Set(Object.values(cut.keys)).size;
  if (classes(fresh) === classes(old)) return [];
  return [
    classes(old) >= old.max ? major('linearization-full-list-grown') : minor('linearization-added'),
  ];
};

/** Members outside the concepts that are neither written anew every time nor counted from the concepts. */
const derivedMembers: readonly string[] = ['coverage', 'languages', 'topConcepts'];

const isDocumentChanged = (entries: readonly ChangeEntry[]): boolean =>
  entries
    .filter(({ op }) => op === 'document')
    .flatMap(({ before, after }) => [...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
    .some((member) => !envelopeMembers.includes(member) && !derivedMembers.includes(member));

const documentReasons = (
  before: Snapshot,
  after: Snapshot,
  entries: readonly ChangeEntry[],
): LevelReason[] => {
  const fresh = new Map(after.linearizations.map((cut) => [cut.id, cut]));
  const known = new Set(before.linearizations.map(({ id }) => id));
  const isAdded = after.linearizations.some(({ id }) => !known.has(id));
  return [
    ...(isLicenseNarrowed(before.license.id, after.license.id) ? [major('license-narrowed')] : []),
    ...before.linearizations.flatMap((cut) => linearizationFindings(cut, fresh.get(cut.id))),
    ...(isAdded ? [minor('linearization-added')] : []),
    ...(isDocumentChanged(entries) ? [patch('document-changed')] : []),
  ];
};

export const highestLevel = (reasons: readonly LevelReason[]): ChangeLevel =>
  reasons.reduce<ChangeLevel>(
    (highest, { level }) =>
      changeLevels.indexOf(level) > changeLevels.indexOf(highest) ? level : highest,
    'none',
  );

/**
 * Why the difference from `before` to `after` is as grave as it is (R2): every operation by itself, and what only the
 * whole shows, such as changed ancestors. `entries` is `diffSnapshots(before, after)`. No reason at all: nothing changed.
 * Never milder than what somebody would suffer who pinned ids, class keys or codes of `before`.
 */
export const levelReasons = (
  before: Snapshot,
  after: Snapshot,
  entries: readonly ChangeEntry[],
): LevelReason[] => {
  const standing = new Set(before.concepts.map(({ id }) => id));
  const single = entries.flatMap((entry): LevelReason[] => {
    const finding = findingOf(entry, standing.has(entry.id));
    return finding ? [{ ...finding, id: entry.id }] : [];
  });
  return [...single, ...ancestorReasons(before, after), ...documentReasons(before, after, entries)];
};
