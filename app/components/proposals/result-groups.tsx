import { RoomFigures } from '~/components/answers/room-figures';
import { useInside } from '~/components/participants/inside';
import { Card } from '~/components/ui/card';
import { Stack } from '~/components/ui/layout';
import type { ProposalView } from '~/contracts/room';
import { outcomes } from '~/domain/decisions/rule';
import { ProposalMention } from './mention';
import { Outcome } from './outcome';

interface ResultGroupsProps {
  readonly proposals: readonly ProposalView[];
}

/** What was decided, what is on the list first. Each says its outcome itself: communities and reasons differ. */
export function ResultGroups({ proposals }: ResultGroupsProps) {
  const { code } = useInside();
  const sorted = outcomes.flatMap((outcome) =>
    proposals.filter((proposal) => proposal.outcome?.outcome === outcome),
  );
  return (
    <Stack as="ul" gap={4}>
      {sorted.map((proposal) => (
        <li className="result" key={proposal.id} data-outcome={proposal.outcome?.outcome}>
          <Card>
            <Stack gap={3}>
              {proposal.outcome ? <Outcome outcome={proposal.outcome} /> : null}
              <h2>
                <ProposalMention proposal={proposal} to={`/s/${code}/items/${proposal.id}`} />
              </h2>
              <RoomFigures revisionId={proposal.revisionId} />
            </Stack>
          </Card>
        </li>
      ))}
    </Stack>
  );
}
