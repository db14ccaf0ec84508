import { describe, expect, it } from 'vitest';
import { loadStarter, starterLanguages } from './load-starter';

const all = loadStarter({ original: 'en', languages: starterLanguages });
const areas = all.categories.filter(({ parents }) => parents.length === 0);

describe('the starter list', () => {
  it('reads without any finding', () => {
    expect(all.findings).toEqual([]);
  });

  it('has seven areas with four to six categories each', () => {
    expect(areas).toHaveLength(7);
    for (const area of areas) {
      const own = all.categories.filter(({ parents }) => parents[0] === area.sourceId);
      expect(own.length, area.sourceId).toBeGreaterThanOrEqual(4);
      expect(own.length, area.sourceId).toBeLessThanOrEqual(6);
    }
  });

  it.each(starterLanguages)('is complete in %s', (language) => {
    for (const { sourceId, texts, parents } of all.categories) {
      const text = texts.get(language)?.text;
      expect(text?.definition, sourceId).toMatch(/[.؟!]$/);
      expect(text?.altLabels.length, sourceId).toBeGreaterThan(0);
      expect(text?.inclusions.length, sourceId).toBeGreaterThan(parents.length === 0 ? 0 : 1);
      expect(text?.exclusions.length, sourceId).toBeGreaterThan(0);
    }
  });

  it.each(starterLanguages)('has one name for one thing in %s', (language) => {
    const labels = all.categories.map(({ texts }) => texts.get(language)?.text.label);
    expect(new Set(labels).size).toBe(all.categories.length);
  });

  it.each(starterLanguages)(
    'says with every exclusion where the case belongs in %s',
    (language) => {
      const labels = all.categories.map(({ texts }) => texts.get(language)?.text.label ?? '');
      for (const { sourceId, texts } of all.categories) {
        const exclusions = texts.get(language)?.text.exclusions ?? [];
        const named = labels.filter((label) => exclusions.some((text) => text.includes(label)));
        expect(exclusions.join(' '), sourceId).not.toMatch(/[{}]/);
        expect(named.length, sourceId).toBeGreaterThan(0);
      }
    },
  );

  it('states facets, with the groups in the original language', () => {
    for (const { sourceId, facets, parents } of all.categories) {
      expect(facets.modality.length, sourceId).toBeGreaterThan(0);
      expect(facets.actor.length, sourceId).toBeGreaterThan(0);
      expect(facets.detection.length, sourceId).toBeGreaterThan(0);
      if (parents.length > 0) expect(facets.affectedGroups.length, sourceId).toBeGreaterThan(0);
    }
    const arabic = loadStarter({ original: 'ar', languages: ['ar'] });
    expect(arabic.languages).toEqual(['ar']);
    const groups = arabic.categories.flatMap(({ facets }) => facets.affectedGroups);
    expect(groups.join(' ')).not.toMatch(/[a-z]/);
  });

  it('falls back to English where it has none of the languages', () => {
    const swahili = loadStarter({ original: 'sw', languages: ['sw'] });
    expect(swahili.originalLanguage).toBe('en');
  });
});
