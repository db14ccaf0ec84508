import { sortedUnique } from '../snapshots/order';

interface Member {
  readonly id: string;
  /** How the shared thing is written there. */
  readonly text: string;
  readonly language?: string;
}

interface Shared {
  /** Sorted, at least two. */
  readonly ids: readonly string[];
  /** The first of them by id. */
  readonly first: Member;
}

/** Collects who holds what, to find what several hold. */
export class Grouping {
  private readonly groups = new Map<string, Member[]>();

  /** `key` is what is shared; members with the same one come together. */
  add(key: string, member: Member): void {
    const group = this.groups.get(key);
    if (group) group.push(member);
    else this.groups.set(key, [member]);
  }

  shared(): Shared[] {
    return [...this.groups.values()].flatMap((members) => {
      if (members.length === 1) return [];
      const ids = sortedUnique(members.map(({ id }) => id));
      const first = members.find(({ id }) => id === ids[0]);
      return ids.length > 1 && first ? [{ ids, first }] : [];
    });
  }
}
