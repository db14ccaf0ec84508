import { randomBytes } from 'node:crypto';
import { uuidV7 } from '~/platform/ids.server';
import type { Deps } from '~/usecases/deps';

const minute = 60_000;

/** A clock for a story told afterwards: it goes on a little with every look, and by as much as it is told to. */
export interface DemoTime {
  now(): Date;
  goTo(moment: Date): void;
  pass(minutes: number): void;
}

export function demoTime(start: Date): DemoTime {
  let at = start.getTime();
  return {
    now: () => {
      at += 20;
      return new Date(at);
    },
    goTo: (moment) => {
      at = moment.getTime();
    },
    pass: (minutes) => {
      at += minutes * minute;
    },
  };
}

/** The same world at another time; ids tell that time too. */
export const depsAt = (deps: Deps, time: DemoTime): Deps => ({
  ...deps,
  clock: time,
  ids: { ...deps.ids, uuid: () => uuidV7(time.now().getTime(), randomBytes(16)) },
});

/** An evening so many days before `now`, at five in the afternoon (UTC). */
export function eveningBefore(now: Date, days: number): Date {
  const evening = new Date(now.getTime() - days * 24 * 60 * minute);
  evening.setUTCHours(17, 0, 0, 0);
  return evening;
}
