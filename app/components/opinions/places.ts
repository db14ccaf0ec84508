import type { Spot } from '~/domain/opinions/opinion-map';

export interface Place {
  readonly x: number;
  readonly y: number;
}

const side = (x: number) => (x < -20 ? 'start' : x > 20 ? 'end' : 'centre');
const height = (y: number) => (y > 20 ? 'top' : y < -20 ? 'bottom' : 'middle');

/** Where something lies on the map, as the key of its words. The map is not turned around with the writing. */
export const placeKey = ({ x, y }: Place) => `${side(x)}-${height(y)}` as const;

export interface Cloud {
  readonly group: number;
  readonly people: number;
  readonly middle: Place;
  readonly spread: 'close' | 'loose' | 'wide';
}

/** Each group on the map as one thing to say: how many, where, how far apart. */
export function cloudsOf(spots: readonly Spot[]): readonly Cloud[] {
  const groups = [...new Set(spots.map(({ group }) => group))].sort((a, b) => a - b);
  return groups.map((group) => {
    const own = spots.filter((spot) => spot.group === group);
    const mean = (of: (spot: Spot) => number) =>
      own.reduce((sum, spot) => sum + of(spot), 0) / own.length;
    const middle = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
    const apart = mean(({ x, y }) => Math.hypot(x - middle.x, y - middle.y));
    const spread = apart < 20 ? 'close' : apart < 40 ? 'loose' : 'wide';
    return { group, people: own.length, middle, spread };
  });
}

/** The group whose middle is nearest to this one's. */
export function nearestTo(cloud: Cloud, clouds: readonly Cloud[]): Cloud | undefined {
  const distance = ({ middle }: Cloud) =>
    Math.hypot(middle.x - cloud.middle.x, middle.y - cloud.middle.y);
  return clouds
    .filter(({ group }) => group !== cloud.group)
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** People at the same place as one mark, larger the more they are. */
export function marksOf(spots: readonly Spot[]): readonly (Spot & { readonly people: number })[] {
  const marks = new Map<string, Spot & { people: number }>();
  for (const spot of spots) {
    const key = `${spot.x},${spot.y},${spot.group}`;
    const mark = marks.get(key);
    if (mark) mark.people += 1;
    else marks.set(key, { ...spot, people: 1 });
  }
  return [...marks.values()];
}
