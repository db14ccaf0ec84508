import type { Tally } from '../answers/answer';

/** Whether groups may be spoken of: firm ones were found; none, or none that are firm; too few people to look. */
export type Standing = 'clear' | 'none' | 'few';

/** An item, and which way it goes. */
export interface Leaning {
  readonly revisionId: string;
  readonly direction: 'agree' | 'disagree';
}

/** One opinion group: how many people, and what tells them from the others. */
export interface OpinionGroup {
  readonly people: number;
  readonly holds: readonly Leaning[];
}

/** How each group answered an item, where that may be told (D5); `others` are in no group. */
export interface GroupAnswers {
  readonly revisionId: string;
  readonly groups: readonly { readonly group: number; readonly tally: Tally }[];
  readonly others?: Tally;
}

export type Side = Leaning['direction'] | 'split';

/** An item on which groups lean different ways. */
export interface Divide {
  readonly revisionId: string;
  /** By group: the side of more than half of its ballots; `split` where they are even. */
  readonly sides: readonly Side[];
}

/** Somebody's place on the map, −100…100 each way, rounded: no identity, no order. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly group: number;
}

/** What it takes to find one's own place from one's own answers, since no place is kept under anybody's name. */
export interface Lens {
  readonly revisionIds: readonly string[];
  readonly centre: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly groupCentres: readonly (readonly [number, number])[];
  /** Distance on the plane that is 100 on the map. */
  readonly scale: number;
  readonly enoughVotes: number;
}

/** How much an item asks for more answers, and which communities, or whether those in none, have not answered it enough. */
export interface ItemNeed {
  readonly revisionId: string;
  readonly weight: number;
  readonly missingCommunityIds: readonly string[];
  readonly isMissingUndeclared: boolean;
}

/**
 * What a room thinks, as it was found from its answers at one moment. It holds nobody's id and no small figure.
 * `groups` is empty unless the standing is clear.
 */
export interface OpinionMap {
  readonly algorithmVersion: string;
  readonly seed: number;
  readonly k: number;
  readonly stability: number;
  readonly standing: Standing;
  /** Those who answered enough to be placed. */
  readonly inConversation: number;
  /** All who answered; absent where subtraction would tell of fewer than five. */
  readonly people?: number;
  readonly spots: readonly Spot[];
  readonly groups: readonly OpinionGroup[];
  readonly communities: readonly { readonly id: string; readonly holds: readonly Leaning[] }[];
  readonly bridges: readonly Leaning[];
  readonly divides: readonly Divide[];
  readonly answers: readonly GroupAnswers[];
  readonly lens: Lens;
}

/** What comes out of one computation. */
export interface FoundOpinions {
  readonly map: OpinionMap;
  readonly needs: readonly ItemNeed[];
}
