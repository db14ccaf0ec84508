import { beforeEach, describe, expect, it } from 'vitest';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { mintTaxonomy } from '~/gates/mint.server';
import type { Deps } from '~/usecases/deps';
import { checkUpload } from '~/usecases/imports/check-upload.server';
import { importUpload } from '~/usecases/imports/import-upload.server';
import { categoriesOf } from '~db/repositories/categories.server';
import { storeTaxonomy } from '../../factories/stored-taxonomy';
import { buildAccount } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

let deps: Deps;
let scope: TaxonomyScope;
let now = new Date();
let made = 0;

beforeEach(async () => {
  now = new Date('2026-05-04T10:00:00Z');
  deps = testDeps(database.db, { clock: { now: () => now } });
  made += 1;
  const { taxonomyId, slug } = await storeTaxonomy(deps, { slug: `harms-${made}` });
  const account = await buildAccount(deps);
  scope = mintTaxonomy({ ...account, taxonomyId, taxonomySlug: slug, role: 'facilitator' });
});

const options = {
  license: 'CC0-1.0',
  language: 'en',
  isSemantic: false,
  retiresMissing: false,
} as const;
const bytes = new TextEncoder().encode('id,label\na,A\nb,B\n');

const check = async () => {
  const requestId = deps.ids.random();
  const checked = await checkUpload(deps, scope, {
    ...options,
    requestId,
    fileName: 'a.csv',
    bytes,
  });
  if (!checked.ok) throw new Error(checked.refusal.code);
  return checked.value;
};
const confirm = (uploadId: string, parts: { license?: string } = options) =>
  importUpload(deps, scope, { ...options, ...parts, uploadId });
const stored = () => categoriesOf(database.db, scope.taxonomyId);

describe('an upload', () => {
  it('is reported first and imported when confirmed, once', async () => {
    const { uploadId, report } = await check();
    expect(report).toMatchObject({ isStored: false, counts: { added: 2 } });
    expect(await stored()).toEqual([]);
    expect(await confirm(uploadId)).toMatchObject({ ok: true, value: { counts: { added: 2 } } });
    expect(await confirm(uploadId)).toMatchObject({ ok: true, value: { counts: { added: 0 } } });
    expect(await stored()).toHaveLength(2);
  });

  it('waits an hour, and only for the account that sent it', async () => {
    const { uploadId } = await check();
    const expired = { ok: false, refusal: { code: 'import-expired', field: 'file' } };
    scope = mintTaxonomy({ ...scope, accountId: deps.ids.uuid() });
    expect(await confirm(uploadId)).toEqual(expired);
    const own = await check();
    now = new Date(now.getTime() + 3_600_001);
    expect(await confirm(own.uploadId)).toEqual(expired);
  });

  it('needs a licence from somebody: without one the report comes back', async () => {
    const { uploadId } = await check();
    expect(await confirm(uploadId, { license: undefined })).toMatchObject({
      ok: true,
      value: { isStored: false, license: 'NOASSERTION' },
    });
    expect(await stored()).toEqual([]);
    expect(await confirm(uploadId, { license: 'NOASSERTION' })).toMatchObject({
      ok: true,
      value: { isStored: true },
    });
  });
});
