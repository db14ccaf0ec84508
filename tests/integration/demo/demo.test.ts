import { createHash } from 'node:crypto';
import { isNotNull } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { examplesSchema } from '~/contracts/release/voices';
import { snapshotSchema } from '~/contracts/snapshot';
import { catalogue, catalogueVersion } from '~/domain/crosswalk/catalogue';
import { coverageDocument } from '~/domain/crosswalk/coverage-document';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import { jsonSchemaOf } from '~/exports/json-schema';
import { verifyRelease } from '~/exports/verify-release';
import { publishedIn } from '~/gates/system.server';
import type { Deps } from '~/usecases/deps';
import { writeMirror } from '~/usecases/snapshots/write-mirror.server';
import { loadUses } from '~/usecases/uses/load-uses.server';
import { participants } from '~db/schema/sessions';
import { fillInstance } from '../../../scripts/demo/fill-instance';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';
import { dumpDatabase } from '../../support/dump-database';

const database = testDatabase();
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const told: string[] = [];
const files = new Map<string, Uint8Array>();
let deps: Deps;
let snapshot: Snapshot;

const parsed = (path: string): unknown =>
  JSON.parse(new TextDecoder().decode(files.get(path) ?? new Uint8Array()));

const fill = () => fillInstance(deps, (text) => told.push(text));

beforeAll(async () => {
  deps = testDeps(database.db, { clock: { now: () => new Date('2026-11-24T10:00:00Z') } });
  await fill();
  const scope = await publishedIn(deps, 'harms-we-know');
  if (!scope.ok) throw new Error('it is not published');
  await writeMirror(deps, scope.value, async (path, bytes) => {
    files.set(path, bytes);
  });
  snapshot = snapshotSchema.parse(parsed('v/0.2.0/snapshot.json'));
});

const decided = (label: string) =>
  snapshot.concepts.find(({ prefLabel }) => prefLabel.en === label);

describe('the demonstration', { timeout: 60_000 }, () => {
  it('R3 has two versions, signed and chained, that a stranger finds right', async () => {
    const source = {
      versions: ['0.1.0', '0.2.0'],
      read: async (path: string) => files.get(path),
      jwks: parsed('.well-known/jwks.json'),
      schema: jsonSchemaOf('snapshot', ''),
    };
    for (const version of source.versions) {
      const checks = await verifyRelease(source, { version, sha256 });
      expect(checks.filter(({ isRight }) => !isRight)).toEqual([]);
      expect(checks.some(({ name }) => name === 'signature')).toBe(true);
    }
  });

  it('P5 is built on, by one who was read and by one who waits', async () => {
    const scope = await publishedIn(deps, 'harms-we-know');
    if (!scope.ok) throw new Error('it is not published');
    expect(await loadUses(deps, scope.value)).toMatchObject([
      { name: expect.stringContaining('forum'), refused: 2, age: { version: '0.1.0', behind: 1 } },
    ]);
  });

  it('shows every kind of outcome, with what people said to it', async () => {
    const outcomes = [
      ['Calls replaced by chatbots', 'contested', 'agreed-with-dissent', 'add'],
      ['Sign-language avatars nobody understands', 'held', 'held', 'add'],
      ['The clock does not see the stairs', 'accepted', 'agreed', 'add'],
      ['Shut out by design', 'accepted', 'agreed', 'reword'],
      ['A machine as the boss', 'accepted', 'agreed', 'affirm'],
    ];
    expect(
      outcomes.map(([label = '']) => {
        const concept = decided(label);
        const { outcome, proposalKind } = concept?.decision ?? {};
        return [label, concept?.status, outcome, proposalKind];
      }),
    ).toEqual(outcomes);
    expect(decided('Answered by a machine translation')).toBeUndefined();
    expect(decided('Opaque dynamic remuneration')).toBeUndefined();
    expect(decided('Calls replaced by chatbots')?.decision).toMatchObject({
      contestedBy: [{ by: 'community' }, { by: 'objection' }],
      dissent: { count: 2 },
    });
    expect(decided('Calls replaced by chatbots')?.examples).toEqual({
      in: 3,
      out: 3,
      borderline: 1,
    });
    const voices = JSON.stringify(parsed('v/0.2.0/voices.json'));
    expect(voices).toContain('الدردشة المكتوبة هي صوتي');
  });

  it('A4 steers guard models with the examples that were taken as test cases', () => {
    const { examples } = examplesSchema.parse(parsed('v/0.2.0/examples.json'));
    const accepted = examples.filter((example) => example.accepted);
    expect(accepted.length).toBeGreaterThan(5);
    expect(accepted.every(({ mayTestAi }) => mayTestAi)).toBe(true);
    const packs = [...files].filter(([path]) => path.includes('exports/examples/'));
    const words = packs.map(([, bytes]) => new TextDecoder().decode(bytes)).join('');
    expect(words).toContain(accepted.find(({ language }) => language === 'en')?.text ?? 'none');
  });

  it('has harms that no other list has a word for, some that others have, and some not looked for', () => {
    const { unnamed, categories, systems } = coverageDocument({
      ...{ snapshot, snapshotSha256: '0'.repeat(64), baseUrl: '', systems: catalogue },
      catalogue: catalogueVersion,
    });
    expect(unnamed.toSorted()).toEqual(
      [
        decided('Sign-language avatars nobody understands')?.id,
        decided('Calls replaced by chatbots')?.id,
      ].toSorted(),
    );
    const namings = new Set(categories.map(({ naming }) => naming));
    expect(namings).toEqual(new Set(['unnamed', 'named', 'none-so-far', 'not-looked-at']));
    expect(systems.every(({ matched }) => matched > 0)).toBe(true);
  });

  it('D5 publishes no group of fewer than five people', () => {
    const { people, languages, sessions } = snapshot.participation;
    expect({ people, sessions }).toEqual({ people: 94, sessions: 2 });
    const groups = snapshot.concepts.flatMap(({ decision }) => decision?.communities ?? []);
    expect(groups.length).toBeGreaterThan(60);
    const sizes = [...groups.map(({ n }) => n), ...languages.map((spoken) => spoken.people)];
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
  });

  it('A2 keeps what was told to facilitators, and what was hidden, out of everything published', async () => {
    const kept = await dumpDatabase(database.sql);
    const published = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('');
    expect(published).toContain('You are slower than usual');
    for (const words of ['Ramón', 'she fell ten minutes later']) {
      expect(kept).toContain(words);
      expect(published).not.toContain(words);
    }
  });

  it('V7 has cut the link between sixty people and their answers', async () => {
    const people = await deps.db.select().from(participants);
    expect(people).toHaveLength(60 + 34);
    expect(
      await deps.db.select().from(participants).where(isNotNull(participants.voterId)),
    ).toHaveLength(0);
  });

  it('run again, it changes nothing and says where it is', async () => {
    const before = await dumpDatabase(database.sql);
    const again = await fill();
    expect(again).toMatchObject({ isNew: false, accountName: 'demo' });
    expect(again.versions).toEqual([
      'http://lists.test/t/harms-we-know/v/0.1.0',
      'http://lists.test/t/harms-we-know/v/0.2.0',
    ]);
    expect(await dumpDatabase(database.sql)).toEqual(before);
  });
});
