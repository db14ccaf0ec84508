import { parentPort } from 'node:worker_threads';
import { type OpinionQuestion, opinionFinder } from '~/domain/opinions/find-opinions';

/** Answers questions one after the other; what goes wrong ends the thread, and its owner starts another. */
const finder = opinionFinder();

parentPort?.on('message', async (question: OpinionQuestion) => {
  parentPort?.postMessage(await finder.find(question));
});
