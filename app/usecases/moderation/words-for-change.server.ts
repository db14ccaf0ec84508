import type { TeamProposal } from '~/contracts/team-proposals';
import type { SessionScope } from '~/domain/access/scopes';
import type { Change } from '~/domain/proposals/proposal';
import { ok, type Result, refuse } from '~/domain/result';
import { canonicalText } from '~/domain/snapshots/canonical';
import type { CategoryText, RenderingOrigin } from '~/domain/taxonomy/category';
import { withDistinctLabels } from '~/domain/taxonomy/distinct-labels';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { renderingsOf } from '~db/repositories/categories.server';

export interface ProposedWording {
  readonly language: string;
  readonly origin: RenderingOrigin;
  readonly text: CategoryText;
  readonly textSha256: string;
}

interface Wanted {
  readonly deps: Deps;
  readonly scope: SessionScope;
  readonly input: TeamProposal;
  readonly change: Change;
}

/**
 * What the room reads with a proposal, the original first: new words for a new category or a new wording, else the words
 * that the category has today, in all its languages.
 */
export async function wordsForChange(
  tx: Tx,
  { deps, scope, input, change }: Wanted,
): Promise<Result<readonly ProposedWording[]>> {
  const categoryId =
    change.kind === 'merge'
      ? change.intoId
      : 'categoryId' in change
        ? change.categoryId
        : undefined;
  const standing =
    categoryId === undefined
      ? []
      : (
          await renderingsOf(tx, { taxonomyId: scope.taxonomyId, categoryIds: [categoryId] })
        ).filter(({ isStale }) => !isStale);
  if (input.kind === 'add' || input.kind === 'reword') {
    const before = standing.find(({ language }) => language === input.language)?.text;
    const { label, definition, inclusions, exclusions } = input;
    const text = withDistinctLabels({
      altLabels: before?.altLabels ?? [],
      hiddenLabels: before?.hiddenLabels ?? [],
      scopeNote: before?.scopeNote ?? '',
      levels: before?.levels ?? [],
      ...{ label, definition, inclusions, exclusions },
    });
    const textSha256 = deps.secrets.sha256(canonicalText(text));
    return ok([{ language: input.language, origin: 'original', text, textSha256 }]);
  }
  const isOriginal = (one: (typeof standing)[number]) => one.language === one.originalLanguage;
  const ordered = [...standing.filter(isOriginal), ...standing.filter((one) => !isOriginal(one))];
  if (ordered.length === 0) return refuse('change-unknown-category', { field: 'categoryId' });
  return ok(
    ordered.map(({ language, origin, text, textSha256 }) => ({
      language,
      origin,
      text,
      textSha256,
    })),
  );
}
