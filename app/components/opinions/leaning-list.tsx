import { Badge } from '~/components/ui/badge';
import { Cluster, Stack } from '~/components/ui/layout';
import type { Leaning } from '~/domain/opinions/opinion-map';
import { ItemName } from './opinion-names';

interface LeaningListProps {
  readonly leanings: readonly Leaning[];
  /** What each direction is called here. */
  readonly words: Readonly<Record<Leaning['direction'], string>>;
  readonly none: string;
}

/** Items with the way they lean. */
export function LeaningList({ leanings, words, none }: LeaningListProps) {
  if (leanings.length === 0) return <p className="muted">{none}</p>;
  return (
    <Stack as="ul" gap={3}>
      {leanings.map(({ revisionId, direction }) => (
        <li key={revisionId}>
          <Cluster gap={2}>
            <Badge tone={direction}>{words[direction]}</Badge>
            <ItemName revisionId={revisionId} />
          </Cluster>
        </li>
      ))}
    </Stack>
  );
}
