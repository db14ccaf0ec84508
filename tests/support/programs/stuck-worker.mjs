import { parentPort } from 'node:worker_threads';

/** Stands in for the worker of opinions: asked about `stuck` it never comes back, about `broken` it throws. */
parentPort?.on('message', ({ sessionId }) => {
  if (sessionId === 'broken') throw new Error('out of memory');
  while (sessionId === 'stuck');
  parentPort?.postMessage({ sessionId });
});
