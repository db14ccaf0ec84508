import type { PublishedExample, PublishedVoice } from './state';

/** Where files of a release lie that take the place of others without words that were taken back: `revisions/<n>/…`. */
export const revisionFolder = (revision: number): string => `revisions/${revision}/`;

const revised = /^revisions\/\d+\//;

/** The path that a file had when its version was published. */
export const originalPath = (path: string): string => path.replace(revised, '');

const examplesFolder = 'exports/examples/';

/** Whether a file may hold people's own words (R5), and so may have to be withdrawn one day. */
export const mayBeWithdrawn = (path: string): boolean => {
  const original = originalPath(path);
  return (
    original === 'examples.json' ||
    original === 'voices.json' ||
    original.startsWith(examplesFolder)
  );
};

/** A text as it stands in `examples.json` or `voices.json`. */
export type PublishedWords =
  | { readonly kind: 'example'; readonly text: PublishedExample }
  | { readonly kind: 'voice'; readonly text: PublishedVoice };

const policyPage = /^exports\/examples\/policies\/(?<pack>[^/]+)\/(?<concept>[^/]+)\.md$/;
const packFile = /^exports\/examples\/[^/.]+\.(?<pack>[^/]+)\.[a-z]+$/;

const isOfLanguage = (pack: string | undefined, language: string): boolean =>
  pack === language || pack === `${language}.machine`;

/** Whether a file holds somebody's words. A kind of file that is not known here holds them until the opposite is known. */
export const holdsWords = (path: string, { kind, text }: PublishedWords): boolean => {
  const original = originalPath(path);
  if (kind === 'voice') return original === 'voices.json';
  if (original === 'examples.json') return true;
  if (!original.startsWith(examplesFolder) || !text.mayTestAi) return false;
  const page = policyPage.exec(original)?.groups;
  if (page) return page.concept === text.concept && isOfLanguage(page.pack, text.language);
  const file = packFile.exec(original)?.groups;
  return file === undefined || isOfLanguage(file.pack, text.language);
};

/** In a folder, where no answer can say 410: the file that lists which others were withdrawn. */
export const withdrawnListPath = 'withdrawn.json';
