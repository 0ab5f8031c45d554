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
};

/** Marks go from letters that Latin, Greek and Cyrillic have without them too; elsewhere a mark makes another letter. */
const accents = /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]\p{M}*)\p{M}/gu;

/** Full-width and other compatibility forms as their plain letters. */
export function plain(text: string): string {
  return isSimple(text) ? text : text.normalize('NFKC');
}

export function fold(word: string): string {
  if (isSimple(word)) return word.toLowerCase();
  const bare = plain(word).toLowerCase().normalize('NFD').replaceAll(accents, '').normalize('NFC');
  return bare.replaceAll(/[ıłøđßæœς]/g, (letter) => alike[letter] ?? letter);
}

/** Most words, and they need none of it. */
function isSimple(text: string): boolean {
  return /^[ -~]*$/.test(text);
}
