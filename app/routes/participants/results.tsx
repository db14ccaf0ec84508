import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RoomFigures } from '~/components/answers/room-figures';
import { useInside } from '~/components/participants/inside';
import { labelsOf, wordsOf } from '~/components/proposals/choose-wording';
import { Mention } from '~/components/proposals/mention';
import { Outcome } from '~/components/proposals/outcome';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Page, Stack } from '~/components/ui/layout';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { pageTitle } from '~/i18n/page-title';
import { useProposals, useReloadOn } from '~/realtime/client/use-room';
import { loadTable } from '~/usecases/proposals/load-table.server';

export const meta: MetaFunction = () => pageTitle(undefined);

export const loader = reading(participant, async ({ deps, scope }) =>
  ok({ proposals: await loadTable(deps, scope) }),
);

export default function Results() {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const { proposals } = useLoaderData<typeof loader>();
  useReloadOn('release.published');
  const decided = useProposals(proposals).filter(({ outcome }) => outcome !== undefined);
  return (
    <Page>
      <Stack gap={5}>
        <h1>{t('results.title')}</h1>
        <p>
          <Link to={`/s/${code}/opinions`}>{t('now.alsoOpinions')}</Link>
        </p>
        {decided.length === 0 ? <EmptyState title={t('results.none')} /> : null}
        <Stack as="ul" gap={4}>
          {decided.map((proposal) => (
            <li className="result" key={proposal.id} data-outcome={proposal.outcome?.outcome}>
              <Card>
                <Stack gap={3}>
                  <Mention
                    labels={labelsOf(wordsOf(proposal))}
                    to={`/s/${code}/items/${proposal.id}`}
                  />
                  {proposal.outcome ? <Outcome outcome={proposal.outcome} /> : null}
                  <RoomFigures revisionId={proposal.revisionId} />
                </Stack>
              </Card>
            </li>
          ))}
        </Stack>
      </Stack>
    </Page>
  );
}
