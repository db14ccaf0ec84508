import { canonicalText } from '~/domain/snapshots/canonical';
import type { LanguageTag } from '~/domain/taxonomy/category';
import type { ImportedCategory, ImportedText } from '~/imports/imported-taxonomy';
import type { Deps } from '~/usecases/deps';
import { importRole, type NewRendering } from '~db/repositories/categories.server';

interface Wording {
  readonly revisionId: string;
  readonly originalLanguage: LanguageTag;
  readonly languages: readonly LanguageTag[];
  /** The original that translations render, where it is not among the languages to write. */
  readonly originalRenderingId?: string;
  /** How often a language has been written for this revision already. */
  readonly ordinals?: ReadonlyMap<LanguageTag, number>;
}

/** The texts of one category as rows of one revision, the original first: the others render it. */
export function importedRenderings(
  deps: Deps,
  source: ImportedCategory,
  { revisionId, originalLanguage, languages, originalRenderingId, ordinals }: Wording,
): NewRendering[] {
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
        origin: isOriginal ? 'original' : translatedBy(imported),
        text: imported.text,
        textSha256: deps.secrets.sha256(canonicalText(imported.text)),
        sourceRenderingId: isOriginal ? undefined : originalId,
        authorRole: importRole,
        reviewedByRole: imported.isReviewed ? importRole : undefined,
        engine: imported.engine,
        createdAt: deps.clock.now(),
      },
    ];
  });
}

const translatedBy = ({ origin }: ImportedText) => (origin === 'machine' ? 'machine' : 'human');
