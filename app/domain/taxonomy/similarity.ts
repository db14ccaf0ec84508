import { gramsOf } from '../text/grams';

/** Something that a new text may be a duplicate of: its labels, other labels and hidden labels, and its definition. */
export interface SimilarityCandidate {
  readonly id: string;
  readonly labels: readonly string[];
  readonly definition?: string;
}

export interface SimilarMatch {
  readonly id: string;
  /** 0 to 1; 1 for the same words. Fit for ranking and a threshold, no probability. */
  readonly score: number;
}

/** Candidates prepared for many queries. Made by `buildIndex` only. */
export interface SimilarityIndex {
  readonly ids: readonly string[];
  readonly documents: readonly Document[];
  /** For every gram, the documents that hold it. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

interface Document {
  /** Its place in `ids`. */
  readonly owner: number;
  /** Length of its vector of weighted grams. */
  readonly norm: number;
  readonly trust: number;
}

/** A definition shares words with many a text that means something else. */
const definitionTrust = 0.8;
/** Below this a match is more likely chance than kinship. */
const leastSimilarity = 0.12;

/** Prepares candidates: linear in their text, half a second for 6,000 with three labels and a definition; keep it between queries. */
export function buildIndex(candidates: readonly SimilarityCandidate[]): SimilarityIndex {
  const postings = new Map<string, number[]>();
  const drafts: { readonly owner: number; readonly grams: Set<string>; readonly trust: number }[] =
    [];
  const add = (owner: number, text: string, trust: number) => {
    const grams = gramsOf(text);
    if (grams.size === 0) return;
    for (const gram of grams) {
      const holders = postings.get(gram);
      if (holders) holders.push(drafts.length);
      else postings.set(gram, [drafts.length]);
    }
    drafts.push({ owner, grams, trust });
  };
  candidates.forEach(({ labels, definition }, owner) => {
    for (const label of labels) add(owner, label, 1);
    if (definition) add(owner, `${labels[0] ?? ''} ${definition}`, definitionTrust);
  });
  const documents = drafts.map(({ owner, grams, trust }) => {
    let squares = 0;
    for (const gram of grams) squares += weight(postings.get(gram), drafts.length) ** 2;
    return { owner, trust, norm: Math.sqrt(squares) };
  });
  return { ids: candidates.map((candidate) => candidate.id), documents, postings };
}

/** A gram that few share says more than one that all have (inverse document frequency, smoothed). */
const weight = (holders: readonly number[] | undefined, documents: number): number =>
  Math.log(1 + documents / (holders?.length ?? 0.5));

/**
 * The candidates most like a text (P4), best first: cosine of character n-grams weighted by rarity, after folding
 * (`foldText`), over the best of each candidate's labels and its definition. Sees other spellings, inflections, orders of words
 * and shared words in any script; does not know synonyms or translations. Ties keep the order of the candidates.
 */
export function findSimilar(
  index: SimilarityIndex,
  text: string,
  {
    limit = 5,
    minimum = leastSimilarity,
  }: { readonly limit?: number; readonly minimum?: number } = {},
): readonly SimilarMatch[] {
  const { documents, postings, ids } = index;
  const shared = new Float64Array(documents.length);
  let squares = 0;
  for (const gram of gramsOf(text)) {
    const holders = postings.get(gram);
    const square = weight(holders, documents.length) ** 2;
    squares += square;
    for (const document of holders ?? []) shared[document] = (shared[document] ?? 0) + square;
  }
  const norm = Math.sqrt(squares);
  const best = new Float64Array(ids.length);
  documents.forEach((document, at) => {
    const score = ((shared[at] ?? 0) / (norm * document.norm || 1)) * document.trust;
    if (score > (best[document.owner] ?? 0)) best[document.owner] = score;
  });
  return ids
    .map((id, at): SimilarMatch => ({ id, score: Math.min(1, best[at] ?? 0) }))
    .filter(({ score }) => score > 0 && score >= minimum)
    .sort((one, other) => other.score - one.score)
    .slice(0, limit);
}
