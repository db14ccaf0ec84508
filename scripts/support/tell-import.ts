import type { Finding, ImportReport } from '~/contracts/imports';
import { serverI18n } from '~/i18n/create-i18n.server';
import { refusalText } from '~/i18n/refusal-text';
import type { ExitCode } from './run-script';

const english = serverI18n({ language: 'en' });
const say = (text: string) => console.log(text);

/** Of many alike, the first ones. */
const shownOfEach = 20;

/** Prints what an import would do or has done. */
export function tellImport(report: ImportReport, isDryRun: boolean): ExitCode {
  const { file, counts, levels, errors } = report;
  say(`${file.name} (${file.format}, sha256 ${file.sha256.slice(0, 12)}…)`);
  say(`  source      ${[file.source, file.version].filter(Boolean).join(' ')}`);
  say(`  licence     ${report.license}`);
  say(`  languages   ${report.languages.join(', ')}`);
  say(`  categories  ${counts.total}${treeOf(levels)}`);
  const place = report.isNewTaxonomy ? `new taxonomy ${report.taxonomySlug}` : report.taxonomySlug;
  say(`  into        ${place}`);
  say(
    `  new ${counts.added}, changed ${counts.changed}, unchanged ${counts.unchanged}, ` +
      `missing from the file ${counts.missing}, retired ${counts.retired}`,
  );
  for (const [title, mentions] of [
    ['changed', report.changed],
    ['missing', report.missing],
  ] as const) {
    for (const { code, label } of mentions.slice(0, shownOfEach))
      say(`  ${title}: ${code} (${label})`);
    if (mentions.length > shownOfEach) say(`  ${title}: … and more`);
  }
  tellFindings(report.findings);
  if (errors > 0) {
    const params = { count: errors };
    console.error(refusalText(english, { code: 'import-has-errors', params }));
    return 1;
  }
  say(isDryRun ? 'Dry run: nothing was written.' : 'Imported.');
  return 0;
}

/** How many stand on each level; nothing where no tree could be drawn. */
function treeOf(levels: readonly number[]): string {
  if (levels.length === 0) return '';
  return ` on ${levels.length} level${levels.length === 1 ? '' : 's'}: ${levels.join(' → ')}`;
}

function tellFindings(findings: readonly Finding[]): void {
  const told = new Map<string, number>();
  for (const finding of findings) {
    const count = (told.get(finding.code) ?? 0) + 1;
    told.set(finding.code, count);
    if (count > shownOfEach) continue;
    const line = finding.line === undefined ? '' : `line ${finding.line}`;
    const where = [finding.path, line].filter(Boolean).join(', ');
    const text = refusalText(english, finding);
    say(`  ${finding.severity.padEnd(7)}  ${where === '' ? '' : `${where}: `}${text}`);
  }
  for (const [code, count] of told) {
    if (count > shownOfEach) say(`  … and ${count - shownOfEach} more of ${code}`);
  }
}
