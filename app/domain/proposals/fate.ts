import type { Visibility } from './proposal';

/** What became of something a person wrote, as its author may follow it (P5). */
export type Fate =
  | { readonly state: 'withdrawn' }
  | { readonly state: 'hidden'; readonly reason: string }
  /** No facilitator has read it yet. */
  | { readonly state: 'waiting' }
  | { readonly state: 'joined'; readonly intoId: string }
  /** `version`: the first release that carries what was decided; `usedBy`: who took it over from there. */
  | {
      readonly state: 'decided';
      readonly version: string | undefined;
      readonly usedBy: readonly FateUse[];
    }
  | { readonly state: 'next-round' }
  /** Read by the facilitators, for whom alone it was. */
  | { readonly state: 'read-privately' }
  /** Read and let pass; `usedBy`: who took over the category whose page it stands on. */
  | { readonly state: 'read'; readonly usedBy: readonly FateUse[] };

/** A registered use of the category, as it is shown to everybody. */
export interface FateUse {
  readonly id: string;
  readonly name: string;
  /** Of the taxonomy. */
  readonly slug: string;
}

interface Written {
  readonly visibility: Visibility;
  readonly hiddenReason: string | null;
  readonly isWithdrawn: boolean;
  /** The proposal that it was joined to. */
  readonly joinedIntoId: string | null;
  readonly isForNextRound: boolean;
  /** It is shown to nobody but the facilitators (A2). */
  readonly isForTeamOnly?: boolean;
  readonly decision?: Decided | undefined;
  /** Who uses the category that it was attached to; absent where it is attached to none. */
  readonly attachedUsedBy?: readonly FateUse[];
}

interface Decided {
  readonly decidedAt: Date;
  readonly isApplied: boolean;
  readonly usedBy: readonly FateUse[];
}

interface Issued {
  readonly version: string;
  readonly issuedAt: Date;
}

/** The latest that can be said of it, first what its author most needs to know. */
export function fateOf(written: Written, releases: readonly Issued[]): Fate {
  if (written.isWithdrawn) return { state: 'withdrawn' };
  if (written.visibility === 'hidden')
    return { state: 'hidden', reason: written.hiddenReason ?? '' };
  if (written.decision) {
    const version = versionWith(written.decision, releases);
    const usedBy = version === undefined ? [] : written.decision.usedBy;
    return { state: 'decided', version, usedBy };
  }
  if (written.joinedIntoId !== null) return { state: 'joined', intoId: written.joinedIntoId };
  if (written.visibility === 'held') return { state: 'waiting' };
  if (written.isForNextRound) return { state: 'next-round' };
  if (written.isForTeamOnly) return { state: 'read-privately' };
  return { state: 'read', usedBy: written.attachedUsedBy ?? [] };
}

/** The first release after a decision that changed the list. */
function versionWith(
  { decidedAt, isApplied }: Decided,
  releases: readonly Issued[],
): string | undefined {
  if (!isApplied) return undefined;
  const after = releases.filter(({ issuedAt }) => issuedAt >= decidedAt);
  return after.sort((one, other) => one.issuedAt.getTime() - other.issuedAt.getTime())[0]?.version;
}
