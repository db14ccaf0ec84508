import { accountName } from '~/contracts/accounts';
import type { Result } from '~/domain/result';
import { systemScope } from '~/gates/system.server';
import { serverI18n } from '~/i18n/create-i18n.server';
import { refusalText } from '~/i18n/refusal-text';
import { addFacilitator, type PasswordLink } from '~/usecases/accounts/add-facilitator.server';
import { resetAccount } from '~/usecases/accounts/reset-account.server';
import type { Deps } from '~/usecases/deps';
import { readCommandLine, WrongUse } from './support/command-line';
import { runScript, withInstance } from './support/run-script';

const usage = `npm run account -- add NAME [--operator]
npm run account -- reset NAME

  add          a facilitator, who chooses a password by the link that is printed
  reset        a new link for somebody who forgot the password; the old one ends at once
  --operator   may also add facilitators, and opens every taxonomy`;

const english = serverI18n({ language: 'en' });

await runScript(usage, async () => {
  const words = readCommandLine(
    { flags: ['operator'], values: [] },
    { args: process.argv.slice(2), env: process.env },
  );
  const [verb, typed, ...more] = words.words;
  if (verb !== 'add' && verb !== 'reset') throw new WrongUse('Add or reset?');
  if (typed === undefined) throw new WrongUse('Which name?');
  if (more.length > 0) throw new WrongUse(`More than one name: ${[typed, ...more].join(', ')}`);
  const name = accountName.safeParse(typed);
  if (!name.success) {
    console.error(`${typed}: ${refusalText(english, { code: 'account-name-invalid' })}`);
    return 1;
  }
  const isOperator = words.has('operator');
  const told = await withInstance(async (deps) => {
    const given = await giveLink(deps, { verb, name: name.data, isOperator });
    return given.ok ? { link: `${deps.baseUrl}/setup/${given.value.token}` } : given.refusal;
  });
  if ('code' in told) {
    console.error(`${typed}: ${refusalText(english, told)}`);
    return 1;
  }
  console.log(`${name.data} chooses a password here, once, within three days:\n${told.link}`);
  return 0;
});

interface Order {
  readonly verb: 'add' | 'reset';
  readonly name: string;
  readonly isOperator: boolean;
}

function giveLink(deps: Deps, { verb, name, isOperator }: Order): Promise<Result<PasswordLink>> {
  if (verb === 'reset') return resetAccount(deps, systemScope, name);
  return addFacilitator(deps, systemScope, { name, isOperator, requestId: deps.ids.random() });
}
