/**
 * Words that often stand beside a name or make an address, in the languages that sessions have used so far.
 * More languages are more words here; nothing else depends on them. Old Safari cannot look behind:
 * what has to stand before is read into the group `lead`.
 */

/** A word with a capital, in scripts that have them. */
const capitalised = "\\p{Lu}[\\p{Ll}\\p{M}]{1,30}(?:['’-]\\p{Lu}?[\\p{Ll}\\p{M}]{1,30}){0,2}";
const word = '[\\p{L}\\p{M}]{1,30}';
const starts = '(?<lead>^|[^\\p{L}\\p{M}\\p{N}])';
const ends = '(?![\\p{L}\\p{M}])';
const listed = (words: string) =>
  words
    .split('|')
    .map((one) => one.trim())
    .join('|');

/** Before a name with a capital. */
const titles = listed(
  'Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Miss|Sr|Sra|Srta|Don|Doña|Señor|Señora|Monsieur|Madame|Mme|Herr|Frau|Senhor|Senhora|Dona|' +
    'Bwana|Г-н|Г-жа|господин|госпожа|пан|пані|[Tt]ío|[Tt]ía|[Uu]ncle|[Aa]unt',
);

/** Before a name in scripts without capitals. */
const honorifics = listed(
  'السيد|السيدة|الأستاذ|الأستاذة|الدكتور|الدكتورة|الشيخ|جناب|خانم|آقای|श्री|श्रीमती|डॉ|सुश्री|አቶ|ወይዘሮ|ወ/ሮ|ዶ/ር|ወይዘሪት',
);

/** Before any name. */
const phrases = listed(
  "my name is|his name is|her name is|their name is|is called|me llamo|mi nombre es|se llama|su nombre es|je m['’]appelle|" +
    "s['’]appelle|ich heiße|meu nome é|me chamo|jina langu ni|jina lake ni|меня зовут|его зовут|её зовут|ее зовут|мене звати|" +
    'اسمي|إسمي|اسمه|اسمها|मेरा नाम|उसका नाम|उनका नाम|ስሜ|ስሙ|ስሟ',
);

export const namesByPhrase = new RegExp(
  `${starts}(?:(?:${phrases})\\s+${word}|(?:我叫|我的名字是|他叫|她叫|名叫|名字叫)\\p{Script=Han}{2,4})`,
  'giu',
);

export const namesByHonorific = new RegExp(
  [
    `${starts}(?:(?:${titles})\\.?\\s+${capitalised}(?:\\s+${capitalised})?`,
    `(?:${honorifics})\\.?\\s+${word}(?:\\s+${word})?)`,
    '\\p{Script=Han}{1,2}(?:先生|女士|小姐|太太|老师|师傅)',
  ].join('|'),
  'gu',
);

/** Two or three words with capitals in a row, small words like *de* or *bin* between them. */
export const capitals = new RegExp(
  `${starts}${capitalised}(?:\\s+(?:de|del|la|las|los|van|von|der|den|bin|bint|al|el|da|dos))*(?:\\s+${capitalised}){1,2}`,
  'gu',
);

const sentenceOpeners = new Set(
  listed(
    'a|an|the|this|that|these|those|when|if|in|on|at|for|from|with|my|our|his|her|their|your|we|they|he|she|it|i|and|but|or|so|' +
      'because|after|before|every|all|some|no|why|how|what|who|where|el|la|los|las|un|una|cuando|si|en|de|con|por|para|mi|mis|' +
      'nuestro|nuestra|su|sus|y|pero|o|porque|que|qué|este|esta|le|les|une|des|quand|dans|avec|mon|ma|et|mais|der|die|das|ein|' +
      'eine|wenn|und|aber|mein|meine|in|im|o|os|as|um|uma|quando|se|em|com|meu|minha|e|mas|когда|если|в|на|и|но|мой|моя|наш|' +
      'наша|это|мы|они|hello|dear|hola|querida|querido',
  ).split('|'),
);

/** Whether the first of some words is one that merely begins a sentence: *The Uber driver* names nobody. */
export const opensSentence = (words: string): boolean =>
  sentenceOpeners.has((words.split(/\s/)[0] ?? '').toLowerCase());

const streetFirst = listed(
  'calle|avenida|av\\.|avda\\.?|plaza|paseo|carrera|rue|rua|via|ул\\.|улица|вул\\.|вулиця|проспект|شارع|طريق|خیابان|کوچه|' +
    'गली|मार्ग|मकान|የቤት ቁጥር|ቀበሌ',
);
const streetLast = listed('street|st\\.|avenue|ave\\.|road|rd\\.|lane|drive|boulevard|blvd\\.?');

/** Streets with their numbers, in the orders that languages use. */
export const streets: readonly RegExp[] = [
  `${starts}(?:${streetFirst})\\s+(?:${word}[\\s,.]+){0,4}(?:(?:n[.º°o]*|№|رقم)\\s*)?\\p{Nd}{1,5}`,
  `${starts}\\p{Nd}{1,5}[A-Za-z]?,?\\s+(?:${word}\\s+){1,3}(?:${streetLast})${ends}`,
  `${starts}${word}(?:straße|strasse|str\\.|gasse)\\s+\\p{Nd}{1,4}`,
  '\\p{Script=Han}{1,8}(?:路|街|道|巷|弄)\\p{Nd}{1,5}(?:号|號|弄|番)',
].map((source) => new RegExp(source, 'giu'));
