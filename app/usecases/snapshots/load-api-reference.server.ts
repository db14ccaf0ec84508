import { type Operation, type OperationId, operations } from '~/contracts/api/operations';
import { type ProblemCode, problemStatuses } from '~/contracts/api/problem';
import type { ApiReference, OperationFacts } from '~/contracts/api/reference';
import { filledPath, requestExamples } from '~/domain/snapshots/request-examples';
import { parameterFacts } from '~/exports/parameter-facts';
import type { Deps } from '~/usecases/deps';
import { findRelease } from '~db/repositories/releases.server';
import { listPublishedTaxonomies } from './list-published-taxonomies.server';
import { readSnapshot } from './read-snapshot.server';

type ReferenceDeps = Pick<Deps, 'db' | 'baseUrl'>;

/** More lists than anybody chooses an example from. */
const mostLists = 100;

/** What paths are filled with, from the newest version of a list, so that every example works as it stands. */
async function exampleValues(
  { db }: ReferenceDeps,
  list: { readonly id: string; readonly slug: string } | undefined,
): Promise<Readonly<Record<string, string>>> {
  const madeUp = { slug: 'your-list', version: '1.0.0', from: '1.0.0', to: '1.1.0' };
  const release = list && (await findRelease(db, { taxonomyId: list.id }));
  const read = release && (await readSnapshot(db, release));
  if (!list || !read) return { ...madeUp, id: '01890000-0000-7000-8000-000000000000' };
  const { version, concepts, tombstones, previousVersion } = read.snapshot;
  const id = (concepts[0] ?? tombstones[0])?.id ?? '';
  return { slug: list.slug, version, from: previousVersion?.version ?? version, to: version, id };
}

const exampleQueries: Readonly<Partial<Record<OperationId, string>>> = {
  listTaxonomies: '?limit=10',
  listVersions: '?limit=10',
  listConcepts: '?parent=top&limit=10',
  getReleaseFeed: '?lng=es',
};

const factsOf = (
  id: OperationId,
  operation: Operation,
  {
    baseUrl,
    values,
  }: { readonly baseUrl: string; readonly values: Readonly<Record<string, string>> },
): OperationFacts => {
  const address = `${baseUrl}${filledPath(operation.path, values)}${exampleQueries[id] ?? ''}`;
  const parameters = parameterFacts(operation, values);
  return { id, path: operation.path, parameters, examples: requestExamples(address) };
};

const isOperation = (id: string): id is OperationId => Object.hasOwn(operations, id);
const isProblem = (code: string): code is ProblemCode => Object.hasOwn(problemStatuses, code);

/** The reference of the API, with examples from the given list, else from the first one. */
export async function loadApiReference(
  deps: ReferenceDeps,
  { slug }: { readonly slug: string | undefined },
): Promise<ApiReference> {
  const lists = await listPublishedTaxonomies(deps, { limit: mostLists });
  const chosen = lists.find((list) => list.slug === slug) ?? lists[0];
  const values = await exampleValues(deps, chosen);
  const { baseUrl } = deps;
  return {
    baseUrl,
    lists: lists.map(({ slug: short, title }) => ({ slug: short, title })),
    chosen: chosen?.slug,
    operations: Object.keys(operations)
      .filter(isOperation)
      .map((id) => factsOf(id, operations[id], { baseUrl, values })),
    problems: Object.keys(problemStatuses)
      .filter(isProblem)
      .map((code) => ({ code, status: problemStatuses[code] })),
  };
}
