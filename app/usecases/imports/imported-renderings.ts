import { canonicalText, sameCanonical } from '~/domain/snapshots/canonical';
import type { LanguageTag } from '~/domain/taxonomy/category';
import type { ImportedCategory, ImportedText } from '~/imports/imported-taxonomy';
import type { Deps } from '~/usecases/deps';
import {
  type CategoryRendering,
  importRole,
  type NewRendering,
} from '~db/repositories/categories.server';

interface Wording {
  readonly revisionId: string;
  readonly originalLanguage: LanguageTag;
  readonly languages: readonly LanguageTag[];
  /** The original that translations render, where it is not among the languages to write. */
  readonly originalRenderingId?: string;
  /** What stands in each language: where the file does not say where its words came from, they are of the same kind. */
  readonly standing?: ReadonlyMap<LanguageTag, CategoryRendering>;
  /** How often a language has been written for this revision already. */
  readonly ordinals?: ReadonlyMap<LanguageTag, number>;
}

/** The texts of one category as rows of one revision, the original first: the others render it. */
export function importedRenderings(
  deps: Deps,
  source: ImportedCategory,
  wording: Wording,
): NewRendering[] {
  const { revisionId, originalLanguage, languages, originalRenderingId, ordinals } = wording;
  const ids = new Map(languages.map((language) => [language, deps.ids.uuid()]));
  const originalId = ids.get(originalLanguage) ?? originalRenderingId;
  return [...ids].flatMap(([language, id]): NewRendering[] => {
    const imported = source.texts.get(language);
    if (!imported) return [];
    const isOriginal = language === originalLanguage;
    return [
      {
        id,
        revisionId,
        language,
        ordinal: (ordinals?.get(language) ?? 0) + 1,
        text: imported.text,
        textSha256: deps.secrets.sha256(canonicalText(imported.text)),
        sourceRenderingId: isOriginal ? undefined : originalId,
        authorRole: importRole,
        ...kindOf(imported, isOriginal, wording.standing?.get(language)),
        createdAt: deps.clock.now(),
      },
    ];
  });
}

/** Where the words came from and whether a person checked them: as the file says, else as what stands, if it still does. */
function kindOf(
  { text, origin, engine, isReviewed }: ImportedText,
  isOriginal: boolean,
  standing: CategoryRendering | undefined,
): Pick<NewRendering, 'origin' | 'engine' | 'reviewedByRole'> {
  const isSame = standing !== undefined && sameCanonical(text, standing.text);
  const isMachine = (origin ?? standing?.origin) === 'machine';
  const kept = isSame ? standing.reviewedByRole : undefined;
  return {
    origin: isOriginal ? 'original' : isMachine ? 'machine' : 'human',
    engine: isMachine ? (engine ?? standing?.engine) : undefined,
    reviewedByRole: isReviewed === undefined ? kept : isReviewed ? importRole : undefined,
  };
}
