import type { Finding, Position } from '~/contracts/imports';
import type { CategoryText } from '~/domain/taxonomy/category';
import { withDistinctLabels } from '~/domain/taxonomy/distinct-labels';
import { importBounds } from './import-bounds';

type Report = (finding: Omit<Finding, 'severity' | 'path' | 'line'>) => void;

/** Half of a surrogate pair cannot be written as UTF-8; NUL cannot be stored. */
export const hasBadCharacter = (text: string): boolean =>
  text.includes('\0') || /\p{Surrogate}/u.test(text);

/**
 * The words of one category in one language: NFC, trimmed, labels on one line, empty entries gone.
 * What is too long or cannot be stored is reported as an error, never cut.
 */
export function cleanText(
  raw: Partial<CategoryText>,
  { at, language }: { at: Position; language: string },
): { readonly text: CategoryText; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const report: Report = (finding) => {
    findings.push({ severity: 'error', ...at, ...finding });
  };
  const bounded = (field: string, value: string, maximum: number): string => {
    if (hasBadCharacter(value)) {
      report({ code: 'import-bad-character', params: { field, language } });
      return '';
    }
    const clean = value.normalize('NFC').trim();
    if (clean.length > maximum) {
      const params = { field, language, length: clean.length, maximum };
      report({ code: 'import-text-too-long', params });
    }
    return clean;
  };
  const oneLine = (field: string, value: string) =>
    bounded(field, value.replace(/\s+/g, ' '), importBounds.label);
  const list = (field: string, values: readonly string[], maximum: number): string[] => {
    if (values.length > maximum) {
      report({
        code: 'import-too-many-entries',
        params: { field, language, length: values.length, maximum },
      });
    }
    return values.filter((value) => value.trim() !== '');
  };
  const labels = (field: string, values: readonly string[] = []) =>
    list(field, values, importBounds.labels).map((value) => oneLine(field, value));
  const lines = (field: string, values: readonly string[] = []) =>
    list(field, values, importBounds.lines).map((line) => bounded(field, line, importBounds.line));
  const text = withDistinctLabels({
    label: oneLine('label', raw.label ?? ''),
    altLabels: labels('altLabels', raw.altLabels),
    hiddenLabels: labels('hiddenLabels', raw.hiddenLabels),
    definition: bounded('definition', raw.definition ?? '', importBounds.definition),
    inclusions: lines('inclusions', raw.inclusions),
    exclusions: lines('exclusions', raw.exclusions),
    scopeNote: bounded('scopeNote', raw.scopeNote ?? '', importBounds.note),
    levels: (raw.levels ?? []).map(({ key, text: level }) => ({
      key: oneLine('levels', key),
      text: bounded('levels', level, importBounds.line),
    })),
  });
  return { text, findings };
}
