/** Words of salespeople's questions: English first, then what people say in a few other languages. Without marks and case. */
import type { Timeframe } from './timeframe.ts';

const wordsOf = (text: string) => text.split(' ');

/** Objects by what people call them, and by the kinds of text that search knows them by. */
export const nouns: Readonly<Record<string, readonly string[]>> = {
  companies: [
    ...wordsOf('company companies account accounts organization organizations organisation organisations'),
    ...wordsOf(
      'firm firms customer customers customer client clients business firma firmen kunden empresa empresas',
    ),
    ...wordsOf('entreprise entreprises clientes'),
  ],
  people: [
    ...wordsOf('person people persons contact contacts employee employees team kontakt kontakte personen'),
    ...wordsOf(
      'contacto contactos personas personnes mitarbeiter empleados employes dipendenti pracownicy сотрудники',
    ),
  ],
  deals: wordsOf(
    'deal deals opportunity opportunities oportunidades negocios affaires сделка сделки сделок сделку',
  ),
  projects: [
    ...wordsOf(
      'projekt projekte projekten proyecto proyectos projet projets progetto progetti projeto projetos',
    ),
    ...wordsOf('projekty projektow проект проекты проектов 项目 プロジェクト'),
  ],
};
export const objectOfKind: Readonly<Record<string, string>> = {
  company: 'companies',
  person: 'people',
  deal: 'deals',
};
export const noteNouns = wordsOf('note notes minutes notiz notizen nota notas');
/** What somebody has said stands in a note. */
export const noteVerbs = [
  ...wordsOf(
    'say says said agree agrees agreed decide decided promise promised complain complained write writes wrote written discussed mention mentioned mentions mentioning talked asks asked asking',
  ),
  ...wordsOf(
    'schrieb geschrieben gesagt erwahnt escribio escrito dijo ecrit dit scritto detto escreveu disse',
  ),
  ...wordsOf('napisal napisala powiedzial написал написала сказал сказала пишет'),
];
/** “How to write a review” asks for no note that somebody wrote. */
export const asksHow = /(?:^| )how (?:to|do|does|should|can) /;
export const taskNouns = [
  ...wordsOf('task tasks todo todos reminder reminders due deadline deadlines overdue'),
  ...wordsOf('aufgabe aufgaben tarea tareas tache taches'),
];
export const listNouns = wordsOf('list lists liste listen lista listas');
/** Asks for people. */
export const whoWords = wordsOf('who whom whos wer wen quien quienes qui chi quem wie kto кто 谁');
export const doneWords = [
  ...wordsOf('done completed finished closed erledigt erledigte erledigten abgeschlossen abgeschlossene'),
  ...wordsOf(
    'hechas terminadas completadas terminees faites completate fatte concluidas zrobione выполненные',
  ),
];
/** Says that what is done is not meant. */
export const openWords = [
  ...wordsOf('open pending unfinished outstanding incomplete remaining left offen offene offenen offener'),
  ...wordsOf(
    'offenes pendiente pendientes abierta abiertas ouverte ouvertes aperta aperte pendentes abertas',
  ),
  ...wordsOf('otwarte открытые открытых незавершенные'),
];
export const closingWords = wordsOf(
  'closing close closes expected abschluss cierre cierran cloture chiusura fechamento zamkniecia закрытие',
);
export const largestWords = [
  ...wordsOf('biggest largest top highest grosste grosster grossten grosstes hochste mayor mayores grande'),
  ...wordsOf(
    'grandes gros grosse maior maiores maggiore maggiori najwiekszy najwieksza najwieksze крупнейшая',
  ),
  ...wordsOf('крупнейшие самая большая большие 最大 最大的'),
];

export const smallestWords = [
  ...wordsOf('smallest lowest tiniest kleinste kleinster kleinsten kleinstes niedrigste menor menores'),
  ...wordsOf('minimo minima petit petite petits petites piccolo piccola minore najmniejszy najmniejsza'),
  ...wordsOf('самая маленькая самый маленький наименьшая 最小 最小的'),
];
/** Nothing that is due: “tasks without a due date”. */
export const undated =
  /(?:^| )(?:without|no|missing|ohne|sin|sans|senza|sem|bez|без) (?:an? |any |the )?(?:due dates?|due|deadlines?|dates?|falligkeit\w*|frist|termin|datum|fecha(?: limite)?|fecha de vencimiento|date limite|echeance|scadenza|data|prazo|terminu|срока)(?: |$)/u;

/** A customer is what customers, Kunden, clients and clientes are. */
const sorts = [
  'customer customers client clients kunde kunden kundin clientes cliente clienti klient klienci клиент клиенты',
  'partner partners partnern partenaire partenaires socio socios',
].map(wordsOf);

/** What a word for several of a sort means in the singular. */
export function singular(word: string): string {
  return sorts.find((one) => one.includes(word))?.[0] ?? word.replace(/s$/, '');
}

export const times: readonly (readonly [RegExp, Timeframe | 'overdue'])[] = [
  [
    /(?:^| )(overdue|past due|late|uberfallig\w*|vencid\w*|atrasad\w*|en retard|scadut\w*|zalegle|просроченн\p{L}*)(?: |$)/u,
    'overdue',
  ],
  [
    /(?:^| )(today|heute|heutige\w*|hoy|aujourd hui|oggi|hoje|dzis|dzisiaj|сегодня|今天|今日)(?: |$)/u,
    'today',
  ],
  [/(?:^| )(tomorrow|morgen|manana|demain|domani|amanha|jutro|завтра|明天|明日)(?: |$)/u, 'tomorrow'],
  [/(?:^| )(yesterday|gestern|ayer|hier|ieri|ontem|wczoraj|вчера|昨天|昨日)(?: |$)/u, 'yesterday'],
  [
    /(?:^| )(this week|diese[r]? woche|esta semana|cette semaine|questa settimana|w tym tygodniu|этой неделе)(?: |$)/u,
    'this_week',
  ],
  [
    /(?:^| )(next week|nachste[r]? woche|proxima semana|semaine prochaine|prossima settimana|następnym tygodniu|следующей неделе)(?: |$)/u,
    'next_week',
  ],
  [
    /(?:^| )(last week|past week|previous week|letzte[r]? woche|vorige[r]? woche|semana pasada|semana passada|semaine derniere|settimana scorsa|zeszlym tygodniu|прошлой недели|прошлой неделе)(?: |$)/u,
    'last_week',
  ],
  [
    /(?:^| )(this month|diese[nms]? monats?|este mes|ce mois|questo mese|tym miesiacu|этом месяце)(?: |$)/u,
    'this_month',
  ],
  [
    /(?:^| )(next month|nachste[nms]? monats?|proximo mes|mois prochain|prossimo mese|следующем месяце)(?: |$)/u,
    'next_month',
  ],
  [
    /(?:^| )(last month|past month|letzte[nms]? monats?|mes pasado|mes passado|mois dernier|mese scorso|прошлом месяце)(?: |$)/u,
    'last_month',
  ],
  [/(?:^| )this quarter(?: |$)/u, 'this_quarter'],
  [/(?:^| )last quarter(?: |$)/u, 'last_quarter'],
  [/(?:^| )this year(?: |$)/u, 'this_year'],
  [/(?:^| )last year(?: |$)/u, 'last_year'],
];

/**
 * What somebody has to say of a stage: the first of a line is what it is called, the rest are other words. A beginning
 * ends in `*`, and a few letters may follow it: “won” is not “Wonka”.
 */
const stages = [
  'won|win|winning|gewonn*|ganad*|ganh*|gagn*|vinto|vinta|vinti|vinte|wygran*|выигра*|赢*|成交*',
  'lost|lose|losing|verloren*|verlor*|perdid*|perdu*|perso|persa|persi|perse|przegran*|проигра*|потер*|丢失*|输*',
  'negotiation|negotiat*|verhandl*|negoci*|negozia*|negocjac*|переговор*|谈判*|交渉*',
  'proposal|propos*|angebot*|propuest*|propost*|ofert*|предложен*|提案*|报价*',
  'qualified|qualifi*|cualificad*|qualificad*|kwalifikowan*|квалифиц*',
  'paused|on hold|pausiert*|pausad*|pause*|pausa*|wstrzyman*|приостановл*|暂停*',
  'running|in progress|ongoing|laufend*|en curso|en cours|in corso|em andamento|w toku|текущ*|进行中*',
  'delivered|complete*|finish*|abgeschloss*|entreg*|livre*|consegn*|dostarcz*|заверш*|完成*',
  'planned|geplant*|planead*|planificad*|prevu*|pianificat*|planowan*|запланир*',
].map((line) => line.split('|'));

/** The words of a line as a pattern: what follows a beginning is short, but where no spaces are written. */
function formOf(words: readonly string[]): RegExp {
  const forms = words.map((word) => word.replace('*', /^\p{sc=Han}/u.test(word) ? '\\S*' : '\\p{L}{0,6}'));
  return new RegExp(`(?:^| )(?:${forms.join('|')})(?= |$)`, 'u');
}

function stageCalled(title: string): readonly string[] {
  return stages.find(([called]) => called !== undefined && ` ${title} `.includes(` ${called} `)) ?? [];
}

/** Whether a text names a stage: by its title, or by another word for it. Both plain. */
export function namesStage(text: string, title: string): boolean {
  if (` ${text} `.includes(` ${title} `)) return true;
  const line = stageCalled(title);
  return line.length > 0 && formOf(line).test(text);
}

/** The words of a text that name a stage. */
export function wordsOfStage(words: readonly string[], title: string): string[] {
  const line = stageCalled(title).flatMap((one) => one.split(' ').filter((word) => word.length > 2));
  if (line.length === 0) return [];
  const form = formOf(line);
  return words.filter((word) => form.test(word));
}

/** Say nothing about what is looked for; or name an attribute, which the record found has. */
export const filler: ReadonlySet<string> = new Set([
  ...wordsOf(
    'a an the who what whats which where when is are was were do does did in on at of for with about s',
  ),
  ...wordsOf('to from by and or as not no than my me mine our us i we you your their them this that these'),
  ...wordsOf('there show find get give tell look up search please all any have has had how know work works'),
  ...wordsOf('working open new newest recent latest last next created added stage status phase email emails'),
  ...wordsOf('mail phone number address website details info information record records named called value'),
  ...wordsOf(
    'worth over above under below more less attio crm need needs related linked assigned owner owned',
  ),
  ...wordsOf('week month quarter year day today tomorrow yesterday past late k m between usd eur euro euros'),
  ...wordsOf(
    'many much cuantos combien quanti quantos wieviele viele сколько talk talks speak meet reach ask contacted handles handle runs run manages manage heads responsible charge',
  ),
  ...wordsOf('dollar dollars still currently based living anyone someone follow ups'),
  ...wordsOf('offene offenen offener offenes neue neuen von aus telefonnummer telefon handynummer adresse'),
  ...wordsOf(
    'telefono correo numero telephone courriel adresse indirizzo telefone morada адрес телефон почта',
  ),
  ...wordsOf(
    'uber mehr als unter weniger mas menos de plus moins oltre piu sopra mais acima powyzej ponizej',
  ),
  ...wordsOf('свыше больше более меньше abiertos abiertas ouverts ouvertes aperti aperte открытые открытых'),
]);
