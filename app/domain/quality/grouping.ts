import { sortedUnique } from '../snapshots/order';

interface Member {
  readonly id: string;
  /** How the shared thing is written there. */
  readonly text: string;
}

interface Shared {
  readonly key: readonly string[];
  /** Sorted, at least two. */
  readonly ids: readonly string[];
  /** As the first of them by id writes it. */
  readonly text: string;
}

/** Collects who holds what, to find what several hold. */
export class Grouping {
  private readonly groups = new Map<string, { key: readonly string[]; members: Member[] }>();

  add(key: readonly string[], member: Member): void {
    const name = JSON.stringify(key);
    const group = this.groups.get(name);
    if (group) group.members.push(member);
    else this.groups.set(name, { key, members: [member] });
  }

  shared(): Shared[] {
    return [...this.groups.values()].flatMap(({ key, members }) => {
      const ids = sortedUnique(members.map(({ id }) => id));
      const first = members.find(({ id }) => id === ids[0]);
      return ids.length > 1 && first ? [{ key, ids, text: first.text }] : [];
    });
  }
}
