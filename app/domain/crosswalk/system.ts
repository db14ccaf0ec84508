/** What a system is for: a filter that judges texts, a benchmark, a register of risks, a list of attacks. */
export const systemKinds = ['filter', 'benchmark', 'register', 'attacks'] as const;
export type SystemKind = (typeof systemKinds)[number];

/** One category of another system. The same code means different things in other systems and versions. */
export interface SystemCode {
  readonly code: string;
  /** As its makers wrote it, in English. */
  readonly label: string;
}

/** Another system in one version: a code is known only together with `id`. */
export interface ReferenceSystem {
  /** Stands as `source` in mappings; never given to another system or version. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly kind: SystemKind;
  /** Where its makers say what the codes are. */
  readonly url: string;
  /** Whom and what licence to name, where the makers ask for it. */
  readonly credit?: string;
  readonly codes: readonly SystemCode[];
}
