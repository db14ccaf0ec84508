import { createHash } from 'node:crypto';
import { verifyRelease } from '~/exports/verify-release';
import { readCommandLine, WrongUse } from './support/command-line';
import { type OpenedSource, openSource, SourceProblem } from './support/release-source';
import { type ExitCode, pathFrom, runScript } from './support/run-script';
import { checksInWords } from './support/tell-checks';

const usage = `npm run verify -- PLACE [--all]

  PLACE    the address of a published list or of one of its versions
           (https://host/t/SLUG, https://host/t/SLUG/v/1.0.0), a folder with the same files as
           npm run publish -- SLUG --out DIR writes it, or the address of such a folder
  --all    check the files of every version, not only of the one meant

Checks schema, digests, signatures, the chain back to the very first version, the changes, and
every decision from its numbers. A folder is checked without a network.`;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

await runScript(usage, async () => {
  const words = readCommandLine(
    { flags: ['all'], values: [] },
    { args: process.argv.slice(2), env: process.env },
  );
  const [place, ...more] = words.words;
  if (place === undefined) throw new WrongUse('What is to be checked?');
  if (more.length > 0) throw new WrongUse(`More than one place: ${words.words.join(', ')}`);
  try {
    return await check(await openSource(place, pathFrom), words.has('all'));
  } catch (error) {
    if (!(error instanceof SourceProblem)) throw error;
    console.error(error.message);
    return 1;
  }
});

async function check(source: OpenedSource, all: boolean): Promise<ExitCode> {
  const wanted = all ? source.versions : [source.wanted];
  let faults = 0;
  for (const version of wanted) {
    const checks = await verifyRelease(source, { version, sha256 });
    for (const line of checksInWords(checks)) console.log(line);
    faults += checks.filter(({ isRight }) => !isRight).length;
  }
  console.log(
    faults === 0
      ? `All is well with ${wanted.join(', ')}.`
      : `${faults} ${faults === 1 ? 'thing is' : 'things are'} wrong. Do not rely on it.`,
  );
  return faults === 0 ? 0 : 1;
}
