import { createHash } from 'node:crypto';
import type { AnswerMessage } from '~/contracts/answers';
import { defaultRule } from '~/domain/decisions/rule';
import { codeAlphabet, joinCodeLength } from '~/domain/sessions/codes';
import { noFacets } from '~/domain/taxonomy/category';
import { createCookies } from '~/platform/cookies.server';
import { ids } from '~/platform/ids.server';
import type { Db } from '~db/client.server';
import { proposals } from '~db/schema/proposals';
import { participants, sessions } from '~db/schema/sessions';
import { renderings, revisions, taxonomies } from '~db/schema/taxonomies';

type BenchItem = Required<Pick<AnswerMessage, 'revisionId' | 'renderingId'>>;

export interface BenchRoom {
  readonly sessionId: string;
  readonly code: string;
  /** What the browsers of the people inside send. */
  readonly cookies: readonly string[];
  readonly items: readonly BenchItem[];
  readonly proposalIds: readonly string[];
}

interface RoomOptions {
  readonly people: number;
  readonly items: number;
  readonly cookieSecret: string;
}

const languages = ['en', 'es', 'ar'];
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A session in which people answer, with items of an ordinary length in three languages. */
export async function buildRoom(db: Db, options: RoomOptions): Promise<BenchRoom> {
  const [taxonomyId, sessionId] = [ids.uuid(), ids.uuid()];
  const code = ids.code(codeAlphabet, joinCodeLength);
  const createdAt = new Date();
  await db.insert(taxonomies).values({
    id: taxonomyId,
    slug: `bench-${code.toLowerCase()}`,
    title: { en: 'Harms' },
    description: {},
    originalLanguage: 'en',
    languages,
    license: 'CC0-1.0',
    requestId: ids.random(),
    createdAt,
  });
  await db.insert(sessions).values({
    id: sessionId,
    taxonomyId,
    code,
    title: { en: 'A room', es: 'Una sala', ar: 'غرفة' },
    languages,
    phase: 'vote',
    admission: 'open-link',
    rule: defaultRule,
    timeZone: 'UTC',
    deleteAt: new Date(createdAt.getTime() + 90 * 24 * 3_600_000),
    observerTokenHash: sha256(ids.token(16)),
    requestId: ids.random(),
    createdAt,
  });
  const place = { taxonomyId, sessionId, code, createdAt };
  const items = [];
  for (let n = 0; n < options.items; n += 1) items.push(await buildItem(db, place, n));
  const cookies = await buildPeople(db, place, options);
  return {
    sessionId,
    code,
    cookies,
    items: items.map(({ revisionId, renderingId }) => ({ revisionId, renderingId })),
    proposalIds: items.map(({ id }) => id),
  };
}

interface Place {
  readonly taxonomyId: string;
  readonly sessionId: string;
  readonly code: string;
  readonly createdAt: Date;
}

async function buildPeople(
  db: Db,
  { sessionId, code, createdAt }: Place,
  { people, cookieSecret }: RoomOptions,
): Promise<string[]> {
  const tokens = Array.from({ length: people }, () => ids.token(24));
  for (let from = 0; from < people; from += 1000) {
    await db.insert(participants).values(
      tokens.slice(from, from + 1000).map((token, n) => ({
        id: ids.uuid(),
        sessionId,
        tokenHash: sha256(token),
        voterId: ids.random(),
        state: 'in' as const,
        language: languages[n % languages.length] ?? 'en',
        readingLanguages: ['en'],
        isOwnDevice: true,
        requestId: ids.random(),
        joinedAt: createdAt,
      })),
    );
  }
  const cookie = createCookies({ secrets: [cookieSecret], isSecure: false }).participant(
    code,
    true,
  );
  return Promise.all(
    tokens.map(async (token) => (await cookie.serialize({ token })).split(';')[0] ?? ''),
  );
}

async function buildItem(db: Db, place: Place, position: number) {
  const { taxonomyId, sessionId, createdAt } = place;
  const [id, revisionId, renderingId] = [ids.uuid(), ids.uuid(), ids.uuid()];
  await db.insert(proposals).values({
    id,
    sessionId,
    taxonomyId,
    kind: 'add',
    change: { kind: 'add', parentId: null, facets: noFacets },
    status: 'open',
    visibility: 'passed',
    position,
    rationaleLanguage: 'en',
    currentRevisionId: revisionId,
    requestId: ids.random(),
    createdAt,
    openedAt: createdAt,
  });
  await db.insert(revisions).values({
    id: revisionId,
    taxonomyId,
    proposalId: id,
    ordinal: 1,
    originalLanguage: 'en',
    change: 'initial',
    createdAt,
  });
  await db.insert(renderings).values(
    languages.map((language, n) => ({
      id: n === 0 ? renderingId : ids.uuid(),
      revisionId,
      language,
      ordinal: 1,
      origin: n === 0 ? ('original' as const) : ('human' as const),
      text: wordsOf(position),
      textSha256: sha256(`${position} ${language}`),
      authorRole: 'facilitator',
      createdAt,
    })),
  );
  return { id, revisionId, renderingId };
}

const wordsOf = (position: number) => ({
  label: `A harm that people named, number ${position + 1}`,
  altLabels: [],
  hiddenLabels: [],
  definition:
    'What happens when a system decides about somebody by what it takes them to be, and they never learn of it.',
  inclusions: ['Being turned away without a reason', 'A price that only some people see'],
  exclusions: ['A mistake that somebody corrects when told of it'],
  scopeNote: '',
  levels: [],
});
