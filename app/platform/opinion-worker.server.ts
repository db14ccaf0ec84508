import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OpinionQuestion } from '~/domain/opinions/find-opinions';
import type { FoundOpinions } from '~/domain/opinions/opinion-map';
import type { OpinionFinder } from '~/usecases/deps';
import { projectRoot } from './project-root';

interface WorkerOptions {
  /** The thread's program. */
  readonly file?: string;
  /** Milliseconds. Longer than this no computation should take; the thread is ended, and the job tried again later. */
  readonly patience?: number;
}

const builtFile = join(projectRoot, 'build', 'workers', 'opinions.mjs');

/** Finds groups of opinion in a thread of its own, one room at a time, so that no answer has to wait for it. */
export function createOpinionWorker({
  file = builtFile,
  patience = 60_000,
}: WorkerOptions = {}): OpinionFinder & { close(): Promise<void> } {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  const end = async () => {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };
  const ask = async (question: OpinionQuestion): Promise<FoundOpinions> => {
    if (isClosed) throw new Error('the worker of opinions is closed');
    worker ??= startWorker(file);
    try {
      return await answerOf(worker, { question, patience });
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
    close: () => {
      isClosed = true;
      return end();
    },
  };
}

function startWorker(file: string): Worker {
  const worker = new Worker(file);
  worker.unref();
  return worker;
}

interface Asking {
  readonly question: OpinionQuestion;
  readonly patience: number;
}

function answerOf(worker: Worker, { question, patience }: Asking): Promise<FoundOpinions> {
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
