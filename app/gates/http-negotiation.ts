/** A header such as `br;q=0.8, gzip` as a map from lower-case name to weight; unreadable weights count as 0. */
const weightsOf = (header: string): Map<string, number> => {
  const weights = new Map<string, number>();
  for (const part of header.slice(0, 2_000).split(',')) {
    const [name = '', ...options] = part.trim().toLowerCase().split(';');
    if (name === '') continue;
    const given = options.map((option) => option.trim()).find((option) => option.startsWith('q='));
    const weight = given === undefined ? 1 : Number(given.slice(2));
    weights.set(name.trim(), weight >= 0 && weight <= 1 ? weight : 0);
  }
  return weights;
};

export type ContentEncoding = 'br' | 'gzip' | 'identity';

/**
 * The best of the forms that exist for an `Accept-Encoding` (RFC 9110 §12.5.3). Ours are in the order of preference;
 * uncompressed always exists, and is sent even to somebody who refuses everything.
 */
export const chooseEncoding = (
  header: string | null,
  available: readonly ContentEncoding[],
): ContentEncoding => {
  const weights = weightsOf(header ?? '');
  const weightOf = (encoding: ContentEncoding): number =>
    weights.get(encoding) ?? weights.get('*') ?? (encoding === 'identity' ? 0.001 : 0);
  const acceptable = available.filter((encoding) => weightOf(encoding) > 0);
  return acceptable.reduce<ContentEncoding>(
    (best, next) => (weightOf(next) > weightOf(best) ? next : best),
    acceptable[0] ?? 'identity',
  );
};

/** Whether an `If-None-Match` names one of these entity tags, weakly compared (RFC 9110 §13.1.2). */
export const matchesEtag = (header: string | null, etags: readonly string[]): boolean => {
  if (header === null) return false;
  if (header.trim() === '*') return true;
  return header
    .slice(0, 4_000)
    .split(',')
    .some((tag) => etags.includes(tag.trim().replace(/^W\//, '')));
};

/**
 * The best of the media types that exist for an `Accept` (RFC 9110 §12.5.1), ours in the order of preference. Of several
 * ranges that fit a type the most precise one counts. Somebody who takes none of them is sent the first.
 */
export const preferredType = <Type extends string>(
  header: string | null,
  [first, ...others]: readonly [Type, ...Type[]],
): Type => {
  const weights = weightsOf(header ?? '');
  const weightOf = (type: string): number =>
    weights.get(type) ?? weights.get(`${type.split('/')[0]}/*`) ?? weights.get('*/*') ?? 0;
  return others.reduce((best, next) => (weightOf(next) > weightOf(best) ? next : best), first);
};
