/** Where the concepts of a made list live. */
const base = 'https://vocab.example/large#';
const scheme = `${base}scheme`;
const skos = 'http://www.w3.org/2004/02/skos/core#';
const dct = 'http://purl.org/dc/terms/';

interface MadeConcept {
  readonly id: string;
  readonly parents: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly otherLabel: string;
  readonly definitions: Readonly<Record<string, string>>;
}

const languages = ['en', 'es', 'ar'] as const;

const words = (language: string, n: number): string =>
  ({ en: `Harm number ${n}`, es: `Daño número ${n}`, ar: `ضرر رقم ${n}` })[language] ?? '';

/** Eight children under each, and further parents beside the first for two of three; some thousands lie five levels deep. */
function conceptAt(n: number): MadeConcept {
  const first = Math.floor(n / 8);
  const beside = Array.from({ length: 1 + (n % 3) }, (_, step) => `c${Math.max(0, first - step)}`);
  const parents = n < 8 ? [] : [...new Set(beside)];
  return {
    id: `c${n}`,
    parents,
    labels: Object.fromEntries(languages.map((language) => [language, words(language, n)])),
    otherLabel: `Also called ${n}`,
    definitions: Object.fromEntries(
      languages.map((language) => [
        language,
        `${words(language, n)}: ${'what it means, in one sentence of a usual length. '.repeat(3)}`,
      ]),
    ),
  };
}

const concepts = (count: number): MadeConcept[] =>
  Array.from({ length: count }, (_, n) => conceptAt(n));

/** A SKOS list of `count` concepts in three languages, many with several parents, in Turtle. */
export function largeTurtle(count: number): string {
  const head =
    `@prefix : <${base}> .\n@prefix skos: <${skos}> .\n@prefix dct: <${dct}> .\n\n` +
    ':scheme a skos:ConceptScheme ;\n  dct:title "Large"@en ;\n' +
    '  dct:license <https://creativecommons.org/licenses/by/4.0/> .\n\n';
  const blocks = concepts(count).map(({ id, parents, labels, otherLabel, definitions }) =>
    [
      `:${id} a skos:Concept ;\n  skos:inScheme :scheme`,
      ...Object.entries(labels).map(([tag, text]) => `  skos:prefLabel "${text}"@${tag}`),
      `  skos:altLabel "${otherLabel}"@en`,
      ...Object.entries(definitions).map(([tag, text]) => `  skos:definition "${text}"@${tag}`),
      parents.length === 0
        ? '  skos:topConceptOf :scheme'
        : `  skos:broader ${parents.map((parent) => `:${parent}`).join(', ')}`,
    ].join(' ;\n'),
  );
  return `${head}${blocks.join(' .\n\n')} .\n`;
}

const link = (id: string) => ({ '@id': id });

const texts = (byLanguage: Readonly<Record<string, string>>) =>
  Object.entries(byLanguage).map(([tag, text]) => ({ '@value': text, '@language': tag }));

/** The same list in JSON-LD, with a context of its own in the file. */
export function largeJsonLd(count: number): string {
  const graph = concepts(count).map(({ id, parents, labels, otherLabel, definitions }) => ({
    '@id': `${base}${id}`,
    '@type': 'skos:Concept',
    'skos:inScheme': link(scheme),
    'skos:prefLabel': texts(labels),
    'skos:altLabel': texts({ en: otherLabel }),
    'skos:definition': texts(definitions),
    ...(parents.length === 0
      ? { 'skos:topConceptOf': link(scheme) }
      : { 'skos:broader': parents.map((parent) => link(`${base}${parent}`)) }),
  }));
  const head = {
    '@id': scheme,
    '@type': 'skos:ConceptScheme',
    'dct:title': texts({ en: 'Large' }),
    'dct:license': link('https://creativecommons.org/licenses/by/4.0/'),
  };
  return JSON.stringify({ '@context': { skos, dct }, '@graph': [head, ...graph] });
}
