import type { Finding } from '~/contracts/imports';
import { needlessNoMatches } from '~/domain/crosswalk/findings';
import {
  type CategoryText,
  type LanguageTag,
  type Mapping,
  maximumDepth,
  noFacets,
} from '~/domain/taxonomy/category';
import { findCycles } from '~/domain/taxonomy/find-cycles';
import { parseLanguageTag } from '~/domain/taxonomy/language-tag';
import { parseTree } from '~/domain/taxonomy/tree';
import { checkFacts } from './check-facts';
import { checkScripts } from './check-scripts';
import { cleanText } from './clean-text';
import type {
  DraftCategory,
  DraftTaxonomy,
  ImportedCategory,
  ImportedTaxonomy,
  ImportedText,
  ReadOptions,
  Said,
} from './imported-taxonomy';
import { LanguageTags } from './language-tags';
import { shorten } from './shorten';

/**
 * The checks that all formats share: ids, languages, texts, circles and depth. Parents that the file
 * does not hold are left for the plan, since the taxonomy that is imported into may know them.
 */
export function assembleTaxonomy(draft: DraftTaxonomy, options: ReadOptions): ImportedTaxonomy {
  const findings: Finding[] = [...draft.findings];
  const drafts = matchCaseOfParents(draft.categories);
  findings.push(...drafts.findings);
  const ranks = rankLanguages(drafts.categories, options);
  const categories = drafts.categories.map((category) => {
    const checked = checkCategory(category, ranks);
    findings.push(...checked.findings);
    return checked.category;
  });
  findings.push(...repeatedIds(categories), ...treeFindings(categories));
  findings.push(...missingDefinitions(categories), ...checkScripts(categories));
  return {
    format: draft.format,
    title: draft.title ?? { [options.language]: options.fileName },
    description: draft.description ?? {},
    license: draft.license,
    attribution: draft.attribution,
    source: draft.source ?? { name: options.fileName, version: '' },
    languages: [...new Set(categories.flatMap(({ texts }) => [...texts.keys()]))].sort(),
    originalLanguage: mostFrequent(categories) ?? options.language,
    categories,
    findings,
  };
}

/** Files written by hand name `Prompt-attacks` where the id is `prompt-attacks`: where only one can be meant, it is. */
function matchCaseOfParents(drafts: readonly DraftCategory[]) {
  const ids = new Set(drafts.map(({ sourceId }) => sourceId));
  const byFolded = new Map<string, string | undefined>();
  for (const id of ids) {
    const folded = id.toLowerCase();
    byFolded.set(folded, byFolded.has(folded) ? undefined : id);
  }
  const findings: Finding[] = [];
  const categories = drafts.map((draft) => {
    const meant = (parent: string): string => {
      const found = ids.has(parent) ? parent : byFolded.get(parent.toLowerCase());
      if (found !== undefined && found !== parent) {
        const params = {
          id: shorten(draft.sourceId),
          parent: shorten(parent),
          other: shorten(found),
        };
        const code = 'import-parent-spelling';
        findings.push({ severity: 'warning', ...draft.at, code, params });
      }
      return found ?? parent;
    };
    return { ...draft, parents: draft.parents?.map(meant) };
  });
  return { categories, findings };
}

interface Checked {
  readonly category: ImportedCategory;
  readonly findings: readonly Finding[];
}

function checkCategory(draft: DraftCategory, ranks: LanguageRanks): Checked {
  const { at, sourceId } = draft;
  const texts = checkTexts(draft);
  const findings = [...texts.findings, ...checkFacts(draft)];
  const error = (code: string) =>
    findings.push({ severity: 'error', ...at, code, params: { id: shorten(sourceId) } });
  const isExplained = texts.findings.some(({ severity }) => severity === 'error');
  const said = saidBy(draft);
  if (said.words && texts.byLanguage.size === 0 && !isExplained) error('import-no-label');
  if (draft.parents?.includes(sourceId)) error('import-own-parent');
  const parents = [...new Set(draft.parents)];
  const primaryParent = draft.primaryParent ?? draft.likelyParent ?? parents[0];
  if (primaryParent !== undefined && !parents.includes(primaryParent)) {
    error('import-primary-not-parent');
  }
  const mappings = draft.mappings ?? [];
  const conflicts = needlessNoMatches(mappings);
  if (conflicts.length > 0) findings.push(...mappingFindings(draft, conflicts));
  const category: ImportedCategory = {
    said,
    sourceId,
    at,
    notation: draft.notation,
    parents,
    primaryParent,
    parentsElsewhere: [...new Set(draft.parentsElsewhere)],
    originalLanguage: originalLanguageOf(draft, texts.byLanguage, ranks),
    texts: texts.byLanguage,
    facets: { ...noFacets, ...draft.facets },
    legacyIds: [...new Set([sourceId, ...(draft.legacyIds ?? [])])],
    mappings: mappings.filter((mapping) => !conflicts.includes(mapping)),
    equivalence: draft.equivalence ?? {},
    related: [...new Set(draft.related)],
    status: draft.status ?? 'accepted',
    deprecation: draft.deprecation,
    announced: draft.announced ?? undefined,
    contentWarning: draft.contentWarning ?? {},
  };
  return { category, findings };
}

const saidBy = (draft: DraftCategory): Said => ({
  words: draft.texts !== undefined,
  place: draft.parents !== undefined,
  mainParent: draft.primaryParent !== undefined,
  codes: draft.isReference !== true,
  facets: facetNames.filter((name) => draft.facets && name in draft.facets),
  related: draft.related !== undefined,
  announced: draft.announced !== undefined,
});

const facetNames = ['modality', 'actor', 'detection', 'affectedGroups', 'further'] as const;

/** A code, and that there is none, cannot both be: the code is taken. */
const mappingFindings = ({ at, sourceId }: DraftCategory, conflicts: readonly Mapping[]) =>
  conflicts.map(({ source }): Finding => {
    const params = { id: shorten(sourceId), system: shorten(source) };
    return { severity: 'warning', ...at, code: 'import-mapping-conflict', params };
  });

function checkTexts({ at, sourceId, texts = [] }: DraftCategory) {
  const byLanguage = new Map<string, ImportedText>();
  const findings: Finding[] = [];
  const unnamed: Finding[] = [];
  for (const draft of texts) {
    const tag = parseLanguageTag(draft.language);
    const language = tag.ok ? tag.value : draft.language;
    const params = { id: shorten(sourceId), language: shorten(language) };
    if (!tag.ok) {
      findings.push({ severity: 'error', ...at, code: 'import-language-invalid', params });
      continue;
    }
    if (byLanguage.has(language)) {
      findings.push({ severity: 'error', ...at, code: 'import-repeated-language', params });
      continue;
    }
    const clean = cleanText(draft.text, { at, language });
    findings.push(...clean.findings);
    if (clean.text.label === '') {
      if (clean.findings.length === 0 && hasWords(clean.text)) {
        unnamed.push({ severity: 'warning', ...at, code: 'import-language-no-label', params });
      }
      continue;
    }
    byLanguage.set(language, {
      text: clean.text,
      said: partsOf(draft.text),
      origin: draft.origin,
      engine: draft.engine,
      isReviewed: draft.isReviewed,
    });
  }
  // Without a name in any language the category is refused, which says enough.
  if (byLanguage.size > 0) findings.push(...unnamed);
  return { byLanguage, findings };
}

const partNames = [
  ...['label', 'altLabels', 'hiddenLabels', 'definition', 'inclusions', 'exclusions'],
  ...['scopeNote', 'levels'],
] as const satisfies readonly (keyof CategoryText)[];

const partsOf = (text: Partial<CategoryText>) =>
  partNames.filter((part) => text[part] !== undefined);

const hasWords = (text: ImportedText['text']): boolean =>
  Object.values(text).some((part) => part.length > 0);

/** How much of the file is in each language; the one that was asked for comes before all. */
type LanguageRanks = ReadonlyMap<LanguageTag, number>;

function rankLanguages(drafts: readonly DraftCategory[], options: ReadOptions): LanguageRanks {
  const ranks = new Map<LanguageTag, number>();
  const tags = new LanguageTags();
  for (const { language, text } of drafts.flatMap(({ texts = [] }) => texts)) {
    const tag = tags.parse(language);
    // Whoever explains a category writes in its own language; names are what is translated first.
    const weight = (text.label ? 1 : 0) + (text.definition ? 1 : 0);
    if (tag !== undefined) ranks.set(tag, (ranks.get(tag) ?? 0) + weight);
  }
  return ranks.set(options.language, Number.POSITIVE_INFINITY);
}

/** As the file says, else the language asked for, else of its own the one that most of the file is in. */
function originalLanguageOf(
  draft: DraftCategory,
  texts: ReadonlyMap<LanguageTag, unknown>,
  ranks: LanguageRanks,
): LanguageTag {
  const stated = parseLanguageTag(draft.originalLanguage ?? '');
  if (stated.ok && texts.has(stated.value)) return stated.value;
  const rankOf = (language: LanguageTag) => ranks.get(language) ?? 0;
  const candidates = texts.size > 0 ? texts.keys() : ranks.keys();
  return [...candidates].reduce((best, next) => (rankOf(next) > rankOf(best) ? next : best));
}

function repeatedIds(categories: readonly ImportedCategory[]): Finding[] {
  const first = new Map<string, ImportedCategory>();
  return categories.flatMap((category) => {
    const earlier = first.get(category.sourceId);
    if (!earlier) {
      first.set(category.sourceId, category);
      return [];
    }
    const where = earlier.at.path === '' ? `${earlier.at.line ?? ''}` : earlier.at.path;
    const params = { id: shorten(category.sourceId), where };
    return [{ severity: 'error', ...category.at, code: 'import-duplicate-id', params }];
  });
}

function treeFindings(categories: readonly ImportedCategory[]): Finding[] {
  const byId = new Map(categories.map((category) => [category.sourceId, category]));
  const parents = new Map(
    [...byId].map(([id, category]) => [id, category.parents.filter((parent) => parent !== id)]),
  );
  const cycles = findCycles(parents);
  if (cycles.length > 0) {
    return cycles.map((cycle) => ({
      severity: 'error',
      ...(byId.get(cycle[0] ?? '')?.at ?? { path: '' }),
      code: 'import-cycle',
      params: { cycle: cycle.slice(0, 20).map(shorten).join(' → ') },
    }));
  }
  const tree = parseTree(
    [...parents].map(([id, above]) => {
      const known = above.filter((parent) => byId.has(parent));
      return { id, parents: known, primaryParent: known[0] ?? null };
    }),
  );
  if (tree.ok) return [];
  const id = String(tree.refusal.params?.id ?? '');
  const at = byId.get(id)?.at ?? { path: '' };
  return [
    {
      severity: 'error',
      ...at,
      code: 'import-too-deep',
      params: { id: shorten(id), maximum: maximumDepth },
    },
  ];
}

function missingDefinitions(categories: readonly ImportedCategory[]): Finding[] {
  const without = categories.filter(
    ({ texts, originalLanguage }) => texts.get(originalLanguage)?.text.definition === '',
  ).length;
  if (without === 0) return [];
  return [{ severity: 'info', path: '', code: 'import-no-definition', params: { count: without } }];
}

function mostFrequent(categories: readonly ImportedCategory[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { originalLanguage } of categories) {
    counts.set(originalLanguage, (counts.get(originalLanguage) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
