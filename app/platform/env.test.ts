import { generateKeyPairSync } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvironmentProblem, parseEnvironment } from './env';

const ed25519 = generateKeyPairSync('ed25519')
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

describe('environment', () => {
  it('needs nothing: every variable has a default or may be absent', () => {
    const env = parseEnvironment({});
    expect(env).toMatchObject({ port: 3000, host: '127.0.0.1', mode: 'production' });
    expect(isAbsolute(env.dataDir)).toBe(true);
    expect(env.databaseUrl).toBeUndefined();
  });

  it('takes an empty variable as absent', () => {
    expect(parseEnvironment({ PORT: ' ', PUBLIC_URL: '' }).port).toBe(3000);
  });

  it('normalises PUBLIC_URL and the line ends of SIGNING_KEY', () => {
    const env = parseEnvironment({
      PUBLIC_URL: 'https://Parlance.example/',
      SIGNING_KEY: ed25519.replaceAll('\n', '\\n'),
    });
    expect(env.publicUrl).toBe('https://parlance.example');
    expect(env.signingKey).toBe(ed25519);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['HOST', 'two words'],
    ['NODE_ENV', 'prod'],
    ['DATABASE_URL', 'mysql://host/db'],
    ['DATABASE_URL', 'localhost'],
    ['REDIS_URL', 'http://host'],
    ['PUBLIC_URL', 'parlance.example'],
    ['PUBLIC_URL', 'https://parlance.example/below'],
    ['PUBLIC_URL', 'ftp://parlance.example'],
    ['LOG_LEVEL', 'loud'],
    ['COOKIE_SECRET', 'short'],
    ['SIGNING_KEY', 'not a key'],
    ['SIGNING_KEY', rsa],
    ['WEBHOOK_ALLOW', 'localhost'],
    ['WEBHOOK_ALLOW', '10.0.0.0/40'],
  ])('refuses %s=%s by its name and says what was expected', (name, value) => {
    expect(() => parseEnvironment({ [name]: value })).toThrow(EnvironmentProblem);
    expect(() => parseEnvironment({ [name]: value })).toThrow(
      new RegExp(`environment variable ${name} must be `),
    );
  });

  it('names every wrong variable at once', () => {
    expect(() => parseEnvironment({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[\s\S]*LOG_LEVEL/);
  });

  it('repeats a wrong value, but never one that may hold a password', () => {
    expect(() => parseEnvironment({ PORT: 'abc' })).toThrow(/"abc"/);
    expect(() => parseEnvironment({ DATABASE_URL: 'pg://me:hunter2@host/db' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });
});
