import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PublishedExample } from '~/domain/snapshots/state';
import type { Mapping } from '~/domain/taxonomy/category';
import { buildCategory, buildState, buildText, testId } from '../../factories/publishable-state';
import { exportedFiles, sourceOf } from './exported';

/** Accepted with dissent; named by a community; without Spanish words; without Arabic words. */
const ids = {
  contested: testId(1),
  held: testId(2),
  arabicOnly: testId(3),
  spanishOnly: testId(4),
};

const words = (label: string) => ({ text: { label, definition: `${label} y más.` } });
const arabic = (label: string, origin: 'machine' | 'human') =>
  buildText({ language: 'ar', origin, from: 'es', ...words(label) });
const example = (n: number, parts: Partial<PublishedExample>): PublishedExample => ({
  ...{ id: testId(n), concept: ids.contested, language: 'es', text: `Ejemplo ${n}`, kind: 'in' },
  ...{ mayTestAi: true, accepted: true, ...parts },
});
const mapping: Mapping = {
  ...{ predicate: 'close', source: 'nist-ai-600-1', object: 'data-privacy' },
  ...{ objectLabel: 'Data Privacy', justification: '' },
};

const files = exportedFiles(
  sourceOf(
    buildState({
      categories: [
        buildCategory(1, {
          ...{ status: 'contested', mappings: [mapping] },
          texts: [buildText(words('Uno')), arabic('واحد', 'machine')],
        }),
        buildCategory(2, {
          ...{ status: 'held', mappings: [mapping] },
          texts: [buildText(words('Dos')), arabic('اثنان', 'human')],
        }),
        buildCategory(3, {
          originalLanguage: 'ar',
          texts: [buildText({ language: 'ar', ...words('ثلاثة') })],
        }),
        buildCategory(4, { texts: [buildText(words('Cuatro'))] }),
      ],
      examples: [
        ...[example(301, {}), example(302, { concept: ids.held })],
        ...[example(303, { language: 'ar' }), example(304, { concept: ids.held, language: 'ar' })],
      ],
      linearizations: [
        { id: 'guard', purpose: {}, max: 2, keys: { [ids.contested]: 'S1', [ids.held]: 'S2' } },
      ],
    }),
  ),
);

const unreviewed = 'machine-translated, not reviewed';

type Standing = 'contested' | 'held';
interface Case {
  readonly standing: Standing;
  readonly label: string;
}

const notes = {
  contested: 'Contested: the list holds this category with dissent on record.',
  held: 'Held: named by a community, not agreed by the whole room.',
};
const marked = ({ standing, label }: Case) => `(${standing.toUpperCase()}) ${label}`;
const person = 'Always hand the case to a person.';

/** What there is of languages in a release, and what each has of the four cases. */
const packs = [
  {
    ...{ pack: 'es', machine: false, missing: [ids.arabicOnly] },
    cases: [
      { standing: 'contested', label: 'Uno' },
      { standing: 'held', label: 'Dos' },
    ],
  },
  {
    ...{ pack: 'ar', machine: false, missing: [ids.contested, ids.spanishOnly] },
    cases: [{ standing: 'held', label: 'اثنان' }],
  },
  {
    ...{ pack: 'ar.machine', machine: true, missing: [ids.spanishOnly] },
    cases: [
      { standing: 'contested', label: `واحد (${unreviewed})` },
      { standing: 'held', label: 'اثنان' },
    ],
  },
] as const;

/**
 * Every kind of file that a language has, and the strongest that it can say of a category that is contested or held. That
 * it says what is missing and what a machine made is checked below for all alike.
 */
const kinds: readonly {
  readonly path: string;
  readonly says: (one: Case) => readonly string[];
}[] = [
  {
    path: 'policies.PACK.json',
    says: (one) => [
      ...[`"status": "${one.standing}"`, '"humanReviewRequired": true', person],
      ...[`: ${marked(one)}`, notes[one.standing]],
    ],
  },
  {
    path: 'llama-guard.guard.PACK.json',
    says: (one) => [
      ...[`"status": "${one.standing}"`, '"humanReviewRequired": true'],
      `${one.standing === 'contested' ? 'S1' : 'S2'}: ${marked(one)}.`,
    ],
  },
  {
    path: 'promptfoo.PACK.yaml',
    says: (one) => [`name: "${marked(one)}"`, 'severity: "low"', notes[one.standing]],
  },
  { path: 'risk-atlas-nexus.PACK.yaml', says: (one) => [`name: "${marked(one)}"`] },
  { path: 'ai-atlas-nexus.PACK.yaml', says: (one) => [`name: "${marked(one)}"`] },
  {
    path: 'jskos.PACK.ndjson',
    says: ({ standing }) => [`["status: ${standing}","${notes[standing]}`],
  },
  { path: 'label-studio.PACK.xml', says: (one) => [`<Choice value="${marked(one)}"`] },
  // It holds no categories, only where they are.
  { path: 'label-studio.PACK.live.xml', says: () => [] },
  { path: 'label-studio.PACK.items.json', says: (one) => [`"value":"${marked(one)}"`] },
  { path: 'argilla.PACK.json', says: (one) => [`"text": "${marked(one)}"`] },
  {
    path: 'roost.PACK.harm_taxonomy.yaml',
    says: (one) => [`description: "${marked(one)}: `, 'severity: "info"', '"needs_review"'],
  },
  {
    path: 'roost.PACK.coop-policies.json',
    says: (one) => [`"name": "${marked(one)}"`, `"enforcementGuidelines": "${notes[one.standing]}`],
  },
  {
    path: 'roost.PACK.osprey-labels.yaml',
    says: (one) => [`description: "${marked(one)}: `, 'connotation: "neutral"'],
  },
  {
    path: 'misp.PACK.machinetag.json',
    says: (one) => [
      `"expanded": "${marked(one)}"`,
      `"colour": "${one.standing === 'contested' ? '#d97706' : '#7c3aed'}"`,
    ],
  },
  { path: 'garak.PACK.tsv', says: (one) => [`\t${marked(one)}\t`] },
  {
    path: 'examples/golden.PACK.csv',
    says: (one) => [
      `,${marked(one).includes(',') ? `"${marked(one)}"` : marked(one)},${one.standing},`,
    ],
  },
  {
    path: 'examples/promptfoo.PACK.yaml',
    says: (one) => [`name: "${marked(one)}"`, 'severity: "low"', notes[one.standing]],
  },
];

const page = /^exports\/(?:examples\/)?policies\/([^/]+)\/([^/]+)\.md$/;
const ofAllLanguages =
  /^exports\/(index\.json|crosswalk\.sssom\.tsv|(skos|concepts)(\.machine)?\.[a-z]+)$/;
const pathOf = (path: string, pack: string) => `exports/${path.replace('PACK', pack)}`;
const fileAt = (path: string): string => {
  const text = files.get(path);
  if (text === undefined) expect.fail(`no ${path}`);
  return text;
};

const table = z.array(z.looseObject({ categories_missing: z.string() })).min(1);

/** The ids that a file says are missing: in a column of a table, as JSON, or in a line of facts. */
const missingIn = (path: string, text: string): readonly string[] => {
  const [first] = path.endsWith('.csv')
    ? table.parse(parseCsv(text, { bom: true, columns: true })).map((row) => row.categories_missing)
    : [/"missing":\s*\[([^\]]*)\]/, /\bmissing: ([^\n·"<\\]*)/].flatMap(
        (one) => one.exec(text)?.[1] ?? [],
      );
  return first?.match(/0189[0-9a-f-]+/g) ?? [];
};

describe('what is contested, held, missing or a machine’s shows', () => {
  it('there is no kind of file that this test does not know', () => {
    const known = new Set(kinds.flatMap(({ path }) => packs.map(({ pack }) => pathOf(path, pack))));
    const others = [...files.keys()].filter(
      (path) => !page.test(path) && !ofAllLanguages.test(path),
    );
    expect(new Set(others)).toEqual(known);
  });

  describe.each(packs)('in $pack', ({ pack, machine, missing, cases }) => {
    it.each(kinds)('$path', ({ path, says }) => {
      const text = fileAt(pathOf(path, pack));
      const found = cases.flatMap(says);
      expect(found.filter((one) => !text.includes(one))).toEqual([]);
      expect(missingIn(path, text)).toEqual(missing);
      expect(text.includes(unreviewed)).toBe(machine);
      if (!machine) expect(text).not.toContain('واحد');
    });

    it('the page of each category', () => {
      const pages = [...files].flatMap(([path, text]) => {
        const [, folder, id = ''] = page.exec(path) ?? [];
        return folder === pack
          ? [{ id, text, isExample: path.startsWith('exports/examples/') }]
          : [];
      });
      for (const { standing, label } of cases) {
        const own = pages.filter(({ id }) => id === ids[standing]);
        expect(own.map(({ isExample }) => isExample).sort()).toEqual([false, true]);
        for (const { text } of own) {
          expect(text).toContain(`> status: ${standing}\n`);
          expect(text).toContain(`: (${standing.toUpperCase()}) ${label}\n`);
          expect(text).toContain(person);
          expect(text.includes(`> note: ${unreviewed}`)).toBe(label.includes(unreviewed));
        }
      }
      expect(pages.filter(({ id }) => missing.some((one) => one === id))).toEqual([]);
    });
  });

  it('the index: which categories each language lacks, and which pack is a machine’s', () => {
    const index: unknown = JSON.parse(fileAt('exports/index.json'));
    expect(index).toMatchObject({
      packs: [
        { name: 'ar', machine: false, missing: [ids.contested, ids.spanishOnly] },
        { name: 'ar.machine', machine: true, missing: [ids.spanishOnly] },
        { name: 'es', machine: false, missing: [ids.arabicOnly] },
      ],
    });
  });

  it('the crosswalk: standing in each row, and that no machine’s words are there', () => {
    const text = fileAt('exports/crosswalk.sssom.tsv');
    expect(text).toMatch(/\tUno\tcontested\t/);
    expect(text).toMatch(/\tDos\theld\t/);
    expect(text).toContain('no machine renderings');
    expect(text).not.toContain('واحد');
  });

  it.each(['ttl', 'jsonld'])('the vocabulary as %s', (ending) => {
    const text = fileAt(`exports/skos.${ending}`);
    const machine = fileAt(`exports/skos.machine.${ending}`);
    for (const one of [text, machine]) {
      for (const standing of ['contested', 'held'] as const) {
        expect(one).toMatch(new RegExp(`status"?>?"?:? ?\\[?(\\{"@value":)?"${standing}"`));
        expect(one).toContain(notes[standing]);
      }
    }
    const lacking = /languageMissing"?>? ?"?:?\[?(?:\{"@value":)?"(es|ar)"/g;
    expect([...text.matchAll(lacking)].map(([, tag]) => tag)).toEqual(['ar', 'es', 'ar']);
    expect([...machine.matchAll(lacking)].map(([, tag]) => tag)).toEqual(['es', 'ar']);
    expect(text).not.toContain('واحد');
    expect(machine).toContain(`ar: ${unreviewed}`);
  });

  it('the table: a row says its standing, whose words they are, and what languages are missing', () => {
    const rows = (path: string) => fileAt(path).trimEnd().split('\r\n').slice(1);
    const table = rows('exports/concepts.csv');
    const machine = rows('exports/concepts.machine.csv');
    expect([table.length, machine.length]).toEqual([5, 6]);
    expect(table.filter((row) => row.includes(',contested,'))).toHaveLength(1);
    expect(table.filter((row) => row.includes(',held,'))).toHaveLength(2);
    expect(table.find((row) => row.startsWith(ids.contested))).toMatch(/,original,ar,https:/);
    expect(table.find((row) => row.startsWith(ids.arabicOnly))).toMatch(/,original,es,https:/);
    expect(table.join()).not.toContain('واحد');
    expect(machine.filter((row) => row.includes(`"${unreviewed}"`))).toHaveLength(1);
  });
});
