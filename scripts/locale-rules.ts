/** Texts of one file: dotted key → text. */
export type Texts = ReadonlyMap<string, string>;
export type Finding = string;

/** A key whose parts come from data: `phase.${phase}`, `common:problem.${problem}.title`. */
const builtKey = /`(?:[a-z]+:)?((?:[\w-]+\.)+\$\{[^`]*)`/g;

/** What such a key may turn out to be: anything without a dot for each part that comes from data. */
const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[^.]+')}$`);

const plural = /_(zero|one|two|few|many|other)$/;

export function flatten(tree: unknown, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  if (typeof tree !== 'object' || tree === null) return flat;
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

const baseOf = (key: string) => key.replace(plural, '');
const basesOf = (texts: Texts) => new Set([...texts.keys()].map(baseOf));
const placeholdersOf = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}|<\/?(\w+)\s*\/?>/g)].map(([, name, tag]) =>
    name === undefined ? `<${tag}>` : `{{${name}}}`,
  );

/** The plural forms that counts of people and things reach; Spanish "many" begins at a million. */
function pluralForms(language: string): Set<string> {
  const rules = new Intl.PluralRules(language);
  return new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)));
}

interface Version {
  readonly language: string;
  readonly namespace: string;
  readonly texts: Texts;
  readonly reference: Texts;
}

/** One language against English: the same keys, its own plural forms, the same placeholders, nothing empty. */
export function checkVersions({ language, namespace, texts, reference }: Version): Finding[] {
  const place = (key: string) => `locales/${language}/${namespace}.json ${key}`;
  const findings: Finding[] = [];
  const wanted = basesOf(reference);
  const present = basesOf(texts);
  for (const key of wanted) if (!present.has(key)) findings.push(`${place(key)}: missing`);
  for (const key of present) if (!wanted.has(key)) findings.push(`${place(key)}: not in English`);
  for (const [key, text] of texts) if (text.trim() === '') findings.push(`${place(key)}: empty`);

  for (const key of wanted) {
    const source = formsOf(key, reference);
    const own = formsOf(key, texts);
    if (own.size === 0) continue;
    if (source.has('') !== own.has('')) findings.push(`${place(key)}: plural in one language only`);
    if (!own.has('')) findings.push(...checkForms(language, place(key), own));
    findings.push(...checkPlaceholders(place(key), source, own));
  }
  return findings;
}

/** The texts of a key by plural form; a key without forms has the one form ''. */
function formsOf(key: string, texts: Texts): Map<string, string> {
  const forms = new Map<string, string>();
  for (const [name, text] of texts) {
    if (baseOf(name) === key) forms.set(name.slice(key.length + 1), text);
  }
  return forms;
}

function checkForms(language: string, place: string, own: ReadonlyMap<string, string>): Finding[] {
  const needed = pluralForms(language);
  const known = new Set(new Intl.PluralRules(language).resolvedOptions().pluralCategories);
  return [
    ...[...needed].filter((form) => !own.has(form)).map((form) => `${place}_${form}: missing`),
    ...[...own.keys()]
      .filter((form) => ![...known].some((category) => category === form))
      .map((form) => `${place}_${form}: ${language} has no such plural form`),
  ];
}

/** "one", "two" and "zero" may be said in words, without the number. */
function checkPlaceholders(
  place: string,
  source: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, string>,
): Finding[] {
  const expected = new Set(placeholdersOf(source.get('') ?? source.get('other') ?? ''));
  const findings: Finding[] = [];
  for (const [form, text] of own) {
    const found = new Set(placeholdersOf(text));
    for (const name of expected) {
      const inWords = name === '{{count}}' && ['zero', 'one', 'two'].includes(form);
      if (!found.has(name) && !inWords) findings.push(`${place} ${form}: lacks ${name}`);
    }
    for (const name of found) {
      if (!expected.has(name)) findings.push(`${place} ${form}: English has no ${name}`);
    }
  }
  return findings;
}

interface Use {
  readonly english: ReadonlyMap<string, Texts>;
  readonly sources: readonly { readonly name: string; readonly text: string }[];
}

/** Refusals that people never read: the gate sends them to the way in instead. */
const neverRead = new Set(['not-signed-in', 'not-joined']);

/** Every text is named somewhere in the sources; every key given to `t`, and every refusal, has one. */
export function checkUse({ english, sources }: Use): Finding[] {
  const literals = new Set<string>();
  const built: RegExp[] = [];
  const findings: Finding[] = [];
  const known = new Set<string>();
  for (const [namespace, texts] of english) {
    for (const key of basesOf(texts)) known.add(key).add(`${namespace}:${key}`);
  }
  for (const { name, text } of sources) {
    for (const [, literal] of text.matchAll(/['"`]([\w.:-]+)['"`]/g)) literals.add(literal ?? '');
    for (const [, template] of text.matchAll(builtKey)) built.push(patternOf(template ?? ''));
    for (const [, key] of text.matchAll(/(?:\bt\(\s*|i18nKey=\{?)['"]([^'"]+)['"]/g)) {
      if (key !== undefined && !known.has(key)) findings.push(`${name}: no text for ${key}`);
    }
  }
  const errors = basesOf(english.get('errors') ?? new Map());
  for (const { name, text } of sources) {
    for (const [, code] of text.matchAll(/\brefuse\(\s*'([\w-]+)'/g)) {
      const isWorded = code === undefined || errors.has(code) || neverRead.has(code);
      if (!isWorded) findings.push(`${name}: no text in errors for the refusal ${code}`);
    }
  }
  for (const [namespace, texts] of english) {
    for (const key of basesOf(texts)) {
      const named = literals.has(key) || literals.has(`${namespace}:${key}`);
      const isBuilt = built.some((pattern) => pattern.test(key));
      if (!named && !isBuilt) findings.push(`locales/en/${namespace}.json ${key}: not used`);
    }
  }
  return findings;
}
