import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import type { LanguageTag } from '~/domain/taxonomy/category';
import { chooseRendering } from '~/domain/taxonomy/language-tag';
import { assignKeys, suggestHeads } from '~/domain/taxonomy/linearization';
import { cutNodesOf, type GuardCut, guardClasses } from '~/exports/formats/llama-guard';
import { forFilters, listPacks, noLinearization, type Pack } from '~/exports/formats/pack';
import type { Deps } from '~/usecases/deps';
import { mainLanguage, originalFirst } from '~/usecases/snapshots/original-first';
import { readRelease } from '~/usecases/snapshots/read-release.server';

interface ClassesWish {
  readonly version: string;
  /** Id of a published cut; goes before `most`. */
  readonly cut?: string;
  /** So many classes, cut for this request. */
  readonly most?: number;
  readonly language?: LanguageTag;
  /** `filters`: only what a filter can notice. */
  readonly for: 'filters' | 'people';
  /** Languages of the reader, where none was asked for. */
  readonly readerLanguages: readonly LanguageTag[];
}

/** As many classes as a published guard model tells apart, where nobody says how many. */
const usualClasses = 14;

const cutOf = (pack: Pack, { cut, most }: ClassesWish): Result<GuardCut, Refusal<'not-found'>> => {
  const published = pack.source.snapshot.linearizations;
  const wanted = cut ?? (most === undefined ? published[0]?.id : undefined);
  if (wanted !== undefined) {
    const found = published.find(({ id }) => id === wanted);
    return found ? ok({ ...found, isFrozen: true }) : refuse('not-found');
  }
  const heads = suggestHeads(cutNodesOf(pack), { most: most ?? usualClasses });
  const { keys } = assignKeys(heads, { keys: {}, lastKey: 0 });
  return ok({ id: noLinearization, keys, isFrozen: false });
};

/**
 * A version cut into mutually exclusive classes as a builder asks for it: by a published cut, or into so many classes as
 * their classifier has. The same question to the same version always gives the same classes.
 */
export async function cutPublished(deps: Deps, scope: PublicScope, wish: ClassesWish) {
  const read = await readRelease(deps, scope, { version: wish.version });
  if (!read) return refuse('not-found');
  const { snapshot, sha256 } = read;
  const packs = listPacks({ snapshot, snapshotSha256: sha256, examples: [] });
  const languages = packs.filter(({ isMachine }) => !isMachine).map(({ language }) => language);
  const language =
    wish.language ?? chooseRendering(languages, wish.readerLanguages) ?? languages[0];
  const whole = packs.find((pack) => pack.language === language && !pack.isMachine);
  if (!whole) return refuse('not-found');
  const pack = wish.for === 'filters' ? forFilters(whole) : whole;
  const cut = cutOf(pack, wish);
  if (!cut.ok) return cut;
  return ok({
    classes: guardClasses(pack, cut.value),
    labels: new Map(pack.entries.map(({ concept, label }) => [concept.id, label])),
    title: originalFirst(snapshot.title, mainLanguage(snapshot)),
    version: snapshot.version,
    language: whole.language,
    languages,
    cuts: snapshot.linearizations.map(({ id }) => id),
    cut: cut.value.isFrozen ? cut.value.id : undefined,
    most: wish.most ?? Object.keys(cut.value.keys).length,
  }) satisfies Result<object>;
}
