import type { ImportReport } from '~/contracts/imports';
import type { SystemScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { parseTaxonomySlug } from '~/domain/taxonomy/slug';
import { hasErrors, planImport } from '~/imports/plan-import';
import type { Deps } from '~/usecases/deps';
import { foundTaxonomy } from '~/usecases/taxonomies/found-taxonomy.server';
import { operatorIds } from '~db/repositories/accounts.server';
import { reportOf } from './import-report';
import { type ImportInput, readFile } from './import-taxonomy.server';
import { storeImport } from './store-import.server';

interface NewTaxonomyImport
  extends Pick<ImportInput, 'file' | 'license' | 'isDryRun' | 'isSemantic'> {
  readonly slug: string;
  /** Else the file's own. */
  readonly title?: string;
}

/** Makes a taxonomy out of a file, for the host: its owners are the operators. Everything or nothing. */
export async function importNewTaxonomy(
  deps: Deps,
  _scope: SystemScope,
  input: NewTaxonomyImport,
): Promise<Result<ImportReport>> {
  const slug = parseTaxonomySlug(input.slug);
  if (!slug.ok) return refuse(slug.refusal.code, { field: 'taxonomy' });
  const read = await readFile(deps, input, 'en');
  if (!read.ok) return read;
  const { sha256, license } = read.value;
  const ownerIds = await operatorIds(deps.db);
  const unowned = { severity: 'warning', path: '', code: 'import-no-owner' } as const;
  const findings = [...read.value.imported.findings, ...(ownerIds.length === 0 ? [unowned] : [])];
  const imported = { ...read.value.imported, findings };
  const plan = planImport(imported, [], { retiresMissing: false, newId: deps.ids.uuid });
  const report = (isStored: boolean) =>
    reportOf(imported, plan, {
      taxonomySlug: slug.value,
      isNewTaxonomy: true,
      fileName: input.file.fileName,
      sha256,
      license,
      isStored,
    });
  if (input.isDryRun || hasErrors(plan.findings)) return ok(report(false));
  const { originalLanguage, languages, description, attribution } = imported;
  return deps.db.transaction(async (tx) => {
    const taxonomy = await foundTaxonomy(deps, tx, {
      requestId: deps.ids.uuid(),
      slug: slug.value,
      title: input.title === undefined ? imported.title : { [originalLanguage]: input.title },
      description,
      originalLanguage,
      languages,
      license,
      attribution,
      ownerIds,
    });
    if (!taxonomy) return refuse('slug-taken', { field: 'taxonomy' });
    const meaning = input.isSemantic ? 'semantic' : 'editorial';
    await storeImport(deps, tx, {
      ...{ taxonomy, imported, plan, meaning, license, sha256 },
      accountId: undefined,
    });
    return ok(report(true));
  });
}
