import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { readTaxonomy } from '~/imports/read-taxonomy';
import { testId } from '../../factories/publishable-state';
import { fileAt, packNamed } from './exported';

const head = z.looseObject({
  curie_map: z.record(z.string().regex(/^[a-z][\w.-]*$/), z.string().min(1)),
  mapping_set_id: z.url(),
  license: z.url(),
  mapping_date: z.iso.date(),
});

/** A reader of SSSOM TSV from its specification: metadata in comments, required columns, declared prefixes. */
const readSssom = (text: string) => {
  const lines = text.trimEnd().split('\n');
  const isComment = (line: string) => line.startsWith('#');
  const meta = head.parse(
    parseYaml(
      lines
        .filter(isComment)
        .map((line) => line.slice(2))
        .join('\n'),
    ),
  );
  const [columns = [], ...rows] = lines
    .filter((line) => !isComment(line))
    .map((line) => line.split('\t'));
  for (const needed of ['subject_id', 'predicate_id', 'object_id', 'mapping_justification']) {
    if (!columns.includes(needed)) throw new Error(`no column ${needed}`);
  }
  return rows.map((cells) => {
    if (cells.length !== columns.length) throw new Error(`${cells.length} cells`);
    const row = new Map(columns.map((column, index) => [column, cells[index] ?? '']));
    for (const column of ['predicate_id', 'object_id', 'mapping_justification']) {
      const [prefix = ''] = (row.get(column) ?? '').split(':');
      if (!(prefix in meta.curie_map)) throw new Error(`${prefix} is not declared`);
    }
    return row;
  });
};

describe('SSSOM', () => {
  const text = fileAt('exports/crosswalk.sssom.tsv');

  it('one row per mapping, what was looked for and not found among them', () => {
    const rows = readSssom(text);
    expect(rows.map((row) => row.get('object_id'))).toEqual([
      'ailuminate-v1.0:ipv',
      'sssom:NoTermFound',
      expect.stringMatching(/^[a-z][a-z0-9._-]*:/),
    ]);
    expect(rows[0]?.get('subject_category')).toBe('contested');
    expect(rows[1]?.get('object_source')).toBe('llama-guard-3:');
  });

  it.each([
    ['a row cut short', text.replace('\tailuminate-v1.0:ipv', '')],
    ['an undeclared prefix', text.replace('\tailuminate-v1.0:ipv', '\tnobody:ipv')],
    ['a lost column', text.replace('\tmapping_justification', '\tjustification')],
  ])('the reader refuses %s', (_, broken) => {
    expect(() => readSssom(broken)).toThrow();
  });
});

describe('risk-atlas-nexus', () => {
  const read = (text: string) =>
    readTaxonomy({ fileName: 'risks.yaml', bytes: new TextEncoder().encode(text) });

  it('our own reader of its data takes it back with names, tree and matches', async () => {
    const taken = await read(fileAt('exports/risk-atlas-nexus.es.yaml'));
    if (!taken.ok) throw new Error(taken.refusal.code);
    const { entries } = packNamed('es');
    expect(taken.value.categories.map(({ sourceId }) => sourceId)).toEqual(
      entries.map(({ concept }) => concept.id),
    );
    expect(taken.value.categories[1]?.parents).toEqual([testId(1)]);
  });

  it('and refuses it without its risks, or cut in the middle', async () => {
    const text = fileAt('exports/risk-atlas-nexus.es.yaml');
    expect((await read(text.replace('risks:', 'risk:'))).ok).toBe(false);
    expect((await read(text.slice(0, text.lastIndexOf('name: "') + 9))).ok).toBe(false);
  });
});
