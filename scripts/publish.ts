import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { endOfDay } from '~/contracts/publish';
import type { Refusal } from '~/domain/result';
import { hostIn, publishedIn } from '~/gates/system.server';
import { serverI18n } from '~/i18n/create-i18n.server';
import { refusalText } from '~/i18n/refusal-text';
import { projectRoot } from '~/platform/project-root';
import type { Deps } from '~/usecases/deps';
import type { ReleaseRequest } from '~/usecases/snapshots/plan-next-release.server';
import {
  previewRelease,
  type ReleasePreview,
  type ReleaseWarning,
} from '~/usecases/snapshots/preview-release.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { writeMirror } from '~/usecases/snapshots/write-mirror.server';
import { readCommandLine, WrongUse } from './support/command-line';
import { type ExitCode, pathFrom, runScript, withInstance } from './support/run-script';
import { findingsInWords } from './support/tell-findings';

const usage = `npm run publish -- SLUG [options]

  SLUG             the taxonomy to publish
  --dry-run        say what would be published, write nothing
  --level LEVEL    raise the version by at least minor or major
  --candidate      publish a candidate for public review (-rc.1, -rc.2, …)
  --until DATE     with --candidate: the last day of the review, such as 2026-12-24
  --comment-at URL with --candidate: where people can comment
  --end-review WHY publish although the review is still open; the reason is published
  --ratify         declare the list ratified: version 1.0.0
  --out DIR        write everything published so far into a folder; publishes nothing itself`;

/** What checks a lock, also where the instance is gone; there once the pages were built. */
const verifierFile = 'parlance-verify.mjs';

const english = serverI18n({ language: 'en' });
const say = (text: string) => console.log(text);

await runScript(usage, async () => {
  const words = readCommandLine(
    {
      flags: ['dry-run', 'candidate', 'ratify'],
      values: ['level', 'until', 'comment-at', 'end-review', 'out'],
    },
    { args: process.argv.slice(2), env: process.env },
  );
  const [slug, ...more] = words.words;
  if (slug === undefined) throw new WrongUse('Which taxonomy?');
  if (more.length > 0) throw new WrongUse(`More than one taxonomy: ${words.words.join(', ')}`);
  const request: ReleaseRequest = {
    raiseTo: levelFrom(words.valueOf('level')),
    ratify: words.has('ratify'),
    candidate: words.has('candidate'),
    reviewUntil: dayFrom(words.valueOf('until')),
    commentAt: addressFrom(words.valueOf('comment-at')),
    endReview: reasonFrom(words.valueOf('end-review')),
  };
  const out = words.valueOf('out');
  return withInstance((deps) => {
    if (out !== undefined) return mirror(deps, { slug, folder: pathFrom(out) });
    return publish(deps, { slug, request, isDryRun: words.has('dry-run') });
  });
});

function levelFrom(word: string | undefined): ReleaseRequest['raiseTo'] {
  if (word === undefined || word === 'minor' || word === 'major') return word;
  throw new WrongUse(`--level is minor or major, not ${word}.`);
}

function dayFrom(word: string | undefined): Date | undefined {
  if (word === undefined) return undefined;
  if (!/^\d{4}-\d\d-\d\d$/.test(word) || Number.isNaN(endOfDay(word).getTime())) {
    throw new WrongUse(`--until is a day such as 2026-12-24, not ${word}.`);
  }
  return endOfDay(word);
}

function addressFrom(word: string | undefined): string | undefined {
  if (word === undefined || (/^https?:/.test(word) && URL.canParse(word))) return word;
  throw new WrongUse(`--comment-at is an address such as https://host/s/CODE, not ${word}.`);
}

/** The terminal speaks English; a reason in another language is given on the page. */
function reasonFrom(words: string | undefined): ReleaseRequest['endReview'] {
  return words === undefined || words.trim() === '' ? undefined : { en: words.trim() };
}

function refuse(slug: string, refusal: Refusal): ExitCode {
  const text =
    refusal.code === 'not-found' ? 'there is no such taxonomy' : refusalText(english, refusal);
  console.error(`${slug}: ${text}`);
  return 1;
}

interface Order {
  readonly slug: string;
  readonly request: ReleaseRequest;
  readonly isDryRun: boolean;
}

async function publish(deps: Deps, { slug, request, isDryRun }: Order): Promise<ExitCode> {
  const host = await hostIn(deps, slug);
  if (!host.ok) return refuse(slug, host.refusal);
  const preview = await previewRelease(deps, host.value, request);
  if (!preview.ok) return refuse(slug, preview.refusal);
  tell(preview.value);
  const { quality } = preview.value;
  for (const line of findingsInWords(english, quality, { slug, baseUrl: deps.baseUrl })) say(line);
  const errors = quality.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    return refuse(slug, { code: 'quality-errors', params: { count: errors.length } });
  }
  if (isDryRun) {
    say('Dry run: nothing was published.');
    return 0;
  }
  const published = await publishSnapshot(deps, host.value, {
    ...request,
    requestId: randomUUID(),
  });
  if (!published.ok) return refuse(slug, published.refusal);
  say(`Published ${published.value.uri}`);
  say(`  manifest sha256 ${published.value.manifestSha256}`);
  return 0;
}

function tell(preview: ReleasePreview): void {
  const since = preview.previousVersion ? ` (after ${preview.previousVersion})` : '';
  const raised = preview.chosen ? `, raised to ${preview.chosen}` : '';
  say(`Version ${preview.version}${since}, level ${preview.level}${raised}`);
  if (preview.openReview) {
    const { candidate, until } = preview.openReview;
    say(`  review      ${candidate} is open until ${until.slice(0, 10)} (--end-review WHY)`);
  }
  say(`  categories  ${preview.concepts} in ${preview.languages.join(', ')}`);
  const counts = Object.entries(preview.counts).map(([op, count]) => `${op} ${count}`);
  say(`  changes     ${counts.join(', ') || 'none'}`);
  const grounds = new Map<string, number>();
  for (const { level, code } of preview.reasons) {
    const ground = `${level}: ${code}`;
    grounds.set(ground, (grounds.get(ground) ?? 0) + 1);
  }
  for (const [ground, count] of grounds) say(`  because     ${ground} (${count})`);
  for (const warning of preview.warnings) say(`  warning     ${warningText(warning)}`);
}

function warningText(warning: ReleaseWarning): string {
  switch (warning.code) {
    case 'address-only-local':
      return `it will live at ${warning.baseUrl} for ever, which is no public https address (PUBLIC_URL)`;
    case 'address-changed':
      return `it keeps its first address ${warning.baseUrl}, though this instance has another one now`;
  }
}

async function mirror(
  deps: Deps,
  { slug, folder }: { readonly slug: string; readonly folder: string },
): Promise<ExitCode> {
  const scope = await publishedIn(deps, slug);
  if (!scope.ok) return refuse(slug, scope.refusal);
  try {
    const { files } = await writeMirror(deps, scope.value, async (path, bytes) => {
      const file = join(folder, ...path.split('/'));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    });
    const verifier = join(projectRoot, 'build/client', verifierFile);
    if (existsSync(verifier)) await copyFile(verifier, join(folder, verifierFile));
    say(`${files} files written to ${folder}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Error && 'path' in error)) throw error;
    console.error(
      `The mirror cannot be written: ${error.message}. Choose another folder with --out.`,
    );
    return 1;
  }
}
