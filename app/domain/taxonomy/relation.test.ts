import { describe, expect, it } from 'vitest';
import type { AnnouncedDeprecation } from './category';
import { checkAnnouncement, checkRelation, type Ground } from './relation';
import { parseTree } from './tree';

/** `a` over `b` over `c`, which lies under `d` too; `e` beside them; `gone` has left. */
const tree = parseTree([
  { id: 'a', parents: [], primaryParent: null },
  { id: 'b', parents: ['a'], primaryParent: 'a' },
  { id: 'c', parents: ['b', 'd'], primaryParent: 'b' },
  { id: 'd', parents: [], primaryParent: null },
  { id: 'e', parents: [], primaryParent: null },
  { id: 'gone', parents: [], primaryParent: null },
]);
if (!tree.ok) throw new Error(tree.refusal.code);
const statuses = new Map(
  [...tree.value.places.keys()].map((id) => [id, id === 'gone' ? 'withdrawn' : 'held'] as const),
);
const ground: Ground = { tree: tree.value, statuses };

const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'ok' : result.refusal.code;

describe('what may be called related', () => {
  it.each([
    ['b', 'e', 'ok'],
    ['b', 'd', 'ok'],
    ['a', 'a', 'relation-to-itself'],
    ['a', 'c', 'relation-in-tree'],
    ['c', 'd', 'relation-in-tree'],
    ['d', 'c', 'relation-in-tree'],
    ['a', 'gone', 'relation-gone'],
    ['nobody', 'a', 'relation-unknown'],
  ] as const)('S27 %s and %s: %s', (one, other, code) => {
    expect(codeOf(checkRelation([one, other], ground))).toBe(code);
  });
});

describe('what may be announced', () => {
  const announce = (id: string, kind: AnnouncedDeprecation['kind'], ...successors: string[]) =>
    codeOf(checkAnnouncement({ id, kind, successors, reason: {} }, ground));

  it('T6 a category that stands may be retired, merged into one or split into several', () => {
    expect(announce('a', 'retired')).toBe('ok');
    expect(announce('a', 'retired', 'e', 'd')).toBe('ok');
    expect(announce('a', 'merged', 'e')).toBe('ok');
    expect(announce('a', 'split', 'd', 'e')).toBe('ok');
  });

  it.each([
    ['gone', 'retired', [], 'relation-gone'],
    ['nobody', 'retired', [], 'relation-unknown'],
    ['a', 'retired', ['a'], 'successor-is-itself'],
    ['a', 'retired', ['gone'], 'relation-gone'],
    ['a', 'merged', [], 'successor-needed'],
    ['a', 'merged', ['d', 'e'], 'successor-needed'],
    ['a', 'split', ['d'], 'successors-needed'],
  ] as const)('%s, %s into %j: %s', (id, kind, successors, code) => {
    expect(announce(id, kind, ...successors)).toBe(code);
  });
});
