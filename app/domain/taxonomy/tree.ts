/** One category's place (T4): the parents it has, of which at most one is primary. */
export interface Place {
  readonly id: string;
  readonly parents: readonly string[];
  readonly primaryParent: string | null;
}
