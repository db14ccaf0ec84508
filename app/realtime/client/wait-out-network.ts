/** Milliseconds between two tries, while nothing says that the network is back. */
const pause = 3000;

/**
 * Makes the page's own loads and forms wait for the network instead of failing: a failed one takes the page off the
 * screen, with everything that waits in it. A form may be sent more than once, because each carries a request id. Going
 * elsewhere calls off what waits.
 */
export function waitOutNetwork(): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if (input instanceof Request || !isOwnData(input)) return send(input, init);
    for (;;) {
      try {
        return await send(input, init);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        await untilNextTry(init?.signal ?? undefined);
      }
    }
  };
}

/** What Remix asks for when somebody goes on or sends a form. */
function isOwnData(input: URL | string): boolean {
  const { origin, pathname } = new URL(input, window.location.href);
  if (origin !== window.location.origin) return false;
  return pathname.endsWith('.data');
}

function untilNextTry(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal?.removeEventListener('abort', end);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(end, pause * (0.7 + Math.random() * 0.6));
    window.addEventListener('online', end);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}
