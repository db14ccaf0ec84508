import type { UseMention } from '~/contracts/published-pages';
import type { PublicScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { namesOfUses } from '~db/repositories/uses.server';

/** So many names stand on the page of the list itself. */
const namedAtOnce = 6;

/** Some who use a taxonomy, by name, and how many they are in all. */
export async function nameUses(
  deps: Pick<Deps, 'db'>,
  { taxonomyId }: PublicScope,
): Promise<{ readonly count: number; readonly newest: readonly UseMention[] }> {
  const { count, newest } = await namesOfUses(deps.db, { taxonomyId, limit: namedAtOnce });
  return { count, newest: newest.map(({ useId: id, name }) => ({ id, name })) };
}
