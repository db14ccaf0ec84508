import type { Finding, ImportReport, Mention } from '~/contracts/imports';
import { noLicense, parseLicense } from '~/domain/taxonomy/license';
import type { ExistingCategory } from '~/imports/existing-category';
import type { ImportedTaxonomy } from '~/imports/imported-taxonomy';
import type { ImportPlan } from '~/imports/plan-import';

/** The licence of a file: as told, else its own, else none, which is warned about. */
export function licenseOfFile(
  stated: string | undefined,
  imported: ImportedTaxonomy,
): { readonly license: string; readonly findings: readonly Finding[] } {
  if (stated !== undefined) return { license: stated, findings: [] };
  const own = imported.license === undefined ? undefined : parseLicense(imported.license);
  if (own?.ok) return { license: own.value, findings: [] };
  const findings: Finding[] = [{ severity: 'warning', path: '', code: 'import-no-license' }];
  if (own && imported.license !== undefined) {
    const params = { license: imported.license.slice(0, 80) };
    findings.push({ severity: 'warning', path: '', code: 'import-license-unclear', params });
  }
  return { license: noLicense, findings };
}

/** How many categories are named one by one; the counts say how many there are. */
const mentioned = 200;

const mention = ({ legacyIds, texts, originalLanguage, id }: ExistingCategory): Mention => ({
  code: legacyIds[0] ?? id,
  label: texts.get(originalLanguage)?.label ?? '',
  language: originalLanguage,
});

interface Reported {
  readonly taxonomySlug: string;
  readonly isNewTaxonomy: boolean;
  readonly fileName: string;
  readonly sha256: string;
  readonly license: string;
  readonly isStored: boolean;
}

export function reportOf(
  imported: ImportedTaxonomy,
  plan: ImportPlan,
  { fileName, sha256, ...rest }: Reported,
): ImportReport {
  const { added, changed, unchanged, missing, retired, findings, levels } = plan;
  return {
    ...rest,
    file: {
      name: fileName,
      format: imported.format,
      sha256,
      title: imported.title,
      source: imported.source.name,
      version: imported.source.version,
    },
    languages: imported.languages,
    levels,
    counts: {
      total: imported.categories.length,
      added: added.length,
      changed: changed.length,
      unchanged,
      missing: missing.length,
      retired: retired.length,
    },
    changed: changed.slice(0, mentioned).map(({ known }) => mention(known)),
    missing: missing.slice(0, mentioned).map(mention),
    findings,
    errors: findings.filter(({ severity }) => severity === 'error').length,
  };
}
