import { noTermFound } from '~/domain/snapshots/snapshot-concept';
import { aboutOf, type ExportFile, markedLabel, type Pack, type PackEntry } from './pack';
import { plain } from './plain-text';
import { yamlFile } from './yaml-file';

const matchKeys = [
  'exactMatch',
  'closeMatch',
  'broadMatch',
  'narrowMatch',
  'relatedMatch',
] as const;

/** Matches to other taxonomies. The model has no word for "looked and found nothing": those are in the SSSOM file. */
const matchesOf = ({ concept: { mappings } }: PackEntry) =>
  Object.fromEntries(
    matchKeys.flatMap((key) => {
      const objects = mappings
        .filter(
          ({ predicateId, objectId }) => predicateId === `skos:${key}` && objectId !== noTermFound,
        )
        .map(({ objectId }) => plain(objectId));
      return objects.length === 0 ? [] : [[key, objects]];
    }),
  );

const riskOf = (entry: PackEntry, taxonomyId: string, kept: ReadonlySet<string>) => {
  const { concept } = entry;
  const parent = concept.primaryParent;
  return {
    id: concept.id,
    name: markedLabel(entry),
    ...(entry.definition !== '' && { description: entry.definition }),
    url: concept.uri,
    dateCreated: concept.provenance.created.slice(0, 10),
    dateModified: concept.provenance.modified.slice(0, 10),
    isDefinedByTaxonomy: taxonomyId,
    tag: concept.slug,
    ...(parent !== undefined && kept.has(parent) && { isPartOf: parent }),
    ...matchesOf(entry),
  };
};

/**
 * LinkML data of risk-atlas-nexus (https://github.com/IBM/risk-atlas-nexus): one taxonomy, its risks with `isPartOf` for
 * the primary parent, and matches to other taxonomies. Further parents are lost here.
 */
export const exportLinkml = (pack: Pack): ExportFile => {
  const { snapshot } = pack.source;
  const kept = new Set(pack.entries.map(({ concept }) => concept.id));
  const id = `${snapshot.slug}-${snapshot.version}`;
  return yamlFile(`exports/risk-atlas-nexus.${pack.name}.yaml`, aboutOf(pack), {
    taxonomies: [
      {
        id,
        name: plain(snapshot.title[pack.language] ?? snapshot.slug),
        url: snapshot.uri,
        version: snapshot.version,
        dateCreated: snapshot.issued.slice(0, 10),
      },
    ],
    risks: pack.entries.map((entry) => riskOf(entry, id, kept)),
  });
};
