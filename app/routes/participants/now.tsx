import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Voices } from '~/components/layout/voices';
import { AlsoLinks } from '~/components/participants/also-links';
import { useInside } from '~/components/participants/inside';
import { LinkButton } from '~/components/ui/button';
import { Page, Stack } from '~/components/ui/layout';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { pageTitle } from '~/i18n/page-title';
import { useReloadOn } from '~/realtime/client/use-room';
import { findWhatIsNext } from '~/usecases/participants/find-what-is-next.server';

export const meta: MetaFunction = () => pageTitle(undefined);

/** What to do now. Where that is to answer, straight to the next item. */
export const loader = reading(participant, async ({ deps, scope, url }) => {
  const afterId = url.searchParams.get('after') ?? undefined;
  const next = await findWhatIsNext(deps, scope, { afterId });
  if (!next.ok) return next;
  const { step, itemId } = next.value;
  if (step === 'answer') throw redirect(`/s/${scope.sessionCode}/items/${itemId}`);
  return ok({ step, itemId });
});

/** Nothing is asked of anybody: the room itself is shown instead. */
const isWaiting = new Set(['lobby', 'empty', 'together', 'done', 'decide']);

export default function Now() {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const { step, itemId } = useLoaderData<typeof loader>();
  useReloadOn('item.turned', 'proposal.shown');
  return (
    <Page>
      <Stack gap={6}>
        <Stack gap={4}>
          {isWaiting.has(step) ? <Voices /> : null}
          <h1>{t(`now.${step}Title`)}</h1>
          <p className="lead">{t(`now.${step}Text`)}</p>
          {step === 'propose' ? (
            <LinkButton to={`/s/${code}/say/harm`} tone="primary" size="large" icon="plus">
              {t('say.harm')}
            </LinkButton>
          ) : null}
          {step === 'discuss' && itemId !== undefined ? (
            <LinkButton to={`/s/${code}/items/${itemId}`} tone="primary" size="large">
              {t('now.discussAction')}
            </LinkButton>
          ) : null}
          {step === 'closed' ? (
            <LinkButton to={`/s/${code}/results`} tone="primary" size="large">
              {t('now.closedAction')}
            </LinkButton>
          ) : null}
        </Stack>
        <AlsoLinks step={step} />
      </Stack>
    </Page>
  );
}
