import { parseArgs } from 'node:util';

/** Words that a script does not know, or that it needs and were not given. Exit code 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

export interface CommandLine<Flag extends string, Value extends string> {
  readonly words: readonly string[];
  has(flag: Flag): boolean;
  valueOf(option: Value): string | undefined;
}

interface Grammar<Flag extends string, Value extends string> {
  readonly flags: readonly Flag[];
  readonly values: readonly Value[];
}

/**
 * Reads a script's words; unknown ones are refused. Without `--` npm keeps options for itself and sets
 * `npm_config_…` instead: a dry run that was asked for must not become a real one, so those count too.
 */
export function readCommandLine<Flag extends string, Value extends string>(
  { flags, values }: Grammar<Flag, Value>,
  {
    args,
    env,
  }: {
    readonly args: readonly string[];
    readonly env: Readonly<Record<string, string | undefined>>;
  },
): CommandLine<Flag, Value> {
  const parsed = parse([...args], {
    ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }])),
    ...Object.fromEntries(values.map((value) => [value, { type: 'string' as const }])),
  });
  const swallowed = (name: string) =>
    env.npm_lifecycle_event === undefined
      ? undefined
      : env[`npm_config_${name.replaceAll('-', '_')}`];
  for (const name of values) {
    // npm reads `--title T` as a switch and leaves T behind among the words: whose it was cannot be known.
    if (swallowed(name) === 'true')
      throw new WrongUse(`npm kept --${name} for itself: write -- before the options.`);
  }
  for (const name of flags) {
    const value = swallowed(name);
    if (value !== undefined && value !== 'true' && value !== 'false' && value !== '') {
      throw new WrongUse(`npm kept --${name} for itself: write -- before the options.`);
    }
  }
  return {
    words: parsed.positionals,
    has: (flag) => parsed.values[flag] === true || swallowed(flag) === 'true',
    valueOf: (option) => {
      const value = parsed.values[option] ?? swallowed(option);
      return typeof value === 'string' && value !== '' ? value : undefined;
    },
  };
}

function parse(args: string[], options: Record<string, { type: 'boolean' } | { type: 'string' }>) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse(error.message);
    throw error;
  }
}
