import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import { Localized } from '~/components/language/localized';
import { PrintButton } from '~/components/sessions/print-button';
import { Stack } from '~/components/ui/layout';
import { QrCode } from '~/components/ui/qr-code';
import { ok } from '~/domain/result';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { reading } from '~/gates/gate.server';
import { inSession } from '~/gates/team.server';
import { serverI18n } from '~/i18n/create-i18n.server';
import { isInterfaceLanguage } from '~/i18n/languages';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { loadShare } from '~/usecases/sessions/load-share.server';

export const handle = { texts: ['facilitators'] } satisfies TextsHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.code);

export const loader = reading(inSession('see-session'), async ({ deps, scope }) => {
  const shared = await loadShare(deps, scope);
  if (!shared.ok) return shared;
  const { links, link, home } = shared.value;
  // In the languages of the session that the interface speaks: the others read the code.
  const invitations = links.flatMap(({ language }) => {
    const primary = language.split('-')[0] ?? language;
    if (!isInterfaceLanguage(primary)) return [];
    const { t } = serverI18n({ language: primary });
    return { language, text: t('facilitators:poster.invitation', { address: bare(home) }) };
  });
  return ok({ ...shared.value, invitations, qr: renderSVG(link, { border: 2 }) });
});

const bare = (address: string) => address.replace(/^https?:\/\//, '');

/** One sheet for the door or the wall. */
export default function Poster() {
  const { t } = useTranslation('facilitators');
  const { title, code, qr, invitations } = useLoaderData<typeof loader>();
  return (
    <main className="poster" id="main">
      <Stack gap={5}>
        <Localized as="h1" texts={title} />
        <QrCode svg={qr} label={t('share.qr')} />
        <p className="join-code" dir="ltr">
          {code}
        </p>
        {invitations.map(({ language, text }) => (
          <p key={language} lang={language} dir={directionOf(language)}>
            {text}
          </p>
        ))}
        <PrintButton />
      </Stack>
    </main>
  );
}
