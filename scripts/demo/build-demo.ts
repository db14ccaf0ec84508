import { hostIn, systemScope } from '~/gates/system.server';
import { asMember, asNewAccount } from '~/gates/system-people.server';
import type { Deps } from '~/usecases/deps';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { createTaxonomy } from '~/usecases/taxonomies/create-taxonomy.server';
import { editTaxonomy } from '~/usecases/taxonomies/edit-taxonomy.server';
import { compareLists } from './compare-lists';
import { callsReplaced } from './content/harms/calls-replaced';
import { captions } from './content/harms/captions';
import { careMinutes } from './content/harms/care-minutes';
import { faceCheck } from './content/harms/face-check';
import { machineTranslation } from './content/harms/machine-translation';
import { opaquePay } from './content/harms/opaque-pay';
import { sameTrip } from './content/harms/same-trip';
import { signingAvatars } from './content/harms/signing-avatars';
import { stairs } from './content/harms/stairs';
import { description, governance, title } from './content/list';
import { comparisons } from './content/other-lists';
import { shutOut } from './content/rewording';
import { firstEvening, forNextTime, secondEvening } from './content/rooms';
import { languages } from './content/shapes';
import { demoTime, depsAt, eveningBefore } from './demo-time';
import { done } from './done';
import { holdEvening } from './hold-evening';
import { registerUses } from './register-uses';
import type { Stage } from './stage';

interface Order {
  readonly slug: string;
  readonly accountName: string;
  /** The first account of an instance has to be the operator's. */
  readonly isOperator: boolean;
  readonly say: (text: string) => void;
}

export interface Demo {
  /** Addresses of the versions, oldest first. */
  readonly versions: readonly string[];
  /** Codes of the sessions, oldest first. */
  readonly codes: readonly string[];
  /** Where somebody chooses the password of the demonstration's account, once. */
  readonly accountLink: string;
}

/** Two evenings, what was published after each and who builds on it, through the same use cases as everything that real people do. */
export async function buildDemo(real: Deps, order: Order): Promise<Demo> {
  const now = real.clock.now();
  const time = demoTime(eveningBefore(now, firstEvening.daysAgo + 1));
  const deps = depsAt(real, time);
  const { isOperator, accountName: name } = order;
  const made = done(await asNewAccount(real, systemScope, { name, isOperator }));
  const stage = await foundList({ deps, time, account: made.account, say: order.say }, order.slug);

  time.goTo(eveningBefore(now, firstEvening.daysAgo));
  const first = await holdEvening(stage, {
    room: firstEvening,
    contents: [
      stairs,
      callsReplaced,
      signingAvatars,
      faceCheck,
      captions,
      careMinutes,
      machineTranslation,
      opaquePay,
    ],
  });
  const firstVersion = await publishAfter(stage, order.slug);
  await registerUses(stage, order.slug);

  time.goTo(eveningBefore(now, secondEvening.daysAgo));
  const second = await holdEvening(stage, {
    room: secondEvening,
    contents: [sameTrip, shutOut],
    afterwards: forNextTime,
  });
  await compareLists(stage, comparisons);
  const secondVersion = await publishAfter(stage, order.slug);
  return {
    versions: [firstVersion, secondVersion],
    codes: [first.code, second.code],
    accountLink: `${real.baseUrl}/setup/${made.linkToken}`,
  };
}

async function foundList(people: Omit<Stage, 'owner'>, slug: string): Promise<Stage> {
  const { deps, account } = people;
  const license = 'CC-BY-4.0';
  done(
    await createTaxonomy(deps, account, {
      requestId: deps.ids.random(),
      slug,
      title: title.en,
      description: description.en,
      originalLanguage: 'en',
      languages: [...languages],
      license,
      start: 'starter',
    }),
  );
  const owner = done(await asMember(deps, account, slug));
  const texts = { title, description, governance, rightsNote: '', attribution: '' };
  const edit = { ...texts, languages, license };
  done(await editTaxonomy(deps, owner, edit));
  return { ...people, owner };
}

/** Two days after the evening, once somebody has slept over it. */
async function publishAfter({ deps, time, say }: Stage, slug: string): Promise<string> {
  time.pass(18 * 60);
  const host = done(await hostIn(deps, slug));
  const { uri, version } = done(
    await publishSnapshot(deps, host, { requestId: deps.ids.random() }),
  );
  say(`  version ${version} is published`);
  return uri;
}
