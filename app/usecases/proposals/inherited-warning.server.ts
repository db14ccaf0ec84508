import type { LanguageTag } from '~/domain/taxonomy/category';
import { localizedText } from '~/domain/taxonomy/localized-text';
import type { Tx } from '~db/client.server';
import { contentWarnings } from '~db/repositories/categories.server';

interface AboutCategory {
  readonly categoryId?: string;
  readonly language: LanguageTag;
}

/** What covers a category covers what is proposed about it (A3), if possible in its language; empty for none. */
export async function inheritedWarning(
  tx: Tx,
  { categoryId, language }: AboutCategory,
): Promise<string> {
  if (categoryId === undefined) return '';
  const warnings = await contentWarnings(tx, [categoryId]);
  return localizedText(warnings.get(categoryId) ?? {}, [language])?.text ?? '';
}
