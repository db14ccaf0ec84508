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
