import { createPrivateKey } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type AddressRange, parseRanges } from './network-addresses';
import { projectRoot } from './project-root';

/** What the machine's owner decides by environment variables; read once, checked whole. */
export interface Environment {
  readonly mode: 'production' | 'development' | 'test';
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute: a relative DATA_DIR is taken from the project's folder, wherever a script runs. */
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** Scheme, host and port, without a slash at the end. */
  readonly publicUrl: string | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly cookieSecret: string | undefined;
  /** Ed25519 private key, PKCS #8 PEM. */
  readonly signingKey: string | undefined;
  /** Private addresses that webhooks may reach all the same, also without https. */
  readonly webhookAllow: readonly AddressRange[];
}

/** A variable with a wrong value. The message names it and says what was expected. */
export class EnvironmentProblem extends Error {
  override readonly name = 'EnvironmentProblem';
}

const expectations = {
  NODE_ENV: 'production, development or test',
  PORT: 'a whole number from 0 to 65535',
  HOST: 'a host name or an IP address, such as 127.0.0.1 or 0.0.0.0',
  DATA_DIR: 'the path of a folder',
  DATABASE_URL: 'an address such as postgres://user:password@host:5432/database',
  REDIS_URL: 'an address such as redis://host:6379',
  PUBLIC_URL: 'an address such as https://parlance.example, without a path',
  LOG_LEVEL: 'debug, info, warn, error or silent',
  COOKIE_SECRET: 'at least 32 characters',
  SIGNING_KEY: 'an Ed25519 private key in PKCS #8 PEM (line ends may be written as \\n)',
  WEBHOOK_ALLOW:
    'addresses or ranges such as 10.1.2.3, 10.2.0.0/16 or fd00::/8, with commas between',
} as const;
type Variable = keyof typeof expectations;

/** Addresses hold passwords, so a wrong one is not repeated on the terminal. */
const secretVariables: readonly string[] = [
  'DATABASE_URL',
  'REDIS_URL',
  'COOKIE_SECRET',
  'SIGNING_KEY',
] satisfies Variable[];

const addressOf = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    abort: true,
  });

const isBareOrigin = (text: string): boolean => {
  const { pathname, search, hash, username } = new URL(text);
  return pathname === '/' && search === '' && hash === '' && username === '';
};

const isEd25519 = (pem: string): boolean => {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
};

const variables = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .default(3000),
  HOST: z
    .string()
    .regex(/^[a-z0-9.:_-]+$/i)
    .default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .refine((path) => !path.includes('\0'))
    .default('.data')
    .transform((path) => resolve(projectRoot, path)),
  DATABASE_URL: addressOf('postgres:', 'postgresql:').optional(),
  REDIS_URL: addressOf('redis:', 'rediss:').optional(),
  PUBLIC_URL: addressOf('http:', 'https:')
    .refine(isBareOrigin)
    .transform((text) => new URL(text).origin)
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  COOKIE_SECRET: z.string().min(32).optional(),
  SIGNING_KEY: z
    .string()
    .transform((text) => `${text.replaceAll('\\n', '\n').trim()}\n`)
    .refine(isEd25519)
    .optional(),
  WEBHOOK_ALLOW: z
    .string()
    .transform((text, context) => {
      const ranges = parseRanges(text);
      if (ranges) return ranges;
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    })
    .default([]),
} satisfies Record<Variable, z.ZodType>);

/** Parses the given variables; throws one EnvironmentProblem that names every wrong one. */
export function parseEnvironment(
  source: Readonly<Record<string, string | undefined>>,
): Environment {
  const given = Object.fromEntries(
    Object.keys(expectations).map((name) => [name, source[name]?.trim() || undefined]),
  );
  const parsed = variables.safeParse(given);
  if (!parsed.success) throw new EnvironmentProblem(explain(parsed.error, given));
  return {
    mode: parsed.data.NODE_ENV,
    port: parsed.data.PORT,
    host: parsed.data.HOST,
    dataDir: parsed.data.DATA_DIR,
    databaseUrl: parsed.data.DATABASE_URL,
    redisUrl: parsed.data.REDIS_URL,
    publicUrl: parsed.data.PUBLIC_URL,
    logLevel: parsed.data.LOG_LEVEL,
    cookieSecret: parsed.data.COOKIE_SECRET,
    signingKey: parsed.data.SIGNING_KEY,
    webhookAllow: parsed.data.WEBHOOK_ALLOW,
  };
}

function explain(error: z.ZodError, given: Record<string, string | undefined>): string {
  const wrong = new Set(error.issues.map((issue) => String(issue.path[0])));
  return Object.entries(expectations)
    .filter(([name]) => wrong.has(name))
    .map(([name, expected]) => {
      const shown = secretVariables.includes(name) ? '' : ` It is ${JSON.stringify(given[name])}.`;
      return `The environment variable ${name} must be ${expected}.${shown}`;
    })
    .join('\n');
}

let current: Environment | undefined;

/** The environment of this process, parsed at the first call. */
export function environment(): Environment {
  current ??= parseEnvironment(process.env);
  return current;
}
