import type { TaxonomyRole } from '~/domain/access/scopes';
import { ids } from '~/platform/ids.server';
import type { Db } from '~db/client.server';
import { accountSessions, accounts } from '~db/schema/accounts';
import { taxonomyMembers } from '~db/schema/taxonomies';
import { hashToken } from './build-session';

/** Somebody who is signed in and leads a taxonomy, or has another role in it. `token` is for the cookie. */
export async function buildFacilitator(
  db: Db,
  { taxonomyId }: { readonly taxonomyId: string },
  role: TaxonomyRole = 'facilitator',
): Promise<{ readonly accountId: string; readonly token: string }> {
  const accountId = ids.uuid();
  const token = ids.token(32);
  const createdAt = new Date();
  await db.insert(accounts).values({
    id: accountId,
    name: `lead-${accountId}`,
    passwordHash: 'nobody signs in with this',
    createdAt,
  });
  await db.insert(taxonomyMembers).values({ taxonomyId, accountId, role });
  await db.insert(accountSessions).values({
    tokenHash: hashToken(token),
    accountId,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + 3_600_000),
  });
  return { accountId, token };
}
