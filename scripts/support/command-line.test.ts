import { describe, expect, it } from 'vitest';
import { readCommandLine, WrongUse } from './command-line';

const grammar = { flags: ['dry-run'], values: ['title'] } as const;
const read = (args: string[], env: Readonly<Record<string, string | undefined>> = {}) =>
  readCommandLine(grammar, { args, env });
const underNpm = (env: Readonly<Record<string, string | undefined>>) => ({
  npm_lifecycle_event: 'import',
  ...env,
});

describe('the words of a script', () => {
  it('are files, flags and values', () => {
    const line = read(['a.csv', '--title', 'A b', '--dry-run']);
    expect(line.words).toEqual(['a.csv']);
    expect(line.has('dry-run')).toBe(true);
    expect(line.valueOf('title')).toBe('A b');
  });

  it('are refused when unknown', () => {
    expect(() => read(['--frobnicate'])).toThrow(WrongUse);
    expect(() => read(['--title'])).toThrow(WrongUse);
  });

  it('that npm kept for itself still count, so that a dry run stays one', () => {
    expect(read(['a.csv'], underNpm({ npm_config_dry_run: 'true' })).has('dry-run')).toBe(true);
    expect(read(['a.csv'], underNpm({ npm_config_title: 'T' })).valueOf('title')).toBe('T');
    expect(read(['a.csv'], { npm_config_dry_run: 'true' }).has('dry-run')).toBe(false);
  });

  it('are refused where npm left unclear what belongs to what', () => {
    expect(() => read(['a.csv', 'T'], underNpm({ npm_config_title: 'true' }))).toThrow('write --');
    expect(() => read([], underNpm({ npm_config_dry_run: 'a.csv' }))).toThrow('write --');
  });
});
