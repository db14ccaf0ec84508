import { describe, expect, it } from 'vitest';
import { claimSlug, parseTaxonomySlug, slugFrom, takenSlugs } from './slug';

describe('the slug of a taxonomy', () => {
  it.each(['air-2024', 'ai', ' Harms '])('%j is one', (text) => {
    expect(parseTaxonomySlug(text)).toEqual({ ok: true, value: text.trim().toLowerCase() });
  });

  it.each(['', 'a', '-a', 'a--b', 'a/b', 'ضرر', 'a b', 'x'.repeat(61)])('%j is none', (text) => {
    expect(parseTaxonomySlug(text)).toEqual({ ok: false, refusal: { code: 'slug-invalid' } });
  });
});

describe('the slug of a category', () => {
  it.each([
    ['Hate/Toxicity', 'hate-toxicity'],
    ['  Undermining social stability (China-unique) ', 'undermining-social-stability-china-unique'],
    ['¿Quién decide?', 'quién-decide'],
    ['لا يفهم لغتنا', 'لا-يفهم-لغتنا'],
    ['हिंसा', 'हिंसा'],
    ['!!!', 'category'],
  ])('%j → %s', (label, slug) => {
    expect(slugFrom(label)).toBe(slug);
  });

  it('is numbered where it is taken', () => {
    const taken = takenSlugs(['hate', 'hate-2']);
    expect(claimSlug('hate', taken)).toBe('hate-3');
    expect(claimSlug('hate', taken)).toBe('hate-4');
    expect(claimSlug('love', taken)).toBe('love');
    expect(claimSlug('love', taken)).toBe('love-2');
    expect(claimSlug('love-2', taken)).toBe('love-2-2');
  });
});
