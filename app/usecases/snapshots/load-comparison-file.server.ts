import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { migrationsCsv } from '~/exports/migrations-csv';
import type { Deps } from '~/usecases/deps';
import { loadComparison, type VersionPair } from './load-comparison.server';

interface ComparisonFile {
  readonly text: string;
  readonly mediaType: string;
}

/** `changes.json` or `migrations.csv` between any two versions. */
export async function loadComparisonFile(
  deps: Pick<Deps, 'db'>,
  scope: PublicScope,
  { file, ...pair }: VersionPair & { readonly file: string },
): Promise<Result<ComparisonFile, Refusal<'not-found'>>> {
  if (file !== 'changes.json' && file !== 'migrations.csv') return refuse('not-found');
  const compared = await loadComparison(deps, scope, pair);
  if (!compared.ok) return compared;
  const { changes } = compared.value;
  return file === 'changes.json'
    ? ok({ text: JSON.stringify(changes), mediaType: 'application/json' })
    : ok({ text: migrationsCsv(changes.migrations), mediaType: 'text/csv; charset=utf-8' });
}
