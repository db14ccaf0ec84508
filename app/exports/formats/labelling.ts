import {
  type About,
  aboutLines,
  aboutOf,
  type ExportFile,
  markedLabel,
  type Pack,
  type PackEntry,
} from './pack';
import { inXml, inXmlComment } from './plain-text';

interface Branch {
  readonly entry: PackEntry;
  readonly branches: readonly Branch[];
}

/** The tree of primary parents; what stands under a concept that this language lacks moves up to the next one. */
const treeOf = (pack: Pack): Branch[] => {
  const here = new Set(pack.entries.map(({ concept }) => concept.id));
  const parents = new Map(
    pack.source.snapshot.concepts.map(({ id, primaryParent }) => [id, primaryParent]),
  );
  const nearest = (id: string | undefined): string | undefined =>
    id === undefined || here.has(id) ? id : nearest(parents.get(id));
  const below = new Map<string | undefined, PackEntry[]>();
  for (const entry of pack.entries) {
    const parent = nearest(entry.concept.primaryParent);
    const siblings = below.get(parent);
    if (siblings) siblings.push(entry);
    else below.set(parent, [entry]);
  }
  const branchesOf = (parent: string | undefined): Branch[] =>
    (below.get(parent) ?? []).map((entry) => ({ entry, branches: branchesOf(entry.concept.id) }));
  return branchesOf(undefined);
};

/** The alias is what a label is stored under: our id, so that a label outlives every renaming. */
const choiceLines = ({ entry, branches }: Branch, indent: string): string[] => {
  const start = `${indent}<Choice value="${inXml(markedLabel(entry))}" alias="${entry.concept.id}" hint="${inXml(entry.definition)}"`;
  return branches.length === 0
    ? [`${start}/>`]
    : [
        `${start}>`,
        ...branches.flatMap((one) => choiceLines(one, `${indent}  `)),
        `${indent}</Choice>`,
      ];
};

/**
 * A labelling configuration for Label Studio (https://labelstud.io/tags/taxonomy), and the same tree as JSON for the tag's
 * `apiUrl`, which Label Studio then reads anew from the newest version by itself.
 */
export const exportLabelStudio = (pack: Pack): ExportFile[] => {
  const tree = treeOf(pack);
  const about = aboutOf(pack);
  interface Item {
    readonly value: string;
    readonly alias: string;
    readonly hint: string;
    readonly children?: readonly Item[];
  }
  const itemOf = ({ entry, branches }: Branch): Item => ({
    value: markedLabel(entry),
    alias: entry.concept.id,
    hint: entry.definition,
    ...(branches.length > 0 && { children: branches.map(itemOf) }),
  });
  return [
    {
      path: `exports/label-studio.${pack.name}.xml`,
      mediaType: 'application/xml',
      text: [
        '<View>',
        ...aboutLines(about).map((line) => `  <!-- ${inXmlComment(line)} -->`),
        '  <Text name="text" value="$text"/>',
        '  <Taxonomy name="harm" toName="text" pathSeparator=" › ">',
        ...tree.flatMap((branch) => choiceLines(branch, '    ')),
        '  </Taxonomy>',
        '</View>',
        '',
      ].join('\n'),
    },
    {
      path: `exports/label-studio.${pack.name}.items.json`,
      mediaType: 'application/json',
      text: `${JSON.stringify({ about, items: tree.map(itemOf) })}\n`,
    },
  ];
};

const guidelinesOf = (about: About): string =>
  aboutLines(about)
    .map((line) => `- ${line}`)
    .join('\n');

/** The settings of an Argilla dataset (https://docs.argilla.io): one text, any number of categories, by our ids. */
export const exportArgilla = (pack: Pack): ExportFile => {
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
          options: pack.entries.map((entry) => ({
            value: entry.concept.id,
            text: markedLabel(entry),
            description: entry.definition === '' ? null : entry.definition,
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
