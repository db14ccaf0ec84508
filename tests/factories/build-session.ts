import { createHash, randomBytes } from 'node:crypto';
import { defaultRule } from '~/domain/decisions/rule';
import { codeAlphabet, joinCodeLength } from '~/domain/sessions/codes';
import type { Phase, ShareTime } from '~/domain/sessions/session';
import { ids } from '~/platform/ids.server';
import type { Db } from '~db/client.server';
import { proposals } from '~db/schema/proposals';
import { communities, participants, sessions } from '~db/schema/sessions';
import { renderings, revisions, taxonomies } from '~db/schema/taxonomies';

export interface BuiltPerson {
  readonly participantId: string;
  readonly voterId: string;
  /** For the cookie of their device: see `participantCookie`. */
  readonly token: string;
  readonly language: string;
}

export interface BuiltProposal {
  readonly id: string;
  readonly revisionId: string;
  /** Rendering ids by language. */
  readonly renderings: Readonly<Record<string, string>>;
}

export interface BuiltSession {
  readonly taxonomyId: string;
  readonly sessionId: string;
  readonly code: string;
  /** Secret part of the projector's address. */
  readonly observerToken: string;
  readonly communityIds: readonly string[];
  readonly people: readonly BuiltPerson[];
  readonly proposals: readonly BuiltProposal[];
}

export interface SessionParts {
  readonly languages?: readonly string[];
  readonly phase?: Phase;
  readonly shares?: ShareTime;
  /** How many of each are made. */
  readonly communities?: number;
  readonly people?: number;
  readonly proposals?: number;
}

const now = new Date('2026-05-04T09:00:00Z');
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** A session with its own taxonomy, people who are in, and open proposals that a facilitator has let pass. */
export async function buildSession(db: Db, parts: SessionParts = {}): Promise<BuiltSession> {
  const { languages = ['en', 'es', 'ar'], phase = 'vote', shares = 'at-close' } = parts;
  const taxonomyId = ids.uuid();
  const sessionId = ids.uuid();
  const code = ids.code(codeAlphabet, joinCodeLength);
  const observerToken = ids.token(16);
  await db.insert(taxonomies).values({
    id: taxonomyId,
    slug: `list-${randomBytes(5).toString('hex')}`,
    title: { en: 'Harms' },
    description: {},
    originalLanguage: 'en',
    languages: [...languages],
    license: 'CC-BY-4.0',
    requestId: ids.random(),
    createdAt: now,
  });
  await db.insert(sessions).values({
    id: sessionId,
    taxonomyId,
    code,
    title: { en: 'A room' },
    languages: [...languages],
    phase,
    shares,
    admission: 'open-link',
    rule: defaultRule,
    timeZone: 'UTC',
    deleteAt: new Date('2026-08-04T09:00:00Z'),
    observerTokenHash: hashToken(observerToken),
    requestId: ids.random(),
    createdAt: now,
  });
  const place = { taxonomyId, sessionId, languages };
  return {
    taxonomyId,
    sessionId,
    code,
    observerToken,
    communityIds: await buildCommunities(db, place, parts.communities ?? 0),
    people: await buildPeople(db, place, parts.people ?? 0),
    proposals: await buildProposals(db, place, parts.proposals ?? 0),
  };
}

interface Place {
  readonly taxonomyId: string;
  readonly sessionId: string;
  readonly languages: readonly string[];
}

async function buildCommunities(db: Db, { sessionId }: Place, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, position) => ({
    id: ids.uuid(),
    sessionId,
    label: { en: `Community ${position + 1}` },
    isAffected: true,
    position,
  }));
  if (rows.length > 0) await db.insert(communities).values(rows);
  return rows.map(({ id }) => id);
}

/** More people for a session, their languages in turn. */
async function buildPeople(
  db: Db,
  { sessionId, languages }: Pick<Place, 'sessionId' | 'languages'>,
  count: number,
): Promise<BuiltPerson[]> {
  const people = Array.from({ length: count }, (_, index) => ({
    participantId: ids.uuid(),
    voterId: ids.random(),
    token: ids.token(24),
    language: languages[index % languages.length] ?? 'en',
  }));
  for (let from = 0; from < people.length; from += 1000) {
    await db.insert(participants).values(
      people.slice(from, from + 1000).map(({ participantId, voterId, token, language }) => ({
        id: participantId,
        sessionId,
        tokenHash: hashToken(token),
        voterId,
        state: 'in' as const,
        language,
        readingLanguages: [language],
        isOwnDevice: true,
        requestId: ids.random(),
        joinedAt: now,
      })),
    );
  }
  return people;
}

/** More open proposals for a session, each in all its languages. */
async function buildProposals(db: Db, place: Place, count: number): Promise<BuiltProposal[]> {
  const built: BuiltProposal[] = [];
  for (let position = 0; position < count; position += 1) {
    built.push(await buildProposal(db, place, position));
  }
  return built;
}

async function buildProposal(db: Db, place: Place, position: number): Promise<BuiltProposal> {
  const id = ids.uuid();
  const revisionId = ids.uuid();
  const { taxonomyId, sessionId, languages } = place;
  const [originalLanguage = 'en'] = languages;
  await db.insert(proposals).values({
    id,
    sessionId,
    taxonomyId,
    kind: 'add',
    change: {
      kind: 'add',
      parentId: null,
      facets: { modality: [], actor: [], detection: [], affectedGroups: [] },
    },
    status: 'open',
    visibility: 'passed',
    position,
    rationaleLanguage: originalLanguage,
    currentRevisionId: revisionId,
    requestId: ids.random(),
    createdAt: now,
    openedAt: now,
  });
  await buildRevision(db, { ...place, proposalId: id, revisionId, ordinal: 1 });
  const texts = languages.map((language) =>
    renderingOf({ revisionId, language, originalLanguage, label: `Harm ${position + 1}` }),
  );
  await db.insert(renderings).values(texts);
  return {
    id,
    revisionId,
    renderings: Object.fromEntries(texts.map((text) => [text.language, text.id])),
  };
}

/** A wording without texts, as `change` says. */
export async function buildRevision(
  db: Db,
  parts: {
    readonly taxonomyId: string;
    readonly proposalId: string;
    readonly revisionId: string;
    readonly ordinal: number;
    readonly languages: readonly string[];
  },
): Promise<void> {
  const { languages, revisionId, taxonomyId, proposalId, ordinal } = parts;
  await db.insert(revisions).values({
    id: revisionId,
    taxonomyId,
    proposalId,
    ordinal,
    originalLanguage: languages[0] ?? 'en',
    change: ordinal === 1 ? 'initial' : 'semantic',
    createdAt: now,
  });
}

function renderingOf(parts: {
  readonly revisionId: string;
  readonly language: string;
  readonly originalLanguage: string;
  readonly label: string;
}): typeof renderings.$inferInsert {
  const { revisionId, language, originalLanguage, label } = parts;
  const text = {
    label: `${label} (${language})`,
    altLabels: [],
    hiddenLabels: [],
    definition: `What ${label} is, in ${language}.`,
    inclusions: [],
    exclusions: [],
    scopeNote: '',
    levels: [],
  };
  return {
    id: ids.uuid(),
    revisionId,
    language,
    ordinal: 1,
    origin: language === originalLanguage ? 'original' : 'human',
    text,
    textSha256: hashToken(JSON.stringify(text)),
    authorRole: language === originalLanguage ? 'participant' : 'facilitator',
    createdAt: now,
  };
}
