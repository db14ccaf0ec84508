import { Links, Meta, Outlet, Scripts, useMatches } from '@remix-run/react';
import { type ReactNode, useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestIdContext, requestIdMeta } from './components/layout/request-id';
import { RouteProblem } from './components/layout/route-problem';
import { Scrolling } from './components/layout/scrolling';
import { NonceContext } from './components/ui/nonce';
import { directionOf } from './domain/taxonomy/language-tag';
import { EmbeddedTexts } from './i18n/embedded-texts';
import { namespacesOf } from './i18n/namespaces';
import './styles/app.css';

export const meta = () => [{ title: 'Parlance' }];

export function Layout({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const nonce = useContext(NonceContext);
  const requestId = useContext(RequestIdContext);
  return (
    <html lang={i18n.language} dir={directionOf(i18n.language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {requestId === '' ? null : <meta name={requestIdMeta} content={requestId} />}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <EmbeddedTexts />
        <Scrolling nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** A page that was opened brings its texts along; one that was gone on to may need others, and then is opened, too. */
export default function App() {
  const { i18n } = useTranslation();
  const wanted = namespacesOf(useMatches().map(({ handle }) => handle));
  const hasTexts = wanted.every((name) => i18n.hasResourceBundle(i18n.language, name));
  useEffect(() => {
    if (!hasTexts) window.location.reload();
  }, [hasTexts]);
  return hasTexts ? <Outlet /> : null;
}

export function ErrorBoundary() {
  return <RouteProblem />;
}
