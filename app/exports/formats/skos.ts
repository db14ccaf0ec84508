import { objectAddress } from '~/domain/crosswalk/address';
import { noTermFound, type SnapshotConcept } from '~/domain/snapshots/snapshot-concept';
import { unreviewed } from '~/domain/snapshots/standing-marks';
import { type ExportFile, type ExportSource, isUnreviewedMachine, standingNote } from './pack';
import { inAddress, plain } from './plain-text';

const skos = 'http://www.w3.org/2004/02/skos/core#';
const dct = 'http://purl.org/dc/terms/';
const own = 'urn:x-parlance:snapshot:1:';
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

type Term =
  | { readonly id: string }
  | { readonly text: string; readonly language?: string; readonly datatype?: string };
type Statement = readonly [predicate: string, object: Term];
interface Resource {
  readonly id: string;
  readonly statements: readonly Statement[];
}

const link = (predicate: string, id: string): Statement => [predicate, { id }];
const words = (predicate: string, text: string, language?: string): Statement => [
  predicate,
  { text: plain(text), ...(language !== undefined && { language }) },
];

const isTrue = (predicate: string): Statement => [
  predicate,
  { text: 'true', datatype: 'http://www.w3.org/2001/XMLSchema#boolean' },
];

type Texts = Readonly<Record<string, string | readonly string[]>>;

const matchesOf = ({ mappings }: SnapshotConcept): Statement[] =>
  mappings.map(({ predicateId, objectId, objectSource }) =>
    objectId === noTermFound
      ? words(`${own}noMatchIn`, objectSource)
      : link(predicateId.replace('skos:', skos), objectAddress(objectId, objectSource)),
  );

/** Facets have no words in SKOS; other lists' own ones are written as `maturity=realized`. */
const facetsOf = ({ facets }: SnapshotConcept): Statement[] => [
  ...(['modality', 'actor', 'detection', 'affectedGroups'] as const).flatMap((name) =>
    facets[name].map((value) => words(`${own}${name}`, value)),
  ),
  ...Object.entries(facets.further ?? {}).flatMap(([key, values]) =>
    values.map((value) => words(`${own}furtherFacet`, `${key}=${value}`)),
  ),
];

/** Still in use, and going to leave: `owl:deprecated`, with what to use instead. */
const announcementOf = ({ uri, id, deprecation }: SnapshotConcept): Statement[] =>
  deprecation
    ? [
        isTrue('http://www.w3.org/2002/07/owl#deprecated'),
        words(`${own}leaving`, deprecation.kind),
        ...Object.entries(deprecation.reason).map(([tag, text]) =>
          words(`${own}leavingReason`, text, tag),
        ),
        ...deprecation.replacedBy.map((other) =>
          link(`${dct}isReplacedBy`, uri.replace(id, other)),
        ),
      ]
    : [];

/** What other programs show of a standing: our own word for it they do not know. */
const standingOf = ({ status }: SnapshotConcept): Statement[] => {
  const note = standingNote[status];
  return note === undefined ? [] : [words(`${skos}editorialNote`, note, 'en')];
};

const conceptResource = (
  concept: SnapshotConcept,
  { source: { snapshot }, withMachine }: Scheme,
): Resource => {
  const languages = snapshot.languages.filter(
    (tag) =>
      concept.prefLabel[tag] !== undefined && (withMachine || !isUnreviewedMachine(concept, tag)),
  );
  const said = (name: string, texts: Texts): Statement[] =>
    languages.flatMap((tag) =>
      [texts[tag] ?? []].flat().map((text) => words(`${name}`, text, tag)),
    );
  /** S13: labels that differ only in what this format writes alike are of the first kind that has them. */
  const taken = new Set<string>();
  const labelled = (name: string, texts: Texts): Statement[] =>
    said(name, texts).filter(([, label]) => {
      const key = JSON.stringify(label);
      return taken.size < taken.add(key).size;
    });
  return {
    id: concept.uri,
    statements: [
      link(rdfType, `${skos}Concept`),
      link(`${skos}inScheme`, snapshot.uri),
      words(`${dct}identifier`, concept.id),
      words(`${own}status`, concept.status),
      ...standingOf(concept),
      ...(concept.notation === undefined ? [] : [words(`${skos}notation`, concept.notation)]),
      ...labelled(`${skos}prefLabel`, concept.prefLabel),
      ...labelled(`${skos}altLabel`, concept.altLabel),
      ...labelled(`${skos}hiddenLabel`, concept.hiddenLabel),
      ...said(`${skos}definition`, concept.definition),
      ...said(`${skos}scopeNote`, concept.scopeNote),
      ...said(`${own}inclusions`, concept.inclusions),
      ...said(`${own}exclusions`, concept.exclusions),
      ...concept.broader.map((id) => link(`${skos}broader`, concept.uri.replace(concept.id, id))),
      ...(concept.primaryParent === undefined || concept.broader.length < 2
        ? []
        : [link(`${own}primaryParent`, concept.uri.replace(concept.id, concept.primaryParent))]),
      ...concept.legacyIds.map((code) => words(`${own}legacyIds`, code)),
      ...concept.related.map((id) => link(`${skos}related`, concept.uri.replace(concept.id, id))),
      ...(concept.broader.length === 0 ? [link(`${skos}topConceptOf`, snapshot.uri)] : []),
      ...matchesOf(concept),
      ...facetsOf(concept),
      ...announcementOf(concept),
      ...Object.entries(concept.contentWarning ?? {}).map(([tag, text]) =>
        words(`${own}contentWarning`, text, tag),
      ),
      ...languages
        .filter((tag) => isUnreviewedMachine(concept, tag))
        .map((tag) => words(`${skos}editorialNote`, `${tag}: ${unreviewed}`)),
      ...snapshot.languages
        .filter((tag) => !languages.includes(tag))
        .map((tag) => words(`${own}languageMissing`, tag)),
    ],
  };
};

interface Scheme {
  readonly source: ExportSource;
  readonly withMachine: boolean;
}

const resourcesOf = (scheme: Scheme): Resource[] => {
  const { snapshot, snapshotSha256 } = scheme.source;
  const head: Statement[] = [
    link(rdfType, `${skos}ConceptScheme`),
    ...Object.entries(snapshot.title).map(([tag, text]) => words(`${dct}title`, text, tag)),
    words('http://www.w3.org/2002/07/owl#versionInfo', snapshot.version),
    words(`${own}snapshotSha256`, snapshotSha256),
    words(`${own}license`, snapshot.license.id),
    ...(snapshot.license.url === undefined ? [] : [link(`${dct}license`, snapshot.license.url)]),
    ...snapshot.languages.map((tag) => words(`${dct}language`, tag)),
    words(`${own}linearization`, 'none'),
    words(`${own}statuses`, 'accepted, contested, held'),
    ...(scheme.withMachine ? [words(`${skos}editorialNote`, unreviewed)] : []),
  ];
  return [
    { id: snapshot.uri, statements: head },
    ...snapshot.concepts.map((concept) => conceptResource(concept, scheme)),
  ];
};

const address = (id: string): string => `<${inAddress(id)}>`;

const turtleTerm = (term: Term): string => {
  if ('id' in term) return address(term.id);
  const text = `"${term.text.replace(/[\\"]/g, '\\$&')}"`;
  if (term.datatype !== undefined) return `${text}^^${address(term.datatype)}`;
  return term.language === undefined ? text : `${text}@${term.language}`;
};

const turtleOf = (resources: readonly Resource[]): string =>
  resources
    .map(
      ({ id, statements }) =>
        `${address(id)}\n${statements
          .map(([predicate, object]) => `  ${address(predicate)} ${turtleTerm(object)}`)
          .join(' ;\n')} .\n`,
    )
    .join('\n');

const jsonTerm = (term: Term) =>
  'id' in term
    ? { '@id': inAddress(term.id) }
    : {
        '@value': term.text,
        ...(term.language && { '@language': term.language }),
        ...(term.datatype && { '@type': term.datatype }),
      };

/** JSON-LD in its expanded form: no context to fetch. */
const jsonLdOf = (resources: readonly Resource[]) =>
  resources.map(({ id, statements }) => {
    const members: Record<string, unknown[]> = {};
    for (const [predicate, object] of statements) {
      const [key, value] =
        predicate === rdfType && 'id' in object
          ? ['@type', object.id]
          : [predicate, jsonTerm(object)];
      members[key] = [...(members[key] ?? []), value];
    }
    return { '@id': id, ...members };
  });

/**
 * The list as SKOS (https://www.w3.org/TR/skos-reference/), in Turtle and in JSON-LD with the same statements. Words of an
 * unchecked machine are in a second pair of files with `machine` in their names.
 */
export const exportSkos = (source: ExportSource): ExportFile[] => {
  const { concepts, languages } = source.snapshot;
  const hasMachine = concepts.some((one) => languages.some((tag) => isUnreviewedMachine(one, tag)));
  return [false, ...(hasMachine ? [true] : [])].flatMap((withMachine) => {
    const resources = resourcesOf({ source, withMachine });
    const name = withMachine ? 'skos.machine' : 'skos';
    return [
      { path: `exports/${name}.ttl`, mediaType: 'text/turtle', text: turtleOf(resources) },
      {
        path: `exports/${name}.jsonld`,
        mediaType: 'application/ld+json',
        text: `${JSON.stringify(jsonLdOf(resources))}\n`,
      },
    ];
  });
};
