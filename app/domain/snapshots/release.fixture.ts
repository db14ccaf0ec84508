import { buildState } from '../../../tests/factories/publishable-state';
import { type PlanInput, planRelease, type ReleasePlan } from './plan-release';
import type { PublishableState } from './state';

export const attempt = (input: Partial<PlanInput>) =>
  planRelease({
    state: buildState(),
    baseUrl: 'https://lists.example',
    issued: new Date('2026-02-03T04:05:06Z'),
    toolVersion: '0.1.0',
    published: [],
    request: {},
    ...input,
  });

export const planned = (input: Partial<PlanInput>): ReleasePlan => {
  const result = attempt(input);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

export const next = (before: PublishableState, after: PublishableState): ReleasePlan =>
  planned({
    state: after,
    published: ['1.0.0'],
    base: { snapshot: planned({ state: before }).snapshot, sha256: 'a'.repeat(64) },
  });
