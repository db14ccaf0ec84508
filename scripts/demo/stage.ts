import type { AccountScope, SessionScope, TaxonomyScope } from '~/domain/access/scopes';
import type { Phase } from '~/domain/sessions/session';
import type { Deps } from '~/usecases/deps';
import { moveSessionPhase } from '~/usecases/sessions/move-phase.server';
import { sessionById } from '~db/repositories/sessions.server';
import type { NamedHarm, Rewording } from './content/shapes';
import type { Crowd } from './crowd';
import type { DemoTime } from './demo-time';
import { done } from './done';

/** The world at the time of the story, and who tells it. */
export interface Stage {
  readonly deps: Deps;
  readonly time: DemoTime;
  readonly account: AccountScope;
  readonly owner: TaxonomyScope;
  readonly say: (text: string) => void;
}

/** A session while it lasts. */
export interface Evening extends Stage {
  readonly facilitator: SessionScope;
  readonly crowd: Crowd;
}

/** Something that lies before the room, and what the content says of it. */
export interface Item {
  readonly proposalId: string;
  readonly content: NamedHarm | Rewording;
}

export async function moveTo({ deps, time, facilitator }: Evening, to: Phase): Promise<void> {
  time.pass(2);
  const session = await sessionById(deps.db, facilitator.sessionId);
  const expectedRevision = session?.revision ?? 0;
  done(await moveSessionPhase(deps, facilitator, { to, expectedRevision, minutes: undefined }));
}
