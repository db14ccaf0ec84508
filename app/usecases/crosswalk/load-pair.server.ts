import type { PairView } from '~/contracts/coverage';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { systemById } from '~/domain/crosswalk/catalogue';
import { findingsIn, findingsKey } from '~/domain/crosswalk/findings';
import { suggestCodes, wordsToCompare } from '~/domain/crosswalk/suggest';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import type { LanguageTag } from '~/domain/taxonomy/category';
import { chooseRendering } from '~/domain/taxonomy/language-tag';
import type { Deps } from '~/usecases/deps';
import { Labels } from '~/usecases/taxonomies/draw-categories';
import {
  type CategoryRendering,
  categoryById,
  renderingsOf,
} from '~db/repositories/categories.server';
import { taxonomyById } from '~db/repositories/taxonomies.server';
import { headOf } from './load-coverage.server';
import { isActive, readCoverage } from './team-coverage.server';

interface PairWish {
  readonly categoryId: string;
  readonly system: string;
  readonly reader: LanguageTag;
  /** Whether the queue goes through this system only. */
  readonly withinSystem: boolean;
}

/** A category beside one system: its words, codes that look alike, and what was found so far. */
export async function loadPair(
  deps: Deps,
  { taxonomyId }: TaxonomyScope,
  { categoryId, system: systemId, reader, withinSystem }: PairWish,
): Promise<Result<PairView, Refusal<'not-found'>>> {
  const system = systemById(systemId);
  const [taxonomy, category] = await Promise.all([
    taxonomyById(deps.db, taxonomyId),
    categoryById(deps.db, { taxonomyId, categoryId }),
  ]);
  if (!system || !taxonomy || !category || !isActive(category.status)) return refuse('not-found');
  const [renderings, coverage] = await Promise.all([
    renderingsOf(deps.db, { taxonomyId, categoryIds: [categoryId] }),
    readCoverage(deps.db, taxonomyId),
  ]);
  const english = wordsToCompare(renderings);
  const findings = findingsIn(category.mappings, systemId);
  const counted = coverage.systems.filter((one) => !withinSystem || one.system.id === systemId);
  const waiting = counted.reduce((sum, { notLookedAt }) => sum + notLookedAt, 0);
  const total = counted.length * coverage.categories.length;
  return ok({
    slug: taxonomy.slug,
    title: taxonomy.title,
    category: { id: categoryId, label: new Labels(renderings).in(reader, categoryId) },
    words: wordsFor(renderings, reader),
    system: headOf(system),
    codes: system.codes,
    suggestions: english && suggestCodes(system, english),
    findings: findings.map(({ predicate, object, objectLabel, justification, review }) => ({
      ...{ predicate, object, objectLabel, justification },
      role: review?.role,
    })),
    seen: findingsKey(findings),
    lookedAt: total - waiting,
    total,
  });
}

/** What the reader can read, and the English that codes are compared with. */
function wordsFor(renderings: readonly CategoryRendering[], reader: LanguageTag) {
  const languages = renderings.map(({ language }) => language);
  const original = renderings[0]?.originalLanguage ?? reader;
  const own = chooseRendering(languages, [reader, original]);
  const wanted = new Set([own, chooseRendering(languages, ['en'])]);
  return [...wanted].flatMap((tag) =>
    renderings
      .filter(({ language }) => language === tag)
      .map(({ language, text: { label, definition } }) => ({ language, label, definition })),
  );
}
