import { readFile, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { z } from 'zod';
import { manifestSchema } from '~/contracts/release/manifest';
import { semver } from '~/contracts/release/primitives';
import type { FoundFile } from '~/domain/snapshots/verify';
import { withdrawnListPath } from '~/domain/snapshots/withdrawal';
import { jsonSchemaOf, schemaPath } from '~/exports/json-schema';
import type { ReleaseSource } from '~/exports/verify-release';
import { WrongUse } from './command-line';

/** Something that cannot be read at all: an address that does not answer, a folder without a release. */
export class SourceProblem extends Error {
  override readonly name = 'SourceProblem';
}

export interface OpenedSource extends ReleaseSource {
  /** The version meant by the address or folder; where it says none, the newest final one, else the newest. */
  readonly wanted: string;
}

const versionList = z.object({
  latest: semver.nullable(),
  versions: z.array(z.object({ version: semver })).min(1),
});

const withdrawnList = z.object({ files: z.array(z.string()) });

const keysPath = '.well-known/jwks.json';
const patience = 30_000;

const parse = (bytes: FoundFile): unknown => {
  if (bytes === undefined || bytes === 'withdrawn') return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

const fetchFile = async (address: string): Promise<FoundFile> => {
  let response: Response;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(patience) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SourceProblem(`${address} does not answer: ${reason}`);
  }
  if (response.status === 410) return 'withdrawn';
  if (response.status === 404) return undefined;
  if (!response.ok) throw new SourceProblem(`${address} answers ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
};

/** Where a list lies: `https://host/t/slug`, or the address of a mirror; also with `/latest…` or `/v/1.0.0…` behind it. */
const listAddress =
  /^(?<base>https?:\/\/[^?#]+?(?:\/t\/[^/?#]+)?)\/?(?:\/v\/(?<version>[^/?#]+).*|\/latest.*)?$/;

/** A plain web server answers for a file that is gone as for one that never was; a mirror says which is which. */
const readMirrored =
  (base: string, withdrawn: ReadonlySet<string>) =>
  async (path: string): Promise<FoundFile> => {
    const found = await fetchFile(`${base}/${path}`);
    return found === undefined && withdrawn.has(path) ? 'withdrawn' : found;
  };

async function openAddress(address: string): Promise<OpenedSource> {
  const { base, version } = listAddress.exec(address)?.groups ?? {};
  if (!base || !URL.canParse(base)) {
    throw new WrongUse(`${address} is not the address of a published list.`);
  }
  const list = versionList.safeParse(parse(await fetchFile(`${base}/versions.json`)));
  if (!list.success) throw new SourceProblem(`${base}/versions.json does not list any version.`);
  const { versions, latest } = list.data;
  // An instance has one set for all its lists, a mirror its own.
  const host = base.replace(/\/t\/[^/]+$/, '');
  const fromEither = async (path: string) =>
    parse((await fetchFile(`${host}/${path}`)) ?? (await fetchFile(`${base}/${path}`)));
  const gone = withdrawnList.safeParse(parse(await fetchFile(`${base}/${withdrawnListPath}`)));
  return {
    versions: versions.map((listed) => listed.version).reverse(),
    wanted: version ?? latest ?? versions[0]?.version ?? '',
    read: readMirrored(base, new Set(gone.success ? gone.data.files : [])),
    jwks: await fromEither(keysPath),
    schema: await fromEither(schemaPath('snapshot').slice(1)),
  };
}

const readIfThere = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
};

/** A mirror as `npm run publish -- SLUG --out` writes it. */
async function openMirror(root: string, version?: string): Promise<OpenedSource | undefined> {
  const list = versionList.safeParse(parse(await readIfThere(join(root, 'versions.json'))));
  if (!list.success) return undefined;
  const { versions, latest } = list.data;
  const schema = parse(await readIfThere(join(root, schemaPath('snapshot'))));
  const gone = withdrawnList.safeParse(parse(await readIfThere(join(root, withdrawnListPath))));
  const withdrawn = new Set(gone.success ? gone.data.files : []);
  return {
    versions: versions.map((listed) => listed.version).reverse(),
    wanted: version ?? latest ?? versions[0]?.version ?? '',
    read: async (path) =>
      (await readIfThere(join(root, ...path.split('/')))) ??
      (withdrawn.has(path) ? 'withdrawn' : undefined),
    jwks: parse(await readIfThere(join(root, keysPath))),
    schema: schema ?? jsonSchemaOf('snapshot', ''),
  };
}

/** The files of one version alone, with the keys beside them: what came before can then not be followed. */
async function openSingle(folder: string): Promise<OpenedSource> {
  const manifest = manifestSchema.safeParse(
    parse(await readIfThere(join(folder, 'manifest.json'))),
  );
  if (!manifest.success) {
    throw new SourceProblem(`${folder} holds neither versions.json nor a manifest.json.`);
  }
  const { version } = manifest.data;
  return {
    versions: [version],
    wanted: version,
    read: (path) => readIfThere(join(folder, ...path.split('/').slice(2))),
    jwks: parse(await readIfThere(join(folder, 'jwks.json'))),
    schema: jsonSchemaOf('snapshot', ''),
  };
}

async function openFolder(folder: string): Promise<OpenedSource> {
  const facts = await stat(folder).catch(() => undefined);
  if (!facts?.isDirectory()) throw new SourceProblem(`${folder} is not a folder.`);
  const mirror = await openMirror(folder);
  if (mirror) return mirror;
  const [version, above] = folder.split(sep).reverse();
  const around = above === 'v' ? await openMirror(dirname(dirname(folder)), version) : undefined;
  return around ?? openSingle(folder);
}

/** Opens a release by the address of its list or version, or a folder with the same files. */
export const openSource = (place: string, folderOf: (path: string) => string) =>
  /^https?:\/\//.test(place) ? openAddress(place) : openFolder(folderOf(place));
