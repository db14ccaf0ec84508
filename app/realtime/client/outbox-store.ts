import type { AnswerMessage } from '~/contracts/answers';

/** One answer that the server has not yet said to be counted. */
export interface WaitingAnswer extends AnswerMessage {
  /** Later answers have higher numbers, across tabs. */
  readonly order: number;
  /** It has left this device at least once, and may have arrived. */
  readonly wasSent: boolean;
}

/** Where answers wait. */
export interface OutboxStore {
  all(): readonly WaitingAnswer[];
  put(answer: WaitingAnswer): void;
  remove(clientId: string): void;
  /** Calls back when another tab has changed something; gives back how to stop. */
  watch(onChange: () => void): () => void;
}

/** For a device that is not one's own: nothing outlives the page (S5). */
export function createMemoryStore(): OutboxStore {
  const answers = new Map<string, WaitingAnswer>();
  return {
    all: () => [...answers.values()],
    put: (answer) => answers.set(answer.clientId, answer),
    remove: (clientId) => answers.delete(clientId),
    watch: () => () => undefined,
  };
}

/** The oldest first. */
export const inOrder = (answers: readonly WaitingAnswer[]): readonly WaitingAnswer[] =>
  [...answers].sort((one, other) => one.order - other.order);

const prefix = 'parlance:answer:';
const prefixOf = (sessionCode: string) => `${prefix}${sessionCode}:`;

/**
 * For one's own device: outlives the tab. Each answer has a key of its own, because two tabs that rewrote one
 * list would lose each other's. Falls back to memory where the browser keeps nothing.
 */
export function createDeviceStore(options: {
  readonly sessionCode: string;
  readonly key: string;
  readonly storage: Storage;
  readonly target: Pick<Window, 'addEventListener' | 'removeEventListener'>;
}): OutboxStore {
  const { storage, target } = options;
  const session = prefixOf(options.sessionCode);
  const own = `${session}${options.key}:`;
  const memory = createMemoryStore();
  // What an earlier participant of this session left on this device can never be sent any more.
  for (const key of keysOf(storage, session)) if (!key.startsWith(own)) storage.removeItem(key);
  return {
    all: () => [
      ...memory.all(),
      ...keysOf(storage, own).flatMap((key) => parseWaiting(storage.getItem(key))),
    ],
    put: (answer) => {
      try {
        storage.setItem(`${own}${answer.clientId}`, JSON.stringify(answer));
        memory.remove(answer.clientId);
      } catch {
        memory.put(answer);
      }
    },
    remove: (clientId) => {
      memory.remove(clientId);
      storage.removeItem(`${own}${clientId}`);
    },
    watch: (onChange) => {
      const listen = ({ key }: StorageEvent) => {
        if (key === null || key.startsWith(own)) onChange();
      };
      target.addEventListener('storage', listen);
      return () => target.removeEventListener('storage', listen);
    },
  };
}

/** Removes what waits on this device for a session: somebody leaves it for good. */
export function clearDeviceStore(sessionCode: string, storage: Storage): void {
  for (const key of keysOf(storage, prefixOf(sessionCode))) storage.removeItem(key);
}

function keysOf(storage: Storage, start: string): string[] {
  const keys: string[] = [];
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index);
    if (key?.startsWith(start)) keys.push(key);
  }
  return keys;
}

/** Only what we could have written ourselves: anything may lie in a browser's storage. */
function parseWaiting(raw: string | null): WaitingAnswer[] {
  try {
    const value: unknown = JSON.parse(raw ?? '');
    return isWaiting(value) ? [value] : [];
  } catch {
    return [];
  }
}

function isWaiting(value: unknown): value is WaitingAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const has = (name: keyof WaitingAnswer, ...types: string[]) =>
    types.includes(typeof Reflect.get(value, name));
  return (
    has('clientId', 'string') &&
    has('revisionId', 'string') &&
    has('renderingId', 'string', 'undefined') &&
    has('answer', 'string', 'undefined') &&
    has('order', 'number') &&
    has('wasSent', 'boolean')
  );
}
