import { z } from 'zod';
import { facets } from '~/contracts/text';
import type { LanguageTag } from '~/domain/taxonomy/category';
import { assembleTaxonomy } from '../assemble-taxonomy';
import type { ImportedTaxonomy } from '../imported-taxonomy';
import ar from './ar.json';
import en from './en.json';
import es from './es.json';
import structure from './structure.json';

const wordsSchema = z.object({
  title: z.string(),
  description: z.string(),
  categories: z.record(
    z.string(),
    z.object({
      label: z.string(),
      altLabels: z.array(z.string()),
      definition: z.string(),
      inclusions: z.array(z.string()),
      exclusions: z.array(z.string()),
      affectedGroups: z.array(z.string()),
    }),
  ),
});
type Words = z.infer<typeof wordsSchema>;

const shapeSchema = z.object({
  version: z.string(),
  license: z.string(),
  categories: z.array(
    facets.omit({ affectedGroups: true }).extend({
      key: z.string(),
      parent: z.string().nullable(),
      notation: z.string(),
    }),
  ),
});

const written = { ar, en, es };

/** All that the list is made of, for its digest. */
export const starterSource = { structure, written };

export const starterLanguages = ['en', 'es', 'ar'] as const;
type StarterLanguage = (typeof starterLanguages)[number];

/** Where re-imports find the starter's categories again. */
const codeOf = (key: string): string => `starter/${key}`;

/** An exclusion names the category that the case belongs to instead as `{key}`: here its label is put in. */
const withLabels = (text: string, { categories }: Words): string =>
  text.replace(/\{([a-z-]+)\}/g, (_, key: string) => categories[key]?.label ?? key);

/**
 * The starter list, written for this project in everyday words: seven areas of harm with four to six
 * categories each. `original` is the language in which its wording is to count as the original, where it is
 * one of ours, else English; of `languages` those are taken that we have.
 */
export function loadStarter(wanted: {
  readonly original: LanguageTag;
  readonly languages: readonly LanguageTag[];
}): ImportedTaxonomy {
  const shape = shapeSchema.parse(structure);
  const original = starterLanguages.find((language) => language === wanted.original) ?? 'en';
  const chosen = starterLanguages.filter(
    (language) => language === original || wanted.languages.includes(language),
  );
  const words = new Map(
    chosen.map((language): [StarterLanguage, Words] => [
      language,
      wordsSchema.parse(written[language]),
    ]),
  );
  const inOriginal = words.get(original);
  const categories = shape.categories.map(({ key, parent, notation, ...rest }, index) => ({
    sourceId: codeOf(key),
    at: { path: `categories[${index}]` },
    notation,
    parents: parent === null ? [] : [codeOf(parent)],
    originalLanguage: original,
    facets: { ...rest, affectedGroups: inOriginal?.categories[key]?.affectedGroups ?? [] },
    texts: [...words].flatMap(([language, all]) => {
      const own = all.categories[key];
      if (!own) return [];
      const exclusions = own.exclusions.map((text) => withLabels(text, all));
      return [{ language, text: { ...own, exclusions } }];
    }),
  }));
  const mapOf = (pick: (words: Words) => string) =>
    Object.fromEntries([...words].map(([language, all]) => [language, pick(all)]));
  const draft = {
    format: 'starter',
    title: mapOf(({ title }) => title),
    description: mapOf(({ description }) => description),
    license: shape.license,
    source: { name: 'parlance-starter', version: shape.version },
    categories,
    findings: [],
  };
  return assembleTaxonomy(draft, { language: original, fileName: 'starter' });
}
