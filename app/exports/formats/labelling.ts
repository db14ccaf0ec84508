import {
  type About,
  aboutLines,
  aboutOf,
  distinctLabels,
  type ExportFile,
  type Pack,
} from './pack';
import { type Branch, treeOf } from './pack-tree';
import { cutTo, inXml, inXmlComment } from './plain-text';

type Labels = ReadonlyMap<string, string>;

/** The alias is what a label is stored under: our id, so that a label outlives every renaming. */
const choiceLines = (labels: Labels, { entry, branches }: Branch, indent: string): string[] => {
  const { id } = entry.concept;
  const start = `${indent}<Choice value="${inXml(labels.get(id) ?? '')}" alias="${id}" hint="${inXml(entry.definition)}"`;
  return branches.length === 0
    ? [`${start}/>`]
    : [
        `${start}>`,
        ...branches.flatMap((one) => choiceLines(labels, one, `${indent}  `)),
        `${indent}</Choice>`,
      ];
};

interface Item {
  readonly value: string;
  readonly alias: string;
  readonly hint: string;
  readonly children?: readonly Item[];
}

const itemOf = (labels: Labels, { entry, branches }: Branch): Item => ({
  value: labels.get(entry.concept.id) ?? '',
  alias: entry.concept.id,
  hint: entry.definition,
  ...(branches.length > 0 && { children: branches.map((one) => itemOf(labels, one)) }),
});

const configLines = (about: About, taxonomy: readonly string[]): string =>
  [
    '<View>',
    ...aboutLines(about).map((line) => `  <!-- ${inXmlComment(line)} -->`),
    '  <Text name="text" value="$text"/>',
    ...taxonomy,
    '</View>',
    '',
  ].join('\n');

const taxonomyTag = '  <Taxonomy name="harm" toName="text" pathSeparator=" › "';

/**
 * Labelling configurations for Label Studio (https://labelstud.io/tags/taxonomy): one with the tree as it is, one whose
 * `apiUrl` reads the tree anew from the newest version, and that tree as JSON. Of siblings with the same name Label Studio
 * keeps the first only, so that no two names are the same.
 */
export const exportLabelStudio = (pack: Pack): ExportFile[] => {
  const tree = treeOf(pack);
  const about = aboutOf(pack);
  const labels = distinctLabels(pack.entries);
  const items = `exports/label-studio.${pack.name}.items.json`;
  const newest = pack.source.snapshot.uri.replace(/\/v\/[^/]+$/, '/latest');
  return [
    {
      path: `exports/label-studio.${pack.name}.xml`,
      mediaType: 'application/xml',
      text: configLines(about, [
        `${taxonomyTag}>`,
        ...tree.flatMap((branch) => choiceLines(labels, branch, '    ')),
        '  </Taxonomy>',
      ]),
    },
    {
      path: `exports/label-studio.${pack.name}.live.xml`,
      mediaType: 'application/xml',
      text: configLines(about, [`${taxonomyTag} apiUrl="${inXml(`${newest}/${items}`)}"/>`]),
    },
    {
      path: items,
      mediaType: 'application/json',
      text: `${JSON.stringify({ about, items: tree.map((one) => itemOf(labels, one)) })}\n`,
    },
  ];
};

/** What Argilla's server takes at most, in characters. */
const argillaLimits = { guidelines: 10_000, optionText: 500, optionDescription: 1_000 };

/** The facts, in a long list without the ids, which `exports/index.json` has. */
const guidelinesOf = (about: About): string => {
  const whole = aboutLines(about)
    .map((line) => `- ${line}`)
    .join('\n');
  if (whole.length <= argillaLimits.guidelines) return whole;
  return Object.entries(about)
    .map(([name, value]) =>
      Array.isArray(value) && name !== 'statuses'
        ? `- ${name}: ${value.length} (see exports/index.json)`
        : `- ${name}: ${[value].flat().join(' ')}`,
    )
    .join('\n');
};

/** The settings of an Argilla dataset (https://docs.argilla.io): one text, any number of categories, by our ids. */
export const exportArgilla = (pack: Pack): ExportFile => {
  const labels = distinctLabels(pack.entries);
  const settings = {
    guidelines: guidelinesOf(aboutOf(pack)),
    allow_extra_metadata: true,
    fields: [
      {
        name: 'text',
        title: 'text',
        required: true,
        settings: { type: 'text', use_markdown: false },
      },
    ],
    questions: [
      {
        name: 'harm',
        title: 'harm',
        required: true,
        settings: {
          type: 'multi_label_selection',
          options: pack.entries.map(({ concept: { id }, definition }) => ({
            value: id,
            text: cutTo(labels.get(id) ?? '', argillaLimits.optionText),
            description:
              definition === '' ? null : cutTo(definition, argillaLimits.optionDescription),
          })),
        },
      },
    ],
  };
  return {
    path: `exports/argilla.${pack.name}.json`,
    mediaType: 'application/json',
    text: `${JSON.stringify(settings, undefined, 1)}\n`,
  };
};
