import { isStanding } from '~/domain/snapshots/concept';
import { publishRule } from '~/domain/snapshots/published-decision';
import type { Linearization } from '~/domain/snapshots/snapshot';
import type { PublishedRule } from '~/domain/snapshots/snapshot-decision';
import type { PublishableCategory, PublishableState } from '~/domain/snapshots/state';
import type { Deps } from '~/usecases/deps';
import type { Executor } from '~db/client.server';
import { categoriesOf, renderingsOf } from '~db/repositories/categories.server';
import { relatedWithin } from '~db/repositories/category-relations.server';
import { countExampleAnswers } from '~db/repositories/example-answers.server';
import { type LinearizationRow, linearizationsOf } from '~db/repositories/linearizations.server';
import { finalOpinionMaps } from '~db/repositories/opinions.server';
import {
  closedSessions,
  type DecidingSessionRow,
  type DecisionRow,
  decidingSessions,
  decisionsOfTaxonomy,
  meaningChanges,
  originalLanguages,
  publishedAnnotations,
  publishedDissent,
  sourceLanguages,
} from '~db/repositories/publishable.server';
import type { Taxonomy } from '~db/repositories/taxonomies.server';
import { mapConsentedTexts } from './map-consented-texts';
import { mapPublishableCategory } from './map-publishable-category';

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string | null) => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

const sessionPeople = ({ session, byLanguage }: DecidingSessionRow) => ({
  id: session.id,
  admission: session.admission,
  offeredLanguages: session.languages,
  openedAt: session.createdAt,
  closedAt: session.closedAt ?? undefined,
  people: Object.values(byLanguage).reduce((sum, people) => sum + people, 0),
  byLanguage,
});

const rulesOf = (decisions: readonly DecisionRow[], deps: Pick<Deps, 'secrets' | 'texts'>) => {
  const rules = new Map<string, PublishedRule>();
  const keys = new Map<string, string>();
  for (const { id, record } of decisions) {
    const numbers = record.facts.rule;
    const rule = publishRule(numbers, {}, deps.secrets.sha256);
    if (!rules.has(rule.key)) {
      rules.set(rule.key, { ...rule, words: deps.texts.ruleInWords(numbers) });
    }
    keys.set(id, rule.key);
  }
  return { rules, ruleKeyOf: ({ id }: DecisionRow) => keys.get(id) ?? '' };
};

/** Keys of categories that have left are left out: the version says so by its level. */
const publishableCuts = (
  rows: readonly LinearizationRow[],
  categories: readonly PublishableCategory[],
): Linearization[] => {
  const standing = new Set(categories.filter(isStanding).map(({ id }) => id));
  return rows
    .map(({ slug, purpose, most, keys }) => ({
      id: slug,
      purpose,
      max: most,
      keys: Object.fromEntries(Object.entries(keys).filter(([id]) => standing.has(id))),
    }))
    .filter(({ keys }) => Object.keys(keys).length > 0);
};

/**
 * Reads everything that a release of a taxonomy is made of (R1). Nothing undecided is in it but the statuses by which it
 * is left out. To be called within one view of the database (`onOneView`).
 */
export async function loadPublishableState(
  deps: Pick<Deps, 'secrets' | 'texts'>,
  tx: Executor,
  taxonomy: Taxonomy,
): Promise<PublishableState> {
  const { id } = taxonomy;
  const closed = await closedSessions(tx, id);
  const decisions = (await decisionsOfTaxonomy(tx, id)).filter(
    // What can be answered again has no last figures: two releases could be subtracted (D5).
    ({ outcome, record }) => outcome !== 'open' || closed.has(record.sessionId),
  );
  const { rules, ruleKeyOf } = rulesOf(decisions, deps);
  const annotations = await publishedAnnotations(tx, id);
  const words = mapConsentedTexts({
    annotations,
    answers: await countExampleAnswers(
      tx,
      annotations.flatMap((note) => (closed.has(note.sessionId ?? '') ? note.id : [])),
    ),
    dissent: await publishedDissent(tx, id),
    decisions,
  });
  const renderings = await renderingsOf(tx, { taxonomyId: id });
  const facts = {
    renderings: groupBy(renderings, ({ categoryId }) => categoryId),
    originalLanguages: await originalLanguages(tx, id),
    sourceLanguages: await sourceLanguages(tx, id),
    meaningChanges: await meaningChanges(tx, id),
    related: await relatedWithin(tx, id),
    decisionsByCategory: groupBy(decisions, ({ categoryId }) => categoryId),
    decisionsById: new Map(decisions.map((decision) => [decision.id, decision])),
    ruleKeyOf,
    opinions: await finalOpinionMaps(
      tx,
      decisions.map(({ record }) => record.sessionId),
    ),
    publishedVoices: new Set(words.voices.map((voice) => voice.id)),
  };
  const categories = (await categoriesOf(tx, id)).map((row) => mapPublishableCategory(row, facts));
  const usedRules = new Set(categories.flatMap(({ decision }) => decision?.rule ?? []));
  return {
    id,
    slug: taxonomy.slug,
    title: taxonomy.title,
    description: taxonomy.description,
    originalLanguage: taxonomy.originalLanguage,
    languages: taxonomy.languages,
    license: taxonomy.license,
    rightsNote: taxonomy.rightsNote,
    attribution: taxonomy.attribution,
    derivedFrom: taxonomy.derivedFrom.map(({ source, version, sha256, license }) => ({
      source,
      version: version === '' ? undefined : version,
      sha256: sha256 === '' ? undefined : sha256,
      license,
    })),
    governance: taxonomy.governance,
    rules: [...rules.values()].filter(({ key }) => usedRules.has(key)),
    sessions: (await decidingSessions(tx, id)).map(sessionPeople),
    categories,
    ...words,
    linearizations: publishableCuts(await linearizationsOf(tx, id), categories),
  };
}
