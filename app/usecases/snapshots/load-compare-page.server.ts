import type { CompareFilter, ComparePage } from '~/contracts/compare-page';
import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Refusal, type Result } from '~/domain/result';
import {
  type ChangeEntry,
  type ChangeOp,
  changeOps,
  envelopeMembers,
} from '~/domain/snapshots/changes';
import { sortedUnique } from '~/domain/snapshots/order';
import { newerThan } from '~/domain/snapshots/version';
import type { Deps } from '~/usecases/deps';
import { compareConcept, comparedMigrations, sidesOf } from './compare-concept';
import { compareTree } from './compare-tree';
import { listReleases } from './list-releases.server';
import { loadComparison, type VersionPair } from './load-comparison.server';
import { mainLanguage, originalFirst } from './original-first';

interface CompareWish extends VersionPair {
  readonly language: string | undefined;
  readonly op: string | undefined;
  /** From 1. */
  readonly page: number;
}

/** So many categories on one page. */
const perPage = 100;

const isOfConcept = ({ op }: ChangeEntry): boolean => op !== 'document';

const fits = ({ op, lang }: ChangeEntry, filter: CompareFilter): boolean =>
  (filter.op === undefined || op === filter.op) &&
  (filter.language === undefined || lang === undefined || lang === filter.language);

const groupById = (entries: readonly ChangeEntry[]): Map<string, ChangeEntry[]> => {
  const groups = new Map<string, ChangeEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.id);
    if (group) group.push(entry);
    else groups.set(entry.id, [entry]);
  }
  return groups;
};

/** What happened to a category, each once; dates and counts that were noted anew only where that is all. */
const tellingOps = (entries: readonly ChangeEntry[]): ChangeOp[] => {
  const ops = [...new Set(entries.map(({ op }) => op))];
  return ops.length > 1 ? ops.filter((op) => op !== 'record') : ops;
};

const isDocumentChanged = (entries: readonly ChangeEntry[]): boolean =>
  entries
    .filter((entry) => !isOfConcept(entry))
    .flatMap(({ before, after }) => [...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
    .some((member) => !envelopeMembers.includes(member));

/** Any two versions side by side: tree, words and reasons, filtered by language and by kind of change. */
export async function loadComparePage(
  deps: Pick<Deps, 'db' | 'baseUrl'>,
  scope: PublicScope,
  wish: CompareWish,
): Promise<Result<ComparePage, Refusal<'not-found'>>> {
  const compared = await loadComparison(deps, scope, wish);
  if (!compared.ok) return compared;
  const { from, to, changes } = compared.value;
  const { versions } = await listReleases(deps, scope);
  const entries = changes.entries.filter(isOfConcept);
  const languages = sortedUnique([...from.languages, ...to.languages]);
  const filter: CompareFilter = {
    language: languages.find((tag) => tag === wish.language),
    op: changeOps.find((op) => op === wish.op),
  };
  const sides = sidesOf(compared.value);
  const groups = groupById(entries.filter((entry) => fits(entry, filter)));
  const pages = Math.max(1, Math.ceil(groups.size / perPage));
  const page = Math.min(Math.max(1, wish.page), pages);
  const shown = [...groups].slice((page - 1) * perPage, page * perPage);
  const changed = new Map<string, readonly ChangeOp[]>(
    shown.map(([id, group]) => [id, tellingOps(group)]),
  );
  return ok({
    slug: scope.taxonomySlug,
    title: originalFirst(to.title, mainLanguage(to)),
    from: from.version,
    to: to.version,
    isDowngrade: newerThan(from.version, to.version),
    versions: versions.map(({ version }) => version),
    level: changes.level,
    reasons: changes.reasons ?? [],
    filter,
    languages,
    ops: changeOps.filter((op) => entries.some((entry) => entry.op === op)),
    tree: compareTree(sides, changed),
    concepts: shown.map(([id, group]) =>
      compareConcept({ id, ops: tellingOps(group), entries: group }, sides, filter.language),
    ),
    total: groups.size,
    ...{ page, pages },
    isDocumentChanged: isDocumentChanged(changes.entries),
    migrations: comparedMigrations(sides),
  });
}
