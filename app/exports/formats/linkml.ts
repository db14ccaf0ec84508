import { noTermFound } from '~/domain/snapshots/snapshot-concept';
import { aboutOf, type ExportFile, markedLabel, type Pack, type PackEntry } from './pack';
import { plain } from './plain-text';
import { type YamlValue, yamlFile } from './yaml-file';

/**
 * The tool under its two names. Both refuse members that they do not know, and they differ: up to version 1.0 it was called
 * Risk Atlas Nexus, with matches after SKOS; as AI Atlas Nexus it has LinkML's own words, and taxonomies say their class.
 */
const tools = [
  { name: 'risk-atlas-nexus', matches: (kind: string) => `${kind}Match`, head: {} },
  {
    name: 'ai-atlas-nexus',
    matches: (kind: string) => `${kind}_mappings`,
    head: { type: 'RiskTaxonomy' },
  },
] as const;
type Tool = (typeof tools)[number];

const kinds = ['exact', 'close', 'broad', 'narrow', 'related'] as const;

/**
 * Matches to other taxonomies, and with the same words what is above and beside a category in its own: `isPartOf` is for
 * groups of risks that are none themselves. The main parent comes first. The model has no word for "looked and found
 * nothing": those are in the SSSOM file.
 */
const matchesOf = (tool: Tool, { concept }: PackEntry, kept: ReadonlySet<string>) => {
  const { primaryParent, broader, related } = concept;
  const parents = new Set([...(primaryParent === undefined ? [] : [primaryParent]), ...broader]);
  const own: Partial<Record<(typeof kinds)[number], readonly string[]>> = {
    broad: [...parents],
    related,
  };
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const elsewhere = concept.mappings
        .filter(
          ({ predicateId, objectId }) =>
            predicateId === `skos:${kind}Match` && objectId !== noTermFound,
        )
        .map(({ objectId }) => plain(objectId));
      const objects = [...(own[kind] ?? []).filter((id) => kept.has(id)), ...elsewhere];
      return objects.length === 0 ? [] : [[tool.matches(kind), objects]];
    }),
  );
};

const riskOf = (
  tool: Tool,
  entry: PackEntry,
  { taxonomyId, kept }: { readonly taxonomyId: string; readonly kept: ReadonlySet<string> },
): YamlValue => {
  const { concept } = entry;
  return {
    id: concept.id,
    name: markedLabel(entry),
    ...(entry.definition !== '' && { description: entry.definition }),
    url: concept.uri,
    dateCreated: concept.provenance.created.slice(0, 10),
    dateModified: concept.provenance.modified.slice(0, 10),
    isDefinedByTaxonomy: taxonomyId,
    tag: concept.slug,
    ...matchesOf(tool, entry, kept),
  };
};

/** Its files name licences by ids of their own, `license-cc-by-4.0`. */
const licenseOf = ({ source: { snapshot } }: Pack) => {
  const { id, url } = snapshot.license;
  return {
    id: `license-${id.toLowerCase()}`,
    name: id,
    ...(url !== undefined && { url }),
  };
};

/**
 * LinkML data of risk-atlas-nexus, now ai-atlas-nexus (https://github.com/IBM/ai-atlas-nexus): one taxonomy with its licence
 * and its risks, once for each of the two models.
 */
export const exportLinkml = (pack: Pack): ExportFile[] => {
  const { snapshot } = pack.source;
  const kept = new Set(pack.entries.map(({ concept }) => concept.id));
  const taxonomyId = `${snapshot.slug}-${snapshot.version}`;
  const license = licenseOf(pack);
  return tools.map((tool) =>
    yamlFile(`exports/${tool.name}.${pack.name}.yaml`, aboutOf(pack), {
      licenses: [license],
      taxonomies: [
        {
          id: taxonomyId,
          ...tool.head,
          name: plain(snapshot.title[pack.language] ?? snapshot.slug),
          url: snapshot.uri,
          version: snapshot.version,
          dateCreated: snapshot.issued.slice(0, 10),
          hasLicense: license.id,
        },
      ],
      risks: pack.entries.map((entry) => riskOf(tool, entry, { taxonomyId, kept })),
    }),
  );
};
