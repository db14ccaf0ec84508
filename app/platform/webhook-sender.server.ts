import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { CallFault, CallOutcome } from '~/domain/webhooks/webhook';
import type { WebhookSender } from '~/usecases/deps';
import { type AddressRange, reachOf } from './network-addresses';

/** Milliseconds from beginning to look for the host to the head of its answer. */
const patience = 10_000;

/** So much of an answer is taken off the line, so that its sender can end in peace; none of it is kept. */
const longestAnswer = 64 * 1024;

interface Place {
  readonly address: string;
  readonly family: number;
}

interface SenderOptions {
  /** Ranges that may be called though they are not public, also without https. */
  readonly allowed: readonly AddressRange[];
  readonly patience?: number;
  /** Where a name leads, as the system's resolver says it. */
  readonly lookUp?: (host: string) => Promise<Place[]>;
}

/** A fault as an exception, on its way to the outcome. */
class CallProblem extends Error {
  readonly fault: CallFault;
  constructor(fault: CallFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Calls receivers. Each time the host is looked up anew, every address found is checked, and the connection goes to one of
 * just these: a name that led elsewhere in between would lead to nothing. Redirects are not followed.
 */
export function createWebhookSender(options: SenderOptions): WebhookSender {
  const { allowed, patience: limit = patience, lookUp = everyAddress } = options;
  return {
    faultOf: async (url) => {
      try {
        await findPlaces(new URL(url), { allowed, lookUp, signal: AbortSignal.timeout(limit) });
        return undefined;
      } catch (error) {
        return faultIn(error);
      }
    },
    post: async (call) => {
      const begun = performance.now();
      const passed = () => Math.round(performance.now() - begun);
      const signal = AbortSignal.timeout(limit);
      try {
        const places = await findPlaces(new URL(call.url), { allowed, lookUp, signal });
        const status = await statusOf(call, { places, signal });
        return { status, ...judgeStatus(status), duration: passed() };
      } catch (error) {
        return { fault: faultIn(error), duration: passed() };
      }
    },
  };
}

const judgeStatus = (status: number): Pick<CallOutcome, 'fault'> => {
  if (status >= 200 && status < 300) return {};
  return { fault: status >= 300 && status < 400 ? 'redirect' : 'status' };
};

const everyAddress = (host: string): Promise<Place[]> => lookup(host, { all: true });

type Finding = Required<Pick<SenderOptions, 'allowed' | 'lookUp'>> & {
  readonly signal: AbortSignal;
};

async function findPlaces(
  { hostname, protocol }: URL,
  { allowed, lookUp, signal }: Finding,
): Promise<Place[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const places =
    family === 0 ? await untilAborted(lookUp(host), signal) : [{ address: host, family }];
  const reaches = places.map(({ address }) => reachOf(address, allowed));
  if (reaches.includes('private')) throw new CallProblem('address-private');
  if (protocol !== 'https:' && reaches.includes('public')) throw new CallProblem('needs-https');
  return places;
}

/** Looking up a name cannot be stopped, only left alone. */
function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

type Call = Parameters<WebhookSender['post']>[0];

function statusOf(
  { url, headers, body }: Call,
  { places, signal }: { readonly places: readonly Place[]; readonly signal: AbortSignal },
): Promise<number> {
  const { request } = url.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
      // A connection of its own: one kept open may have been checked for another receiver.
      agent: false,
      signal,
      lookup: (_host, { all }, done) => {
        const [first] = places;
        if (all) done(null, [...places]);
        else if (first) done(null, first.address, first.family);
      },
    });
    outgoing.on('error', reject);
    outgoing.on('response', (answer) => {
      resolve(answer.statusCode ?? 0);
      let taken = 0;
      answer.on('data', (chunk: Buffer) => {
        taken += chunk.byteLength;
        if (taken > longestAnswer) answer.destroy();
      });
      answer.on('error', () => answer.destroy());
    });
    outgoing.end(body);
  });
}

const codeOf = (error: unknown): string => {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
};

function faultIn(error: unknown): CallFault {
  if (error instanceof CallProblem) return error.fault;
  if (error instanceof Error && /^(?:Abort|Timeout)Error$/.test(error.name)) return 'timeout';
  const code = codeOf(error);
  if (/^(?:ENOTFOUND|EAI_|ENODATA)/.test(code)) return 'host-unknown';
  if (/CERT|SELF_SIGNED|ISSUER|VERIFY|ERR_TLS|^EPROTO$|ERR_SSL/.test(code)) return 'certificate';
  return 'no-connection';
}
