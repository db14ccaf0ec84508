import { setTimeout as delay } from 'node:timers/promises';
import { asc, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { type AnswerWord, answerWords, emptyTally, type Tally } from '~/domain/answers/answer';
import { showableCount } from '~/domain/answers/small-figures';
import { answersIn } from '~/domain/answers/tally';
import { createMemoryStore, type WaitingAnswer } from '~/realtime/client/outbox-store';
import type { Db } from '~db/client.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { answerLog, currentAnswers } from '~db/schema/answers';
import { sessions } from '~db/schema/sessions';
import type { BuiltPerson, BuiltSession } from '../../factories/build-session';
import { waitUntil } from '../../support/wait-until';
import type { Balancer } from './balancer';
import { RoomPerson } from './room-person';
import type { Chance } from './seeded';

interface StormOptions {
  readonly db: Db;
  readonly session: BuiltSession;
  /** Of what stands before the servers, and who was led to which. */
  readonly balancer: Balancer;
  readonly chance: Chance;
}

interface Voter {
  readonly person: BuiltPerson;
  readonly client: RoomPerson;
  /** Everything they ever gave, by client id. */
  readonly given: Map<string, WaitingAnswer>;
  readonly waiting: () => readonly WaitingAnswer[];
}

/** People who answer, change and take back all the time, whatever becomes of the servers. */
export class Storm {
  readonly #options: StormOptions;
  readonly #voters: Voter[] = [];
  #isOver = false;
  #answering: Promise<void>[] = [];

  constructor(options: StormOptions) {
    this.#options = options;
  }

  /** Everybody comes in. */
  async begin(): Promise<void> {
    const { session } = this.#options;
    for (const person of session.people) this.#voters.push(await this.#voter(person));
    for (const { client } of this.#voters) client.open();
    await Promise.all(
      this.#voters.map(({ client }) =>
        waitUntil('everybody to be in', () => client.room.presence && true),
      ),
    );
    this.#answering = this.#voters.map((voter) => this.#answer(voter));
  }

  async #voter(person: BuiltPerson): Promise<Voter> {
    const { session, balancer } = this.#options;
    const store = createMemoryStore();
    const given = new Map<string, WaitingAnswer>();
    const watched = {
      ...store,
      put: (answer: WaitingAnswer) => {
        given.set(answer.clientId, answer);
        store.put(answer);
      },
    };
    const { url } = balancer;
    const client = await RoomPerson.participant({ url, session, person, store: watched });
    return { person, client, given, waiting: () => store.all() };
  }

  async #answer({ client }: Voter): Promise<void> {
    const { session, chance } = this.#options;
    while (!this.#isOver) {
      const { revisionId } = chance.pick(session.proposals);
      client.give(revisionId, chance.isLucky(0.15) ? undefined : chance.pick(answerWords));
      await delay(chance.below(120));
    }
  }

  /** Answers that were sent over a line that stands and have no reply yet, each with the server where that line ends. */
  #sent(): readonly { readonly server: string | undefined; readonly isChange: boolean }[] {
    const { balancer } = this.#options;
    const live = this.#voters.filter(({ client }) => client.client.connectionStatus() === 'live');
    return live.flatMap(({ client, waiting, given }) =>
      waiting()
        .filter(({ wasSent }) => wasSent)
        .map(({ revisionId, order }) => ({
          server: balancer.backendOf(client.cookie),
          isChange: [...given.values()].some(
            (one) => one.revisionId === revisionId && one.order < order,
          ),
        })),
    );
  }

  /** How many are on their way to a server, and how many of these change or take back an earlier one. */
  inFlight(url: string): { readonly answers: number; readonly changes: number } {
    const sent = this.#sent().filter(({ server }) => server === url);
    return { answers: sent.length, changes: sent.filter(({ isChange }) => isChange).length };
  }

  acknowledged(): number {
    return this.#voters.reduce((sum, { client }) => sum + client.counted.size, 0);
  }

  /** Nobody gives any more; everything that waits is delivered. */
  async settle(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#answering);
    await Promise.all(
      this.#voters.map(({ waiting }) =>
        waitUntil('every answer to be delivered', () => waiting().length === 0 || undefined, {
          within: 60_000,
        }),
      ),
    );
  }

  /** Compares what people know with what the database holds, answer by answer. */
  async compareHistories(): Promise<void> {
    const { db, session } = this.#options;
    const log = await db
      .select()
      .from(answerLog)
      .where(eq(answerLog.sessionId, session.sessionId))
      .orderBy(asc(answerLog.id));
    const standing = new Map<string, AnswerWord>();
    for (const { voterId, revisionId, answer } of log) {
      if (answer === null) standing.delete(`${voterId} ${revisionId}`);
      else standing.set(`${voterId} ${revisionId}`, answer);
    }
    for (const { person, client, given } of this.#voters) {
      const own = log.filter(({ voterId }) => voterId === person.voterId);
      const logged = own.map(({ clientId }) => clientId);
      expect(new Set(logged).size, 'none is there twice').toBe(logged.length);
      for (const { clientId, revisionId, answer } of own) {
        const sent = given.get(clientId);
        expect(sent, 'nothing is there that nobody gave').toBeDefined();
        expect({ revisionId, answer: answer ?? undefined }).toEqual({
          revisionId: sent?.revisionId,
          answer: sent?.answer,
        });
      }
      for (const clientId of client.counted) {
        expect(logged, 'every acknowledged one is there').toContain(clientId);
      }
      for (const { revisionId } of session.proposals) {
        const orders = own
          .filter((row) => row.revisionId === revisionId)
          .map(({ clientId }) => given.get(clientId)?.order ?? 0);
        expect(orders, 'in the order in which they were given').toEqual(
          [...orders].sort((one, other) => one - other),
        );
        const word = standing.get(`${person.voterId} ${revisionId}`);
        expect(client.client.answerTo(revisionId).word, 'the page shows what stands').toBe(word);
      }
    }
    const current = await db
      .select()
      .from(currentAnswers)
      .where(eq(currentAnswers.sessionId, session.sessionId));
    expect(new Map(current.map((row) => [`${row.voterId} ${row.revisionId}`, row.answer]))).toEqual(
      standing,
    );
  }

  /** Every page shows what the database holds: how many answered, and after the close how. */
  async compareFigures(): Promise<void> {
    const tallies = await this.#tallies();
    const sees = (isClosed: boolean) =>
      Promise.all(
        this.#voters.map(({ client }) => {
          const differing = () =>
            [...tallies].find(([revisionId, tally]) => {
              const figures = client.figures(revisionId);
              if (figures?.answered !== showableCount(answersIn(tally))) return true;
              if (!isClosed) return figures.shares !== undefined;
              return answerWords.some((word) => figures.shares?.[word] !== tally[word]);
            });
          // A page whose sockets do not get through yet asks every twelve seconds at most.
          return waitUntil(
            'every page to show what the database holds',
            () => differing() === undefined || undefined,
            { within: 20_000 },
          ).catch(async (error) => {
            const [revisionId = '', tally] = differing() ?? [];
            const { revision, knownRevision, phase } = client.room;
            const figures = client.figures(revisionId);
            const line = client.client.connectionStatus();
            const socket = client.socket?.connected;
            const now = (await this.#tallies()).get(revisionId);
            const others = this.#voters.map(({ client: other }) => {
              const theirs = other.figures(revisionId);
              return `${theirs?.answered}@${theirs?.version}`;
            });
            const held = { line, socket, phase, revision, knownRevision, figures, now };
            throw new Error(`${error} ${JSON.stringify({ isClosed, tally, ...held, others })}`);
          });
        }),
      );
    await sees(false);
    await this.#close();
    await sees(true);
  }

  async #tallies(): Promise<Map<string, Tally>> {
    const { db, session } = this.#options;
    const tallies = new Map(
      session.proposals.map(({ revisionId }) => [revisionId, { ...emptyTally }]),
    );
    const rows = await db
      .select()
      .from(currentAnswers)
      .where(eq(currentAnswers.sessionId, session.sessionId));
    for (const { revisionId, answer } of rows) {
      const tally = tallies.get(revisionId);
      if (tally) tally[answer] += 1;
    }
    return tallies;
  }

  /** As another process would: nobody tells the hub. */
  async #close(): Promise<void> {
    const { db, session } = this.#options;
    const { sessionId } = session;
    await db.transaction(async (tx) => {
      await tx.update(sessions).set({ phase: 'closed' }).where(eq(sessions.id, sessionId));
      const event = { type: 'phase.moved', facts: { phase: 'closed' }, at: new Date() };
      await appendEvent(tx, { sessionId, audience: 'room', ...event });
    });
  }

  end(): void {
    this.#isOver = true;
    for (const { client } of this.#voters) client.close();
  }

  /**
   * Waits until answers are counted (again), and then for a random moment at which some are on their way. Gives the
   * address of a server that they are on their way to.
   */
  async untilInTheMiddle(): Promise<string> {
    const { chance } = this.#options;
    const before = this.acknowledged();
    await waitUntil('answers to count', () => this.acknowledged() > before + 50 || undefined, {
      within: 30_000,
    });
    await delay(chance.below(1500));
    const servers = await waitUntil(
      'answers on their way',
      () => {
        const found = new Set(this.#sent().flatMap(({ server }) => server ?? []));
        return found.size > 0 ? [...found] : undefined;
      },
      { every: 1, within: 30_000 },
    );
    return chance.pick(servers);
  }
}
