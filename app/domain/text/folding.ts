import { asciiDigits } from './digits';

/**
 * Marks that writers leave out: accents over Latin, Greek and Cyrillic letters, Hebrew points, Arabic vowel signs, the nukta of
 * Indic scripts. Vowel signs of Indic scripts stay, and so do the voicing marks of kana: without them other words remain.
 */
const optionalMarks = new RegExp(
  [
    '(?=\\p{Mn})(?![\\u3099\\u309a])[\\p{Script=Inherited}\\p{Script=Arabic}\\p{Script=Hebrew}]',
    '\\u093c|\\u09bc|\\u0a3c|\\u0abc',
  ].join('|'),
  'gu',
);

/** Joiners and direction marks, which nobody sees, and the stretching line of Arabic. */
const unseen = /[\u00ad\u0640\p{Cf}]/gu;

/** Letters that are written for one another, beyond what Unicode's own compatibility forms say. */
const sameLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
  ŧ: 't',
  // Arabic, Persian, Urdu: hamza and its seats, alef maksura, teh marbuta, the two kinds of kaf, yeh and heh.
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
  ے: 'ي',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ۃ: 'ه',
  ء: '',
  // Devanagari: chandrabindu as anusvara.
  'ँ': 'ं',
};
const everySameLetter = new RegExp(`[${Object.keys(sameLetters).join('')}]`, 'g');

/** Nasals written out before a consonant of their row, for anusvara: हिन्दी is हिंदी. */
const nasalBeforeConsonant = /[\u0919\u091e\u0923\u0928\u092e]\u094d(?=[\u0915-\u0939])/g;

/** Arabic article and the small words that are written with it; only before at least three letters. */
const arabicArticle = /(^|[^\p{L}\p{M}])(?:[وفبك]?ال|لل)(?=\p{Script=Arabic}{3})/gu;

/** Ethiopic rows that sound alike in Amharic and are mixed in writing: [row, the row it is read as]. */
const ethiopicRows: readonly (readonly [number, number])[] = [
  [0x1210, 0x1200],
  [0x1280, 0x1200],
  [0x1220, 0x1230],
  [0x12d0, 0x12a0],
  [0x1340, 0x1338],
];
/** The fourth form of these two rows sounds like the first: ሃ is ሀ, ኣ is አ. */
const ethiopicSameForms: Readonly<Record<string, string>> = { ሃ: 'ሀ', ኣ: 'አ' };

/**
 * The form in which two writings of the same words are equal: compatibility forms, small letters, no accents or vowel points,
 * one letter for those that are mixed up, digits as 0 to 9, hiragana for katakana, one space between words and none around.
 * For comparing and searching only, never shown.
 */
export function foldText(text: string): string {
  const plain = asciiDigits(text.normalize('NFKC').toLowerCase())
    .normalize('NFD')
    .replace(optionalMarks, '')
    .normalize('NFC')
    .replace(unseen, '')
    .replace(everySameLetter, (letter) => sameLetters[letter] ?? letter)
    .replace(nasalBeforeConsonant, 'ं')
    .replace(/[\u1200-\u1357]/g, foldEthiopic)
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
  return plain
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(arabicArticle, '$1')
    .trim();
}

function foldEthiopic(letter: string): string {
  const point = letter.charCodeAt(0);
  const row = ethiopicRows.find(([from]) => point >= from && point < from + 8);
  const read = row ? String.fromCharCode(row[1] + point - row[0]) : letter;
  return ethiopicSameForms[read] ?? read;
}
