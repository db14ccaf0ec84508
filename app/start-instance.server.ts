import { randomInt } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type InstanceDatabase, openInstanceDatabase } from '~db/instance-database.server';
import { answerFromMemory } from './gates/answer-from-memory.server';
import { systemScope } from './gates/system.server';
import { followAnswers } from './jobs/follow-answers.server';
import { startJobs } from './jobs/worker.server';
import { openDeps } from './open-deps.server';
import { baseUrlOf, isLoopback } from './platform/base-url.server';
import { createCookies } from './platform/cookies.server';
import { endParts } from './platform/end-parts.server';
import { type Environment, environment } from './platform/env';
import { createLogger, errorFacts, type Logger, withRequestId } from './platform/logger.server';
import { createOpinionWorker } from './platform/opinion-worker.server';
import { setWorld } from './platform/world.server';
import { RoomHub } from './realtime/hub.server';
import type { Deps } from './usecases/deps';
import { renewSetupToken } from './usecases/instance/renew-setup-link.server';
import { requestOpinionMaps } from './usecases/opinions/request-opinion-maps.server';

/** What the web server is handed: everything it may know of the application. */
export interface Instance {
  readonly host: string;
  readonly port: number;
  /** People come by https. */
  readonly isSecure: boolean;
  isReady(): Promise<boolean>;
  isOwnOrigin(request: IncomingMessage): boolean;
  /** Answers for a published file that is in memory, with the given headers, and says whether it did. */
  answerFromMemory(
    request: IncomingMessage,
    response: ServerResponse,
    withFiles: Readonly<Record<string, string>>,
  ): boolean;
  /** Runs what serves one request, so that all it logs carries the id that error pages quote. */
  inRequest(serve: (requestId: string) => void): void;
  attach(server: Server): void;
  announce(address: AddressInfo): Promise<void>;
  /** Ends everything, one part after the other; what cannot be ended, or takes too long, is logged and keeps nothing else. */
  close(): Promise<void>;
}

/** Milliseconds within which many answers ask for one computation. */
const answersFollowedEvery = 3_000;

export async function startInstance(): Promise<Instance> {
  const env = environment();
  const log = createLogger({ level: env.logLevel });
  const database = await openInstanceDatabase({
    environment: env,
    role: 'server',
    say,
    onLost: (problem) => {
      log.error('database.lost', errorFacts(problem));
      say(problem.message);
      process.exit(1);
    },
  });
  try {
    return await openParts({ env, log, database });
  } catch (error) {
    await database.close();
    throw error;
  }
}

interface Base {
  readonly env: Environment;
  readonly log: Logger;
  readonly database: InstanceDatabase;
}

async function openParts({ env, log, database }: Base): Promise<Instance> {
  const hub = new RoomHub();
  const opinions = createOpinionWorker();
  const follower = followAnswers(hub, {
    every: answersFollowedEvery,
    onMoved: (sessionIds) => requestOpinionMaps(deps, systemScope, { sessionIds }),
    onError: (error) => log.error('opinions.not-requested', errorFacts(error)),
  });
  const { deps, secret } = await openDeps({ env, db: database.db, hub: follower, log, opinions });
  const isSecure = deps.baseUrl.startsWith('https:');
  setWorld({ environment: env, deps, cookies: createCookies({ secrets: [secret], isSecure }) });
  hub.open({
    deps,
    redisUrl: env.redisUrl,
    isOwnOrigin: (request) => isOwnOrigin(request, env.publicUrl),
  });
  const jobs = await startJobs(deps, database.url);
  return instanceOf({ env, deps, hub, database, jobs, opinions, follower });
}

/** Ten digits, drawn at once: files from memory get one, too, some ten thousand a second. */
const newRequestId = (): string => String(randomInt(10 ** 10)).padStart(10, '0');

/** For the person at the terminal, on stdout. */
function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

interface Parts extends Pick<Base, 'env' | 'database'> {
  readonly deps: Deps;
  readonly hub: RoomHub;
  readonly jobs: { stop(): Promise<void> };
  readonly opinions: { close(): Promise<void> };
  readonly follower: { stop(): Promise<void> };
}

function instanceOf({ env, deps, hub, database, ...rest }: Parts): Instance {
  let isClosing = false;
  return {
    host: env.host,
    port: env.port,
    isSecure: deps.baseUrl.startsWith('https:'),
    isReady: database.isReachable,
    isOwnOrigin: (request) => isOwnOrigin(request, env.publicUrl),
    answerFromMemory: (request, response, withFiles) =>
      answerFromMemory(request, response, { db: deps.db, requestId: newRequestId, withFiles }),
    inRequest: (serve) => {
      const requestId = newRequestId();
      withRequestId(requestId, () => serve(requestId));
    },
    attach: (server) => hub.attach(server),
    announce: (address) =>
      announce({ env, deps, address }).catch((error) => {
        if (!isClosing) deps.log.error('set-up-link.failed', errorFacts(error));
      }),
    close: () => {
      isClosing = true;
      return endParts(deps.log, {
        lines: () => hub.close(),
        follower: () => rest.follower.stop(),
        // Before the jobs, so that nobody waits for a computation: its job is taken up again by whoever starts next.
        opinions: () => rest.opinions.close(),
        jobs: () => rest.jobs.stop(),
        database: () => database.close(),
      });
    },
  };
}

/** A browser that sends no Origin with a form is old; its cookies are still kept from foreign pages by SameSite. */
function isOwnOrigin({ headers }: IncomingMessage, publicUrl: string | undefined): boolean {
  const { origin, host } = headers;
  if (headers['sec-fetch-site'] === 'same-origin') return true;
  if (origin === undefined) return headers['sec-fetch-site'] !== 'cross-site';
  return origin === publicUrl || origin === `http://${host}` || origin === `https://${host}`;
}

interface Announcement {
  readonly env: Environment;
  readonly deps: Deps;
  readonly address: AddressInfo;
}

/** The set-up link goes to the terminal and nowhere else. */
async function announce({ env, deps, address }: Announcement): Promise<void> {
  const shown = baseUrlOf({ ...env, port: address.port });
  say(`Parlance is ready at ${shown}`);
  const token = await renewSetupToken(deps);
  if (token !== undefined) say(`Set up the first facilitator: ${shown}/setup/${token}`);
  if (env.publicUrl === undefined && isLoopback(env.host)) {
    say('Only this machine can reach it. To let phones in: HOST=0.0.0.0 npm start');
  }
}
