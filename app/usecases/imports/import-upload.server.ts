import type { ImportOptions, ImportReport } from '~/contracts/imports';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { type Result, refuse } from '~/domain/result';
import { noLicense } from '~/domain/taxonomy/license';
import type { Deps } from '~/usecases/deps';
import { uploadOf } from '~db/repositories/pending-imports.server';
import { importTaxonomy } from './import-taxonomy.server';

interface Confirmation extends ImportOptions {
  readonly uploadId: string;
}

/**
 * Imports an upload that was checked before. Pressed twice, the second time changes nothing. Somebody has to
 * name a licence where the file does not: without one the report comes back and nothing is stored.
 */
export async function importUpload(
  deps: Deps,
  scope: TaxonomyScope,
  { uploadId, language, ...options }: Confirmation,
): Promise<Result<ImportReport>> {
  const { accountId } = scope;
  const upload = await uploadOf(deps.db, { id: uploadId, accountId, now: deps.clock.now() });
  if (!upload) return refuse('import-expired', { field: 'file' });
  const file = { bytes: upload.bytes, fileName: upload.fileName, language };
  if (options.license === undefined) {
    const checked = await importTaxonomy(deps, scope, { ...options, file, isDryRun: true });
    if (!checked.ok || checked.value.license === noLicense) return checked;
  }
  return importTaxonomy(deps, scope, { ...options, file, isDryRun: false });
}
