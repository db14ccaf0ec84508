import { z } from 'zod';
import { classesQuery } from '../linearizations';
import { changesSchema } from '../release/changes';
import { conceptSchema } from '../release/concept';
import { coverageSchema } from '../release/coverage';
import { manifestSchema } from '../release/manifest';
import { qualitySchema } from '../release/quality';
import { examplesSchema, voicesSchema } from '../release/voices';
import { snapshotSchema } from '../snapshot';
import {
  conceptsBody,
  departedConcept,
  keySetBody,
  lockBody,
  taxonomiesBody,
  taxonomyBody,
  versionBody,
  versionListBody,
  versionsBody,
} from './bodies';
import { classesBody } from './classes';
import { feedBody, feedQuery } from './feed';
import { conceptsQuery, paging, version } from './parameters';
import type { ProblemCode } from './problem';
import { usesBody } from './uses';

/** What operations are about, in the order in which they are shown. */
export const operationTopics = ['questions', 'files', 'derived', 'feeds', 'formats'] as const;
export type OperationTopic = (typeof operationTopics)[number];

/** What a program may ask of an instance, and what it gets: the one description that routes and documents are made of. */
export interface Operation<
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
> {
  readonly topic: OperationTopic;
  /** With its parameters in braces. */
  readonly path: string;
  readonly query: Query;
  /** Of a 200. */
  readonly body: Body;
  readonly mediaType?: string;
  /** A published file: it never changes, and what is asked of its address is passed over. */
  readonly isFile?: boolean;
  /** Nothing is here: a 302 leads to where the answer is. */
  readonly isRedirect?: boolean;
  readonly problems: readonly ProblemCode[];
}

const operation = <Query extends z.ZodObject, Body extends z.ZodType>(
  described: Operation<Query, Body>,
) => described;

const nothing = z.strictObject({});

const notFound: readonly ProblemCode[] = ['not-found'];

/** Files of a version. */
const file = { topic: 'files', query: nothing, isFile: true } as const;

/** Those that may hold people's own words, and so may be gone (R5). */
const fileOfWords = { ...file, problems: ['not-found', 'file-withdrawn'] } as const;

const feed = {
  topic: 'feeds',
  query: feedQuery,
  body: feedBody,
  mediaType: 'application/feed+json',
} as const;

/** Of any format: what its media type says. */
const anything = { body: z.unknown(), mediaType: '*/*' } as const;

export const operations = {
  listTaxonomies: operation({
    topic: 'questions',
    path: '/api/v1/taxonomies',
    query: z.strictObject(paging),
    body: taxonomiesBody,
    problems: [],
  }),
  getTaxonomy: operation({
    topic: 'questions',
    path: '/api/v1/taxonomies/{slug}',
    query: nothing,
    body: taxonomyBody,
    problems: notFound,
  }),
  listVersions: operation({
    topic: 'questions',
    path: '/api/v1/taxonomies/{slug}/versions',
    query: z.strictObject(paging),
    body: versionsBody,
    problems: notFound,
  }),
  getVersion: operation({
    topic: 'questions',
    path: '/api/v1/taxonomies/{slug}/versions/{version}',
    query: nothing,
    body: versionBody,
    problems: notFound,
  }),
  listConcepts: operation({
    topic: 'questions',
    path: '/api/v1/taxonomies/{slug}/concepts',
    query: conceptsQuery,
    body: conceptsBody,
    problems: notFound,
  }),
  getConcept: operation({
    topic: 'questions',
    path: '/api/v1/taxonomies/{slug}/concepts/{id}',
    query: z.strictObject({ version }),
    body: z.union([conceptSchema, departedConcept]),
    problems: ['not-found', 'concept-withdrawn'],
  }),
  listUses: operation({
    topic: 'questions',
    path: '/api/v1/taxonomies/{slug}/uses',
    query: nothing,
    body: usesBody,
    problems: notFound,
  }),
  getSnapshot: operation({
    ...file,
    path: '/t/{slug}/v/{version}/snapshot.json',
    body: snapshotSchema,
    problems: notFound,
  }),
  getManifest: operation({
    ...file,
    path: '/t/{slug}/v/{version}/manifest.json',
    body: manifestSchema,
    problems: notFound,
  }),
  getReleaseChanges: operation({
    ...file,
    path: '/t/{slug}/v/{version}/changes.json',
    body: changesSchema,
    problems: notFound,
  }),
  getQuality: operation({
    ...file,
    path: '/t/{slug}/v/{version}/quality.json',
    body: qualitySchema,
    problems: notFound,
  }),
  getExamples: operation({
    ...fileOfWords,
    path: '/t/{slug}/v/{version}/examples.json',
    body: examplesSchema,
  }),
  getVoices: operation({
    ...fileOfWords,
    path: '/t/{slug}/v/{version}/voices.json',
    body: voicesSchema,
  }),
  getExport: operation({
    ...file,
    ...anything,
    path: '/t/{slug}/v/{version}/exports/{file}',
    problems: notFound,
  }),
  getExportWithExamples: operation({
    ...fileOfWords,
    ...anything,
    path: '/t/{slug}/v/{version}/exports/examples/{file}',
  }),
  getRevisedFile: operation({
    ...fileOfWords,
    ...anything,
    path: '/t/{slug}/v/{version}/revisions/{revision}/{file}',
  }),
  getRevisedExport: operation({
    ...fileOfWords,
    ...anything,
    path: '/t/{slug}/v/{version}/revisions/{revision}/exports/examples/{file}',
  }),
  getLatestFile: operation({
    ...file,
    ...anything,
    path: '/t/{slug}/latest/{file}',
    isRedirect: true,
    problems: notFound,
  }),
  getVersionList: operation({
    topic: 'derived',
    path: '/t/{slug}/versions.json',
    query: nothing,
    body: versionListBody,
    problems: notFound,
  }),
  getLock: operation({
    topic: 'derived',
    path: '/t/{slug}/v/{version}/parlance.lock.json',
    query: nothing,
    body: lockBody,
    problems: notFound,
  }),
  getClasses: operation({
    topic: 'derived',
    path: '/t/{slug}/v/{version}/classes.json',
    query: z.strictObject(classesQuery.shape),
    body: classesBody,
    problems: notFound,
  }),
  getCoverage: operation({
    topic: 'derived',
    path: '/t/{slug}/v/{version}/coverage.json',
    query: nothing,
    body: coverageSchema,
    problems: notFound,
  }),
  getChanges: operation({
    topic: 'derived',
    path: '/t/{slug}/compare/{from}...{to}/changes.json',
    query: nothing,
    body: changesSchema,
    problems: notFound,
  }),
  getMigrations: operation({
    topic: 'derived',
    path: '/t/{slug}/compare/{from}...{to}/migrations.csv',
    query: nothing,
    body: z.string(),
    mediaType: 'text/csv',
    problems: notFound,
  }),
  getUses: operation({
    topic: 'derived',
    path: '/t/{slug}/uses.json',
    query: nothing,
    body: usesBody,
    problems: notFound,
  }),
  getReleaseFeed: operation({ ...feed, path: '/t/{slug}/releases.json', problems: notFound }),
  getWithdrawalFeed: operation({ ...feed, path: '/t/{slug}/withdrawals.json', problems: notFound }),
  getAllReleasesFeed: operation({ ...feed, path: '/t/releases.json', problems: [] }),
  getAllWithdrawalsFeed: operation({ ...feed, path: '/t/withdrawals.json', problems: [] }),
  getKeys: operation({
    topic: 'formats',
    path: '/.well-known/jwks.json',
    query: nothing,
    body: keySetBody,
    mediaType: 'application/jwk-set+json',
    problems: [],
  }),
  getSchema: operation({
    topic: 'formats',
    path: '/schema/{name}-1.json',
    query: nothing,
    body: z.looseObject({}),
    mediaType: 'application/schema+json',
    problems: notFound,
  }),
  getContext: operation({
    topic: 'formats',
    path: '/context/snapshot-1.jsonld',
    query: nothing,
    body: z.looseObject({}),
    mediaType: 'application/ld+json',
    problems: [],
  }),
  getDescription: operation({
    topic: 'formats',
    path: '/api/v1/openapi.json',
    query: nothing,
    body: z.looseObject({}),
    mediaType: 'application/vnd.oai.openapi+json;version=3.1',
    problems: [],
  }),
} as const;

export type OperationId = keyof typeof operations;

/** The names in braces of an operation's path, in their order. */
export const pathParametersOf = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
