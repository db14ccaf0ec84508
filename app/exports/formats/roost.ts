import {
  aboutOf,
  type ExportFile,
  forFilters,
  markedLabel,
  type Pack,
  type PackEntry,
  standingNote,
} from './pack';
import { yamlFile } from './yaml-file';

/** Names of YAML keys and labels there are words of Latin letters; our id is one behind a letter. */
const keyOf = ({ concept }: PackEntry): string => `harm_${concept.id.replaceAll('-', '_')}`;

const descriptionOf = (entry: PackEntry): string =>
  [markedLabel(entry), entry.definition].filter((text) => text !== '').join(': ');

/** Every category goes to a person first: what to do is for the platform to decide, and the list does not say. */
const categoryOf = (entry: PackEntry) => ({
  description: descriptionOf(entry),
  default_severity: entry.concept.status === 'accepted' ? 'medium' : 'info',
  default_actions: [],
  applies_to_target_kinds: ['content'],
  default_queue: 'needs_review',
});

const policyOf = (pack: Pack, entry: PackEntry) => {
  const parent = pack.entries.find(({ concept }) => concept.id === entry.concept.primaryParent);
  return {
    id: entry.concept.id,
    name: markedLabel(entry),
    parentId: parent?.concept.id ?? null,
    policyType: null,
    policyText: [entry.definition, ...entry.inclusions].filter((text) => text !== '').join('\n'),
    enforcementGuidelines: [
      standingNote[entry.concept.status] ?? '',
      ...entry.exclusions.map((text) => `Not included: ${text}`),
    ]
      .filter((text) => text !== '')
      .join('\n'),
  };
};

/**
 * For the tools of ROOST (https://github.com/roostorg): `harm_taxonomy.yaml`, policies for Coop and labels for Osprey, with
 * our ids in each.
 */
export const exportRoost = (whole: Pack): ExportFile[] => {
  const pack = forFilters(whole);
  const about = aboutOf(pack);
  return [
    yamlFile(`exports/roost.${pack.name}.harm_taxonomy.yaml`, about, {
      meta: { template_version: 0.1, source: pack.source.snapshot.uri },
      categories: Object.fromEntries(
        pack.entries.map((entry) => [keyOf(entry), categoryOf(entry)]),
      ),
    }),
    {
      path: `exports/roost.${pack.name}.coop-policies.json`,
      mediaType: 'application/json',
      text: `${JSON.stringify(
        { about, policies: pack.entries.map((entry) => policyOf(pack, entry)) },
        undefined,
        1,
      )}\n`,
    },
    yamlFile(`exports/roost.${pack.name}.osprey-labels.yaml`, about, {
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
    }),
  ];
};
