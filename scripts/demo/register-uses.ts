import { publishedIn } from '~/gates/system.server';
import { judgeUse } from '~/usecases/uses/judge-use.server';
import { loadNewUseForm } from '~/usecases/uses/load-use-form.server';
import { loadUseQueue } from '~/usecases/uses/load-use-queue.server';
import { registerUse } from '~/usecases/uses/register-use.server';
import { type DemoUse, forumFilter, schoolTests } from './content/uses';
import { done } from './done';
import type { Stage } from './stage';

/** Two builders say that they use the first version. One was read and is shown; the other waits. */
export async function registerUses(stage: Stage, slug: string): Promise<void> {
  const { deps, time, owner, say } = stage;
  time.pass(3 * 24 * 60);
  await register(stage, slug, forumFilter);
  for (const { statementId } of await loadUseQueue(deps, owner, 'waiting')) {
    done(await judgeUse(deps, owner, { intent: 'accept', statementId }));
  }
  await register(stage, slug, schoolTests);
  say('  two builders have registered a use');
}

async function register({ deps }: Stage, slug: string, use: DemoUse): Promise<void> {
  const scope = done(await publishedIn(deps, slug));
  const { version, tree } = done(
    await loadNewUseForm(deps, scope, { version: undefined, language: 'en' }),
  );
  const { leavesOut, ...said } = use;
  const left = new Set(leavesOut);
  const all = tree.flatMap(function below({ id, label, children }): Entry[] {
    return [{ id, label: label.text }, ...children.flatMap(below)];
  });
  const taken = all.filter(({ label }) => !left.has(label)).map(({ id }) => id);
  done(
    await registerUse(deps, scope, {
      ...said,
      ...{ version, taken },
      requestId: deps.ids.random(),
      scope: 'some',
      reasons: {},
      language: 'en',
      address: 'this machine',
    }),
  );
}

interface Entry {
  readonly id: string;
  readonly label: string;
}
