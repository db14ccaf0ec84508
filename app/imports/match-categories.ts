import type { Finding } from '~/contracts/imports';
import { isGone } from '~/domain/taxonomy/category';
import type { ExistingCategory } from './existing-category';
import type { ImportedCategory } from './imported-taxonomy';
import { shorten } from './shorten';

/** A category of the file with the one it matches, or with a new id. */
export interface MatchedCategory {
  readonly id: string;
  readonly source: ImportedCategory;
  readonly known?: ExistingCategory;
}

/** Finds existing categories by the codes they came with, or by our own id. */
export class CodeIndex {
  private readonly byCode = new Map<string, ExistingCategory[]>();

  constructor(existing: readonly ExistingCategory[]) {
    for (const category of existing) {
      for (const code of new Set([category.id, ...category.legacyIds])) {
        const known = this.byCode.get(code);
        if (known) known.push(category);
        else this.byCode.set(code, [category]);
      }
    }
  }

  /** All that carry one of the codes; where some stand, those that are gone do not count. */
  find(codes: readonly string[]): readonly ExistingCategory[] {
    const found = [...new Set(codes.flatMap((code) => this.byCode.get(code) ?? []))];
    const standing = found.filter(({ status }) => !isGone(status));
    return standing.length > 0 ? standing : found;
  }
}

export function matchCategories(
  categories: readonly ImportedCategory[],
  { index, newId }: { index: CodeIndex; newId: () => string },
): { readonly pairs: readonly MatchedCategory[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const takenBy = new Map<string, string>();
  const pairs = categories.map((source): MatchedCategory => {
    const report = (severity: Finding['severity'], code: string, other = '') => {
      const params = { id: shorten(source.sourceId), other: shorten(other) };
      findings.push({ severity, ...source.at, code, params });
    };
    const [known, ...others] = index.find(source.legacyIds);
    if (!known) return { id: newId(), source };
    if (others.length > 0) report('error', 'import-ambiguous-match');
    const earlier = takenBy.get(known.id);
    if (earlier !== undefined && earlier !== source.sourceId) {
      report('error', 'import-two-for-one', earlier);
    }
    takenBy.set(known.id, source.sourceId);
    if (isGone(known.status) && !isGone(source.status)) report('warning', 'import-was-retired');
    return { id: known.id, source, known };
  });
  return { pairs, findings };
}
