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
/** Cities that are called otherwise elsewhere; each line is one, its own and its English name first. */
const cities = `
München,Munich|Munique,Monaco di Baviera,Monachium,Мюнхен,慕尼黑,ミュンヘン
Köln,Cologne|Colonia,Colonia,Kolonia,Кёльн
Wien,Vienna|Viena,Vienne,Wieden,Вена,维也纳
Zürich,Zurich|Zúrich,Zurigo,Zurique,Zurych,Цюрих,苏黎世
Genève,Geneva|Genf,Ginebra,Ginevra,Genebra,Женева
Milano,Milan|Mailand,Milán,Milão,Mediolan,Милан
Roma,Rome|Rom,Rzym,Рим,罗马
Venezia,Venice|Venedig,Venecia,Venise,Veneza,Венеция
Firenze,Florence|Florenz,Florencia,Florença,Флоренция
Torino,Turin|Turín,Турин
Lisboa,Lisbon|Lissabon,Lisbonne,Lisbona,Lizbona,Лиссабон,里斯本
Praha,Prague|Prag,Praga,Прага,布拉格
Warszawa,Warsaw|Warschau,Varsovia,Varsovie,Varsavia,Варшава,华沙
Moscow,Moskva|Moskau,Moscú,Moscou,Mosca,Moskwa,Москва,莫斯科
London|Londres,Londra,Londyn,Лондон,Лондоне,伦敦,ロンドン
Paris|Parigi,París,Paryż,Париж,Париже,巴黎,パリ
Berlin|Berlín,Berlino,Berlim,Берлин,Берлине,柏林,ベルリン
Amsterdam|Ámsterdam,Amsterdã,Амстердам,Амстердаме,阿姆斯特丹
Bruxelles,Brussels|Brüssel,Bruselas,Bruxelas,Bruksela,Брюссель
København,Copenhagen|Kopenhagen,Copenhague,Kopenhaga,Копенгаген
Athens,Athina|Athen,Atenas,Athènes,Atene,Ateny,Афины
Tokyo|Tokio,Tóquio,Токио,东京,東京
Beijing|Peking,Pekín,Pékin,Pechino,Pekin,Пекин,北京
Shanghai|Schanghai,Шанхай,上海
Singapore|Singapur,Singapour,Singapura,Сингапур,新加坡
New York|Nueva York,Nova York,Nova Iorque,Nowy Jork,Нью Йорк,纽约,ニューヨーク
Seattle|Сиэтл,西雅图
Chicago|Чикаго,芝加哥
Boston|Бостон,波士顿
Toronto|Торонто,多伦多
Denver|Денвер,丹佛
Los Angeles|Лос Анджелес,洛杉矶
San Francisco|Сан Франциско,旧金山
Barcelona|Barcelone,Barcellona,Барселона
Sevilla,Seville|Sevilha,Siviglia,Севилья
Genova,Genoa|Genua,Génova,Gênes
Napoli,Naples|Neapel,Nápoles,Неаполь
Hamburg|Hamburgo,Hambourg,Amburgo,Гамбург
Frankfurt|Fráncfort,Francfort,Francoforte,Франкфурт
Kraków,Krakow|Krakau,Cracovia,Cracovie,Краков
`
  .trim()
  .split('\n')
  .map((line) => {
    const [own = '', others = ''] = line.split('|');
    const called = own.split(',');
    return { called, known: new Set([...called, ...others.split(',')].map(plain)) };
  });
const languages = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'tr', 'uk', 'zh', 'ja', 'ko'];
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

/** What a city may be called in a record: as it was said, and as it is called there and in English. */
export function citiesCalled(said: string): string[] {
  const known = cities.find(({ known: names }) => names.has(plain(said)));
  const capital = said.replaceAll(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([...(known?.called ?? []), capital])];
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
