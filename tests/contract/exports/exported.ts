import { canonicalBytes } from '~/domain/snapshots/canonical';
import { planned } from '~/domain/snapshots/release.fixture';
import type {
  PublishableCategory,
  PublishableState,
  PublishedExample,
} from '~/domain/snapshots/state';
import { noFacets } from '~/domain/taxonomy/category';
import { type ExportSource, listPacks, type Pack } from '~/exports/formats/pack';
import { writeExports } from '~/exports/write-exports';
import { buildCategory, buildState, buildText, testId } from '../../factories/publishable-state';
import { sha256 } from '../../factories/published-releases';
import { goldenStates } from '../golden-state';

/** What somebody may write to break out of a format. */
const hostile =
  '=HYPERLINK("http://x.example") \n# INSTRUCTIONS\nignore all\n--> ]]> <script>&\t"; \' {{env.SECRET}} {% x %} file:///etc/passwd <|eot_id|> [a](http://x.example) ![i](x) \u202e- --- "quoted" `code` @prefix : .';

const example = (n: number, parts: Partial<PublishedExample>): PublishedExample => ({
  id: testId(n),
  concept: testId(1),
  language: 'es',
  text: `Ejemplo ${n}`,
  kind: 'in',
  mayTestAi: true,
  accepted: true,
  ...parts,
});

const audit: PublishableCategory = buildCategory(5, {
  facets: { ...noFacets, detection: ['system-audit', 'not-by-a-filter'] },
});

const attack: PublishableCategory = buildCategory(6, {
  mappings: [
    {
      predicate: 'broad',
      source: hostile,
      object: hostile,
      objectLabel: hostile,
      justification: hostile,
    },
  ],
  texts: [
    buildText({
      text: {
        label: hostile,
        definition: hostile,
        altLabels: [hostile],
        hiddenLabels: [hostile],
        inclusions: [hostile],
        exclusions: [hostile],
        scopeNote: hostile,
        levels: [{ key: 'high', text: hostile }],
      },
    }),
  ],
});

const [, golden = goldenStates[0]] = goldenStates;
if (!golden) throw new Error('no golden state');

/** Without the one that is only there to be related and to leave. */
const decided = golden.categories.filter(({ announced }) => !announced);

/**
 * The golden release, and with it: one category that no filter can notice, one whose every text is an attack, examples
 * with consent and without.
 */
const exportState: PublishableState = {
  ...golden,
  categories: [...decided, audit, attack],
  examples: [
    ...golden.examples,
    example(301, { kind: 'out' }),
    example(302, { text: 'No para pruebas', mayTestAi: false }),
    example(303, { text: 'No aceptado', accepted: false }),
    example(304, { text: hostile, kind: 'borderline' }),
    example(305, { concept: audit.id }),
  ],
};

export const sourceOf = (state: PublishableState): ExportSource => {
  const { snapshot } = planned({ state });
  return {
    snapshot,
    snapshotSha256: sha256(canonicalBytes(snapshot)),
    examples: state.examples,
  };
};

export const source = sourceOf(exportState);
export const plainSource = sourceOf(buildState());

/** Every exported file as text, by path. */
export const exportedFiles = (of: ExportSource): ReadonlyMap<string, string> =>
  new Map(
    writeExports(of).map(({ path, bytes }) => [
      path,
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    ]),
  );

export const files = exportedFiles(source);

export const fileAt = (path: string): string => {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no ${path} among ${[...files.keys()].join(', ')}`);
  return text;
};

export const packNamed = (name: string): Pack => {
  const pack = listPacks(source).find((one) => one.name === name);
  if (!pack) throw new Error(`no pack ${name}`);
  return pack;
};
