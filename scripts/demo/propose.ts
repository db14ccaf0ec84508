import { passText } from '~/usecases/moderation/read-text.server';
import { renderProposal } from '~/usecases/moderation/render-proposal.server';
import { proposeHarm } from '~/usecases/proposals/propose-harm.server';
import { proposeWording } from '~/usecases/proposals/propose-wording.server';
import { categoriesOf } from '~db/repositories/categories.server';
import { languages, type NamedHarm, type Rewording } from './content/shapes';
import { find } from './crowd';
import { done } from './done';
import type { Evening, Item } from './stage';

/** People name harms and say things better; the facilitator reads, lets pass and translates. */
export async function proposeAll(
  evening: Evening,
  contents: readonly (NamedHarm | Rewording)[],
): Promise<Item[]> {
  const ids = await starterCategories(evening);
  const items: Item[] = [];
  for (const content of contents) {
    evening.time.pass(3);
    const item = { proposalId: await send(evening, content, ids), content };
    await readAndTranslate(evening, item);
    items.push(item);
  }
  return items;
}

/** Category ids by the starter list's own keys. */
export async function starterCategories({
  deps,
  owner,
}: Pick<Evening, 'deps' | 'owner'>): Promise<ReadonlyMap<string, string>> {
  const categories = await categoriesOf(deps.db, owner.taxonomyId);
  return new Map(
    categories.flatMap(({ id, legacyIds }) =>
      legacyIds.map((code): [string, string] => [code.replace('starter/', ''), id]),
    ),
  );
}

async function send(
  { deps, crowd }: Evening,
  content: NamedHarm | Rewording,
  categoryIds: ReadonlyMap<string, string>,
): Promise<string> {
  const { scope, language } = find(crowd, content.by);
  const { label, definition, inclusions, exclusions } = content.words[language];
  const common = {
    requestId: deps.ids.random(),
    language,
    rationale: content.rationale,
    contentWarning: '',
    label,
    definition,
    inclusions: [...inclusions],
    exclusions: [...exclusions],
  };
  const sent =
    'of' in content
      ? await proposeWording(deps, scope, {
          ...common,
          categoryId: categoryIds.get(content.of) ?? '',
          meaning: 'semantic',
        })
      : await proposeHarm(deps, scope, {
          ...common,
          parentId: categoryIds.get(content.under),
          seen: [],
        });
  return done(sent).proposalId;
}

async function readAndTranslate(
  { deps, facilitator, time }: Evening,
  { proposalId, content }: Item,
): Promise<void> {
  time.pass(1);
  for (const language of languages.filter((one) => one !== content.by.language)) {
    const { label, definition, inclusions, exclusions } = content.words[language];
    const words = {
      ...{ proposalId, language, label, definition },
      inclusions: [...inclusions],
      exclusions: [...exclusions],
      scopeNote: '',
      seen: undefined,
    };
    done(await renderProposal(deps, facilitator, words));
  }
  done(await passText(deps, facilitator, { type: 'proposal', id: proposalId }));
}
