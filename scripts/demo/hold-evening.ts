import { defaultRule } from '~/domain/decisions/rule';
import { systemScope } from '~/gates/system.server';
import { asFacilitator } from '~/gates/system-people.server';
import { cutSessionAnswers } from '~/usecases/decisions/cut-answers.server';
import { updateOpinionMap } from '~/usecases/opinions/update-opinion-map.server';
import { openSession } from '~/usecases/sessions/open-session.server';
import { communityLabels, type Room } from './content/rooms';
import { type CommunityName, languages, type NamedHarm, type Rewording } from './content/shapes';
import { letPeopleIn, peopleIn } from './crowd';
import { discussAll, tell, tellStories } from './discuss';
import { done } from './done';
import { proposeAll, starterCategories } from './propose';
import { type Evening, moveTo, type Stage } from './stage';
import { voteAll } from './vote';

interface Plan {
  readonly room: Room;
  readonly contents: readonly (NamedHarm | Rewording)[];
  /** Told when it is too late for this evening. */
  readonly afterwards?: Parameters<typeof tell>[1];
}

const graceHours = 24;

/** One session from its opening to the day after, when receipts and answers are parted for good (V7). */
export async function holdEvening(stage: Stage, plan: Plan): Promise<{ readonly code: string }> {
  const { deps, time, say } = stage;
  const evening = await openDoors(stage, plan);
  say(`${plan.room.title.en}: ${peopleIn(evening.crowd)} people came in`);
  await moveTo(evening, 'propose');
  const items = await proposeAll(evening, plan.contents);
  await tellStories(evening, items);
  await moveTo(evening, 'discuss');
  await discussAll(evening, items);
  await moveTo(evening, 'vote');
  say('  they are answering');
  await voteAll(evening, items);
  if (plan.afterwards) await tell(evening, plan.afterwards);
  await moveTo(evening, 'decide');
  await moveTo(evening, 'closed');
  const { sessionId, sessionCode } = evening.facilitator;
  done(await updateOpinionMap(deps, systemScope, { sessionId }));
  time.pass((graceHours + 1) * 60);
  done(await cutSessionAnswers(deps, systemScope, { sessionId }));
  return { code: sessionCode };
}

async function openDoors(stage: Stage, { room }: Plan): Promise<Evening> {
  const { deps, account, owner } = stage;
  const categoryIds = await starterCategories(stage);
  const { sessionId } = done(
    await openSession(deps, owner, {
      requestId: deps.ids.random(),
      languages: [...languages],
      title: { ...room.title },
      welcome: { ...room.welcome },
      communities: communities(),
      admission: 'slips',
      rule: defaultRule,
      shares: 'at-close',
      pace: 'own-pace',
      holdUntilRead: true,
      allowsRowExport: false,
      timeZone: 'Europe/Madrid',
      graceHours,
      keepDays: 90,
      affirm: {
        mode: 'chosen',
        ids: room.affirms.map((key) => categoryIds.get(key) ?? ''),
        branches: [],
      },
    }),
  );
  const facilitator = done(await asFacilitator(deps, account, sessionId));
  return { ...stage, facilitator, crowd: await letPeopleIn({ deps, facilitator, room }) };
}

const communities = () => {
  const names: readonly CommunityName[] = ['riders', 'deaf', 'carers'];
  return names.map((name) => ({ label: { ...communityLabels[name] }, isAffected: true }));
};
