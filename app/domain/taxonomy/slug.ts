import { ok, type Refusal, type Result, refuse } from '../result';

export const longestTaxonomySlug = 60;
const longestCategorySlug = 80;

/**
 * Reads the slug of a taxonomy: what stands in its address for good once it is published, so it is kept to
 * what survives being read out and typed: `a`–`z`, digits and single hyphens between them, 2 to 60 characters.
 */
export function parseTaxonomySlug(text: string): Result<string, Refusal<'slug-invalid'>> {
  const slug = text.trim().toLowerCase();
  const isSound = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug);
  return isSound && slug.length >= 2 && slug.length <= longestTaxonomySlug
    ? ok(slug)
    : refuse('slug-invalid');
}

/** A slug for a category from its label, in any script: letters and digits of all languages stay. */
export function slugFrom(label: string): string {
  const slug = label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  const short = [...slug].slice(0, longestCategorySlug).join('');
  return short.replace(/^-+|-+$/g, '') || 'category';
}

/** The slugs in use, each with the last number that was tried behind it. */
export type TakenSlugs = Map<string, number>;

export const takenSlugs = (slugs: Iterable<string>): TakenSlugs =>
  new Map([...slugs].map((slug) => [slug, 1]));

/**
 * The slug itself, or with the first number from 2 on that makes it free; the result is then taken.
 * The last number is remembered, so that thousands of equal labels do not each count from 2.
 */
export function claimSlug(slug: string, taken: TakenSlugs): string {
  let free = slug;
  let number = taken.get(slug) ?? 0;
  while (taken.has(free)) {
    number += 1;
    free = number === 1 ? slug : `${slug}-${number}`;
  }
  taken.set(slug, Math.max(number, 1));
  if (free !== slug) taken.set(free, 1);
  return free;
}
