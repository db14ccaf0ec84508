import type { Mapping } from '~/domain/taxonomy/category';
import { callsReplaced } from './harms/calls-replaced';
import { careMinutes } from './harms/care-minutes';
import { faceCheck } from './harms/face-check';
import { signingAvatars } from './harms/signing-avatars';
import { stairs } from './harms/stairs';

export type Found = readonly [system: string, relation: Mapping['predicate'], code: string];

/** What the team found of one harm in other lists. */
export interface Comparison {
  /** Its English name, or its key in the starter list. */
  readonly harm: string;
  readonly found: readonly Found[];
  /** Where they looked and found none: everywhere else, or only here. */
  readonly none: 'everywhere else' | readonly string[];
}

const both = (relation: Mapping['predicate'], code: string): readonly Found[] => [
  ['nemotron-safety-guard-v3', relation, code],
  ['nemotron-content-safety-reasoning-4b', relation, code],
];

/** Two that nobody else has a word for, some that others have, and some not looked through to the end. */
export const comparisons: readonly Comparison[] = [
  { harm: signingAvatars.words.en.label, found: [], none: 'everywhere else' },
  { harm: callsReplaced.words.en.label, found: [], none: 'everywhere else' },
  {
    harm: stairs.words.en.label,
    found: [
      ['air-2024', 'broad', '9.30.6'],
      ['mit-ai-risk-repository-2025-04', 'broad', '6.2'],
    ],
    none: 'everywhere else',
  },
  {
    harm: faceCheck.words.en.label,
    found: [
      ['mit-ai-risk-repository-2025-04', 'broad', '1.3'],
      ['nist-ai-600-1', 'broad', 'harmful-bias-or-homogenization'],
    ],
    none: 'everywhere else',
  },
  {
    harm: 'hate',
    found: [
      ['llama-guard-3-4', 'close', 'S10'],
      ['llama-guard-2', 'close', 'S9'],
      ['llama-guard-1', 'broad', 'O1'],
      ['shieldgemma-1', 'close', 'No Hate Speech'],
      ['ibm-granite-guardian', 'related', 'social_bias'],
      ...both('close', 'S8'),
      ['roost-coop-1', 'exact', 'HATE'],
      ['mlcommons-ailuminate-1.0', 'close', 'hte'],
      ['air-2024', 'close', '4.14'],
      ['mit-ai-risk-repository-2025-04', 'broad', '1.2'],
      ['nist-ai-600-1', 'broad', 'dangerous-violent-or-hateful-content'],
    ],
    none: 'everywhere else',
  },
  {
    harm: 'leaks',
    found: [
      ['llama-guard-3-4', 'close', 'S7'],
      ['llama-guard-2', 'close', 'S6'],
      ...both('close', 'S9'),
      ['roost-coop-1', 'close', 'PRIVACY'],
      ['mlcommons-ailuminate-1.0', 'close', 'prv'],
      ['air-2024', 'broad', '15'],
      ['mit-ai-risk-repository-2025-04', 'close', '2.1'],
      ['nist-ai-600-1', 'broad', 'data-privacy'],
      ['owasp-llm-2025', 'broad', 'LLM02:2025'],
      ['mitre-atlas-5.6', 'narrow', 'AML.T0057'],
    ],
    none: 'everywhere else',
  },
  {
    harm: 'hijacked',
    found: [
      ['ibm-granite-guardian', 'related', 'jailbreak'],
      ['owasp-llm-2025', 'narrow', 'LLM01:2025'],
      ['mitre-atlas-5.6', 'narrow', 'AML.T0051'],
      ['mit-ai-risk-repository-2025-04', 'broad', '2.2'],
    ],
    none: ['llama-guard-3-4', 'llama-guard-2', 'llama-guard-1', 'shieldgemma-1'],
  },
  {
    harm: careMinutes.words.en.label,
    found: [],
    none: ['llama-guard-3-4', 'shieldgemma-1', 'mlcommons-ailuminate-1.0'],
  },
];
