import { expansionOf, objectAddress, prefixOf } from '~/domain/crosswalk/address';
import { noTermFound, type SnapshotConcept } from '~/domain/snapshots/snapshot-concept';
import { unreviewed } from '~/domain/snapshots/standing-marks';
import {
  aboutLines,
  aboutOf,
  type ExportFile,
  type Pack,
  type PackEntry,
  standingNote,
} from './pack';
import { inAddress, plain } from './plain-text';

const context = 'https://gbv.github.io/jskos/context.json';
const skos = 'http://www.w3.org/2004/02/skos/core#';

const inLanguage = <Value extends string | readonly string[]>(language: string, value: Value) =>
  value.length === 0 ? {} : { [language]: value };

const reference = (uri: string) => ({ uri });

/** Where somebody looked and found nothing, the other side is there and empty. */
const mappingOf = (
  { uri }: SnapshotConcept,
  { predicateId, objectId, objectSource }: SnapshotConcept['mappings'][number],
) => ({
  type: [predicateId.replace('skos:', skos)],
  from: { memberSet: [reference(uri)] },
  to: {
    memberSet:
      objectId === noTermFound ? [] : [reference(inAddress(objectAddress(objectId, objectSource)))],
  },
  toScheme: reference(expansionOf(prefixOf(objectSource))),
});

/** Notes for those who keep the vocabulary: JSKOS has no status of its own. */
const notesOf = ({ concept: { status }, isMachine }: PackEntry): string[] => {
  const standing = standingNote[status];
  return [
    `status: ${status}`,
    ...(standing === undefined ? [] : [standing]),
    ...(isMachine ? [unreviewed] : []),
  ];
};

const conceptOf = ({ language, source }: Pack, entry: PackEntry) => {
  const { concept } = entry;
  const scheme = [reference(source.snapshot.uri)];
  const sibling = (id: string) => reference(concept.uri.replace(concept.id, id));
  const hidden = (concept.hiddenLabel[language] ?? []).map(plain);
  return {
    '@context': context,
    uri: concept.uri,
    type: [`${skos}Concept`],
    identifier: [concept.id],
    ...(concept.notation !== undefined && { notation: [plain(concept.notation)] }),
    prefLabel: inLanguage(language, entry.label),
    altLabel: inLanguage(language, entry.altLabels),
    hiddenLabel: inLanguage(language, hidden),
    definition: inLanguage(language, entry.definition === '' ? [] : [entry.definition]),
    scopeNote: inLanguage(language, entry.scopeNote === '' ? [] : [entry.scopeNote]),
    editorialNote: inLanguage('en', notesOf(entry)),
    related: concept.related.map(sibling),
    ...(concept.deprecation && {
      deprecated: true,
      replacedBy: concept.deprecation.replacedBy.map(sibling),
    }),
    broader: concept.broader.map(sibling),
    inScheme: scheme,
    ...(concept.broader.length === 0 && { topConceptOf: scheme }),
    ...(concept.mappings.length > 0 && {
      mappings: concept.mappings.map((mapping) => mappingOf(concept, mapping)),
    }),
    created: concept.provenance.created,
    modified: concept.provenance.modified,
  };
};

const schemeOf = (pack: Pack) => {
  const { snapshot } = pack.source;
  const { language } = pack;
  return {
    '@context': context,
    uri: snapshot.uri,
    type: [`${skos}ConceptScheme`],
    identifier: [snapshot.id],
    prefLabel: inLanguage(language, plain(snapshot.title[language] ?? '')),
    languages: [language],
    license: snapshot.license.url === undefined ? [] : [reference(snapshot.license.url)],
    version: snapshot.version,
    issued: snapshot.issued,
    note: inLanguage('en', aboutLines(aboutOf(pack))),
  };
};

/**
 * JSKOS 0.7 (https://gbv.github.io/jskos/), one object a line: first the scheme, whose notes hold the facts about the file,
 * then every concept of the language.
 */
export const exportJskos = (pack: Pack): ExportFile => {
  const lines = [schemeOf(pack), ...pack.entries.map((entry) => conceptOf(pack, entry))];
  return {
    path: `exports/jskos.${pack.name}.ndjson`,
    mediaType: 'application/x-ndjson; charset=utf-8',
    text: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  };
};
