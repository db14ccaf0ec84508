import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AnswerWord } from '~/domain/answers/answer';
import type { OpinionMap, Spot } from '~/domain/opinions/opinion-map';
import { stepOf } from '~/domain/opinions/view-opinions';
import type { ShareTime } from '~/domain/sessions/session';
import { publishGroups } from '~/domain/snapshots/published-groups';
import { systemScope } from '~/gates/system.server';
import { recordAnswers } from '~/usecases/answers/record-answers.server';
import { cutSessionAnswers } from '~/usecases/decisions/cut-answers.server';
import type { Deps, OpinionFinder } from '~/usecases/deps';
import { exportAnswers } from '~/usecases/opinions/export-answers.server';
import { loadOpinions } from '~/usecases/opinions/load-opinions.server';
import { updateOpinionMap } from '~/usecases/opinions/update-opinion-map.server';
import { moveSessionPhase } from '~/usecases/sessions/move-phase.server';
import { opinionMapOf } from '~db/repositories/opinions.server';
import { eventsAfter } from '~db/repositories/session-events.server';
import { handCounts } from '~db/schema/answers';
import { proposals } from '~db/schema/proposals';
import { participants, sessions } from '~db/schema/sessions';
import { type BuiltSession, buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { buildFacilitator } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';
import { dumpDatabase } from '../../support/dump-database';
import { waitUntil } from '../../support/wait-until';

const database = testDatabase();
const items = 10;

/** Two camps, one a community each, who differ on all but the first two items. */
const wordOf = (person: number, item: number): AnswerWord => {
  if ((person * 7 + item) % 11 === 0) return 'pass';
  if (item < 2) return item === 0 ? 'agree' : 'disagree';
  return (person + item) % 2 === 0 ? 'agree' : 'disagree';
};

async function room(shares: ShareTime, people = 40) {
  const clock = { at: new Date('2026-05-04T10:00:00Z') };
  const deps = testDeps(database.db, { clock: { now: () => clock.at } });
  const session = await buildSession(deps.db, { people, proposals: items, communities: 2, shares });
  const scope = await buildFacilitator(deps, session.sessionId);
  for (const [person, { participantId }] of session.people.entries()) {
    const communityId = at(session.communityIds, person % 2);
    await deps.db
      .update(participants)
      .set({ communityId })
      .where(eq(participants.id, participantId));
  }
  const answer = (from: number, to: number) =>
    recordAnswers(
      deps,
      session.people.slice(from, to).flatMap((built, index) =>
        session.proposals.map(({ revisionId }, item) => ({
          scope: participantScope(session, built),
          answer: { clientId: deps.ids.random(), revisionId, answer: wordOf(from + index, item) },
        })),
      ),
    );
  const close = async () => {
    await moveSessionPhase(deps, scope, { to: 'decide', expectedRevision: 0, minutes: undefined });
    await moveSessionPhase(deps, scope, { to: 'closed', expectedRevision: 99, minutes: undefined });
  };
  const update = () => updateOpinionMap(deps, systemScope, session);
  const look = async (person = 0) => {
    const seen = await loadOpinions(deps, participantScope(session, at(session.people, person)));
    if (!seen.ok) throw new Error(seen.refusal.code);
    return seen.value;
  };
  const events = async () =>
    (await eventsAfter(deps.db, { sessionId: session.sessionId, revision: 0, limit: 100 })).filter(
      ({ type }) => type === 'opinions.found',
    ).length;
  return { deps, session, scope, clock, answer, close, update, look, events };
}

describe('what a room thinks', () => {
  it('V5 is not shown before the close, in no response and no event', async () => {
    const { answer, update, look, events, close } = await room('at-close');
    await answer(0, 40);
    await update();
    expect(await look()).toEqual({ opinions: { hidden: 'at-close' }, own: undefined });
    expect(await events()).toBe(0);
    await close();
    expect((await look()).opinions).toEqual({ hidden: 'not-yet' });
    await update();
    expect(await look()).toMatchObject({
      opinions: { shown: { standing: 'clear', isFinal: true } },
    });
    expect(await events()).toBe(1);
  });

  it('finds camps, what bridges them, what divides them, and what each community holds', async () => {
    const { session, answer, update, look, close } = await room('at-close');
    await answer(0, 40);
    await close();
    await update();
    const { opinions, own } = await look(3);
    if (!('shown' in opinions)) throw new Error(opinions.hidden);
    const { shown } = opinions;
    expect(shown.groups.map(({ people }) => people)).toEqual([20, 20]);
    expect(shown.bridges).toEqual(
      expect.arrayContaining([
        { revisionId: at(session.proposals, 0).revisionId, direction: 'agree' },
        { revisionId: at(session.proposals, 1).revisionId, direction: 'disagree' },
      ]),
    );
    expect(shown.divides).toHaveLength(5);
    expect(shown.communities.map(({ holds }) => holds.length > 0)).toEqual([true, true]);
    expect(shown.answers).toHaveLength(items);
    expect(shown.spots).toHaveLength(40);
    expect(own).toMatchObject({ spot: { group: expect.any(Number) } });
    const mine = own && 'spot' in own ? own.spot : undefined;
    expect(shown.spots).toContainEqual(mine);
  });

  it('V5 moves only when five people or more have answered anew, and shows no counts before the close', async () => {
    const { session, deps, answer, update, look } = await room('live');
    await answer(0, 30);
    await update();
    const numberNow = async () => (await opinionMapOf(deps.db, session.sessionId))?.number;
    expect(await numberNow()).toBe(1);
    await answer(30, 34);
    await update();
    expect(await numberNow()).toBe(1);
    await answer(34, 35);
    await update();
    expect(await numberNow()).toBe(2);
    const { opinions } = await look();
    expect(opinions).toMatchObject({ shown: { answers: [], communities: [], isFinal: false } });
    expect(JSON.stringify(opinions)).not.toContain('"seed"');
  });

  it('D5 shows before the close what lies five people behind: what is found at the close differs by five or more', async () => {
    const { answer, update, look, close } = await room('live');
    const shownNow = async () => {
      const { opinions } = await look();
      return 'shown' in opinions ? opinions.shown : undefined;
    };
    await answer(0, 32);
    await update();
    expect(await shownNow()).toBeUndefined();
    await answer(32, 37);
    await update();
    expect((await shownNow())?.spots).toHaveLength(32);
    await answer(37, 38);
    await close();
    await update();
    expect((await shownNow())?.spots).toHaveLength(38);
  });

  it('V5 goes by hundredths of a large room', () => {
    expect([0, 500, 501, 4_000].map(stepOf)).toEqual([5, 5, 6, 40]);
  });

  it('V5 what comes while it is worked out moves the picture with the next step only', async () => {
    const { session, deps, answer, update } = await room('live');
    await answer(0, 30);
    let isAnswering = false;
    const opinions: OpinionFinder = {
      find: async (question) => {
        if (!isAnswering) await answer(30, 33);
        isAnswering = true;
        return deps.opinions.find(question);
      },
    };
    await updateOpinionMap({ ...deps, opinions }, systemScope, session);
    const stored = async () => await opinionMapOf(deps.db, session.sessionId);
    expect((await stored())?.map.inConversation).toBe(30);
    await answer(33, 35);
    await update();
    expect(await stored()).toMatchObject({ number: 2, map: { inConversation: 35 } });
  });

  it('V5 what comes while it is read is counted as moved next time, and not in the picture', async () => {
    const { session, deps, answer, update } = await room('live');
    await answer(0, 30);
    const stored = async () => await opinionMapOf(deps.db, session.sessionId);
    // Communities are read after what has moved, and before the answers.
    const updating = await database.sql.begin(async (tx) => {
      await tx`lock table communities in access exclusive mode`;
      const reading = update();
      await waitUntil('the reading to wait', async () => {
        const [waiting] = await database.sql`
          select 1 from pg_locks where relation = 'communities'::regclass and not granted`;
        return waiting;
      });
      await answer(30, 33);
      return { reading };
    });
    await updating.reading;
    expect((await stored())?.map.inConversation).toBe(30);
    await answer(33, 35);
    await update();
    expect(await stored()).toMatchObject({ number: 2, map: { inConversation: 35 } });
  });

  it('D5 tells nothing by group of an item on which a few hands were raised: the total would tell those hands', async () => {
    const { session, deps, answer, update, look, close } = await room('at-close');
    const [few, many] = [at(session.proposals, 2).revisionId, at(session.proposals, 3).revisionId];
    await answer(0, 40);
    await deps.db.insert(handCounts).values([
      { ...session, revisionId: few, answer: 'agree', people: 3, enteredAt: deps.clock.now() },
      { ...session, revisionId: many, answer: 'agree', people: 6, enteredAt: deps.clock.now() },
    ]);
    await close();
    await update();
    const { opinions } = await look();
    const told = 'shown' in opinions ? opinions.shown.answers.map((item) => item.revisionId) : [];
    expect(told).toHaveLength(items - 1);
    expect(told).toContain(many);
  });

  it('D5 says of fewer than thirty people only what most of them hold', async () => {
    const { answer, update, look, close } = await room('at-close', 20);
    await answer(0, 20);
    await close();
    await update();
    const { opinions } = await look();
    expect(opinions).toMatchObject({
      shown: { standing: 'few', spots: [], groups: [], answers: [], communities: [] },
    });
  });

  it('V7 names nobody, and stays when the link is cut', async () => {
    const { session, deps, clock, answer, update, look, close } = await room('at-close');
    await answer(0, 40);
    await close();
    await update();
    const stored = JSON.stringify(await opinionMapOf(deps.db, session.sessionId));
    for (const { participantId, voterId } of session.people) {
      expect(stored).not.toContain(participantId);
      expect(stored).not.toContain(voterId);
    }
    clock.at = new Date('2026-05-06T10:00:00Z');
    await cutSessionAnswers(deps, systemScope, session);
    const before = await opinionMapOf(deps.db, session.sessionId);
    await update();
    expect(await opinionMapOf(deps.db, session.sessionId)).toEqual(before);
    expect((await dumpDatabase(database.sql)).includes(at(session.people, 0).voterId)).toBe(false);
    const scope = { ...participantScope(session, at(session.people, 0)), voterId: null };
    expect(await loadOpinions(deps, scope)).toMatchObject({ value: { own: undefined } });
    expect((await look()).opinions).toHaveProperty('shown');
  });

  it('a computation that fails changes nothing, and is tried again by the queue', async () => {
    const { session, deps, answer } = await room('live');
    await answer(0, 40);
    const find = () => Promise.reject(new Error('out of memory'));
    const failing = { ...deps, opinions: { find } };
    await expect(updateOpinionMap(failing, systemScope, session)).rejects.toThrow('out of memory');
    expect(await opinionMapOf(deps.db, session.sessionId)).toBeUndefined();
  });
});

const reported = z.object({
  algorithmVersion: z.string(),
  seed: z.number(),
  k: z.number(),
  stability: z.number(),
  inConversation: z.number(),
  participantCount: z.number(),
  participants: z.array(
    z.object({
      x: z.number(),
      y: z.number(),
      group: z
        .number()
        .nullable()
        .transform((group) => group ?? -1),
    }),
  ),
  items: z.array(
    z.object({
      id: z.string(),
      groups: z.array(
        z.object({ votes: z.number(), agree: z.number(), disagree: z.number(), pass: z.number() }),
      ),
      groupAwareConsensus: z.object({ agree: z.number(), agreeMinimum: z.number() }),
    }),
  ),
  groups: z.array(
    z.object({
      n: z.number(),
      representative: z.array(
        z.object({ item: z.string(), direction: z.enum(['agree', 'disagree']) }),
      ),
    }),
  ),
});

/** What the command says of an export, as anybody would run it. */
function reportOn(csv: string): z.output<typeof reported> {
  const folder = mkdtempSync(join(tmpdir(), 'answers-'));
  writeFileSync(join(folder, 'answers.csv'), csv);
  const args = ['scripts/run-script.mjs', 'opinion-groups', '--votes', 'answers.csv'];
  const env = { ...process.env, INIT_CWD: folder };
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  rmSync(folder, { recursive: true });
  expect(status).toBe(0);
  return reported.parse(JSON.parse(stdout));
}

interface Placed {
  readonly participants: readonly Spot[];
}

/** Places as the map has them: as hundredths of the one furthest out, in steps of two. */
function placesOf({ participants }: Placed) {
  const inside = participants.filter(({ group }) => group >= 0);
  const scale = Math.max(...inside.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]));
  const step = (at: number) => Math.round((at / scale) * 50) * 2;
  return inside.map(({ x, y, group }) => `${step(x)} ${step(y)} ${group}`).sort();
}

async function mapOf({ db }: Deps, { sessionId }: BuiltSession): Promise<OpinionMap> {
  const stored = await opinionMapOf(db, sessionId);
  if (!stored) throw new Error('no map was found');
  return stored.map;
}

describe('evidence', () => {
  it('V7 exports rows of a hundred people or more, by consent, once the link is cut; the command finds in them what was shown and published', async () => {
    const { session, scope, deps, clock, answer, close, update } = await room('at-close', 104);
    const { sessionId } = session;
    await answer(0, 104);
    await close();
    await update();
    const stored = await mapOf(deps, session);
    expect(await exportAnswers(deps, scope)).toMatchObject({ ok: false });
    clock.at = new Date('2026-05-06T10:00:00Z');
    await cutSessionAnswers(deps, systemScope, session);
    expect(await exportAnswers(deps, scope)).toMatchObject({ ok: false });
    await deps.db.update(sessions).set({ allowsRowExport: true }).where(eq(sessions.id, sessionId));
    const exported = await exportAnswers(deps, scope);
    if (!exported.ok) throw new Error(exported.refusal.code);
    const { csv } = exported.value;
    expect(csv).toMatch(/^participant,item,answer\r\n1,/);
    for (const { voterId } of session.people) expect(csv).not.toContain(voterId);
    const again = reportOn(csv);
    expect(again).toMatchObject({
      algorithmVersion: stored.algorithmVersion,
      seed: stored.seed,
      k: stored.k,
      stability: stored.stability,
      inConversation: stored.inConversation,
      participantCount: stored.people,
    });
    expect(again.groups.map(({ n }) => n)).toEqual(stored.groups.map(({ people }) => people));
    stored.groups.forEach(({ holds }, group) => {
      const representative = at(again.groups, group).representative;
      expect(holds).toEqual(
        representative.map(({ item, direction }) => ({ revisionId: item, direction })),
      );
    });
    expect(placesOf(again)).toEqual(placesOf({ participants: stored.spots }));
    const first = at(session.proposals, 0).revisionId;
    for (const { revisionId } of session.proposals) {
      const item = again.items.find(({ id }) => id === revisionId);
      const published = publishGroups(stored, revisionId);
      expect(
        published.groups.map(({ n, agree, disagree, pass }) => [n, agree, disagree, pass]),
      ).toEqual(
        item?.groups.map(({ votes, agree, disagree, pass }) => [votes, agree, disagree, pass]),
      );
      expect(published.groupInformedConsensus).toBe(item?.groupAwareConsensus.agree);
      const { algorithmVersion, seed, k, stability, inConversation: n } = again;
      expect(published.opinionGroups).toEqual({ algorithmVersion, seed, n, k, stability });
    }
    expect(stored.bridges.map(({ revisionId }) => revisionId)).toContain(first);
    expect(
      again.items.find(({ id }) => id === first)?.groupAwareConsensus.agreeMinimum,
    ).toBeGreaterThan(0.5);
  });

  it('V7 exports what the final map was found from, though an item was hidden since', async () => {
    const { session, scope, deps, clock, answer, close, update } = await room('at-close', 100);
    const { sessionId } = session;
    await answer(0, 100);
    await close();
    await update();
    clock.at = new Date('2026-05-06T10:00:00Z');
    await cutSessionAnswers(deps, systemScope, session);
    await deps.db.update(sessions).set({ allowsRowExport: true }).where(eq(sessions.id, sessionId));
    const hidden = at(session.proposals, 4);
    await deps.db
      .update(proposals)
      .set({ visibility: 'hidden' })
      .where(eq(proposals.id, hidden.id));
    const exported = await exportAnswers(deps, scope);
    if (!exported.ok) throw new Error(exported.refusal.code);
    const { seed } = await mapOf(deps, session);
    expect(reportOn(exported.value.csv).seed).toBe(seed);
  });

  it('V7 exports nothing of fewer than a hundred people', async () => {
    const { session, scope, deps, clock, answer, close } = await room('at-close');
    await answer(0, 40);
    await close();
    clock.at = new Date('2026-05-06T10:00:00Z');
    await cutSessionAnswers(deps, systemScope, session);
    const open = { allowsRowExport: true };
    await deps.db.update(sessions).set(open).where(eq(sessions.id, session.sessionId));
    expect(await exportAnswers(deps, scope)).toMatchObject({ ok: false });
  });
});
