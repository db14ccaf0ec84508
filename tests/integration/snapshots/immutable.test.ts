import { beforeAll, describe, expect, it } from 'vitest';
import { hostIn } from '~/gates/system.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { storeCategory, storeTaxonomy } from '../../factories/stored-taxonomy';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

/** Every row of everything that a release consists of, in one text. */
const everything = async (): Promise<string> => {
  const rows = await database.sql`
    select to_jsonb(r) as kept from releases r
    union all select to_jsonb(a) from artifacts a order by kept`;
  return JSON.stringify(rows);
};

beforeAll(async () => {
  const deps = testDeps(database.db);
  const taxonomy = await storeTaxonomy(deps, { slug: 'harms' });
  await storeCategory(deps, taxonomy, { words: { es: { label: 'Acoso' } } });
  const scope = await hostIn(deps, 'harms');
  if (!scope.ok) throw new Error('no taxonomy');
  const published = await publishSnapshot(deps, scope.value, { requestId: deps.ids.uuid() });
  if (!published.ok) throw new Error(published.refusal.code);
});

describe('R1 through the application’s own database role, nothing published changes', () => {
  it.each([
    `update releases set version = '9.9.9'`,
    `update releases set manifest_sha256 = repeat('0', 64)`,
    `update releases set issued_at = now()`,
    `update releases set taxonomy_id = gen_random_uuid()`,
    'delete from releases',
    'truncate releases cascade',
    `update artifacts set bytes = 'x' where path = 'snapshot.json'`,
    `update artifacts set sha256 = repeat('0', 64) where path = 'manifest.json'`,
    `update artifacts set path = 'other.json' where path = 'snapshot.json'`,
    `update artifacts set media_type = 'text/html' where path = 'exports/concepts.csv'`,
    `delete from artifacts where path = 'manifest.jws'`,
    'delete from artifacts',
    'truncate artifacts cascade',
    `update taxonomies set slug = 'other' where first_published_at is not null`,
    `update taxonomies set base_url = 'https://other.example' where first_published_at is not null`,
    `delete from taxonomies where first_published_at is not null`,
  ])('%s', async (statement) => {
    const before = await everything();
    await expect(database.sql.unsafe(statement)).rejects.toThrow(/immutable|violates foreign key/);
    expect(await everything()).toBe(before);
  });
});
