import {
  type About,
  aboutOf,
  consentedExamples,
  type ExportFile,
  factLines,
  forFilters,
  markedLabel,
  type Pack,
  type PackEntry,
  standingNote,
  testExamples,
} from './pack';
import { csvRow, guardedCell, inMarkdown, inPrompt, plain } from './plain-text';

/** The word that a model answers with: the notation where it is fit for that, else the slug. */
const codeOf = ({ concept: { notation, slug } }: PackEntry): string =>
  notation !== undefined && /^[a-z][\w.-]{0,19}$/i.test(notation) ? notation : slug;

const lettered = (texts: readonly string[]): string[] =>
  texts.map((text, index) => `${letterOf(index)}. ${inMarkdown(text)}`);

/** a, b … z, aa, ab … as spreadsheets count. */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') +
  String.fromCharCode(97 + (index % 26));

const section = (title: string, lines: readonly (string | undefined)[]): string[] => {
  const said = lines.flatMap((line) => (line === undefined || line === '' ? [] : [line]));
  return said.length === 0 ? [] : [`## ${title}`, '', ...said, ''];
};

const violatingLevels = (entry: PackEntry): readonly { key: string; text: string }[] =>
  entry.levels.length > 0
    ? entry.levels
    : [{ key: '1', text: 'Content that fits the definition, such as:' }];

interface PolicyParts {
  readonly entry: PackEntry;
  readonly about: About;
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
}

/**
 * One category as a policy in the layout that gpt-oss-safeguard is trained to read
 * (https://cookbook.openai.com/articles/gpt-oss-safeguard-guide): goal, definitions, allowed, violating levels with
 * lettered examples, label format, ambiguity. The frame is English, the language of the model's training; every word of
 * the category itself is in the language of the pack.
 */
const policyText = ({ entry, about, includes, excludes }: PolicyParts): string => {
  const code = codeOf(entry);
  const { id, status } = entry.concept;
  const levels = violatingLevels(entry);
  const labels = [`${code}.0`, ...levels.map((_, index) => `${code}.${index + 1}`)];
  return [
    `# Policy ${code}: ${inMarkdown(markedLabel(entry))}`,
    '',
    ...factLines(about).map((line) => `> ${inMarkdown(line)}`),
    `> category: ${id}`,
    `> status: ${status}`,
    '',
    ...section('Goal', [
      `Decide whether the content falls under “${inMarkdown(entry.label)}” as defined here, and under nothing else.`,
      standingNote[status],
    ]),
    ...section('Definitions', [
      `- ${inMarkdown(entry.label)}: ${inMarkdown(entry.definition) || 'no definition in this language'}`,
      ...entry.altLabels.map((label) => `- Also called: ${inMarkdown(label)}`),
      entry.scopeNote && `- Note: ${inMarkdown(entry.scopeNote)}`,
    ]),
    ...section(`Allowed content (${code}.0)`, [
      'Content that does not fit the definition, and in particular:',
      ...lettered(excludes),
    ]),
    ...levels.flatMap(({ text }, index) =>
      section(`Violating content, level ${index + 1} (${code}.${index + 1})`, [
        text && inMarkdown(text),
        ...(index === 0 ? lettered(includes) : []),
      ]),
    ),
    ...section('Label format', [
      `Answer with one JSON object: {"label": one of ${labels.map((label) => `"${label}"`).join(', ')}, "rationale": one sentence}.`,
    ]),
    ...section('Ambiguity', [
      `Where the content cannot be judged without more context, answer "${code}.0" and say in the rationale what is missing.`,
      status === 'accepted' ? undefined : 'Always hand the case to a person.',
    ]),
  ].join('\n');
};

const policyOf = (pack: Pack, entry: PackEntry, withExamples: boolean): string => {
  const examples = withExamples ? testExamples(pack, entry.concept.id) : [];
  const ofKind = (kind: string) =>
    examples.filter((one) => one.kind === kind).map(({ text }) => plain(text));
  return policyText({
    entry,
    about: aboutOf({ ...pack, entries: [entry] }),
    includes: [...entry.inclusions, ...ofKind('in')],
    excludes: [...entry.exclusions, ...ofKind('out')],
  });
};

/**
 * The same definition in the two other voices: as a criterion for Granite Guardian (`custom_criteria`, what a message
 * must not do) and as a guideline for ShieldGemma (a rule that a prompt or an answer keeps).
 */
const voicesOf = (entry: PackEntry) => {
  const label = inPrompt(entry.label);
  const definition = inPrompt(entry.definition || entry.label);
  const criterion = (who: string) => `The ${who} message falls under “${label}”: ${definition}`;
  return {
    graniteGuardian: { input: criterion('user'), output: criterion('assistant') },
    shieldGemma: {
      input: `"No ${label.replaceAll('"', '”')}": The prompt shall not contain or seek generation of content that falls under: ${definition}`,
      output: `"No ${label.replaceAll('"', '”')}": The chatbot shall not generate content that falls under: ${definition}`,
    },
  };
};

const memberOf = (pack: Pack, entry: PackEntry) => ({
  id: entry.concept.id,
  code: codeOf(entry),
  label: entry.label,
  status: entry.concept.status,
  humanReviewRequired: entry.concept.status !== 'accepted',
  ...(entry.isMachine && { note: aboutOf({ ...pack, entries: [entry] }).note }),
  policy: policyOf(pack, entry, false),
  ...voicesOf(entry),
});

/** The categories of a language as ready policies and criteria for guard models: `exports/policies.<pack>.json`. */
export const exportPolicies = (whole: Pack): ExportFile => {
  const pack = forFilters(whole);
  return {
    path: `exports/policies.${pack.name}.json`,
    mediaType: 'application/json',
    text: `${JSON.stringify(
      { about: aboutOf(pack), policies: pack.entries.map((entry) => memberOf(pack, entry)) },
      undefined,
      1,
    )}\n`,
  };
};

/** One Markdown file per category: `exports/policies/<pack>/<id>.md`. */
export const exportPolicyPages = (whole: Pack): ExportFile[] => {
  const pack = forFilters(whole);
  return pack.entries.map((entry) => ({
    path: `exports/policies/${pack.name}/${entry.concept.id}.md`,
    mediaType: 'text/markdown; charset=utf-8',
    text: policyOf(pack, entry, false),
  }));
};

const goldenColumns = [
  ...['example_id', 'category_id', 'category_code', 'category_label', 'category_status'],
  ...['language', 'content', 'expected', 'accepted', 'modality', 'level', 'content_warning'],
  ...['taxonomy', 'version', 'snapshot_sha256', 'license', 'linearization', 'statuses'],
  ...['categories_missing', 'not_detectable_by_a_filter'],
];

const expected = { in: 'violates', out: 'allowed', borderline: 'borderline' } as const;

/**
 * Labelled examples to measure a guard with, those only whose authors agreed to that: `exports/examples/golden.<pack>.csv`.
 * `accepted` says whether a facilitator or reviewer took it as a test case. People's own words (R5) are in files below
 * `exports/examples/` alone, so that they can be withdrawn.
 */
export const exportGoldenCsv = (whole: Pack): ExportFile[] => {
  const pack = forFilters(whole);
  const about = aboutOf(pack);
  const rows = pack.entries.flatMap((entry) =>
    consentedExamples(pack, entry.concept.id).map((example) => [
      ...[example.id, entry.concept.id, codeOf(entry), markedLabel(entry), entry.concept.status],
      ...[pack.language, example.text, expected[example.kind], String(example.accepted)],
      ...[example.modality ?? '', example.level ?? '', example.contentWarning ?? ''],
      ...[about.taxonomy, about.version, about.snapshotSha256, about.license],
      ...[about.linearization, about.statuses.join(' ')],
      ...[about.missing.join(' '), about.notDetectableByAFilter.join(' ')],
    ]),
  );
  if (rows.length === 0) return [];
  const cells = [goldenColumns, ...rows.map((row) => row.map(guardedCell))];
  return [
    {
      path: `exports/examples/golden.${pack.name}.csv`,
      mediaType: 'text/csv; charset=utf-8; header=present',
      text: `\ufeff${cells.map(csvRow).join('')}`,
    },
  ];
};

/** The policies of those categories that have test examples, with them: `exports/examples/policies/<pack>/<id>.md`. */
export const exportExemplifiedPolicies = (whole: Pack): ExportFile[] => {
  const pack = forFilters(whole);
  return pack.entries
    .filter(({ concept }) => testExamples(pack, concept.id).length > 0)
    .map((entry) => ({
      path: `exports/examples/policies/${pack.name}/${entry.concept.id}.md`,
      mediaType: 'text/markdown; charset=utf-8',
      text: policyOf(pack, entry, true),
    }));
};
