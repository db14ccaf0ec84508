import type { Finding, ImportReport } from '~/contracts/imports';
import type { HostScope, TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { noLicense, parseLicense } from '~/domain/taxonomy/license';
import type { ImportedTaxonomy } from '~/imports/imported-taxonomy';
import { hasErrors, type ImportPlan, planImport } from '~/imports/plan-import';
import { type ImportFile, readTaxonomy } from '~/imports/read-taxonomy';
import type { Deps } from '~/usecases/deps';
import type { Executor } from '~db/client.server';
import { lockTaxonomy, type Taxonomy, taxonomyById } from '~db/repositories/taxonomies.server';
import { licenseOfFile, reportOf } from './import-report';
import { loadExistingCategories } from './load-existing-categories.server';
import { storeImport } from './store-import.server';

export interface ImportInput {
  /** Its language, where not given, is the taxonomy's original one. */
  readonly file: ImportFile;
  /** SPDX id of the file, where it does not name its own or somebody knows better. */
  readonly license?: string;
  /** Changed definitions change the meaning, not only the wording. */
  readonly isSemantic: boolean;
  /** Retire what came from an earlier import and is not in this file. */
  readonly retiresMissing: boolean;
  /** Report only; nothing is written. */
  readonly isDryRun: boolean;
}

/**
 * Brings a file into a taxonomy that is there, in one transaction, or says what that would do. With an error
 * among the findings nothing is stored, and the report says so; a refusal means that nothing could be read.
 */
export async function importTaxonomy(
  deps: Deps,
  scope: TaxonomyScope | HostScope,
  input: ImportInput,
): Promise<Result<ImportReport>> {
  const taxonomy = await taxonomyById(deps.db, scope.taxonomyId);
  if (!taxonomy) return refuse('not-found');
  const read = await readFile(deps, input, taxonomy.originalLanguage);
  if (!read.ok) return read;
  const { retiresMissing } = input;
  const accountId = 'accountId' in scope ? scope.accountId : undefined;
  if (input.isDryRun) {
    const plan = await planInto(deps, deps.db, { taxonomy, ...read.value, retiresMissing });
    return ok(reportInto(taxonomy, { ...read.value, plan, input, isStored: false }));
  }
  return deps.db.transaction(async (tx) => {
    const locked = (await lockTaxonomy(tx, taxonomy.id)) ?? taxonomy;
    const plan = await planInto(deps, tx, { taxonomy: locked, ...read.value, retiresMissing });
    const isStored = !hasErrors(plan.findings);
    const meaning = input.isSemantic ? 'semantic' : 'editorial';
    if (isStored) {
      await storeImport(deps, tx, { taxonomy: locked, ...read.value, plan, meaning, accountId });
    }
    return ok(reportInto(locked, { ...read.value, plan, input, isStored }));
  });
}

interface ReadFile {
  readonly imported: ImportedTaxonomy;
  readonly sha256: string;
  readonly license: string;
}

/** Reads the file and settles its licence; what is to be said of that is among the findings. */
export async function readFile(
  { secrets }: Pick<Deps, 'secrets'>,
  { file, license }: Pick<ImportInput, 'file' | 'license'>,
  language: string,
): Promise<Result<ReadFile>> {
  const stated = license === undefined ? undefined : parseLicense(license);
  if (stated && !stated.ok) return refuse('license-invalid', { field: 'license' });
  const read = await readTaxonomy({ ...file, language: file.language ?? language });
  if (!read.ok) return read;
  const settled = licenseOfFile(stated?.value, read.value);
  const findings = [...read.value.findings, ...settled.findings];
  return ok({
    imported: { ...read.value, findings },
    sha256: secrets.sha256(file.bytes),
    license: settled.license,
  });
}

interface Planning extends ReadFile {
  readonly taxonomy: Taxonomy;
  readonly retiresMissing: boolean;
}

async function planInto(
  deps: Deps,
  db: Executor,
  { taxonomy, imported, license, retiresMissing }: Planning,
): Promise<ImportPlan> {
  const existing = await loadExistingCategories(db, taxonomy.id);
  const differs: Finding = {
    severity: 'warning',
    path: '',
    code: 'import-license-differs',
    params: { theirs: license, own: taxonomy.license },
  };
  const isSame = license === taxonomy.license || license === noLicense;
  const findings = isSame ? imported.findings : [...imported.findings, differs];
  const newId = () => deps.ids.uuid();
  return planImport({ ...imported, findings }, existing, { retiresMissing, newId });
}

interface Outcome extends ReadFile {
  readonly plan: ImportPlan;
  readonly input: ImportInput;
  readonly isStored: boolean;
}

const reportInto = (
  { slug }: Taxonomy,
  { imported, plan, input, sha256, license, isStored }: Outcome,
): ImportReport =>
  reportOf(imported, plan, {
    taxonomySlug: slug,
    isNewTaxonomy: false,
    fileName: input.file.fileName,
    sha256,
    license,
    isStored,
  });
