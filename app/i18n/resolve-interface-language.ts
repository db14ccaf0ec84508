import { defaultLanguage, type InterfaceLanguage, isInterfaceLanguage } from './languages';

interface LanguageWishes {
  /** `?lng=` of the link. */
  readonly query?: string | undefined;
  /** What was chosen before. */
  readonly cookie?: string | undefined;
  /** The browser's Accept-Language header. */
  readonly acceptLanguage?: string | undefined;
}

/** The interface language: link, then cookie, then the browser's preference, then English. */
export function resolveInterfaceLanguage(wishes: LanguageWishes): InterfaceLanguage {
  const inOrder = [wishes.query, wishes.cookie, ...preferred(wishes.acceptLanguage ?? '')];
  for (const tag of inOrder) {
    const language = tag === undefined ? undefined : matchInterfaceLanguage(tag);
    if (language !== undefined) return language;
  }
  return defaultLanguage;
}

/** The interface language that serves a reader of `tag` (`es-MX` is served by `es`), if there is one. */
export function matchInterfaceLanguage(tag: string): InterfaceLanguage | undefined {
  const [primary] = tag.trim().toLowerCase().split(/[-_]/);
  return primary !== undefined && isInterfaceLanguage(primary) ? primary : undefined;
}

function preferred(acceptLanguage: string): string[] {
  return acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().split(';');
      const weight = options.map((option) => /^\s*q=([\d.]+)\s*$/.exec(option)?.[1]).find(Boolean);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
