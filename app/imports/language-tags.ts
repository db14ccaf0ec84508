import type { LanguageTag } from '~/domain/taxonomy/category';
import { parseLanguageTag } from '~/domain/taxonomy/language-tag';

/** Reads the tags of one file, each spelling once: a large file names the same few some hundred thousand times. */
export class LanguageTags {
  private readonly known = new Map<string, LanguageTag | undefined>();

  /** Canonical; nothing where it is no tag. */
  parse(written: string): LanguageTag | undefined {
    if (!this.known.has(written)) {
      const parsed = parseLanguageTag(written);
      this.known.set(written, parsed.ok ? parsed.value : undefined);
    }
    return this.known.get(written);
  }
}
