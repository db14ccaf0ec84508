/**
 * The order in which one person is led through the items: mixed anew for each person, never the same for all, so that
 * over many people every item is early as often as it weighs and tired last answers spread. Made from the person's
 * seed, each item's id and its weight alone: an item that comes later takes its place without moving the others. With
 * weights it is a draw in proportion to them without putting back (Efraimidis and Spirakis 2006).
 */
export function personalOrder<Item extends { readonly id: string }>(
  items: readonly Item[],
  { seed, weightOf = () => 1 }: PersonalDraw<Item>,
): readonly Item[] {
  return items
    .map((item) => ({ item, rank: -Math.log(drawn(`${seed}:${item.id}`)) / weightOf(item) }))
    .sort((one, other) => one.rank - other.rank || (one.item.id < other.item.id ? -1 : 1))
    .map(({ item }) => item);
}

interface PersonalDraw<Item> {
  readonly seed: string;
  /** Above 0; all the same if left out. */
  readonly weightOf?: (item: Item) => number;
}

/** Between 0 and 1, neither included. */
const drawn = (text: string): number => (mix(text) + 1) / (2 ** 32 + 1);

/** FNV-1a over the characters, then the finishing steps of MurmurHash3, since ids of one minute differ in few places. */
function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

interface Item {
  readonly id: string;
  readonly isAnswered: boolean;
}

/** Where somebody stands in their own order of items. */
export interface Place {
  /** 1 for the first; 0 when the item is not among the open ones. */
  readonly number: number;
  readonly total: number;
  readonly answered: number;
  /** The one before in the order, answered or not. */
  readonly previousId: string | undefined;
  /** The next one that is still without an answer, going round; `undefined` when there is no other. */
  readonly nextId: string | undefined;
}

/** The place of an item in an order. */
export function placeIn(order: readonly Item[], id: string): Place {
  const at = order.findIndex((item) => item.id === id);
  const around = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))];
  return {
    number: at + 1,
    total: order.length,
    answered: order.filter((item) => item.isAnswered).length,
    previousId: order[at - 1]?.id,
    nextId: around.find((item) => !item.isAnswered)?.id,
  };
}
