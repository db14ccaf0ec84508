import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  publishSessions,
  type SessionPeople,
  sumParticipation,
  suppressSmallLanguages,
} from './participation';

const session = (parts: Partial<SessionPeople> = {}): SessionPeople => ({
  id: 'a',
  admission: 'open-link',
  offeredLanguages: ['es', 'ar'],
  openedAt: new Date('2026-03-01T10:00:00Z'),
  closedAt: new Date('2026-03-04T10:00:00Z'),
  people: 12,
  byLanguage: { es: 7, ar: 5 },
  ...parts,
});

describe('D5 no figure for fewer than five people', () => {
  it.each([
    [4, { es: 4 }, { people: null, languages: [], others: null }],
    [
      12,
      { es: 7, ar: 5 },
      {
        people: 12,
        languages: [
          { language: 'ar', people: 5 },
          { language: 'es', people: 7 },
        ],
        others: 0,
      },
    ],
    [
      12,
      { es: 7, ar: 3, am: 2 },
      { people: 12, languages: [{ language: 'es', people: 7 }], others: 5 },
    ],
    [9, { es: 7, ar: 2 }, { people: 9, languages: [], others: 9 }],
    [5, { es: 5 }, { people: 5, languages: [{ language: 'es', people: 5 }], others: 0 }],
  ])('%i people, %o', (people, byLanguage, expected) => {
    expect(suppressSmallLanguages(people, byLanguage)).toEqual(expected);
  });

  it('neither a figure nor a difference of figures is between one and four', () => {
    const cells = fc.dictionary(fc.constantFrom('es', 'ar', 'am', 'ti'), fc.nat(12));
    fc.assert(
      fc.property(cells, (byLanguage) => {
        const people = Object.values(byLanguage).reduce((sum, count) => sum + count, 0);
        const shown = suppressSmallLanguages(people, byLanguage);
        const figures = [shown.others ?? 0, ...shown.languages.map((cell) => cell.people)];
        for (const figure of figures) expect(figure === 0 || figure >= 5).toBe(true);
        const rest = (shown.people ?? 0) - figures.reduce((sum, count) => sum + count, 0);
        expect(rest).toBe(0);
      }),
    );
  });

  it('a session published as closed is never stated anew, so two versions cannot be subtracted', () => {
    const published = publishSessions([session()], []);
    const later = publishSessions(
      [session({ people: 11, byLanguage: { es: 6, ar: 5 } })],
      published,
    );
    expect(later).toEqual(published);
    expect(publishSessions([], published)).toEqual(published);
  });

  it('a session that is too small is in no sum, and the list says so', () => {
    const sessions = publishSessions(
      [session(), session({ id: 'b', people: 3, byLanguage: { es: 3 } })],
      [],
    );
    expect(sumParticipation(sessions, ['ar'])).toEqual({
      sessions: 2,
      people: 12,
      languages: [
        { language: 'ar', people: 5 },
        { language: 'es', people: 7 },
      ],
      others: 0,
      from: '2026-03-01',
      to: '2026-03-04',
      knownGaps: [{ kind: 'session-too-small' }, { kind: 'language-not-reviewed', language: 'ar' }],
    });
  });

  it('an open session has no figures yet: two versions would differ by single people', () => {
    const open = publishSessions([session({ closedAt: undefined })], []);
    expect(open).toMatchObject([{ people: null, languages: [], others: null }]);
    expect(sumParticipation(open, []).knownGaps[0]).toEqual({ kind: 'session-open' });
    expect(publishSessions([session()], open)).toMatchObject([{ people: 12 }]);
  });

  it('a language that was offered and not shown is named, without saying whether anybody spoke it', () => {
    const gaps = (byLanguage: Record<string, number>) =>
      sumParticipation(publishSessions([session({ people: 7, byLanguage })], []), []).knownGaps;
    const arabic = { kind: 'language-with-few-people', language: 'ar' };
    expect(gaps({ es: 7 })).toEqual([arabic]);
    expect(gaps({ es: 5, ar: 2 })).toContainEqual(arabic);
  });

  it('nothing decided yet: nothing to sum', () => {
    expect(sumParticipation([], [])).toMatchObject({ sessions: 0, people: null, others: null });
  });
});
