import type { ParticipantScope, SessionScope } from '~/domain/access/scopes';
import { asParticipant, atDoor } from '~/gates/system-people.server';
import type { Deps } from '~/usecases/deps';
import { chooseCommunity } from '~/usecases/participants/change-about-me.server';
import { joinSession } from '~/usecases/participants/join-session.server';
import { loadSlipSheet } from '~/usecases/sessions/load-slips.server';
import { makeSlips } from '~/usecases/sessions/make-slips.server';
import { communitiesOf } from '~db/repositories/sessions.server';
import { communityLabels, type Room, slipBatches } from './content/rooms';
import {
  type Circle,
  type CommunityName,
  circles,
  type Language,
  languages,
  type Writer,
} from './content/shapes';
import { done } from './done';

export interface Person {
  readonly scope: ParticipantScope;
  readonly language: Language;
}

/** Who is in the room, by circle. */
export type Crowd = Readonly<Record<Circle, readonly Person[]>>;

interface Arrival {
  readonly deps: Deps;
  readonly facilitator: SessionScope;
  readonly room: Room;
}

/** Everybody comes in by a slip; those who care for others then say so themselves. */
export async function letPeopleIn(arrival: Arrival): Promise<Crowd> {
  const communityIds = await findCommunities(arrival);
  const crowd: Record<Circle, Person[]> = { riders: [], deaf: [], carers: [], neighbours: [] };
  for (const batch of slipBatches) {
    const communityId = batch.attests && communityIds[batch.attests];
    const codes = await giveOutSlips(arrival, { ...batch, communityId });
    for (const circle of batch.circles) {
      for (const language of speakers(arrival.room, circle)) {
        crowd[circle].push(await comeIn(arrival, { language, slipCode: codes.pop() ?? '' }));
      }
    }
  }
  for (const { scope } of crowd.carers) {
    done(await chooseCommunity(arrival.deps, scope, { communityId: communityIds.carers }));
  }
  return crowd;
}

async function findCommunities({
  deps,
  facilitator,
}: Arrival): Promise<Record<CommunityName, string | undefined>> {
  const offered = await communitiesOf(deps.db, facilitator.sessionId);
  const idOf = (name: CommunityName) =>
    offered.find(({ label }) => label.en === communityLabels[name].en)?.id;
  return { riders: idOf('riders'), deaf: idOf('deaf'), carers: idOf('carers') };
}

const speakers = ({ people }: Room, circle: Circle): Language[] =>
  languages.flatMap((language) => Array.from({ length: people[circle][language] }, () => language));

interface Batch {
  readonly label: string;
  readonly circles: readonly Circle[];
  readonly communityId: string | undefined;
}

async function giveOutSlips(
  { deps, facilitator, room }: Arrival,
  { label, communityId, circles: own }: Batch,
): Promise<string[]> {
  const requestId = deps.ids.random();
  const slips = own.reduce((sum, circle) => sum + speakers(room, circle).length, 0);
  done(await makeSlips(deps, facilitator, { requestId, label, communityId, slips }));
  const sheet = await loadSlipSheet(deps, facilitator, requestId);
  return (sheet?.codes ?? []).map((code) => code.replaceAll(/[^0-9A-Z]/g, ''));
}

async function comeIn(
  { deps, facilitator }: Arrival,
  { language, slipCode }: { readonly language: Language; readonly slipCode: string },
): Promise<Person> {
  const code = facilitator.sessionCode;
  const door = done(await atDoor(deps, code));
  const { token } = done(
    await joinSession(deps, door, {
      requestId: deps.ids.random(),
      language,
      readingLanguages: [language],
      otherLanguage: undefined,
      isOwnDevice: true,
      slipCode,
      address: 'this machine',
    }),
  );
  return { scope: done(await asParticipant(deps, { code, token })), language };
}

/** The person that the content means. */
export function find(crowd: Crowd, { from, language, nth = 0 }: Writer): Person {
  const person = crowd[from].filter((one) => one.language === language)[nth];
  if (!person) throw new Error(`There is no ${nth + 1}. person of ${from} who speaks ${language}.`);
  return person;
}

export const peopleIn = (crowd: Crowd): number =>
  circles.reduce((sum, circle) => sum + crowd[circle].length, 0);
