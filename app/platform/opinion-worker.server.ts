import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OpinionQuestion } from '~/domain/opinions/find-opinions';
import type { FoundOpinions } from '~/domain/opinions/opinion-map';
import type { OpinionFinder } from '~/usecases/deps';
import { projectRoot } from './project-root';

/** Longer than this no computation should take; the thread is ended, and the job tried again later. */
const patience = 60_000;
const file = join(projectRoot, 'build', 'workers', 'opinions.mjs');

/** Finds groups of opinion in a thread of its own, one room at a time, so that no answer has to wait for it. */
export function createOpinionWorker(): OpinionFinder & { close(): Promise<void> } {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const end = async () => {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };
  const ask = async (question: OpinionQuestion): Promise<FoundOpinions> => {
    worker ??= startWorker();
    try {
      return await answerOf(worker, question);
    } catch (error) {
      await end();
      throw error;
    }
  };
  return {
    find: (question) => {
      const found = last.then(() => ask(question));
      last = found.catch(() => undefined);
      return found;
    },
    close: end,
  };
}

function startWorker(): Worker {
  const worker = new Worker(file);
  worker.unref();
  return worker;
}

function answerOf(worker: Worker, question: OpinionQuestion): Promise<FoundOpinions> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(new Error('opinions took too long')), patience);
    const settle = () => {
      clearTimeout(timer);
      worker.off('message', done).off('error', fail).off('exit', ended);
    };
    const done = (found: FoundOpinions) => {
      settle();
      resolve(found);
    };
    const fail = (error: Error) => {
      settle();
      reject(error);
    };
    const ended = () => fail(new Error('the worker of opinions ended'));
    worker.on('message', done).on('error', fail).on('exit', ended);
    worker.postMessage(question);
  });
}
