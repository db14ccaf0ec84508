import { ok, type Refusal, type Result, refuse } from '../result';
import type { LanguageTag } from './category';

/** RFC 5646 §4.4.1: buffers of 35 characters hold every tag that can be meant in earnest. */
const longestTag = 35;

/** Language, then script, region and variants; no extensions and no private use (see `parseLanguageTag`). */
const shape =
  /^[a-z]{2,3}(-[a-z]{4})?(-(?:[a-z]{2}|[0-9]{3}))?(-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$/i;

/** Tags that name no language: mixed, none, undetermined, uncoded (ISO 639-2). */
const namingNothing = new Set(['mul', 'zxx', 'und', 'mis']);

/** ISO 639-1 is closed: a code of two letters outside this list is a mistake such as `jp` or `xx`. */
const twoLetterCodes = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ' +
    'ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik ' +
    'io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml ' +
    'mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd ' +
    'se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tn to tr ts tt tw ty ug uk ur uz ve vi vo ' +
    'wa wo xh yi yo za zh zu'
  ).split(' '),
);

const rightToLeftScripts = new Set(
  (
    'Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat ' +
    'Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Syre Syrj Syrn Thaa Yezi'
  ).split(' '),
);

/** Languages written from right to left where the tag names no script, Arabic's spoken varieties included. */
const rightToLeftLanguages = new Set(
  (
    'ar fa he ks ps sd ug ur yi dv aao abv acm acq acw acx acy adf aeb aec afb ajp apc apd arc arq ars ary arz ' +
    'auz avl ayh ayl ayn ayp azb bal bft bgn bqi brh ckb glk haz khw lki lrc luz mzn nqo pnb prd rhg rmt sdh ' +
    'shu skr ssh syr trw wni xpr xsa ydd'
  ).split(' '),
);

/** Languages whose script follows the country: `pa-PK`, `az-IR`, `kk-CN`. */
const rightToLeftPlaces = new Set(
  'az-IQ az-IR kk-AF kk-CN kk-IR ku-IQ ku-IR pa-PK tk-AF tk-IR uz-AF'.split(' '),
);

/**
 * Reads a BCP-47 tag and gives its canonical form (`iw` → `he`, `pt_br` → `pt-BR`, `zh-cmn-Hans` → `zh-Hans`).
 * Underscores are read as hyphens, since files from other systems write `pt_BR` and can mean nothing else.
 * Refused with `language-tag-invalid`: more than 35 characters; names of languages (`english`); two-letter
 * codes outside ISO 639-1 (`jp`); tags that name no language (`und`, `mul`, `zxx`, `mis`); extensions and
 * private use (`en-u-…`, `x-…`), which would make one language look like several.
 */
export function parseLanguageTag(
  text: string,
): Result<LanguageTag, Refusal<'language-tag-invalid'>> {
  const refused = refuse('language-tag-invalid');
  if (text.length > 2 * longestTag) return refused;
  const written = text
    .trim()
    .replace(/_/g, '-')
    .replace(/^[a-z]{2,3}-([a-z]{3}(?:-|$))/i, '$1');
  if (written.length > longestTag || !shape.test(written)) return refused;
  const tag = canonical(written);
  if (tag === undefined) return refused;
  const language = primaryLanguage(tag);
  if (namingNothing.has(language)) return refused;
  if (language.length === 2 && !twoLetterCodes.has(language)) return refused;
  return ok(tag);
}

function canonical(written: string): LanguageTag | undefined {
  try {
    return Intl.getCanonicalLocales(written)[0];
  } catch {
    // A repeated variant is well-formed for the pattern and refused by the standard.
    return undefined;
  }
}

/** The first subtag: `zh` of `zh-Hant-TW`. */
export function primaryLanguage(tag: LanguageTag): string {
  return tag.split('-')[0] ?? tag;
}

/**
 * The direction in which a language is written, from its script, else its country, else the language itself.
 * Own table: browsers before 2021 have no `Intl.Locale.textInfo`, and what one person wrote must not turn
 * round on another's phone.
 */
export function directionOf(tag: LanguageTag): 'ltr' | 'rtl' {
  const subtags = tag.split('-');
  const script = subtags.find((subtag, index) => index > 0 && /^[A-Za-z]{4}$/.test(subtag));
  if (script) return rightToLeftScripts.has(titleCase(script)) ? 'rtl' : 'ltr';
  const language = primaryLanguage(tag).toLowerCase();
  const region = subtags.find((subtag, index) => index > 0 && /^[A-Za-z]{2}$/.test(subtag));
  if (region && rightToLeftPlaces.has(`${language}-${region.toUpperCase()}`)) return 'rtl';
  return rightToLeftLanguages.has(language) ? 'rtl' : 'ltr';
}

const titleCase = (script: string): string =>
  script.slice(0, 1).toUpperCase() + script.slice(1).toLowerCase();

/**
 * Which of the languages that exist a reader is shown, given the languages they read, best first.
 * For each wanted tag in turn: the same tag; the tag shortened from the end (lookup of RFC 4647 §3.4);
 * then any of the same primary language, one in the same script before others. Where nothing fits the answer is
 * `undefined`: the caller shows the original and says so; no language is a silent fallback (R4).
 */
export function chooseRendering(
  available: readonly LanguageTag[],
  wanted: readonly LanguageTag[],
): LanguageTag | undefined {
  const offered = new Set(available);
  for (const tag of wanted) {
    const found = lookUp(offered, tag) ?? sameLanguage(available, tag);
    if (found !== undefined) return found;
  }
  return undefined;
}

function lookUp(offered: ReadonlySet<LanguageTag>, tag: LanguageTag): LanguageTag | undefined {
  const subtags = tag.split('-');
  for (let length = subtags.length; length > 0; length -= 1) {
    const shortened = subtags.slice(0, length).join('-');
    if (offered.has(shortened)) return shortened;
  }
  return undefined;
}

function sameLanguage(
  available: readonly LanguageTag[],
  tag: LanguageTag,
): LanguageTag | undefined {
  const language = primaryLanguage(tag);
  const related = available.filter((other) => primaryLanguage(other) === language);
  const script = likelyScript(tag);
  return related.find((other) => likelyScript(other) === script) ?? related[0];
}

/** `zh-TW` is read in Hant: without this a reader in Taipei could be given Hans while Hant is there. */
function likelyScript(tag: LanguageTag): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
}
