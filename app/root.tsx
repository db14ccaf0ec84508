import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { NonceContext } from './components/ui/nonce';
import { EmbeddedTexts } from './i18n/embedded-texts';
import { directionOf } from './i18n/languages';

export function Layout({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const nonce = useContext(NonceContext);
  return (
    <html lang={i18n.language} dir={directionOf(i18n.language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <EmbeddedTexts />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}
