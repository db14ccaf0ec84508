import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { RequestIdContext, requestIdMeta } from './components/layout/request-id';
import { createClientI18n } from './i18n/create-i18n.client';
import { waitOutNetwork } from './realtime/client/wait-out-network';

waitOutNetwork();

const i18n = createClientI18n();
const requestId = document.querySelector(`meta[name=${requestIdMeta}]`)?.getAttribute('content');

/**
 * Resolves when Remix has read the page's data, for which it suspends by throwing a promise. A key or a tap while it is
 * suspended within React would make React give up, and the page would never come alive: so it is asked outside first.
 */
async function untilDataIsRead(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (reading) {
    await reading;
  }
}

async function comeAlive(): Promise<void> {
  await untilDataIsRead();
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RequestIdContext.Provider value={requestId ?? ''}>
          <I18nextProvider i18n={i18n}>
            <RemixBrowser />
          </I18nextProvider>
        </RequestIdContext.Provider>
      </StrictMode>,
    );
  });
}

void comeAlive();
