import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { snapshotSchema } from '~/contracts/snapshot';
import { jsonSchemaOf } from '~/exports/json-schema';
import { compileSchema } from '~/exports/verify-release';

const loose = z.looseObject({
  concepts: z
    .array(
      z.looseObject({
        prefLabel: z.record(z.string(), z.string()),
        decision: z.looseObject({ answers: z.looseObject({}) }).optional(),
      }),
    )
    .min(1),
  coverage: z.record(z.string(), z.unknown()),
});
type Loose = z.infer<typeof loose>;

const first = ({ concepts }: Loose) => {
  const [concept] = concepts;
  if (!concept) throw new Error('the golden snapshot has no concept');
  return concept;
};

/** Whole, so that what is added to it is all that is wrong. */
const decided = (snapshot: Loose) => {
  const { decision } = first(snapshot);
  if (!decision) throw new Error('the golden concept has no decision');
  return decision;
};

const previous = { version: '0.1.0', uri: 'https://lists.example/t/harms/v/0.1.0' };

const put = (target: object, key: string, value: unknown): boolean =>
  Reflect.set(target, key, value);
const drop = (target: object, key: string): boolean => Reflect.deleteProperty(target, key);

/** Each one damage that happens: a lost member, a wrong type, a foreign word, a small figure, an injected one. */
const damages: readonly [string, (snapshot: Loose) => boolean][] = [
  ['a concept without an id', (one) => drop(first(one), 'id')],
  ['an id that is no UUID', (one) => put(first(one), 'id', 'P1')],
  ['a language that is no tag', (one) => put(first(one).prefLabel, 'english', 'Fake')],
  ['an empty text', (one) => put(first(one).prefLabel, 'es', '')],
  ['a status of our own', (one) => put(first(one), 'status', 'approved')],
  ['a version that is no version', (one) => put(one, 'version', 'v1')],
  ['a digest cut short', (one) => put(one, 'previousVersion', { ...previous, sha256: 'abc' })],
  ['a member that nobody knows', (one) => put(first(one), 'score', 0.9)],
  ['an answer with a voter', (one) => put(decided(one), 'voterId', 'x')],
  ['an answer with its time', (one) => put(decided(one).answers, 'at', '2026-03-02T19:58:12Z')],
  ['an outcome of our own', (one) => put(decided(one), 'outcome', 'approved')],
  ['coverage of another shape', (one) => put(one.coverage, 'es', { labels: 1 })],
  ['a date in words', (one) => put(one, 'issued', 'yesterday')],
  ['no concepts at all', (one) => drop(one, 'concepts')],
  ['parents that are no list', (one) => put(first(one), 'broader', 'P1')],
  ['a negative count', (one) => put(first(one), 'annotationsCount', -1)],
  ['another format', (one) => put(one, 'schemaVersion', '2.0')],
];

let text = '';
beforeAll(async () => {
  text = await readFile(join(import.meta.dirname, 'golden', 'snapshot.json'), 'utf8');
});

describe('X3 damaged documents are refused by the served schema and by our own reader', () => {
  const validate = compileSchema(jsonSchemaOf('snapshot', 'https://lists.example'));

  it('undamaged it is accepted', () => {
    expect(validate?.(JSON.parse(text))).toBe(true);
    expect(snapshotSchema.safeParse(JSON.parse(text)).success).toBe(true);
  });

  it.each(damages)('%s', (_, damage) => {
    const damaged = loose.parse(JSON.parse(text));
    expect(damage(damaged)).toBe(true);
    expect(validate?.(damaged)).toBe(false);
    expect(snapshotSchema.safeParse(damaged).success).toBe(false);
  });
});
