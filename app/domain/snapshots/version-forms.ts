/** What a version can be had as besides its page: by media type, or by what is put behind its address. */
const forms = [
  { ending: 'json', mediaType: 'application/json', path: 'snapshot.json' },
  { ending: 'jsonld', mediaType: 'application/ld+json', path: 'exports/skos.jsonld' },
  { ending: 'ttl', mediaType: 'text/turtle', path: 'exports/skos.ttl' },
  { ending: 'csv', mediaType: 'text/csv', path: 'exports/concepts.csv' },
] as const;

/** The files of a version, below its address, by media type. */
export const versionForms = (address: string): Readonly<Record<string, string>> =>
  Object.fromEntries(forms.map(({ mediaType, path }) => [mediaType, `${address}/${path}`]));

/** `1.2.0.ttl`: a version with an ending, and the file that is meant; undefined for a plain version. */
export const versionWithEnding = (
  asked: string,
): { readonly version: string; readonly path: string } | undefined => {
  const form = forms.find(({ ending }) => asked.endsWith(`.${ending}`));
  return form && { version: asked.slice(0, -form.ending.length - 1), path: form.path };
};
