import { examplesSchema, voicesSchema } from '~/contracts/release/voices';
import type { ExamplesDocument, VoicesDocument } from '~/domain/snapshots/state';
import {
  holdsWords,
  mayBeWithdrawn,
  originalPath,
  type PublishedWords,
  revisionFolder,
} from '~/domain/snapshots/withdrawal';
import { reviseRelease } from '~/exports/revise-release';
import type { Deps } from '~/usecases/deps';
import { queueMessage } from '~/usecases/webhooks/queue-message.server';
import type { Tx } from '~db/client.server';
import { addArtifacts, claimForPublishing } from '~db/repositories/snapshots.server';
import {
  type AffectedRelease,
  addWithdrawnTexts,
  emptyArtifact,
  releasesHolding,
} from '~db/repositories/withdrawals.server';
import { readSnapshot } from './read-snapshot.server';
import { rowsOfFiles } from './store-release.server';

interface Withdrawal {
  readonly taxonomyId: string;
  /** Ids of annotations and objections whose authors took them back; those never published are passed over. */
  readonly ids: readonly string[];
  readonly now: Date;
}

type WithdrawDeps = Pick<Deps, 'secrets' | 'signer' | 'ids' | 'clock' | 'baseUrl'>;

/**
 * Takes texts out of everything published, within the transaction in which their authors take them back (R5): every file
 * of every version that holds them is emptied and answers 410 from then on, its digest stays, a signed revision without
 * them takes its place, and the feed of withdrawals and the webhooks tell their ids.
 */
export async function withdrawPublishedTexts(
  deps: WithdrawDeps,
  tx: Tx,
  { taxonomyId, ids, now }: Withdrawal,
): Promise<void> {
  if (ids.length === 0) return;
  // First, and written: a release that is being made either stands when this looks, or begins again without the texts.
  const taxonomy = await claimForPublishing(tx, taxonomyId);
  const wanted = new Set(ids);
  const kinds = new Map<string, PublishedWords['kind']>();
  const affected = (await releasesHolding(tx, { taxonomyId, ids })).map((one) => ({
    ...one,
    ...partsOf(one, wanted),
  }));
  for (const { words } of affected) {
    for (const { kind, text } of words) kinds.set(text.id, kind);
  }
  const texts = [...kinds].map(([id, kind]) => ({ id, taxonomyId, kind, withdrawnAt: now }));
  await addWithdrawnTexts(tx, texts);
  const files: string[] = [];
  for (const one of affected) {
    const gone = await withdrawFrom(deps, tx, one, now);
    files.push(...gone.map((path) => `v/${one.release.version}/${path}`));
  }
  if (!taxonomy || files.length === 0) return;
  const uri = `${taxonomy.baseUrl ?? deps.baseUrl}/t/${taxonomy.slug}`;
  const message = {
    type: 'texts.withdrawn',
    timestamp: now.toISOString(),
    data: {
      taxonomy: uri,
      withdrawals: `${uri}/withdrawals.json`,
      texts: [...kinds.keys()],
      files: files.map((path) => `${uri}/${path}`),
    },
  } as const;
  await queueMessage(deps, tx, { taxonomyId, message });
}

interface Parts {
  /** The texts that are taken back. */
  readonly words: readonly PublishedWords[];
  /** What is left of each document that held some. */
  readonly examples: ExamplesDocument | undefined;
  readonly voices: VoicesDocument | undefined;
}

const partsOf = ({ documents }: AffectedRelease, wanted: ReadonlySet<string>): Parts => {
  const parsed = (name: string): unknown => {
    const found = documents.find(({ path }) => originalPath(path) === name);
    return found && JSON.parse(new TextDecoder().decode(found.bytes));
  };
  const examples = examplesSchema.optional().parse(parsed('examples.json'));
  const voices = voicesSchema.optional().parse(parsed('voices.json'));
  const isWanted = ({ id }: { readonly id: string }) => wanted.has(id);
  const isLeft = (text: { readonly id: string }) => !isWanted(text);
  return {
    words: [
      ...(examples?.examples ?? [])
        .filter(isWanted)
        .map((text) => ({ kind: 'example' as const, text })),
      ...(voices?.voices ?? []).filter(isWanted).map((text) => ({ kind: 'voice' as const, text })),
    ],
    examples: examples && { ...examples, examples: examples.examples.filter(isLeft) },
    voices: voices && { ...voices, voices: voices.voices.filter(isLeft) },
  };
};

/** Empties the files of one version that hold the words, and puts the revision beside them. Gives the paths emptied. */
async function withdrawFrom(
  { secrets, signer }: WithdrawDeps,
  tx: Tx,
  { release, files, words, examples, voices }: AffectedRelease & Parts,
  now: Date,
): Promise<string[]> {
  const { id: releaseId, taxonomyId, version } = release;
  const held = files
    .filter(({ path, withdrawnAt }) => withdrawnAt === null && mayBeWithdrawn(path))
    .map(({ path }) => ({ path, words: words.filter((one) => holdsWords(path, one)) }))
    .filter((file) => file.words.length > 0);
  const read = await readSnapshot(tx, { taxonomyId, version });
  if (!read) throw new Error(`release ${version} of ${taxonomyId} has no snapshot`);
  const manifests = files.filter(({ path }) => /^revisions\/\d+\/manifest\.json$/.test(path));
  const before = manifests.find(
    ({ path }) => path === `${revisionFolder(manifests.length)}manifest.json`,
  );
  const revision = await reviseRelease(
    {
      snapshot: read.snapshot,
      snapshotSha256: read.sha256,
      number: manifests.length + 1,
      ...{ examples, voices },
      gone: new Set(held.map(({ path }) => originalPath(path))),
      previousManifestSha256: before?.sha256 ?? release.manifestSha256,
    },
    { sha256: secrets.sha256, sign: signer.sign },
  );
  for (const { path, words: gone } of held) {
    const textIds = gone.map(({ text }) => text.id);
    await emptyArtifact(tx, { releaseId, path, textIds, at: now });
  }
  await addArtifacts(tx, { releaseId, ...(await rowsOfFiles(revision, secrets.sha256)) });
  return held.map(({ path }) => path);
}
