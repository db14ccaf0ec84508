import type { ProposalView } from '~/contracts/room';
import type { InterpreterScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import { sessionById } from '~db/repositories/sessions.server';

/** How an item stands in the language that somebody translates into. */
export type TranslationState = 'original' | 'missing' | 'stale' | 'done';

interface Interpreting {
  readonly title: LanguageMap;
  readonly languages: readonly LanguageTag[];
  /** The language translated into. */
  readonly into: LanguageTag;
  readonly items: readonly {
    readonly id: string;
    readonly labels: LanguageMap;
    readonly contentWarning: string;
    readonly state: TranslationState;
  }[];
}

interface Wanted {
  /** As asked for in the address, if it was. */
  readonly into: string | null;
  readonly reader: LanguageTag;
}

/** What there is to translate: what lies before the room and nothing has been decided about. */
export async function loadInterpreting(
  deps: Deps,
  { sessionId }: InterpreterScope,
  wanted: Wanted,
): Promise<Result<Interpreting>> {
  const session = await sessionById(deps.db, sessionId);
  if (!session) return refuse('not-found');
  const { title, languages } = session;
  const into = intoOf(languages, wanted);
  const views = await loadProposalViews(deps.db, { sessionId });
  const items = views
    .filter(({ status }) => status === 'open')
    .map((view) => ({
      id: view.id,
      labels: labelsOf(view),
      contentWarning: view.contentWarning,
      state: stateIn(into, view),
    }));
  return ok({ title, languages, into, items });
}

/** The language asked for, else the reader's own, else the session's first. */
export function intoOf(languages: readonly LanguageTag[], { into, reader }: Wanted): LanguageTag {
  const [first = reader] = languages;
  return [into, reader].find((tag) => tag !== null && languages.includes(tag)) ?? first;
}

const labelsOf = ({ renderings }: ProposalView): LanguageMap =>
  Object.fromEntries(renderings.map(({ language, text }) => [language, text.label]));

function stateIn(into: LanguageTag, { renderings }: ProposalView): TranslationState {
  const [original, ...translations] = renderings;
  if (original?.language === into) return 'original';
  const own = translations.find(({ language }) => language === into);
  if (!own) return 'missing';
  return own.isStale ? 'stale' : 'done';
}
