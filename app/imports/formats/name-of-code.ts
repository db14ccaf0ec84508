/** A name out of a code, for lists that have only codes: `sex-related_crimes` → `Sex related crimes`. */
export function nameOfCode(code: string): string {
  const words = code.replace(/[-_]+/g, ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
