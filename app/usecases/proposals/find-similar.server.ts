import type { ParticipantScope } from '~/domain/access/scopes';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { isGone } from '~/domain/taxonomy/category';
import { localizedText } from '~/domain/taxonomy/localized-text';
import {
  buildIndex,
  findSimilar,
  type SimilarityCandidate,
  type SimilarityIndex,
} from '~/domain/taxonomy/similarity';
import { isWorthShowing } from '~/domain/taxonomy/worth-showing';
import type { Deps } from '~/usecases/deps';
import { categoriesOf, renderingsOf } from '~db/repositories/categories.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';

/** Something that may be the same as what is being written (P4). */
export interface SimilarThing {
  readonly type: 'proposal' | 'category';
  readonly id: string;
  readonly labels: LanguageMap;
  readonly definitions: LanguageMap;
  /** Covers a proposal, or a category but for its name; empty for none. */
  readonly contentWarning: string;
}

interface Wanted {
  readonly text: string;
  /** While typing more is offered than what stops somebody on the way. */
  readonly strictness: 'offer' | 'ask';
}

const leastScore = { offer: 0.2, ask: 0.3 } as const;
const mostShown = 5;

/** Categories that stand and proposals on the table that are like a text, in whatever language they are worded; best first. */
export async function findSimilarThings(
  deps: Deps,
  scope: ParticipantScope,
  { text, strictness }: Wanted,
): Promise<SimilarThing[]> {
  const [standing, table] = await Promise.all([
    categoriesToCompare(deps, scope.taxonomyId),
    proposalsToCompare(deps, scope.sessionId),
  ]);
  const limits = { limit: 3 * mostShown, minimum: leastScore[strictness] };
  const matches = [standing, table].flatMap(({ index, things, words }) =>
    findSimilar(index, text, limits).flatMap(({ id, score }) =>
      isWorthShowing({ text, other: words.get(id) ?? '', score })
        ? [{ thing: things.get(id), score }]
        : [],
    ),
  );
  matches.sort((one, other) => other.score - one.score);
  return [...new Set(matches.flatMap(({ thing }) => thing ?? []))].slice(0, mostShown);
}

interface Comparable {
  readonly index: SimilarityIndex;
  readonly things: ReadonlyMap<string, SimilarThing>;
  /** All that each is called and means, in every language. */
  readonly words: ReadonlyMap<string, string>;
}

/** Preparing thousands of categories takes half a second: done once a minute at most, since few change while people type. */
const prepared = new Map<string, { readonly until: number; readonly comparable: Comparable }>();
const keptFor = 60_000;
const mostKept = 20;

async function categoriesToCompare(deps: Deps, taxonomyId: string): Promise<Comparable> {
  const now = deps.clock.now().getTime();
  const known = prepared.get(taxonomyId);
  if (known && known.until > now) return known.comparable;
  const categories = await categoriesOf(deps.db, taxonomyId);
  const standing = new Map(
    categories.flatMap(({ id, status, contentWarning }) =>
      isGone(status) ? [] : [[id, contentWarning] as const],
    ),
  );
  const renderings = await renderingsOf(deps.db, { taxonomyId });
  const wordings = renderings.flatMap(({ categoryId: id, language, text }) => {
    const warning = standing.get(id);
    return warning
      ? [{ id, language, text, contentWarning: localizedText(warning, [language])?.text ?? '' }]
      : [];
  });
  const comparable = prepare('category', wordings);
  const [oldest] = prepared.keys();
  if (prepared.size >= mostKept && oldest !== undefined) prepared.delete(oldest);
  prepared.set(taxonomyId, { until: now + keptFor, comparable });
  return comparable;
}

/** Only what would add something of its own: a proposal about a category is found through the category. */
async function proposalsToCompare(deps: Deps, sessionId: string): Promise<Comparable> {
  const views = await loadProposalViews(deps.db, { sessionId });
  const wordings = views
    .filter(({ kind, status }) => kind === 'add' && status === 'open')
    .flatMap(({ id, renderings, contentWarning }) =>
      renderings.map(({ language, text }) => ({ id, language, text, contentWarning })),
    );
  return prepare('proposal', wordings);
}

interface Wording {
  readonly id: string;
  readonly contentWarning: string;
  readonly language: string;
  readonly text: {
    readonly label: string;
    readonly altLabels: readonly string[];
    readonly hiddenLabels: readonly string[];
    readonly definition: string;
  };
}

function prepare(type: SimilarThing['type'], wordings: readonly Wording[]): Comparable {
  const things = new Map<string, SimilarThing>();
  const words = new Map<string, string>();
  const candidates: SimilarityCandidate[] = [];
  for (const { id, language, text, contentWarning } of wordings) {
    const { label, altLabels, hiddenLabels, definition } = text;
    const labels = [label, ...altLabels, ...hiddenLabels];
    candidates.push({ id, labels, definition });
    words.set(id, [words.get(id) ?? '', ...labels, definition].join(' '));
    const known = things.get(id);
    things.set(id, {
      type,
      id,
      labels: { ...known?.labels, [language]: label },
      definitions: { ...known?.definitions, [language]: definition },
      contentWarning,
    });
  }
  return { index: buildIndex(candidates), things, words };
}
