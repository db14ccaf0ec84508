import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { NamesProvider } from '~/components/opinions/opinion-names';
import { HiddenOpinions, OpinionsView } from '~/components/opinions/opinions-view';
import { useInside } from '~/components/participants/inside';
import { Page, Stack } from '~/components/ui/layout';
import { reading } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { useReloadOn } from '~/realtime/client/use-room';
import { loadOpinions } from '~/usecases/opinions/load-opinions.server';

export const meta: MetaFunction = () => pageTitle(undefined);

export const handle = { texts: ['opinions'] } satisfies TextsHandle;

export const loader = reading(participant, ({ deps, scope }) => loadOpinions(deps, scope));

/** What the room thinks, and where oneself stands in it. */
export default function ParticipantOpinions() {
  const { t } = useTranslation('opinions');
  const { code, readingLanguages } = useInside();
  const { opinions, own } = useLoaderData<typeof loader>();
  useReloadOn('opinions.found');
  return (
    <Page>
      <Stack gap={5}>
        <h1>{t('title')}</h1>
        {'hidden' in opinions ? (
          <HiddenOpinions reason={opinions.hidden} />
        ) : (
          <NamesProvider
            names={{
              ...opinions,
              readingLanguages,
              addressOf: (proposalId) => `/s/${code}/items/${proposalId}`,
            }}
          >
            <OpinionsView shown={opinions.shown} own={own} />
          </NamesProvider>
        )}
      </Stack>
    </Page>
  );
}
