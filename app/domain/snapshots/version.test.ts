import { describe, expect, it } from 'vitest';
import { newestFinal, nextVersion, type VersionRequest } from './version';

const ask = (request: Partial<VersionRequest>) => {
  const result = nextVersion({
    published: [],
    level: 'patch',
    isSameAsNewest: false,
    ...request,
  });
  return result.ok ? `${result.value.version} ${result.value.level}` : result.refusal.code;
};

const review = ['0.1.0', '0.2.0-rc.1', '0.2.0-rc.2'];

describe('R2 the version number follows from the difference', () => {
  it.each<[string, Partial<VersionRequest>, string]>([
    ['the first is 0.1.0', {}, '0.1.0 first'],
    ['the first as a candidate', { candidate: true }, '0.1.0-rc.1 first'],
    ['the first after its candidates', { published: ['0.1.0-rc.1'] }, '0.1.0 first'],
    ['0: patch raises z', { published: ['0.1.0'] }, '0.1.1 patch'],
    ['0: minor raises y', { published: ['0.1.3'], level: 'minor' }, '0.2.0 minor'],
    ['0: major raises y too', { published: ['0.9.1'], level: 'major' }, '0.10.0 major'],
    ['numbers are no decimals', { published: ['0.9.0', '0.10.0'], level: 'minor' }, '0.11.0 minor'],
    ['1: patch', { published: ['1.0.0'] }, '1.0.1 patch'],
    ['1: minor', { published: ['1.0.1'], level: 'minor' }, '1.1.0 minor'],
    ['1: major', { published: ['1.2.3'], level: 'major' }, '2.0.0 major'],
    ['nothing changed', { published: ['1.0.0'], level: 'none' }, 'nothing-changed'],
    [
      'raising does not make a change',
      { published: ['1.0.0'], level: 'none', raiseTo: 'minor' },
      'nothing-changed',
    ],
    ['raised', { published: ['1.0.0'], raiseTo: 'major' }, '2.0.0 patch'],
    ['raised while 0', { published: ['0.1.0'], raiseTo: 'major' }, '0.2.0 patch'],
    [
      'raised to the same',
      { published: ['1.0.0'], level: 'major', raiseTo: 'major' },
      '2.0.0 major',
    ],
    ['never lower', { published: ['1.0.0'], level: 'major', raiseTo: 'minor' }, 'level-too-low'],
    ['ratified', { published: ['0.3.1'], level: 'patch', ratify: true }, '1.0.0 patch'],
    ['ratified unchanged', { published: ['0.3.1'], level: 'none', ratify: true }, '1.0.0 none'],
    ['ratified twice', { published: ['1.0.0'], ratify: true }, 'already-ratified'],
    ['ratified before anything', { ratify: true }, 'nothing-to-ratify'],
    ['candidate', { published: ['0.1.0'], level: 'minor', candidate: true }, '0.2.0-rc.1 minor'],
    ['next candidate', { published: review, level: 'minor', candidate: true }, '0.2.0-rc.3 minor'],
    [
      'candidate of what became graver',
      { published: ['1.0.0', '1.1.0-rc.1'], level: 'major', candidate: true },
      '2.0.0-rc.1 major',
    ],
    [
      'the same candidate again',
      { published: review, level: 'minor', candidate: true, isSameAsNewest: true },
      'nothing-changed',
    ],
    [
      'a reviewed candidate becomes final',
      { published: review, level: 'minor', isSameAsNewest: true },
      '0.2.0 minor',
    ],
    [
      'ratification as a candidate',
      { published: ['0.3.0'], level: 'none', isSameAsNewest: true, ratify: true, candidate: true },
      '1.0.0-rc.1 none',
    ],
  ])('%s', (_, request, expected) => {
    expect(ask(request)).toBe(expected);
  });

  it('latest skips candidates', () => {
    expect(newestFinal(['0.2.0-rc.1', '0.1.0', '0.1.1'])).toBe('0.1.1');
    expect(newestFinal(['0.1.0-rc.1'])).toBeUndefined();
  });
});
