import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { operations, pathParametersOf } from '~/contracts/api/operations';
import { problemStatuses } from '~/contracts/api/problem';
import { describeApi } from '~/exports/openapi';
import { apiTexts } from '~/i18n/api-texts';
import { serverI18n } from '~/i18n/create-i18n.server';
import { interfaceLanguages } from '~/i18n/languages';
import routes from '~/routes';

const describeIn = (language: (typeof interfaceLanguages)[number]) =>
  describeApi({
    baseUrl: 'https://lists.example',
    version: '1.0.0',
    texts: apiTexts(serverI18n({ language })),
  });

const documentShape = z.looseObject({
  paths: z.record(
    z.string(),
    z.strictObject({
      get: z.looseObject({
        operationId: z.string(),
        parameters: z.array(z.looseObject({ name: z.string(), in: z.enum(['path', 'query']) })),
        responses: z.record(z.string(), z.looseObject({ description: z.string().min(1) })),
      }),
    }),
  ),
});

describe('the OpenAPI document', () => {
  it.each(interfaceLanguages)('obeys OpenAPI 3.1 with the words of %s', async (language) => {
    const checked = await new Validator().validate(describeIn(language));
    expect(checked.errors).toBeUndefined();
    expect(checked.valid).toBe(true);
  });

  it('is refused by the validator once it is broken', async () => {
    const broken = { ...describeIn('en'), paths: { 'no-slash': { get: { responses: {} } } } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it('tells of every operation with exactly the parameters that its contract reads', () => {
    const { paths } = documentShape.parse(describeIn('en'));
    expect(Object.keys(paths)).toHaveLength(Object.keys(operations).length);
    for (const [id, { path, query }] of Object.entries(operations)) {
      const described = paths[path]?.get;
      expect(described?.operationId).toBe(id);
      const names = described?.parameters.map((one) => one.name).sort();
      expect(names).toEqual([...pathParametersOf(path), ...Object.keys(query.shape)].sort());
      // One form holds them all.
      expect(new Set(names).size).toBe(names?.length);
    }
  });

  it('says of every operation what can go wrong, with codes that it describes', () => {
    const { paths } = documentShape.parse(describeIn('en'));
    const statuses = new Set(Object.values(problemStatuses).map(String));
    for (const { get } of Object.values(paths)) {
      const failures = Object.keys(get.responses).filter((status) => Number(status) >= 400);
      expect(failures).toContain('503');
      expect(failures.every((status) => statuses.has(status))).toBe(true);
    }
  });

  it('tells of every public address that programs read', () => {
    const addresses = routes.flatMap((entry) => [entry, ...(entry.children ?? [])]);
    const forPrograms = addresses.filter(({ file }) => file.startsWith('routes/api/'));
    const patternOf = (path = '') =>
      new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+').replace('*', '.+')}$`);
    const wildness = (path = '') => path.split(/[:*]/).length + (path.includes('*') ? 10 : 0);
    const served = new Set(
      Object.values(operations).map(({ path }) => {
        const [nearest] = forPrograms
          .filter((entry) => patternOf(entry.path).test(path))
          .toSorted((one, other) => wildness(one.path) - wildness(other.path));
        return nearest?.path ?? `nothing at ${path}`;
      }),
    );
    const untold = forPrograms.map(({ path = '' }) => path).filter((path) => !served.delete(path));
    expect([...served]).toEqual([]);
    expect(untold).toEqual([
      // The same as JSON Feed, of which the document tells.
      '/t/releases.atom',
      '/t/withdrawals.atom',
      '/t/:slug/releases.atom',
      '/t/:slug/withdrawals.atom',
      // Where the forms of the reference go, and whatever there is not.
      '/api/v1/try',
      '/api/v1/*',
    ]);
  });
});
