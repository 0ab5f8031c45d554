/** Countries by what people call them and those who live there: “companies in Germany”, “german customers”. */
import { plain } from './words.ts';

/** Of the place, and of what is from there, where a country's name does not begin so. */
const adjectives: Readonly<Record<string, string>> = {
  ...{ AT: 'austrian', AU: 'australian', BE: 'belgian', BR: 'brazilian', CA: 'canadian', CH: 'swiss' },
  ...{
    CN: 'chinese',
    CZ: 'czech',
    DE: 'german deutsche deutscher',
    DK: 'danish',
    ES: 'spanish',
    FI: 'finnish',
  },
  ...{
    FR: 'french francaise',
    GB: 'british english uk england scotland wales',
    GR: 'greek',
    HU: 'hungarian',
  },
  ...{ IE: 'irish', IL: 'israeli', IN: 'indian', IT: 'italian', JP: 'japanese', KR: 'korean', MX: 'mexican' },
  ...{ NL: 'dutch holland', NO: 'norwegian', NZ: 'kiwi', PL: 'polish', PT: 'portuguese', RO: 'romanian' },
  ...{
    RU: 'russian',
    SE: 'swedish',
    SG: 'singaporean',
    TR: 'turkish turkey',
    UA: 'ukrainian',
    AR: 'argentinian',
  },
  ...{ US: 'american usa us america', ZA: 'african', AE: 'uae emirati', CL: 'chilean', CO: 'colombian' },
};
const languages = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'tr'];
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const longestName = 4;
const made: Map<string, string>[] = [];

/** A country that words name, by its ISO 3166 code, and the words that are left. */
export interface Country {
  code: string;
  said: string[];
  rest: string[];
}

export function countryIn(words: readonly string[]): Country | null {
  const known = countries();
  for (let length = Math.min(longestName, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const said = words.slice(from, from + length);
      const code = known.get(said.join(' '));
      if (code !== undefined)
        return { code, said, rest: [...words.slice(0, from), ...words.slice(from + length)] };
    }
  }
  return null;
}

/** By name in some languages, as this machine knows them; made when it is first asked for. */
function countries(): Map<string, string> {
  const [known = make()] = made;
  made[0] = known;
  return known;
}

function make(): Map<string, string> {
  const byName = new Map<string, string>();
  const put = (name: string, code: string) => {
    if (name !== '' && !byName.has(name)) byName.set(name, code);
  };
  for (const [code, names] of Object.entries(adjectives))
    for (const name of names.split(' ')) put(name, code);
  // A code that was given up (`DD`) is told by the name of what it is now.
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => new Intl.Locale(`und-${code}`).region === code);
  for (const language of languages) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) put(plain(names.of(code) ?? ''), code);
  }
  return byName;
}
