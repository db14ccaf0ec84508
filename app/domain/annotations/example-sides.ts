import { smallestGroup } from '../answers/visibility';
import type { Phase } from '../sessions/session';

/** Where somebody sees a case: it belongs, it is on the line, it does not (A4). */
export const exampleSides = ['in', 'borderline', 'out'] as const;
export type ExampleSide = (typeof exampleSides)[number];
export type SideCounts = Readonly<Record<ExampleSide, number>>;

/**
 * How people answered an example, as far as anybody may see it, facilitators included: once the session has closed, and of
 * five people or more (V5, D5). Before that a number that moves by one would be one person's tap.
 */
export function sidesShown(counts: SideCounts, phase: Phase): SideCounts | undefined {
  const people = exampleSides.reduce((sum, side) => sum + counts[side], 0);
  return phase === 'closed' && people >= smallestGroup ? counts : undefined;
}
