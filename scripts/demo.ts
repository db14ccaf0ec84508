import { fillInstance } from './demo/fill-instance';
import { readCommandLine, WrongUse } from './support/command-line';
import { runScript, withInstance } from './support/run-script';

const usage = `npm run demo

  Fills this instance with a finished deliberation: two evenings, sixty people, three languages,
  two published versions. Run again, it only says where it is.`;

const say = (text: string) => console.log(text);

await runScript(usage, async () => {
  const { words } = readCommandLine(
    { flags: [], values: [] },
    { args: process.argv.slice(2), env: process.env },
  );
  if (words.length > 0) throw new WrongUse(`It takes no words: ${words.join(' ')}`);
  const demo = await withInstance((deps) => fillInstance(deps, say));
  const newest = demo.versions.at(-1) ?? '';
  const list = newest.replace(/\/v\/[^/]+$/, '');
  say(`
${demo.isNew ? 'Done. While the server runs (npm start) look at' : 'The demonstration is there already. Look at'}

  ${list}   the list, as anybody sees it
  ${list}/versions   its versions and what changed
  ${newest}/snapshot.json   what a program fetches
`);
  if (demo.accountLink === undefined) {
    say(`A new link for its account:   npm run account -- reset ${demo.accountName}`);
  } else {
    say(`Behind the scenes, as a facilitator: choose a password for the account “${demo.accountName}”,
once, within three days:

  ${demo.accountLink}
`);
  }
  say(`To check it:   npm run verify -- ${list} --all`);
  return 0;
});
