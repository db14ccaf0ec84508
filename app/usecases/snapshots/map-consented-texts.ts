import { type SideCounts, sidesShown } from '~/domain/annotations/example-sides';
import type {
  ExampleKind,
  PublishedExample,
  PublishedVoice,
  VoiceKind,
} from '~/domain/snapshots/state';
import type {
  DecisionRow,
  DissentRow,
  publishedAnnotations,
} from '~db/repositories/publishable.server';

type Annotation = Awaited<ReturnType<typeof publishedAnnotations>>[number];

const exampleKindOf: Partial<Record<Annotation['purpose'], ExampleKind>> = {
  'example-in': 'in',
  'example-out': 'out',
  'example-borderline': 'borderline',
};

const voiceKindOf: Partial<Record<Annotation['purpose'], VoiceKind>> = {
  'lived-experience': 'lived-experience',
  concern: 'concern',
  question: 'question',
  source: 'source',
  'translation-note': 'translation-note',
};

/** A warning that is empty is none. */
const stated = (warning: string): string | undefined => (warning === '' ? undefined : warning);

const shownOf = (counts: SideCounts | undefined) => counts && sidesShown(counts, 'closed');

interface ConsentedRows {
  readonly annotations: readonly Annotation[];
  readonly dissent: readonly DissentRow[];
  /** How the examples of closed sessions were answered: true counts, by example. */
  readonly answers: ReadonlyMap<string, SideCounts>;
  readonly decisions: readonly DecisionRow[];
}

/**
 * The entries of `examples.json` and `voices.json`. What was attached to a proposal goes to the category that it was
 * about or became; where there is none, the words stay in the session.
 */
export const mapConsentedTexts = (rows: ConsentedRows) => {
  const { annotations, dissent, decisions, answers } = rows;
  const decisionOf = new Map(decisions.map((decision) => [decision.proposalId, decision]));
  const examples: PublishedExample[] = [];
  const voices: PublishedVoice[] = [];
  for (const { id, target, language, body, contentWarning, ...annotation } of annotations) {
    const concept = target.type === 'category' ? target.id : decisionOf.get(target.id)?.categoryId;
    if (!concept || body === '') continue;
    const words = {
      id,
      concept,
      language,
      text: body,
      contentWarning: stated(contentWarning),
    };
    const exampleKind = exampleKindOf[annotation.purpose];
    const voiceKind = voiceKindOf[annotation.purpose];
    if (voiceKind) voices.push({ ...words, kind: voiceKind });
    if (!exampleKind) continue;
    examples.push({
      ...words,
      kind: exampleKind,
      modality: annotation.modality ?? undefined,
      level: annotation.level ?? undefined,
      mayTestAi: annotation.mayTestAi,
      accepted: annotation.acceptedAt !== null,
      answers: shownOf(answers.get(id)),
    });
  }
  for (const { id, proposalId, language, reason: text, ...objection } of dissent) {
    const decision = decisionOf.get(proposalId);
    if (!decision?.categoryId) continue;
    const { categoryId: concept } = decision;
    const contentWarning = stated(objection.contentWarning);
    const words = { id, concept, language, text, contentWarning };
    voices.push({ ...words, kind: 'dissent', decision: decision.id });
  }
  return { examples, voices };
};
