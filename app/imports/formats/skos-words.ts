import type { Finding } from '~/contracts/imports';
import { byCodeUnits, sortedUnique } from '~/domain/snapshots/order';
import { parseLanguageTag } from '~/domain/taxonomy/language-tag';
import type { DraftText, ReadOptions } from '../imported-taxonomy';
import type { LanguageTags } from '../language-tags';
import { shorten } from '../shorten';
import type { RdfGraph, RdfNode } from './rdf-graph';
import { type SaidName, termsAt } from './skos-terms';

interface Ground {
  /** Our own export, which says more than SKOS has words for. */
  readonly isOurs: boolean;
  readonly graph: RdfGraph;
  readonly options: ReadOptions;
  readonly tags: LanguageTags;
}

/** Texts by language, canonical where the tag is one. */
type ByLanguage = ReadonlyMap<string, readonly string[]>;

const none: readonly string[] = [];
const silent: ByLanguage = new Map();

/**
 * The words of one concept. Several where only one has a place: of names the first in code-unit order stays (a name with
 * a language before one without) and the others become further names; definitions and notes are put together.
 */
export function wordsOf(node: RdfNode, ground: Ground) {
  const findings: Finding[] = [];
  const report = (severity: Finding['severity'], code: string, params: Finding['params']) =>
    findings.push({ severity, ...node.at, code, params: { id: shorten(node.id), ...params } });
  const said = (name: SaidName) =>
    textsAt(node, name, {
      ...ground,
      onMissing: (params) => report('warning', 'import-text-elsewhere', params),
    });
  const own = said('prefLabel');
  const labels = own.size > 0 ? own : said('label');
  const parts = {
    altLabels: said('altLabel'),
    hiddenLabels: said('hiddenLabel'),
    definition: said('definition'),
    scopeNote: said('scopeNote'),
  };
  // SKOS has no words for these: other files do not say that there are none.
  const ownParts = ground.isOurs
    ? { inclusions: said('inclusions'), exclusions: said('exclusions') }
    : {};
  const languages = [labels, ...Object.values(parts), ...Object.values(ownParts)].flatMap(
    (texts) => [...texts.keys()],
  );
  const texts = sortedUnique(languages).map((language): DraftText => {
    const list = (of: ByLanguage) => of.get(language) ?? none;
    const [label = '', ...others] = list(labels);
    if (others.length > 0)
      report('warning', 'import-several-names', { language, label: shorten(label) });
    return {
      language,
      text: {
        label,
        altLabels: sortedUnique([...others, ...list(parts.altLabels)]),
        hiddenLabels: list(parts.hiddenLabels),
        definition: list(parts.definition).join('\n\n'),
        scopeNote: list(parts.scopeNote).join('\n\n'),
        ...Object.fromEntries(Object.entries(ownParts).map(([name, texts]) => [name, list(texts)])),
      },
    };
  });
  return { texts, findings };
}

interface TextGround extends Ground {
  /** Told of each resource in the place of words that has none. */
  readonly onMissing: (params: { readonly field: string; readonly other: string }) => void;
}

/** The words under one name, of literals and of resources that stand for a text. */
function textsAt(node: RdfNode, name: SaidName, ground: TextGround): ByLanguage {
  const { graph, options, tags, onMissing } = ground;
  const terms = termsAt(node, name);
  if (terms.length === 0) return silent;
  const found = terms.flatMap((term) => {
    if (term.kind === 'words') return [term];
    const literals = termsAt(graph.node(term.id), 'literal').flatMap((inner) =>
      inner.kind === 'words' ? [inner] : [],
    );
    if (literals.length === 0) onMissing({ field: name, other: shorten(term.id) });
    return literals;
  });
  const inOrder = [...found].sort(
    (a, b) => Number(a.language === '') - Number(b.language === '') || byCodeUnits(a.text, b.text),
  );
  const texts = new Map<string, string[]>();
  for (const { text, language } of inOrder) {
    const written = language === '' ? options.language : language;
    const key = tags.parse(written) ?? written;
    const known = texts.get(key) ?? [];
    if (!known.includes(text)) known.push(text);
    texts.set(key, known);
  }
  return texts;
}

/** One text a language, for what is said about the whole list; tags that are none are left out. */
export function languageMapAt(node: RdfNode | undefined, name: SaidName, options: ReadOptions) {
  const map: Record<string, string> = {};
  for (const term of termsAt(node, name)) {
    if (term.kind !== 'words') continue;
    const tag = parseLanguageTag(term.language === '' ? options.language : term.language);
    const text = term.text.replace(/\s+/g, ' ').trim();
    if (tag.ok && text !== '') map[tag.value] ??= text;
  }
  return map;
}
