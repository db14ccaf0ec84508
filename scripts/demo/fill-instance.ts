import { hostIn, publishedIn } from '~/gates/system.server';
import type { Deps } from '~/usecases/deps';
import { listReleases } from '~/usecases/snapshots/list-releases.server';
import { accountByName, countAccounts } from '~db/repositories/accounts.server';
import { buildDemo } from './build-demo';
import { slug as firstChoice } from './content/list';

/** How many versions a finished demonstration has. */
const finished = 2;

interface Filled {
  readonly isNew: boolean;
  /** Addresses of its versions, oldest first. */
  readonly versions: readonly string[];
  readonly accountName: string;
  /** Only when it has just been made. */
  readonly accountLink: string | undefined;
}

/**
 * Sees to it that the instance holds one finished demonstration. What an interrupted run left behind, or somebody's own
 * list of that name, stays untouched: the demonstration then takes the next free name.
 */
export async function fillInstance(deps: Deps, say: (text: string) => void): Promise<Filled> {
  for (let n = 1; ; n += 1) {
    const slug = numbered(firstChoice, n);
    const accountName = numbered('demo', n);
    const versions = await publishedVersions(deps, slug);
    if (versions.length >= finished) {
      return { isNew: false, versions, accountName, accountLink: undefined };
    }
    if (await isFree(deps, { slug, accountName })) {
      const isOperator = (await countAccounts(deps.db)) === 0;
      const demo = await buildDemo(deps, { slug, accountName, isOperator, say });
      return { isNew: true, accountName, ...demo };
    }
    say(`${slug} or the account ${accountName} is taken; trying the next name.`);
  }
}

const numbered = (name: string, n: number): string => (n === 1 ? name : `${name}-${n}`);

async function publishedVersions(deps: Deps, slug: string): Promise<string[]> {
  const scope = await publishedIn(deps, slug);
  if (!scope.ok) return [];
  const { versions } = await listReleases(deps, scope.value);
  return versions.map(({ uri }) => uri).reverse();
}

async function isFree(
  deps: Deps,
  { slug, accountName }: { readonly slug: string; readonly accountName: string },
): Promise<boolean> {
  const taken = await hostIn(deps, slug);
  return !taken.ok && (await accountByName(deps.db, accountName)) === undefined;
}
