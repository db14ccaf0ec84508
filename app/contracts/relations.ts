import { z } from 'zod';
import {
  type AnnouncedDeprecation,
  announcedKinds,
  type LanguageTag,
} from '~/domain/taxonomy/category';
import type { LocalizedText } from '~/domain/taxonomy/localized-text';
import { wordsByLanguage } from './languages';
import type { CategoryMentioned } from './taxonomies';
import { limits, uuid } from './text';

/** A category that can be chosen, where the tree draws it. */
export interface CategoryChoice extends CategoryMentioned {
  /** 1 at the top. */
  readonly level: number;
}

/** A category with what is beside it, and whether it is going to leave. */
export interface RelationsView {
  readonly slug: string;
  readonly id: string;
  readonly label: LocalizedText;
  readonly languages: readonly LanguageTag[];
  readonly related: readonly CategoryMentioned[];
  /** What was searched for in a long list, and how many were found; in a short one all of it is offered. */
  readonly search: string;
  readonly found: number | undefined;
  /** What may be called related as well. */
  readonly relatable: readonly CategoryChoice[];
  /** What stands besides, to take its place. */
  readonly others: readonly CategoryChoice[];
  readonly announced: AnnouncedDeprecation | undefined;
}

const relation = { otherId: uuid };

export const relationForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('relate'), ...relation }),
  z.object({ intent: z.literal('part'), ...relation }),
  z.object({
    intent: z.literal('announce'),
    kind: z.enum(announcedKinds),
    others: z.array(uuid).max(50).default([]),
    reason: wordsByLanguage(limits.note).default({}),
  }),
  z.object({ intent: z.literal('take-back') }),
]);
