import { type ApiTexts, describeApi } from '~/exports/openapi';
import type { Deps } from '~/usecases/deps';

const made = new Map<string, string>();

/** `/api/v1/openapi.json`. It depends on nothing but the software and the address of the instance. */
export function loadApiDescription(
  { baseUrl, version }: Pick<Deps, 'baseUrl' | 'version'>,
  texts: ApiTexts,
): string {
  const known = made.get(baseUrl);
  if (known !== undefined) return known;
  const document = JSON.stringify(describeApi({ baseUrl, version, texts }));
  made.set(baseUrl, document);
  return document;
}
