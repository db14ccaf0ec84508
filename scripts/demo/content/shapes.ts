import type { AnnotationPurpose, AnnotationScope } from '~/domain/annotations/annotation';
import type { AnswerWord } from '~/domain/answers/answer';
import type { Facets } from '~/domain/taxonomy/category';

export const languages = ['en', 'es', 'ar'] as const;
export type Language = (typeof languages)[number];
export type InThree = Readonly<Record<Language, string>>;

/** Who sits in the room. `carers` say so themselves; riders and Deaf people came by slips of their own. */
export const circles = ['riders', 'deaf', 'carers', 'neighbours'] as const;
export type Circle = (typeof circles)[number];

/** The circles that are offered as communities. */
export type CommunityName = Exclude<Circle, 'neighbours'>;

/** Somebody of a circle who writes in a language; the same person for the same three. */
export interface Writer {
  readonly from: Circle;
  readonly language: Language;
  /** Which of those, counted from 0; the first if absent. */
  readonly nth?: number;
}

/** What a harm is called and where it begins and ends, in one language. */
export interface Words {
  readonly label: string;
  readonly definition: string;
  readonly inclusions: readonly string[];
  readonly exclusions: readonly string[];
}

/** How many of a circle gave each answer; whoever is left over gave none. */
export type CircleAnswers = Readonly<Partial<Record<AnswerWord, number>>>;
export type RoomAnswers = Readonly<Record<Circle, CircleAnswers>>;

export interface Note {
  readonly by: Writer;
  readonly purpose: AnnotationPurpose;
  readonly body: string;
  readonly scope: AnnotationScope;
  readonly mayTestAi?: boolean;
  readonly modality?: Facets['modality'][number];
  readonly contentWarning?: string;
  /** Words of the definition, in the note's language, that it is about. */
  readonly about?: string;
  /** Why a facilitator did not let it pass. */
  readonly hiddenBecause?: string;
}

export interface Objection {
  readonly by: Writer;
  readonly reason: string;
  readonly mayPublish: boolean;
  /** How many of a circle second it. */
  readonly seconds: Readonly<Partial<Record<Circle, number>>>;
}

/** What somebody told in their own words, joined to a proposal. */
export interface Story {
  readonly by: Writer;
  readonly body: string;
}

interface PutToTheRoom {
  /** Its author; the words in that language are the original, the others human renderings. */
  readonly by: Writer;
  readonly words: Readonly<Record<Language, Words>>;
  readonly rationale: string;
  readonly answers: RoomAnswers;
  readonly notes: readonly Note[];
  readonly stories: readonly Story[];
  readonly objections: readonly Objection[];
}

/** A harm that somebody named. */
export interface NamedHarm extends PutToTheRoom {
  /** Key of the starter category that it would lie under. */
  readonly under: string;
}

/** Better words for a category of the starter list. */
export interface Rewording extends PutToTheRoom {
  readonly of: string;
}
