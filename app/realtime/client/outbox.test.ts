import { describe, expect, it } from 'vitest';
import type { Acknowledgement, AnswerMessage } from '~/contracts/answers';
import type { AnswerWord } from './given-answer';
import { type AnswersReply, Outbox } from './outbox';
import { createDeviceStore, createMemoryStore, type OutboxStore } from './outbox-store';

/** A line that the test answers by hand, and time that stands until it is moved. */
function bench(store: OutboxStore = createMemoryStore(), loaded: Record<string, AnswerWord> = {}) {
  const sent: {
    readonly answers: readonly AnswerMessage[];
    readonly reply: (reply: AnswersReply) => Promise<void>;
    readonly lose: () => Promise<void>;
  }[] = [];
  const later: (() => void)[] = [];
  let made = 0;
  let elsewhere = 0;
  const outbox = new Outbox({
    store,
    loaded,
    send: (answers) =>
      new Promise((resolve, reject) => {
        const settled = () => new Promise<void>((done) => setTimeout(done));
        sent.push({
          answers,
          reply: (reply) => {
            resolve(reply);
            return settled();
          },
          lose: () => {
            reject(new Error('no reply'));
            return settled();
          },
        });
      }),
    newId: () => {
      made += 1;
      return `client ${made}`;
    },
    now: () => 1000,
    later: (work) => {
      later.push(work);
      return () => later.splice(later.indexOf(work), 1);
    },
    onChange: () => undefined,
    onElsewhere: () => {
      elsewhere += 1;
    },
  });
  const give = (word: AnswerWord | undefined, revisionId = 'r') =>
    outbox.give({ revisionId, word });
  const status = (revisionId = 'r') => outbox.answerTo(revisionId);
  const words = () => sent.map(({ answers }) => answers.map(({ answer }) => answer));
  return { outbox, sent, later, give, status, words, elsewhere: () => elsewhere };
}

const ok = (answers: readonly AnswerMessage[]): Acknowledgement[] =>
  answers.map(({ clientId }) => ({ ok: true, clientId }));
const refused = (answers: readonly AnswerMessage[], code: string): Acknowledgement[] =>
  answers.map(({ clientId }) => ({ ok: false, clientId, refusal: { code } }));

describe('an answer on its way', () => {
  it('V3 is counted only when the server has said so', async () => {
    const { give, status, sent } = bench();
    expect(status()).toEqual({ status: 'none', word: undefined });
    give('agree');
    expect(status()).toEqual({ status: 'waiting', word: 'agree' });
    await sent[0]?.reply(ok(sent[0].answers));
    expect(status()).toEqual({ status: 'counted', word: 'agree' });
  });

  it('V2 is sent again under the same id until there is a reply', async () => {
    const { give, status, sent, later } = bench();
    give('agree');
    await sent[0]?.lose();
    expect(status().status).toBe('waiting');
    later.pop()?.();
    await sent[1]?.reply(refused(sent[1].answers, 'not-counted'));
    expect(status().status).toBe('waiting');
    later.pop()?.();
    await sent[2]?.reply(ok(sent[2].answers));
    expect(new Set(sent.map(({ answers }) => answers[0]?.clientId)).size).toBe(1);
    expect(status().status).toBe('counted');
  });

  it('V2 a later one replaces it before it was sent, and stays behind it afterwards', async () => {
    const { give, sent, words, later, status } = bench();
    give('agree');
    give('pass');
    give('disagree');
    expect(words()).toEqual([['agree']]);
    await sent[0]?.lose();
    later.pop()?.();
    expect(words()[1]).toEqual(['agree', 'disagree']);
    await sent[1]?.reply(ok(sent[1].answers));
    expect(status()).toEqual({ status: 'counted', word: 'disagree' });
  });

  it('V2 one that failed is not sent behind a later one that has arrived', async () => {
    const { give, sent, words, later } = bench();
    give('agree');
    give('disagree');
    await sent[0]?.lose();
    later.pop()?.();
    const [first, second] = sent[1]?.answers ?? [];
    if (first && second)
      await sent[1]?.reply([...refused([first], 'not-counted'), ...ok([second])]);
    expect(words()).toHaveLength(2);
    expect(later).toHaveLength(0);
  });

  it('X3 a refusal is shown, and a new answer takes its place', async () => {
    const { give, status, sent, outbox } = bench();
    give('agree');
    await sent[0]?.reply(refused(sent[0].answers, 'old-revision'));
    expect(status()).toMatchObject({ status: 'refused', refusal: { code: 'old-revision' } });
    expect(outbox.countWaiting()).toBe(0);
    give('agree');
    expect(status().status).toBe('waiting');
  });

  it('V2 taking back is an answer on its way, too', async () => {
    const { give, status, sent } = bench(createMemoryStore(), { r: 'agree' });
    expect(status()).toEqual({ status: 'counted', word: 'agree' });
    give('agree');
    expect(sent).toHaveLength(0);
    give(undefined);
    expect(status()).toEqual({ status: 'waiting', word: undefined });
    await sent[0]?.reply(ok(sent[0].answers));
    expect(status()).toEqual({ status: 'none', word: undefined });
  });

  it('a page that was read before the acknowledgement does not undo it', async () => {
    const { give, status, sent, outbox } = bench(createMemoryStore(), { r: 'agree' });
    give('disagree');
    await sent[0]?.reply(ok(sent[0].answers));
    outbox.load({ r: 'agree' });
    expect(status()).toEqual({ status: 'counted', word: 'disagree' });
  });
});

/** A browser's storage, as far as it is used, shared by tabs that hear of each other's changes. */
function device() {
  const entries = new Map<string, string>();
  const tabs = new Set<EventTarget>();
  const storageOf = (tab: EventTarget): Storage => {
    const tell = (key: string) => {
      for (const other of tabs) {
        if (other !== tab) other.dispatchEvent(Object.assign(new Event('storage'), { key }));
      }
    };
    return {
      get length() {
        return entries.size;
      },
      key: (index) => [...entries.keys()][index] ?? null,
      getItem: (key) => entries.get(key) ?? null,
      setItem: (key, value) => {
        entries.set(key, value);
        tell(key);
      },
      removeItem: (key) => {
        if (entries.delete(key)) tell(key);
      },
      clear: () => entries.clear(),
    };
  };
  return {
    entries,
    tab: (key = 'me') => {
      const target = new EventTarget();
      tabs.add(target);
      return createDeviceStore({ sessionCode: 'ABC', key, storage: storageOf(target), target });
    },
  };
}

describe('on one’s own device', () => {
  it('S5 an answer outlives the tab and is sent at the next opening', async () => {
    const phone = device();
    const closed = bench(phone.tab());
    closed.give('agree');
    await closed.sent[0]?.lose();
    closed.outbox.close();
    const opened = bench(phone.tab());
    expect(opened.status()).toEqual({ status: 'waiting', word: 'agree' });
    opened.outbox.deliver();
    expect(opened.sent[0]?.answers).toEqual(closed.sent[0]?.answers);
    await opened.sent[0]?.reply(ok(opened.sent[0].answers));
    expect(phone.entries.size).toBe(0);
  });

  it('V3 what another tab delivers counts here only when the server says so', async () => {
    const phone = device();
    const one = bench(phone.tab());
    const other = bench(phone.tab(), { r: 'pass' });
    one.give('agree');
    expect(other.status()).toEqual({ status: 'waiting', word: 'agree' });
    await one.sent[0]?.reply(ok(one.sent[0].answers));
    expect(other.status()).toEqual({ status: 'waiting', word: 'agree' });
    expect(other.elsewhere()).toBe(1);
    other.outbox.load({ r: 'agree' });
    expect(other.status()).toEqual({ status: 'counted', word: 'agree' });
  });

  it('V2 a tab does not send what another has replaced', () => {
    const phone = device();
    const asleep = bench(phone.tab());
    const one = bench(phone.tab());
    one.give('agree', 'first');
    one.give('agree');
    one.give('disagree');
    asleep.outbox.deliver();
    expect(asleep.words()).toEqual([['agree', 'disagree']]);
  });

  it('S5 what an earlier participant left, and what nobody of us wrote, is never sent', () => {
    const phone = device();
    bench(phone.tab('before')).give('agree');
    phone.entries.set('parlance:answer:ABC:me:x', '{"clientId":1}');
    phone.entries.set('parlance:answer:ABC:me:y', 'not JSON');
    phone.entries.set('somebody else’s', 'kept');
    const now = bench(phone.tab('me'));
    now.outbox.deliver();
    expect(now.sent).toHaveLength(0);
    expect(phone.entries.get('somebody else’s')).toBe('kept');
    expect([...phone.entries.keys()].some((key) => key.includes('before'))).toBe(false);
  });
});
