import {
  type Operation,
  type OperationId,
  operations,
  operationTopics,
} from '~/contracts/api/operations';
import { type ProblemCode, problemStatuses } from '~/contracts/api/problem';
import type { ApiReference, OperationFacts } from '~/contracts/api/reference';
import { filledPath, requestExamples } from '~/domain/snapshots/request-examples';
import { parameterFacts } from '~/exports/parameter-facts';
import type { Deps } from '~/usecases/deps';
import { filesOfRelease, findRelease } from '~db/repositories/releases.server';
import { listPublishedTaxonomies } from './list-published-taxonomies.server';
import { readSnapshot } from './read-snapshot.server';

type ReferenceDeps = Pick<Deps, 'db' | 'baseUrl'>;

/** More lists than anybody chooses an example from. */
const mostLists = 100;

type Values = Readonly<Record<string, string>>;

/** What examples are taken from. */
interface Ground {
  readonly values: Values;
  /** Files of the version, as far as they are there. */
  readonly paths: readonly string[];
}

/** What paths are filled with, from the newest version of a list, so that every example works as it stands. */
async function exampleGround(
  { db }: ReferenceDeps,
  list: { readonly id: string; readonly slug: string } | undefined,
): Promise<Ground> {
  const fixed = { name: 'snapshot', file: 'snapshot.json', revision: '1' };
  const release = list && (await findRelease(db, { taxonomyId: list.id }));
  const read = release && (await readSnapshot(db, release));
  if (!list || !read) {
    const version = { version: '1.0.0', from: '1.0.0', to: '1.1.0' };
    const id = '01890000-0000-7000-8000-000000000000';
    return { values: { ...fixed, ...version, slug: 'your-list', id }, paths: [] };
  }
  const { version, concepts, tombstones, previousVersion } = read.snapshot;
  const from = previousVersion?.version ?? version;
  const id = (concepts[0] ?? tombstones[0])?.id ?? '';
  const files = await filesOfRelease(db, release.id);
  return {
    values: { ...fixed, slug: list.slug, version, from, to: version, id },
    paths: files.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ path }) => path),
  };
}

/** What a path is filled with; where it leads to one of many files, with the first of them that is there. */
const valuesFor = ({ path }: Operation, { values, paths }: Ground): Values => {
  const [, below] = path.split('/v/{version}/');
  if (!below?.includes('{')) return values;
  const pattern = below.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const found = paths.map((one) => new RegExp(`^${pattern}$`).exec(one)).find(Boolean);
  return { ...values, ...found?.groups };
};

const exampleQueries: Readonly<Partial<Record<OperationId, string>>> = {
  listTaxonomies: '?limit=10',
  listVersions: '?limit=10',
  listConcepts: '?parent=top&limit=10',
  getClasses: '?most=8&for=people',
  getReleaseFeed: '?lng=es',
};

const factsOf = (
  id: OperationId,
  operation: Operation,
  { baseUrl, ground }: { readonly baseUrl: string; readonly ground: Ground },
): OperationFacts => {
  const { path, mediaType = 'json' } = operation;
  const values = valuesFor(operation, ground);
  const address = `${baseUrl}${filledPath(path, values)}${exampleQueries[id] ?? ''}`;
  const isJson = mediaType.includes('json');
  const parameters = parameterFacts(operation, values);
  return { id, path, parameters, examples: requestExamples(address, { isJson }) };
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
  const ground = await exampleGround(deps, chosen);
  const ids = Object.keys(operations).filter(isOperation);
  const { baseUrl } = deps;
  return {
    baseUrl,
    lists: lists.map(({ slug: short, title }) => ({ slug: short, title })),
    chosen: chosen?.slug,
    topics: operationTopics.map((topic) => ({
      topic,
      operations: ids
        .filter((id) => operations[id].topic === topic)
        .map((id) => factsOf(id, operations[id], { baseUrl, ground })),
    })),
    problems: Object.keys(problemStatuses)
      .filter(isProblem)
      .map((code) => ({ code, status: problemStatuses[code] })),
  };
}
