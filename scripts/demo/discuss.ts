import type { AnnotationForm } from '~/contracts/annotations';
import { annotate } from '~/usecases/annotations/annotate.server';
import { contribute } from '~/usecases/contributions/contribute.server';
import { acceptExample } from '~/usecases/moderation/accept-example.server';
import { joinText } from '~/usecases/moderation/join-text.server';
import { loadQueue } from '~/usecases/moderation/load-queue.server';
import type { QueueEntry } from '~/usecases/moderation/queue-entries.server';
import { hideText, passText } from '~/usecases/moderation/read-text.server';
import { objectToProposal } from '~/usecases/objections/object-to-proposal.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import type { Note, Objection, Story } from './content/shapes';
import { find } from './crowd';
import { done } from './done';
import type { Evening, Item } from './stage';

/** What happened to people, in their own words: the facilitator joins it to what it is about. */
export async function tellStories(evening: Evening, items: readonly Item[]): Promise<void> {
  const about = new Map<string, string>();
  for (const { proposalId, content } of items) {
    for (const story of content.stories) {
      await tell(evening, story);
      about.set(story.body, proposalId);
    }
  }
  await readQueue(evening, async (entry) => {
    const intoId = entry.type === 'contribution' ? about.get(entry.body) : undefined;
    if (intoId === undefined) return false;
    const { id } = entry;
    done(await joinText(evening.deps, evening.facilitator, { type: 'contribution', id, intoId }));
    return true;
  });
}

export async function tell({ deps, time, crowd }: Evening, { by, body }: Story): Promise<void> {
  time.pass(1);
  const { scope, language } = find(crowd, by);
  const requestId = deps.ids.random();
  done(await contribute(deps, scope, { requestId, language, body, proposalId: undefined }));
}

/** Notes and objections; what names somebody is not let pass, and its author learns why. */
export async function discussAll(evening: Evening, items: readonly Item[]): Promise<void> {
  const hidden = new Map<string, string>();
  for (const item of items) {
    for (const note of item.content.notes) {
      await write(evening, item, note);
      if (note.hiddenBecause !== undefined) hidden.set(note.body, note.hiddenBecause);
    }
    for (const objection of item.content.objections) await object(evening, item, objection);
    await readQueue(evening, async (entry) => {
      const words = entry.type === 'annotation' ? hidden.get(entry.body) : undefined;
      if (words === undefined) return false;
      const { type, id } = entry;
      const hiding = { type, id, reason: 'names-somebody', words } as const;
      done(await hideText(evening.deps, evening.facilitator, hiding));
      return true;
    });
  }
}

async function write(evening: Evening, { proposalId }: Item, note: Note): Promise<void> {
  const { deps, time, crowd } = evening;
  time.pass(1);
  const { scope, language } = find(crowd, note.by);
  const [view] = await loadProposalViews(deps.db, {
    sessionId: scope.sessionId,
    proposalIds: [proposalId],
  });
  const rendering = view?.renderings.find((one) => one.language === language);
  const form: AnnotationForm = {
    requestId: deps.ids.random(),
    purpose: note.purpose,
    language,
    body: note.body,
    passage: passageOf(note, rendering?.text.definition ?? ''),
    renderingId: rendering?.id ?? '',
    scope: note.scope,
    mayTestAi: note.mayTestAi ?? false,
    contentWarning: note.contentWarning ?? '',
    modality: note.modality ?? '',
    level: '',
    isChecked: true,
  };
  done(await annotate(deps, scope, { ...form, on: { type: 'proposal', id: proposalId } }));
}

function passageOf({ about }: Note, definition: string): AnnotationForm['passage'] {
  if (about === undefined) return undefined;
  const start = definition.indexOf(about);
  if (start < 0) throw new Error(`“${about}” does not stand in “${definition}”.`);
  return { field: 'definition', span: { start, end: start + about.length } };
}

async function object(
  { deps, time, crowd }: Evening,
  { proposalId }: Item,
  { by, reason, mayPublish }: Objection,
): Promise<void> {
  time.pass(1);
  const { scope, language } = find(crowd, by);
  const objection = { language, reason, mayPublish, proposalId, contentWarning: '' };
  const requestId = deps.ids.random();
  done(await objectToProposal(deps, scope, { requestId, ...objection }));
}

/**
 * The facilitator reads everything that waits; whatever `otherwise` does not deal with is let pass, and examples whose
 * authors agree become test cases.
 */
async function readQueue(
  { deps, facilitator }: Evening,
  otherwise: (entry: QueueEntry) => Promise<boolean>,
): Promise<void> {
  const { entries } = done(await loadQueue(deps, facilitator, 'held'));
  for (const entry of entries) {
    if (await otherwise(entry)) continue;
    const { type, id } = entry;
    done(await passText(deps, facilitator, { type, id }));
    if (type === 'annotation' && entry.scope === 'published' && entry.mayTestAi) {
      done(await acceptExample(deps, facilitator, { id, isAccepted: true }));
    }
  }
}
