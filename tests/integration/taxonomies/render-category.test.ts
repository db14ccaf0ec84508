import { describe, expect, it } from 'vitest';
import type { NewCategoryWords } from '~/contracts/taxonomies';
import { loadCategory } from '~/usecases/taxonomies/load-category.server';
import { renderCategory } from '~/usecases/taxonomies/render-category.server';
import { taxonomyLogOf } from '~db/repositories/taxonomies.server';
import { storeCategory, storeTaxonomy } from '../../factories/stored-taxonomy';
import { buildMember } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

const arabic: Omit<NewCategoryWords, 'seen'> = {
  language: 'ar',
  label: 'كراهية',
  definition: 'كلام يحتقر الناس.',
  inclusions: [],
  exclusions: [],
  scopeNote: '',
  altLabels: [],
  levels: { mild: 'خفيف', unknown: 'لا مكان له' },
};

async function list() {
  const deps = testDeps(database.db);
  const taxonomy = await storeTaxonomy(deps, { slug: `list-${deps.ids.random()}` });
  const levels = [{ key: 'mild', text: 'Leve' }];
  const categoryId = await storeCategory(deps, taxonomy, {
    words: { es: { label: 'Odio', levels } },
  });
  const scope = await buildMember(deps, taxonomy.taxonomyId, 'reviewer');
  const wordsIn = async (language: string) => {
    const loaded = await loadCategory(deps, scope, { categoryId, reader: 'es' });
    return loaded.ok ? loaded.value.words.find((own) => own.language === language) : undefined;
  };
  return { deps, scope, categoryId, wordsIn };
}

describe('renderCategory', () => {
  it('T2 a reviewer adds a missing language and corrects it, each time noted in the log', async () => {
    const { deps, scope, categoryId, wordsIn } = await list();
    const added = await renderCategory(deps, scope, { ...arabic, categoryId, seen: undefined });
    expect(added).toMatchObject({ ok: true });
    const first = await wordsIn('ar');
    expect(first).toMatchObject({
      origin: 'human',
      isStale: false,
      text: { label: 'كراهية', levels: [{ key: 'mild', text: 'خفيف' }] },
    });
    const corrected = { ...arabic, label: 'بغض', categoryId, seen: first?.id };
    await renderCategory(deps, scope, corrected);
    expect(await wordsIn('ar')).toMatchObject({ text: { label: 'بغض' }, isReviewed: false });
    const log = await taxonomyLogOf(deps.db, { taxonomyId: scope.taxonomyId, limit: 9 });
    expect(log.map(({ action, accountId }) => [action, accountId])).toEqual([
      ['words-rendered', scope.accountId],
      ['words-rendered', scope.accountId],
    ]);
  });

  it('S1 does not overwrite what somebody else has just written', async () => {
    const { deps, scope, categoryId } = await list();
    const form = { ...arabic, categoryId, seen: undefined };
    await renderCategory(deps, scope, form);
    expect(await renderCategory(deps, scope, form)).toMatchObject({
      refusal: { code: 'moved-on' },
    });
  });

  it('T5 leaves the original words to decided proposals, and takes no language of nobody', async () => {
    const { deps, scope, categoryId, wordsIn } = await list();
    const seen = (await wordsIn('es'))?.id;
    for (const form of [
      { ...arabic, language: 'es', seen },
      { ...arabic, language: 'tlh', seen: undefined },
    ]) {
      expect(await renderCategory(deps, scope, { ...form, categoryId })).toMatchObject({
        refusal: { code: 'not-a-choice', field: 'language' },
      });
    }
  });

  it('T2 words that somebody saves as they are count as checked', async () => {
    const { deps, scope, categoryId, wordsIn } = await list();
    await renderCategory(deps, scope, { ...arabic, categoryId, seen: undefined });
    const seen = (await wordsIn('ar'))?.id;
    await renderCategory(deps, scope, { ...arabic, categoryId, seen });
    expect(await wordsIn('ar')).toMatchObject({ isReviewed: true, text: { label: 'كراهية' } });
  });
});
