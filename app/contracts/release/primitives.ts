import { z } from 'zod';

/** Canonical BCP-47: language, script, region, variants; the tags that `parseLanguageTag` gives. */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$/)
  .meta({ id: 'LanguageTag', description: 'A canonical BCP-47 tag, such as `es` or `zh-Hant`.' });

export const shortText = z.string().min(1).max(1_000);
export const longText = z.string().min(1).max(20_000);

export const languageMap = z.record(languageTag, longText).meta({
  id: 'LanguageMap',
  description: 'Text per language. A language that is missing is missing; none stands for another.',
});

export const languageLists = z.record(languageTag, z.array(longText).min(1).max(500)).meta({
  id: 'LanguageLists',
  description: 'A list of texts per language.',
});

export const uuid = z.uuid().meta({ id: 'Id', description: 'A UUID, never used again.' });
export const uuids = z.array(uuid).max(20_000);

export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: 'Sha256', description: 'SHA-256, lower-case hexadecimal.' });

export const semver = z
  .string()
  .max(64)
  .regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-rc\.[1-9]\d*)?$/)
  .meta({ id: 'Version', description: 'A semantic version; `-rc.n` while under public review.' });

export const address = z.url().max(2_000);
export const moment = z.iso.datetime();
export const day = z.iso.date();

export const whole = z.int().min(0).max(1_000_000_000);

export const peopleCount = whole.nullable().meta({
  id: 'PeopleCount',
  description: 'A number of people; null where it is under five and therefore not shown.',
});

export const share = z
  .strictObject({ count: whole, of: whole })
  .meta({ id: 'Share', description: '`count` out of `of`.' });

export const fraction = z.tuple([whole, z.int().min(1).max(1_000_000)]).meta({
  id: 'Fraction',
  description: 'Numerator and denominator; a share reaches it with "at least".',
});

/** A word of a closed or growing list, such as a reason or a facet value. */
export const keyword = z
  .string()
  .max(100)
  .regex(/^[a-z0-9][a-z0-9-]*$/);
