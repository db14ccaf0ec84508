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
import { filesOfRelease, findRelease, type ReleaseFileRow } from '~db/repositories/releases.server';
import { newestRevisedRelease } from '~db/repositories/withdrawals.server';
import { listPublishedTaxonomies } from './list-published-taxonomies.server';
import { readSnapshot } from './read-snapshot.server';

type ReferenceDeps = Pick<Deps, 'db' | 'baseUrl'>;

/** More lists than anybody chooses an example from. */
const mostLists = 100;

type Values = Readonly<Record<string, string>>;

/** What examples are taken from. */
interface Ground {
  readonly values: Values;
  /** Whether anything is published; if not, the values are made up. */
  readonly isReal: boolean;
  /** Of the version. */
  readonly files: readonly ReleaseFileRow[];
  /** Of a version from which words were taken back, if there is any: only there are files without them. */
  readonly revised: { readonly values: Values; readonly files: readonly ReleaseFileRow[] };
}

const fixed = { name: 'snapshot', file: 'snapshot.json', revision: '1' };

const madeUp: Ground = {
  values: {
    ...{ ...fixed, slug: 'your-list', id: '01890000-0000-7000-8000-000000000000' },
    ...{ version: '1.0.0', from: '1.0.0', to: '1.1.0' },
  },
  isReal: false,
  files: [],
  revised: { values: {}, files: [] },
};

/** What paths are filled with, from the newest version of a list, so that every example works as it stands. */
async function exampleGround(
  { db }: ReferenceDeps,
  list: { readonly id: string; readonly slug: string } | undefined,
): Promise<Ground> {
  const release = list && (await findRelease(db, { taxonomyId: list.id }));
  const read = release && (await readSnapshot(db, release));
  if (!list || !read) return madeUp;
  const { version, concepts, tombstones, previousVersion } = read.snapshot;
  const from = previousVersion?.version ?? version;
  const id = (concepts[0] ?? tombstones[0])?.id ?? '';
  const revised = await newestRevisedRelease(db);
  return {
    values: { ...fixed, slug: list.slug, version, from, to: version, id },
    isReal: true,
    files: await filesOfRelease(db, release.id),
    revised: {
      values: revised ? { slug: revised.slug, version: revised.version } : {},
      files: revised ? await filesOfRelease(db, revised.id) : [],
    },
  };
}

interface Example {
  readonly values: Values;
  readonly answer: OperationFacts['answer'];
}

/** What a path is filled with; where it leads to one of many files, with the first that is there. */
function exampleOf({ path, isFile }: Operation, ground: Ground): Example {
  const { values, isReal, files, revised } = ground;
  if (!isReal) return { values, answer: path.includes('{slug}') ? 404 : 200 };
  const [, below] = path.split('/v/{version}/');
  if (!isFile || below === undefined) return { values, answer: 200 };
  const names = below.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const pattern = new RegExp(`^${names}$`);
  const among = (some: readonly ReleaseFileRow[]) =>
    some.map(({ path: one }) => pattern.exec(one)).find(Boolean);
  const isThere = ({ withdrawnAt }: ReleaseFileRow) => withdrawnAt === null;
  const here = among(files.filter(isThere));
  if (here) return { values: { ...values, ...here.groups }, answer: 200 };
  const elsewhere = among(revised.files.filter(isThere));
  if (elsewhere) {
    return { values: { ...values, ...revised.values, ...elsewhere.groups }, answer: 200 };
  }
  const gone = among(files);
  return { values: { ...values, ...gone?.groups }, answer: gone ? 410 : 404 };
}

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
  const { values, answer } = exampleOf(operation, ground);
  const address = `${baseUrl}${filledPath(path, values)}${exampleQueries[id] ?? ''}`;
  const isJson = mediaType.includes('json');
  const parameters = parameterFacts(operation, values);
  return { id, path, answer, parameters, examples: requestExamples(address, { isJson }) };
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
