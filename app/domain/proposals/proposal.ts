import type { CategoryText, Facets, LanguageTag, Mapping } from '../taxonomy/category';

export const proposalKinds = [
  'affirm',
  'add',
  'reword',
  'move',
  'merge',
  'split',
  'retire',
  'restore',
  'map',
] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** The kinds a participant is offered: name a harm, say it better, "these are the same" (P1). */
export const participantKinds = [
  'add',
  'reword',
  'merge',
] as const satisfies readonly ProposalKind[];

/** Lifecycle of a proposal (P2). */
export const proposalStatuses = ['draft', 'open', 'decided', 'withdrawn', 'joined'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/**
 * Whether others may see what somebody wrote. Everything a participant writes starts `held`;
 * `passed` has been read by a facilitator; `hidden` carries a reason that its author sees.
 */
export const visibilities = ['held', 'passed', 'hidden'] as const;
export type Visibility = (typeof visibilities)[number];

/**
 * The change that a proposal asks for, as data (P1). The words of `add` and `reword` are not here:
 * they are the renderings of the proposal's current revision.
 */
export type Change =
  | { readonly kind: 'affirm'; readonly categoryId: string }
  | {
      readonly kind: 'add';
      readonly parentId: string | null;
      readonly facets: Facets;
    }
  | {
      readonly kind: 'reword';
      readonly categoryId: string;
      readonly meaning: 'editorial' | 'semantic';
    }
  | { readonly kind: 'move'; readonly categoryId: string; readonly parentId: string | null }
  | { readonly kind: 'merge'; readonly categoryIds: readonly string[]; readonly intoId: string }
  | {
      readonly kind: 'split';
      readonly categoryId: string;
      readonly parts: readonly {
        readonly id: string;
        readonly language: LanguageTag;
        readonly text: CategoryText;
      }[];
    }
  | { readonly kind: 'retire'; readonly categoryId: string; readonly successors: readonly string[] }
  | { readonly kind: 'restore'; readonly categoryId: string }
  | { readonly kind: 'map'; readonly categoryId: string; readonly mapping: Mapping };
