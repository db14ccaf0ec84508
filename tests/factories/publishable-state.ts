import type { SnapshotDecision } from '~/domain/snapshots/snapshot-decision';
import type {
  PublishableCategory,
  PublishableState,
  PublishableText,
} from '~/domain/snapshots/state';
import { noFacets } from '~/domain/taxonomy/category';

/** A fixed, readable UUIDv7. */
export const testId = (n: number): string =>
  `01890000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

const noWords = {
  altLabels: [],
  hiddenLabels: [],
  definition: '',
  inclusions: [],
  exclusions: [],
  scopeNote: '',
  levels: [],
};

interface TextParts extends Partial<Omit<PublishableText, 'text'>> {
  readonly text?: Partial<PublishableText['text']>;
}

export const buildText = ({ text, ...parts }: TextParts = {}): PublishableText => ({
  language: 'es',
  origin: 'original',
  isReviewed: false,
  rev: 1,
  sourceRev: 1,
  ...parts,
  text: { label: 'Perfil falso', ...noWords, ...text },
});

export const buildCategory = (
  n: number,
  parts: Partial<PublishableCategory> = {},
): PublishableCategory => ({
  id: testId(n),
  slug: `category-${n}`,
  legacyIds: [],
  status: 'accepted',
  facets: noFacets,
  departureReason: {},
  contentWarning: {},
  parents: [],
  related: [],
  mappings: [],
  equivalence: {},
  originalLanguage: 'es',
  texts: [buildText({ text: { label: `Daño ${n}`, definition: `Definición ${n}.` } })],
  meaning: 1,
  createdAt: new Date('2026-01-02T03:04:05Z'),
  modifiedAt: new Date('2026-01-02T03:04:05Z'),
  ...parts,
});

export const buildState = (parts: Partial<PublishableState> = {}): PublishableState => ({
  id: testId(0xffff),
  slug: 'harms',
  title: { es: 'Daños' },
  description: {},
  originalLanguage: 'es',
  languages: ['es', 'ar'],
  license: 'CC-BY-4.0',
  rightsNote: '',
  attribution: '',
  derivedFrom: [],
  governance: {},
  rules: [],
  sessions: [],
  categories: [buildCategory(1), buildCategory(2)],
  examples: [],
  voices: [],
  linearizations: [],
  ...parts,
});

export const buildPublishedDecision = (
  n: number,
  parts: Partial<SnapshotDecision> = {},
): SnapshotDecision => ({
  id: testId(n),
  proposalKind: 'add',
  outcome: 'agreed',
  reason: 'agreement',
  date: '2026-01-02T03:04:05.000Z',
  sessions: [testId(900)],
  admission: 'open-link',
  languages: ['es'],
  shown: 20,
  answers: { agree: 12, disagree: 5, pass: 0, unclear: 0, declined: 0, handCounted: 0 },
  rule: 'rule-1',
  communities: [],
  groups: [],
  objections: [],
  contestedBy: [],
  heldBy: [],
  affectedBelowFloor: [],
  dissent: { count: 0, ids: [] },
  textSha256: {},
  ...parts,
});
