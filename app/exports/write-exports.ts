import type { Artifact } from '~/domain/snapshots/manifest';
import { exportConceptsCsv } from './concepts-csv';
import { exportJskos } from './formats/jskos';
import { exportArgilla, exportLabelStudio } from './formats/labelling';
import { exportLinkml } from './formats/linkml';
import { exportLlamaGuard } from './formats/llama-guard';
import { exportGarak, exportMisp } from './formats/misp';
import {
  type ExportFile,
  type ExportSource,
  forFilters,
  listPacks,
  type Pack,
} from './formats/pack';
import {
  exportExemplifiedPolicies,
  exportGoldenCsv,
  exportPolicies,
  exportPolicyPages,
} from './formats/policy-pack';
import { exportPromptfoo } from './formats/promptfoo';
import { exportRoost } from './formats/roost';
import { exportSkos } from './formats/skos';
import { exportSssom } from './formats/sssom';

/** Above so many categories one page each would be thousands of files; the pack's JSON has the same texts. */
const mostPolicyPages = 100;

/** Above so many texts the exports of single languages take longer than a publisher should wait. */
const mostTexts = 2_000;

const filesOf = (pack: Pack): ExportFile[] => [
  exportPolicies(pack),
  ...(pack.entries.length <= mostPolicyPages ? exportPolicyPages(pack) : []),
  ...exportGoldenCsv(pack),
  ...exportExemplifiedPolicies(pack),
  ...exportLlamaGuard(pack),
  ...exportPromptfoo(pack),
  ...exportLinkml(pack),
  exportJskos(pack),
  ...exportLabelStudio(pack),
  exportArgilla(pack),
  ...exportRoost(pack),
  exportMisp(pack),
  exportGarak(pack),
];

/** Where people's own examples are (R5), and nowhere else. */
const examplesFolder = 'exports/examples/';

const encoder = new TextEncoder();

const asArtifact = ({ path, mediaType, text }: ExportFile): Artifact => ({
  path,
  mediaType,
  bytes: encoder.encode(text),
});

/** Those files of a release alone that hold people's own examples. */
export const writeExampleExports = (source: ExportSource): Artifact[] =>
  listPacks(source)
    .flatMap((pack) => [
      ...exportGoldenCsv(pack),
      ...exportExemplifiedPolicies(pack),
      ...exportPromptfoo(pack),
    ])
    .filter(({ path }) => path.startsWith(examplesFolder))
    .map(asArtifact);

/** What there is and what there is not: which languages, which concepts each lacks, and whether the list was too large. */
const indexOf = (
  { snapshot, snapshotSha256 }: ExportSource,
  {
    packs,
    files,
    isBound,
  }: { packs: readonly Pack[]; files: readonly ExportFile[]; isBound: boolean },
): ExportFile => {
  const index = {
    taxonomy: snapshot.uri,
    version: snapshot.version,
    snapshotSha256,
    license: snapshot.license.id,
    // What the list is known to lack; beside the document, one folder up.
    quality: '../quality.json',
    languageFiles: isBound ? 'written' : `left out: more than ${mostTexts} texts`,
    packs: packs.map((pack) => ({
      name: pack.name,
      language: pack.language,
      machine: pack.isMachine,
      concepts: pack.entries.length,
      missing: pack.missing,
      notDetectableByAFilter: forFilters(pack).notDetectable,
    })),
    languagesWithoutPack: snapshot.languages.filter(
      (tag) => !packs.some(({ language }) => language === tag),
    ),
    files: files.map(({ path }) => path),
  };
  return {
    path: 'exports/index.json',
    mediaType: 'application/json',
    text: `${JSON.stringify(index, undefined, 1)}\n`,
  };
};

/**
 * Every export of a release, computed when it is published, so that the signed manifest covers it and its bytes never
 * change (R1, R3). Files with people's own examples are below `exports/examples/` and nowhere else (R5).
 */
export const writeExports = (source: ExportSource): Artifact[] => {
  const packs = listPacks(source);
  const texts = packs.reduce((sum, { entries }) => sum + entries.length, 0);
  const isBound = texts <= mostTexts;
  const files = [
    ...exportConceptsCsv(source),
    exportSssom(source),
    ...exportSkos(source),
    ...(isBound ? packs.flatMap(filesOf) : []),
  ];
  return [indexOf(source, { packs, files, isBound }), ...files].map(asArtifact);
};
