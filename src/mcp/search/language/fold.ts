/** Makes words comparable: case, accents, widths and letters that only look different. */

const alike: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ی: 'ي', ک: 'ك' },
};
const alikeLetters = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');

/** Arabic vowels and the stroke that stretches a word, which are mostly left out. */
const optional = /[\u0640\u064b-\u0652\u0670]/g;
/** “The”, also grown together with “and”, “with”, “to” before it. */
const article = /^(?:[وف]?(?:ال|بال|كال|لل))(?=\p{sc=Arabic}{3})/u;

/** Marks go from letters that Latin, Greek and Cyrillic have without them too; elsewhere a mark makes another letter. */
const accents = /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]\p{M}*)\p{M}/gu;

/** Full-width and other compatibility forms as their plain letters. */
export function plain(text: string): string {
  return isSimple(text) ? text : text.normalize('NFKC');
}

export function fold(word: string): string {
  if (isSimple(word)) return word.toLowerCase();
  const bare = plain(word).toLowerCase().normalize('NFD').replaceAll(accents, '').normalize('NFC');
  return bare.replaceAll(optional, '').replaceAll(alikeLetters, (letter) => alike[letter] ?? letter);
}

/** An Arabic word without its article, which is written together with it; any other as it is. */
export function withoutArticle(word: string): string {
  return word.replace(article, '');
}

/** Most words, and they need none of it. */
function isSimple(text: string): boolean {
  return /^[ -~]*$/.test(text);
}
