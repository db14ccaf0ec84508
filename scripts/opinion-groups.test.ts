import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WrongUse } from './support/command-line';
import { rangesOf, readIdList } from './support/id-list';

describe('npm run opinion-groups', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'opinion-groups-'));
    const rows = Array.from({ length: 40 }, (_, person) =>
      Array.from(
        { length: 9 },
        (_, item) => `p${person},${item},${(person + item) % 2 ? 'agree' : 'disagree'}`,
      ),
    ).flat();
    writeFileSync(join(folder, 'votes.csv'), ['participant,item,answer', ...rows].join('\n'));
    writeFileSync(join(folder, 'broken.csv'), 'participant,item,answer\np,1,perhaps\n');
    const many = Array.from(
      { length: 60 },
      (_, person) => `p${person},1,${person % 30 ? 'no' : 1}`,
    );
    writeFileSync(join(folder, 'many.csv'), ['participant,item,answer', ...many].join('\r\n'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/run-script.mjs', 'opinion-groups', ...args], {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder },
    });

  it('prints one JSON object', () => {
    const { status, stdout, stderr } = run('--votes', 'votes.csv', '--meta', '8', '--seed', '5');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const report: Record<string, unknown> = JSON.parse(stdout);
    expect(report).toMatchObject({
      mode: 'stable',
      seed: 5,
      k: 2,
      participantCount: 40,
      itemCount: 9,
    });
    expect(Object.keys(report)).toEqual([
      ...['mode', 'algorithmVersion', 'seed', 'k', 'explainedVariance', 'participantCount'],
      ...[
        'inConversation',
        'itemCount',
        'participants',
        'items',
        'groups',
        'consensus',
        'stability',
      ],
    ]);
  });

  it('ends quietly where nobody reads what it prints', () => {
    const command = `"${process.execPath}" scripts/run-script.mjs opinion-groups --votes votes.csv`;
    const env = { ...process.env, INIT_CWD: folder };
    const { stderr } = spawnSync(`${command} | true`, { shell: true, encoding: 'utf8', env });
    expect(stderr).toBe('');
  });

  it('refuses a file with a row that it cannot read, and prints nothing', () => {
    const { status, stdout, stderr } = run('--votes', 'broken.csv');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('broken.csv, line 2: "perhaps" is no vote');
  });

  it('names the line of every row that it cannot read, however many', () => {
    const { status, stdout, stderr } = run('--votes', 'many.csv');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('many.csv, line 3: "no" is no vote');
    expect(stderr).toContain('And 8 more, in lines 54-61.');
  });

  it('answers wrong use with the usage', () => {
    const { status, stderr } = run('--votes', 'votes.csv', '--mode', 'polis');
    expect(status).toBe(2);
    expect(stderr).toContain('--mode is compat or stable, not "polis"');
  });
});

describe('a list of items', () => {
  it.each([
    ['1-3,7, b2', ['1', '2', '3', '7', 'b2']],
    ['', []],
  ])('"%s"', (text, ids) => {
    expect(readIdList(text)).toEqual(ids);
  });

  it('refuses a range that is none', () => {
    expect(() => readIdList('3-1')).toThrow(WrongUse);
  });

  it('is written in the same way', () => {
    expect(rangesOf([1, 2, 3, 7, 9, 10])).toBe('1-3, 7, 9-10');
    expect(rangesOf([])).toBe('');
  });
});
