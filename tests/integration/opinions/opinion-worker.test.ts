import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type OpinionQuestion, opinionFinder } from '~/domain/opinions/find-opinions';
import { createOpinionWorker } from '~/platform/opinion-worker.server';
import { projectRoot } from '~/platform/project-root';

const stuck = {
  file: join(projectRoot, 'tests/support/programs/stuck-worker.mjs'),
  patience: 300,
};

function ask(sessionId: string): OpinionQuestion {
  const words = ['agree', 'disagree', 'pass'];
  const own = (person: number) =>
    Array.from({ length: 10 }, (_, item) => `${item} ${words[(person + (item % 2)) % 3]}`).join();
  const answers = {
    items: Array.from({ length: 10 }, (_, item) => `${item}`),
    voters: Array.from({ length: 40 }, (_, person) => `${person}`),
    answers: Array.from({ length: 40 }, (_, person) => own(person)),
  };
  return { sessionId, answers, isFinal: false, communityIds: [], communityOf: new Map() };
}

describe('the worker of opinions', () => {
  it('finds the same from the production build as the main thread, and of the last question whatever came before', async () => {
    const worker = createOpinionWorker();
    const last = { ...ask('one'), isFinal: true };
    const [first, second] = await Promise.all([worker.find(ask('one')), worker.find(last)]);
    expect(first).toEqual(await opinionFinder().find(ask('one')));
    expect(second).toEqual(first);
    await worker.close();
  });

  it('gives up a computation that does not come back, and answers the next in a new thread', async () => {
    const worker = createOpinionWorker(stuck);
    const [hung, next] = await Promise.allSettled([
      worker.find(ask('stuck')),
      worker.find(ask('one')),
    ]);
    expect(hung).toMatchObject({ reason: { message: 'opinions took too long' } });
    expect(next).toMatchObject({ value: { sessionId: 'one' } });
    await worker.close();
  });

  it('survives a computation that fails', async () => {
    const worker = createOpinionWorker(stuck);
    await expect(worker.find(ask('broken'))).rejects.toThrow('out of memory');
    expect(await worker.find(ask('one'))).toEqual({ sessionId: 'one' });
    await worker.close();
  });

  it('ends at once when it is closed, whatever it is at', async () => {
    const worker = createOpinionWorker({ ...stuck, patience: 60_000 });
    const hung = worker.find(ask('stuck'));
    const later = worker.find(ask('one'));
    const ended = Promise.allSettled([hung, later]);
    // The thread is made when the question is put.
    await new Promise((resolve) => setImmediate(resolve));
    await worker.close();
    expect(await ended).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
  });
});
