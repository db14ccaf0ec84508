import type { FindingCode } from './finding';

/** How something is mended, and the page for it, where there is one for all of it. */
export interface Mend {
  readonly way: 'words' | 'translation' | 'place' | 'mapping' | 'classes' | 'settings' | 'file';
  readonly to?: string;
}

const ways: Readonly<Record<FindingCode, Mend['way']>> = {
  'scheme-is-concept': 'file',
  'grouping-is-concept': 'classes',
  'id-twice': 'file',
  'label-missing': 'words',
  'label-empty': 'words',
  'labels-overlap': 'words',
  'label-twice': 'file',
  'language-omitted': 'file',
  'language-invalid': 'settings',
  cycle: 'place',
  'too-deep': 'place',
  'related-to-ancestor': 'file',
  'match-conflict': 'mapping',
  'reference-unknown': 'file',
  'tops-wrong': 'file',
  'forwarding-circle': 'place',
  'class-unknown': 'classes',
  'class-key-shared': 'classes',
  'class-list-full': 'classes',
  'license-not-stated': 'settings',
  'definition-missing': 'words',
  undocumented: 'words',
  'translation-missing': 'translation',
  'definition-untranslated': 'translation',
  'translation-stale': 'translation',
  'machine-unreviewed': 'translation',
  'text-empty': 'words',
  'text-control-character': 'words',
  'label-shared': 'words',
  'notation-shared': 'file',
  'exact-match-shared': 'mapping',
  orphan: 'place',
  'primary-parent-missing': 'place',
  'hierarchy-redundant': 'place',
  'one-child': 'place',
  'relation-one-sided': 'file',
  'successor-missing': 'place',
};

/** How a facilitator mends what was found in the list of that slug; `text` is that of the finding. */
export const mendingIn =
  (slug: string) =>
  (code: FindingCode, text: string | undefined): Mend => {
    const way = ways[code];
    if (way === 'settings') return { way, to: `/f/taxonomies/${slug}/edit` };
    if (way === 'classes') return { way, to: `/f/taxonomies/${slug}/classes/${text ?? ''}` };
    return { way };
  };
