import { Outlet, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SiteFrame } from '~/components/layout/site-frame';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { signedIn } from '~/gates/proofs.server';
import type { TextsHandle } from '~/i18n/namespaces';

// All texts that facilitators' pages use: the browser gets them once, with the first of these pages.
export const handle = { texts: ['facilitators', 'builders'] } satisfies TextsHandle;

export const loader = reading(signedIn, async ({ scope }) => ok({ isOperator: scope.isOperator }));

/** What stands around every page of a signed-in facilitator. */
export default function FacilitatorsFrame() {
  const { t } = useTranslation('facilitators');
  const { isOperator } = useLoaderData<typeof loader>();
  const nav = [
    { to: '/f', label: t('frame.sessions'), isExact: true },
    { to: '/f/taxonomies', label: t('frame.taxonomies') },
    ...(isOperator ? [{ to: '/f/accounts', label: t('frame.accounts') }] : []),
    { to: '/account/settings', label: t('frame.account') },
  ];
  return (
    <SiteFrame audience="facilitators" home="/f" nav={nav}>
      <Outlet />
    </SiteFrame>
  );
}
