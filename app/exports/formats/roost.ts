import {
  aboutOf,
  distinctLabels,
  type ExportFile,
  forFilters,
  markedLabel,
  type Pack,
  type PackEntry,
  standingNote,
} from './pack';
import { fromTheTop, treeOf } from './pack-tree';
import { yamlFile } from './yaml-file';

/** Names of YAML keys and labels there are words of Latin letters; our id is one behind a letter. */
const keyOf = ({ concept }: PackEntry): string => `harm_${concept.id.replaceAll('-', '_')}`;

const descriptionOf = (entry: PackEntry): string =>
  [markedLabel(entry), entry.definition].filter((text) => text !== '').join(': ');

/** What the words of the categories mean: agents read them from the same file. */
const scales = {
  severity_scale: {
    info: 'The community does not stand behind this category as one. Note it, and let a person judge.',
    low: 'A light case.',
    medium: 'A case of this category.',
    high: 'A grave case.',
    critical: 'A case in which somebody is in danger now.',
  },
  routing_queues: {
    auto_action:
      'For platforms that decide to act without a person. No category of this list is sent there.',
    needs_review: 'A person decides.',
    needs_classification: 'No category fits.',
  },
};

/** Every category goes to a person first: what to do is for the platform to decide, and the list does not say. */
const categoryOf = (entry: PackEntry, below: readonly PackEntry[]) => ({
  description: descriptionOf(entry),
  default_severity: entry.concept.status === 'accepted' ? 'medium' : 'info',
  default_actions: [],
  applies_to_target_kinds: ['content'],
  default_queue: 'needs_review',
  // One level, by name; each is a category of its own as well, with all that is said of it.
  ...(below.length > 0 && {
    subcategories: Object.fromEntries(below.map((one) => [keyOf(one), markedLabel(one)])),
  }),
});

/** What stands directly below each category, under every parent it has. */
const childrenOf = ({ entries }: Pack): ReadonlyMap<string, readonly PackEntry[]> => {
  const below = new Map<string, PackEntry[]>();
  for (const entry of entries) {
    for (const parent of entry.concept.broader) {
      const siblings = below.get(parent);
      if (siblings) siblings.push(entry);
      else below.set(parent, [entry]);
    }
  }
  return below;
};

const harmTaxonomy = (pack: Pack): ExportFile => {
  const below = childrenOf(pack);
  return yamlFile(`exports/roost.${pack.name}.harm_taxonomy.yaml`, aboutOf(pack), {
    meta: { template_version: 0.1, source: pack.source.snapshot.uri },
    ...scales,
    categories: Object.fromEntries(
      pack.entries.map((entry) => [
        keyOf(entry),
        categoryOf(entry, below.get(entry.concept.id) ?? []),
      ]),
    ),
  });
};

/** Coop gives ids of its own: parents come first, so that each can be sent when its parent's new id is known. */
const coopPolicies = (pack: Pack): ExportFile => {
  const labels = distinctLabels(pack.entries);
  const policies = fromTheTop(treeOf(pack)).map(({ entry, parent }) => ({
    id: entry.concept.id,
    name: labels.get(entry.concept.id),
    parentId: parent ?? null,
    policyType: null,
    policyText: [entry.definition, ...entry.inclusions].filter((text) => text !== '').join('\n'),
    enforcementGuidelines: [
      standingNote[entry.concept.status] ?? '',
      ...entry.exclusions.map((text) => `Not included: ${text}`),
      `Source: ${entry.concept.uri}`,
    ]
      .filter((text) => text !== '')
      .join('\n'),
  }));
  return {
    path: `exports/roost.${pack.name}.coop-policies.json`,
    mediaType: 'application/json',
    text: `${JSON.stringify({ about: aboutOf(pack), policies }, undefined, 1)}\n`,
  };
};

const ospreyLabels = (pack: Pack): ExportFile =>
  yamlFile(`exports/roost.${pack.name}.osprey-labels.yaml`, aboutOf(pack), {
    labels: Object.fromEntries(
      pack.entries.map((entry) => [
        keyOf(entry),
        {
          valid_for: ['UserId'],
          connotation: entry.concept.status === 'accepted' ? 'negative' : 'neutral',
          description: descriptionOf(entry),
        },
      ]),
    ),
  });

/**
 * For the tools of ROOST (https://github.com/roostorg): `harm_taxonomy.yaml`, policies for Coop and labels for Osprey, with
 * our ids in each.
 */
export const exportRoost = (whole: Pack): ExportFile[] => {
  const pack = forFilters(whole);
  return [harmTaxonomy(pack), coopPolicies(pack), ospreyLabels(pack)];
};
