import { aboutOf, type ExportFile, markedLabel, type Pack, type PackEntry } from './pack';
import { plain } from './plain-text';

const inLanguage = <Value extends string | readonly string[]>(language: string, value: Value) =>
  value.length === 0 ? {} : { [language]: value };

const conceptOf = ({ language, source }: Pack, entry: PackEntry) => {
  const { concept } = entry;
  return {
    uri: concept.uri,
    type: ['http://www.w3.org/2004/02/skos/core#Concept'],
    identifier: [concept.id],
    ...(concept.notation !== undefined && { notation: [plain(concept.notation)] }),
    prefLabel: inLanguage(language, entry.label),
    altLabel: inLanguage(language, entry.altLabels),
    definition: inLanguage(language, entry.definition === '' ? [] : [entry.definition]),
    scopeNote: inLanguage(language, entry.scopeNote === '' ? [] : [entry.scopeNote]),
    // Notes for those who keep the vocabulary: JSKOS has no status of its own.
    editorialNote: inLanguage('en', [concept.status, markedLabel(entry)]),
    related: concept.related.map((id) => ({ uri: concept.uri.replace(concept.id, id) })),
    ...(concept.deprecation && {
      deprecated: true,
      replacedBy: concept.deprecation.replacedBy.map((id) => ({
        uri: concept.uri.replace(concept.id, id),
      })),
    }),
    broader: concept.broader.map((id) => ({ uri: concept.uri.replace(concept.id, id) })),
    inScheme: [{ uri: source.snapshot.uri }],
    created: concept.provenance.created,
    modified: concept.provenance.modified,
  };
};

/**
 * JSKOS (https://gbv.github.io/jskos/), one object a line: first the scheme with the facts about the file, then every
 * concept of the language.
 */
export const exportJskos = (pack: Pack): ExportFile => {
  const { snapshot } = pack.source;
  const about = aboutOf(pack);
  const scheme = {
    uri: snapshot.uri,
    type: ['http://www.w3.org/2004/02/skos/core#ConceptScheme'],
    identifier: [snapshot.id],
    prefLabel: inLanguage(pack.language, plain(snapshot.title[pack.language] ?? '')),
    languages: [pack.language],
    license: snapshot.license.url === undefined ? [] : [{ uri: snapshot.license.url }],
    issued: snapshot.issued,
    about,
  };
  const lines = [scheme, ...pack.entries.map((entry) => conceptOf(pack, entry))];
  return {
    path: `exports/jskos.${pack.name}.ndjson`,
    mediaType: 'application/x-ndjson; charset=utf-8',
    text: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  };
};
