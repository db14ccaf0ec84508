import { z } from 'zod';
import { changesSchema } from '../release/changes';
import { conceptSchema } from '../release/concept';
import { manifestSchema } from '../release/manifest';
import { snapshotSchema } from '../snapshot';
import {
  conceptsBody,
  departedConcept,
  keySetBody,
  taxonomiesBody,
  taxonomyBody,
  versionBody,
  versionsBody,
} from './bodies';
import { feedBody, feedQuery } from './feed';
import { conceptsQuery, paging, version } from './parameters';
import type { ProblemCode } from './problem';

/** What a program may ask of an instance, and what it gets: the one description that routes and documents are made of. */
export interface Operation<
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
> {
  /** With its parameters in braces. */
  readonly path: string;
  readonly query: Query;
  /** Of a 200. */
  readonly body: Body;
  readonly mediaType?: string;
  /** A published file: it never changes, and what is asked of its address is passed over. */
  readonly isFile?: boolean;
  readonly problems: readonly ProblemCode[];
}

const operation = <Query extends z.ZodObject, Body extends z.ZodType>(
  described: Operation<Query, Body>,
) => described;

const nothing = z.strictObject({});

const feed = { query: feedQuery, body: feedBody, mediaType: 'application/feed+json' };

export const operations = {
  listTaxonomies: operation({
    path: '/api/v1/taxonomies',
    query: z.strictObject(paging),
    body: taxonomiesBody,
    problems: [],
  }),
  getTaxonomy: operation({
    path: '/api/v1/taxonomies/{slug}',
    query: nothing,
    body: taxonomyBody,
    problems: ['not-found'],
  }),
  listVersions: operation({
    path: '/api/v1/taxonomies/{slug}/versions',
    query: z.strictObject(paging),
    body: versionsBody,
    problems: ['not-found'],
  }),
  getVersion: operation({
    path: '/api/v1/taxonomies/{slug}/versions/{version}',
    query: nothing,
    body: versionBody,
    problems: ['not-found'],
  }),
  listConcepts: operation({
    path: '/api/v1/taxonomies/{slug}/concepts',
    query: conceptsQuery,
    body: conceptsBody,
    problems: ['not-found'],
  }),
  getConcept: operation({
    path: '/api/v1/taxonomies/{slug}/concepts/{id}',
    query: z.strictObject({ version }),
    body: z.union([conceptSchema, departedConcept]),
    problems: ['not-found', 'concept-withdrawn'],
  }),
  getSnapshot: operation({
    path: '/t/{slug}/v/{version}/snapshot.json',
    query: nothing,
    body: snapshotSchema,
    isFile: true,
    problems: ['not-found'],
  }),
  getManifest: operation({
    path: '/t/{slug}/v/{version}/manifest.json',
    query: nothing,
    body: manifestSchema,
    isFile: true,
    problems: ['not-found'],
  }),
  getChanges: operation({
    path: '/t/{slug}/compare/{from}...{to}/changes.json',
    query: nothing,
    body: changesSchema,
    isFile: true,
    problems: ['not-found'],
  }),
  getKeys: operation({
    path: '/.well-known/jwks.json',
    query: nothing,
    body: keySetBody,
    mediaType: 'application/jwk-set+json',
    problems: [],
  }),
  getReleaseFeed: operation({
    path: '/t/{slug}/releases.json',
    ...feed,
    problems: ['not-found'],
  }),
  getWithdrawalFeed: operation({
    path: '/t/{slug}/withdrawals.json',
    ...feed,
    problems: ['not-found'],
  }),
  getAllReleasesFeed: operation({ path: '/t/releases.json', ...feed, problems: [] }),
  getAllWithdrawalsFeed: operation({ path: '/t/withdrawals.json', ...feed, problems: [] }),
} as const;

export type OperationId = keyof typeof operations;

/** The names in braces of an operation's path, in their order. */
export const pathParametersOf = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
