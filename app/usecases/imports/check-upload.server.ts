import type { ImportOptions, ImportReport } from '~/contracts/imports';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { keepUpload } from '~db/repositories/pending-imports.server';
import { importTaxonomy } from './import-taxonomy.server';

interface Upload extends ImportOptions {
  readonly requestId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** How long an upload waits for its confirmation. */
const keptFor = 60 * 60 * 1000;
const longestFileName = 200;

/** Says what an upload would do, and keeps it for an hour so that it need not be sent again. */
export async function checkUpload(
  deps: Deps,
  scope: TaxonomyScope,
  { requestId, fileName, bytes, language, ...options }: Upload,
): Promise<Result<{ readonly report: ImportReport; readonly uploadId: string }>> {
  const file = { bytes, fileName: fileName.slice(0, longestFileName), language };
  const report = await importTaxonomy(deps, scope, { ...options, file, isDryRun: true });
  if (!report.ok) return report;
  const now = deps.clock.now();
  const expiresAt = new Date(now.getTime() + keptFor);
  const kept = { id: requestId, accountId: scope.accountId, fileName: file.fileName };
  await keepUpload(deps.db, { ...kept, bytes: Buffer.from(bytes), expiresAt }, now);
  return ok({ report: report.value, uploadId: kept.id });
}
