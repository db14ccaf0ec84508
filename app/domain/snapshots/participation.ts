import { smallestGroup } from '../answers/visibility';
import type { Admission } from '../sessions/session';
import type { LanguageTag } from '../taxonomy/category';
import { byCodeUnits, sortedById, sortedUnique } from './order';
import type { DecidingSession, KnownGap, Participation, PeopleByLanguage } from './snapshot';

/** One deciding session with the true numbers, before anything is withheld. */
export interface SessionPeople {
  readonly id: string;
  readonly admission: Admission;
  readonly offeredLanguages: readonly LanguageTag[];
  readonly openedAt: Date;
  readonly closedAt?: Date;
  readonly people: number;
  readonly byLanguage: Readonly<Record<LanguageTag, number>>;
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const withheld: PeopleByLanguage = { people: null, languages: [], others: null };

/**
 * What may be shown of people by language (D5): under five people nothing; small languages pooled as `others`;
 * and where that pool itself has one to four people no breakdown at all, since subtraction would reveal it.
 */
export const suppressSmallLanguages = (
  people: number,
  byLanguage: Readonly<Record<LanguageTag, number>>,
): PeopleByLanguage => {
  if (people < smallestGroup) return withheld;
  const cells = Object.entries(byLanguage).filter(([, count]) => count > 0);
  const shown = cells.filter(([, count]) => count >= smallestGroup);
  const others = people - total(shown.map(([, count]) => count));
  if (others > 0 && others < smallestGroup) return { people, languages: [], others: people };
  const languages = shown
    .map(([language, count]) => ({ language, people: count }))
    .sort((left, right) => byCodeUnits(left.language, right.language));
  return { people, languages, others };
};

/**
 * The sessions as published. Figures come once a session has closed, and are then kept word for word: people join while
 * it is open and may leave afterwards (withdrawal, the deletion date), and two versions that differ by one person would
 * reveal that one.
 */
export const publishSessions = (
  sessions: readonly SessionPeople[],
  published: readonly DecidingSession[],
): DecidingSession[] => {
  const final = new Map(
    published.filter(({ closed }) => closed !== undefined).map((known) => [known.id, known]),
  );
  const added = sessions
    .filter(({ id }) => !final.has(id))
    .map(({ id, admission, offeredLanguages, openedAt, closedAt, people, byLanguage }) => ({
      id,
      admission,
      offeredLanguages: sortedUnique(offeredLanguages),
      opened: dayOf(openedAt),
      closed: closedAt && dayOf(closedAt),
      ...(closedAt ? suppressSmallLanguages(people, byLanguage) : withheld),
    }));
  return sortedById([...final.values(), ...added]);
};

const knownGaps = (
  sessions: readonly DecidingSession[],
  spoken: ReadonlyMap<LanguageTag, number>,
  unreviewed: readonly LanguageTag[],
): KnownGap[] => {
  const offered = sortedUnique(sessions.flatMap(({ offeredLanguages }) => offeredLanguages));
  const hasOpenSession = sessions.some(({ closed }) => closed === undefined);
  const hasSmallSession = sessions.some(({ closed, people }) => closed && people === null);
  const unspoken = offered.filter((language) => !spoken.has(language));
  return [
    ...(hasOpenSession ? [{ kind: 'session-open' } as const] : []),
    ...(hasSmallSession ? [{ kind: 'session-too-small' } as const] : []),
    ...unspoken.map((language) => ({ kind: 'language-with-few-people', language }) as const),
    ...unreviewed.map((language) => ({ kind: 'language-not-reviewed', language }) as const),
  ];
};

/**
 * Sums over sessions, made of their already suppressed figures only, so that no difference of sums shows a group
 * that a session withheld. `unreviewed` are published languages whose texts no person wrote or reviewed.
 */
export const sumParticipation = (
  sessions: readonly DecidingSession[],
  unreviewed: readonly LanguageTag[],
): Participation => {
  const shown = sessions.filter(({ people }) => people !== null);
  const spoken = new Map<LanguageTag, number>();
  for (const { language, people } of shown.flatMap(({ languages }) => languages)) {
    spoken.set(language, (spoken.get(language) ?? 0) + people);
  }
  const days = sessions
    .flatMap(({ opened, closed }) => [opened, closed ?? opened])
    .sort(byCodeUnits);
  return {
    sessions: sessions.length,
    people: shown.length === 0 ? null : total(shown.map(({ people }) => people ?? 0)),
    languages: [...spoken]
      .map(([language, people]) => ({ language, people }))
      .sort((left, right) => byCodeUnits(left.language, right.language)),
    others: shown.length === 0 ? null : total(shown.map(({ others }) => others ?? 0)),
    from: days[0],
    to: days.at(-1),
    knownGaps: knownGaps(sessions, spoken, unreviewed),
  };
};
