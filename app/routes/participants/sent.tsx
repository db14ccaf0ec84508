import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { arrivals, Sent } from '~/components/participants/sent';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { pageTitle } from '~/i18n/page-title';

export const meta: MetaFunction = () => pageTitle(undefined);

export const loader = reading(participant, async ({ url }) => {
  const asked = url.searchParams.get('as');
  return ok({ arrival: arrivals.find((one) => one === asked) ?? 'kept' });
});

export default function SentPage() {
  return <Sent {...useLoaderData<typeof loader>()} />;
}
