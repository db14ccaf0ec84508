import { ok, type Refusal, type Result, refuse } from '../result';

/** Nobody has said under which terms this may be used (SPDX). */
export const noLicense = 'NOASSERTION';

/** Licences that a list of harms is usually given, the widest reuse first. */
export const commonLicenses = [
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-SA-4.0',
  'Apache-2.0',
  'MIT',
] as const;

/**
 * Reads an SPDX licence id (https://spdx.org/licenses/), a `LicenseRef-…` of one's own, or `NOASSERTION`. The shape is
 * checked, not the list: it grows with each release of SPDX. Creative Commons ids are put in their usual case.
 */
export function parseLicense(text: string): Result<string, Refusal<'license-invalid'>> {
  const id = text.trim();
  const isSound = /^[A-Za-z0-9][A-Za-z0-9.+-]{1,59}$/.test(id) && /[A-Za-z]/.test(id);
  if (!isSound) return refuse('license-invalid');
  if (id.toUpperCase() === noLicense) return ok(noLicense);
  const isCreativeCommons = /^cc(0|-by)(-[a-z]{2})*-\d\.\d$/i.test(id);
  return ok(isCreativeCommons ? id.toUpperCase() : id);
}
