import type { LanguageMap } from '~/domain/taxonomy/category';
import type { OperationId, OperationTopic } from './operations';
import type { ProblemCode } from './problem';

/** What a parameter may hold. */
export interface ParameterFacts {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly isRequired: boolean;
  readonly isRepeatable: boolean;
  /** A closed list of values; empty where there is none. */
  readonly choices: readonly string[];
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly maxLength: number | undefined;
  /** What holds where it is left out. */
  readonly usual: string | undefined;
  /** A value that works here, for paths. */
  readonly example: string | undefined;
}

export interface OperationFacts {
  readonly id: OperationId;
  readonly path: string;
  readonly parameters: readonly ParameterFacts[];
  /** What the example is answered with here: 404 or 410 where this instance has nothing of the kind now. */
  readonly answer: 200 | 404 | 410;
  /** The same request for a terminal and in two languages. */
  readonly examples: {
    readonly curl: string;
    readonly javascript: string;
    readonly python: string;
  };
}

/** The reference of the API as a page: made of the same contracts as its document. */
export interface ApiReference {
  readonly baseUrl: string;
  /** Lists to take examples from, and the one that is taken. */
  readonly lists: readonly { readonly slug: string; readonly title: LanguageMap }[];
  readonly chosen: string | undefined;
  readonly topics: readonly {
    readonly topic: OperationTopic;
    readonly operations: readonly OperationFacts[];
  }[];
  readonly problems: readonly { readonly code: ProblemCode; readonly status: number }[];
}
