import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { PrintButton } from '~/components/sessions/print-button';
import { Stack } from '~/components/ui/layout';
import { ok, refuse } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { inSession } from '~/gates/team.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { loadSlipSheet } from '~/usecases/sessions/load-slips.server';

export const handle = { texts: ['facilitators'] } satisfies TextsHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.label);

export const loader = reading(inSession('run-session'), async ({ deps, scope, params }) => {
  const sheet = await loadSlipSheet(deps, scope, params.batch ?? '');
  if (!sheet) return refuse('not-found');
  const home = deps.baseUrl.replace(/^https?:\/\//, '');
  return ok({ ...sheet, home, path: `/s/${scope.sessionCode}` });
});

/** A sheet to print and cut: each slip lets one person in. */
export default function SlipSheet() {
  const { t } = useTranslation('facilitators');
  const { label, title, codes, home, path } = useLoaderData<typeof loader>();
  return (
    <main className="slip-sheet" id="main">
      <Stack gap={3}>
        <h1>
          <bdi>{label}</bdi>
        </h1>
        <p className="no-print">{t('slips.sheetHint', { count: codes.length })}</p>
        <div>
          <PrintButton />
        </div>
      </Stack>
      <ul className="slips plain-list">
        {codes.map((code) => (
          <li key={code} className="slip">
            <Localized texts={title} />
            <span dir="ltr" className="slip-address">
              {home}
              <wbr />
              <span>{path}</span>
            </span>
            <strong className="slip-code" dir="ltr">
              {code}
            </strong>
          </li>
        ))}
      </ul>
    </main>
  );
}
