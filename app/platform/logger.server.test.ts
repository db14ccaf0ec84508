import { describe, expect, it } from 'vitest';
import { createLogger, errorFacts, withRequestId } from './logger.server';

function recorder(level: 'debug' | 'warn' | 'silent') {
  const lines: unknown[] = [];
  const log = createLogger({
    level,
    write: (line) => lines.push(JSON.parse(line)),
    now: () => new Date('2026-01-02T03:04:05Z'),
  });
  return { lines, log };
}

describe('logger', () => {
  it('writes one JSON object a line with time, level and event', () => {
    const { lines, log } = recorder('debug');
    log.info('session.opened', { sessionId: 's1' });
    expect(lines).toEqual([
      { time: '2026-01-02T03:04:05.000Z', level: 'info', event: 'session.opened', sessionId: 's1' },
    ]);
  });

  it('leaves out what is below its level', () => {
    const warnings = recorder('warn');
    warnings.log.info('quiet');
    warnings.log.error('loud');
    expect(warnings.lines).toHaveLength(1);
    const silent = recorder('silent');
    silent.log.error('nothing');
    expect(silent.lines).toHaveLength(0);
  });

  it('puts the request id and the fixed facts into every line', async () => {
    const { lines, log } = recorder('debug');
    await withRequestId('r1', async () => {
      await Promise.resolve();
      log.with({ job: 'timers' }).warn('late');
    });
    expect(lines).toEqual([expect.objectContaining({ requestId: 'r1', job: 'timers' })]);
  });

  it('never repeats the message of a database error, which may quote what a person typed', () => {
    const error = Object.assign(new Error('invalid input syntax: "my boss"'), {
      name: 'PostgresError',
      code: '22P02',
      table_name: 'proposals',
      detail: 'my boss',
    });
    for (const thrown of [error, new Error('Failed query: my boss', { cause: error })]) {
      const facts = errorFacts(thrown);
      expect(facts).toMatchObject({ code: '22P02', table: 'proposals' });
      expect(JSON.stringify(facts)).not.toContain('my boss');
    }
  });

  it('never repeats a query that a lost connection has cut off', () => {
    const cause = Object.assign(new Error('write CONNECTION_ENDED'), { code: 'CONNECTION_ENDED' });
    const error = Object.assign(new Error('Failed query: insert\nparams: my boss', { cause }), {
      params: ['my boss'],
    });
    const facts = errorFacts(error);
    expect(facts).toMatchObject({ error: 'FailedQuery', code: 'CONNECTION_ENDED' });
    expect(JSON.stringify(facts)).not.toContain('my boss');
  });
});
