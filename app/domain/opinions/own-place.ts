import type { AnswerWord } from '../answers/answer';
import { ballotNumber } from '../answers/tally';
import type { Lens, Spot } from './opinion-map';

/** Where somebody stands, or how many answers are missing for that. */
export type OwnPlace = { readonly spot: Spot } | { readonly missing: number };

/** One's own place from one's own answers; for oneself only (V6). */
export function ownPlace(lens: Lens, answers: Readonly<Record<string, AnswerWord>>): OwnPlace {
  const { revisionIds, centre, first, second, scale } = lens;
  let votes = 0;
  let x = 0;
  let y = 0;
  revisionIds.forEach((revisionId, column) => {
    const answer = answers[revisionId];
    const value = answer === undefined ? undefined : ballotNumber(answer);
    if (value === undefined) return;
    const offset = value - (centre[column] ?? 0);
    votes += 1;
    x += offset * (first[column] ?? 0);
    y += offset * (second[column] ?? 0);
  });
  if (votes < lens.enoughVotes) return { missing: lens.enoughVotes - votes };
  const outwards = Math.sqrt(revisionIds.length / votes);
  const place = { x: x * outwards, y: y * outwards };
  const onMap = (at: number) => Math.max(-100, Math.min(100, Math.round((at / scale) * 50) * 2));
  return { spot: { x: onMap(place.x), y: onMap(place.y), group: nearestGroup(lens, place) } };
}

function nearestGroup({ groupCentres }: Lens, { x, y }: { x: number; y: number }): number {
  const distances = groupCentres.map(([cx, cy]) => (x - cx) ** 2 + (y - cy) ** 2);
  return distances.indexOf(Math.min(...distances));
}
