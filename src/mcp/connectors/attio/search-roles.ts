/** What people's jobs are called, short and long: a question about the CTO asks for the chief technology officer, too. */
import type { JsonObject } from '../connector.ts';
import type { AttioRecord } from './shapes.ts';
import { plain } from './words.ts';

/** Each line is one job: how it stands in records, then behind `|` how people ask for it elsewhere. */
const jobs = `
cto,chief technology officer,chief technical officer|tech chief,technology chief,technischer leiter,technikchef,director tecnico,directeur technique,direttore tecnico,diretor tecnico,dyrektor techniczny,технический директор,首席技术官,最高技術責任者
ceo,chief executive officer,chief executive,geschäftsführer,managing director|geschaftsfuhrerin,director general,directora general,directeur general,directrice generale,pdg,amministratore delegato,diretor geral,presidente executivo,dyrektor generalny,prezes,генеральный директор,гендиректор,首席执行官,总裁,社長,最高経営責任者
cfo,chief financial officer,chief finance officer,finance director,head of finance|finance chief,chief of finance,finanzchef,finanzchefin,finanzvorstand,director financiero,directora financiera,directeur financier,directrice financiere,direttore finanziario,diretor financeiro,dyrektor finansowy,финансовый директор,финдиректор,首席财务官,财务总监,最高財務責任者
coo,chief operating officer,chief operations officer|director de operaciones,directeur des operations,direttore operativo,diretor de operacoes,dyrektor operacyjny,операционный директор,首席运营官
cio,chief information officer|it leiter,leiter it,director de sistemas,dsi,директор по информационным технологиям,首席信息官
cmo,chief marketing officer|marketing chief,marketingvorstand,director de marketing,directeur marketing,direttore marketing,diretor de marketing,директор по маркетингу,首席营销官
cpo,chief product officer
cro,chief revenue officer
chro,chief human resources officer,chief people officer|personalchef,personalvorstand
ciso,chief information security officer
vp,vice president|vizeprasident,vicepresidente,vice president,вице президент,副总裁
svp,senior vice president
evp,executive vice president
founder,co founder,cofounder|grunder,grunderin,fundador,fundadora,fondateur,fondatrice,fondatore,zalozyciel,zalozycielka,основатель,основательница,创始人,創業者
hr,human resources
md,managing director
head of sales,sales director,vp sales|vertriebsleiter,vertriebsleiterin,leiter vertrieb,verkaufsleiter,vertriebschef,jefe de ventas,director de ventas,directeur commercial,directeur des ventes,responsabile vendite,direttore commerciale,chefe de vendas,diretor de vendas,kierownik sprzedazy,dyrektor sprzedazy,начальник отдела продаж,руководитель отдела продаж,销售总监,销售主管
procurement manager,head of procurement,purchasing manager|einkaufsleiter,einkaufsleiterin,leiter einkauf,einkaufer,jefe de compras,responsable de compras,responsable des achats,directeur des achats,responsabile acquisti,gerente de compras,kierownik zakupow,начальник отдела закупок,采购经理
marketing lead,head of marketing,marketing manager|marketingleiter,marketingleiterin,leiter marketing,jefe de marketing,responsable marketing,responsabile marketing,gerente de marketing,kierownik marketingu,руководитель маркетинга,市场主管
product manager|produktmanager,produktmanagerin,jefe de producto,chef de produit,responsabile di prodotto,gerente de produto,menedzer produktu,kierownik produktu,продакт менеджер,менеджер продукта,产品经理
software engineer|softwareentwickler,softwareingenieur,ingeniero de software,ingenieur logiciel,ingegnere del software,engenheiro de software,programista,программист,软件工程师
account executive|kundenbetreuer,ejecutivo de cuentas,charge de clientele
office manager|buroleiter,buroleiterin,jefe de oficina,responsable de bureau
head of operations,operations manager|betriebsleiter,leiter betrieb,jefe de operaciones,responsable des operations,responsabile operativo
head of research,research director|forschungsleiter,leiter forschung,jefe de investigacion,directeur de recherche
`
  .trim()
  .split('\n')
  .map((line) => {
    const [called = '', asked = ''] = line.split('|');
    return { called: called.split(','), asked: asked.split(',').filter((one) => one !== '') };
  });

/** Jobs that are told by what they are of, or by what they do. */
const told =
  /(?<![\p{L}])(?:head|director|vp|chief|vice president) of \p{L}+|(?<![\p{L}])\p{L}+ (?:manager|engineer|director|executive|analyst|designer|developer|recruiter|lead)s?(?![\p{L}])/gu;

/** “Product managers”, but not “head of sales”. */
const plural = /^(\p{L}+ \p{L}+)s$/u;
const isUnspaced = /[\p{sc=Han}\p{sc=Katakana}]/u;
const joining: ReadonlySet<string> = new Set(['of', 'the', 'for', 'and']);

/** All that the jobs named in a text are called, and the words that name them. */
export interface Roles {
  called: string[];
  said: string[];
}

export function rolesIn(text: string): Roles {
  const whole = ` ${plain(text)} `;
  const holds = (name: string) => {
    const bare = plain(name);
    return isUnspaced.test(bare)
      ? whole.includes(bare)
      : whole.includes(` ${bare} `) || whole.includes(` ${bare}s `);
  };
  const others = [...whole.matchAll(told)].map(([job]) => job);
  // “VP of engineering” is more than a VP.
  const rest = others.filter((job) => !jobs.some(({ called }) => called.includes(job.replace(plural, '$1'))));
  const within = (name: string) => rest.some((job) => ` ${job} `.includes(` ${name} `));
  const meant = jobs.filter(({ called, asked }) =>
    [...called, ...asked].some((name) => holds(name) && !within(name)),
  );
  const said = [
    ...meant.flatMap(({ called, asked }) => [...called, ...asked].filter(holds)),
    ...others,
  ].flatMap((name) => plain(name).split(' '));
  const called = [
    ...meant.flatMap((job) => job.called),
    ...rest.flatMap((job) => otherwise(job.replace(plural, '$1'))),
  ];
  return {
    called: [...new Set(called)],
    said: [...new Set(said.flatMap((word) => [word, `${word}s`]))],
  };
}

/** With the other names of the job it begins with: “vice president of engineering”. */
function otherwise(job: string): string[] {
  const same = jobs.find(({ called }) => called.some((name) => job.startsWith(`${name} `)));
  const begun = same?.called.find((name) => job.startsWith(`${name} `));
  if (same === undefined || begun === undefined) return [job];
  return same.called.map((name) => `${name}${job.slice(begun.length)}`);
}

/** Whether somebody has one of the jobs; none asks for none. “Director” has the letters of “cto” in it, and is no CTO. */
export function hasOneOf({ values }: AttioRecord, roles: readonly string[]): boolean {
  const title = values['job_title']?.[0]?.['value'];
  if (roles.length === 0) return true;
  const words = typeof title === 'string' ? plain(title).split(' ') : [];
  return roles.some((name) => wordsOfJob(plain(name)).every((word) => words.includes(word)));
}

/** Jobs with these words in them, as Attio filters; `hasOneOf` then looks more closely. */
export function jobFilter(roles: readonly string[]): JsonObject {
  const parts = roles.map((name): JsonObject => {
    const holding = wordsOfJob(name).map((word) => ({ job_title: { $contains: word } }));
    const [only] = holding;
    return only !== undefined && holding.length === 1 ? only : { $and: holding };
  });
  return { $or: parts };
}

function wordsOfJob(name: string): string[] {
  return name.split(' ').filter((word) => !joining.has(word));
}
