/** What a salesperson’s question is after: names, kinds of things, stages, time, amounts. All words are in tables. */
import type { Question } from '../connector.ts';
import { fullName } from './members.ts';
import type { AttioObject, Choice } from './schema.ts';
import { countryIn } from './search-places.ts';
import { rolesIn } from './search-roles.ts';
import type { Attribute, Member } from './shapes.ts';
import type { Timeframe } from './timeframe.ts';
import { plain } from './words.ts';

/** A select option or status with what it belongs to. */
export interface KnownChoice {
  object: string;
  attribute: Attribute;
  choice: Choice;
}

export interface Wish {
  /** What is left to look for by name, folded; and the same as it was written. */
  words: string[];
  phrase: string;
  /** Objects that are named: “deals”. */
  objects: string[];
  notes: boolean;
  tasks: boolean;
  lists: boolean;
  when: Timeframe | 'overdue' | undefined;
  /** By which date: “closing this month”; by when it was made where this is false. */
  closing: boolean;
  choices: KnownChoice[];
  largest: boolean;
  atLeast: number | undefined;
  atMost: number | undefined;
  done: boolean;
  own: boolean;
  /** What the jobs that are asked for are called. */
  roles: string[];
  /** ISO 3166 code of the country that is named. */
  country: string | null;
  /** Who of the workspace is named: what is theirs is asked for. */
  member: { id: string; name: string } | null;
  /** The words of the question that conditions answer; none of them need be seen in what is found. */
  understood: string[];
}

const wordsOf = (text: string) => text.split(' ');

/** English first, then what people in a few other languages say. */
const nouns: Readonly<Record<string, readonly string[]>> = {
  companies: [
    ...wordsOf('company companies account accounts organization organizations organisation organisations'),
    ...wordsOf('firm firms customer customers client clients business firma firmen kunden empresa empresas'),
    ...wordsOf('entreprise entreprises clientes'),
  ],
  people: [
    ...wordsOf('person people persons contact contacts employee employees team kontakt kontakte personen'),
    ...wordsOf('contacto contactos personas personnes'),
  ],
  deals: wordsOf('deal deals opportunity opportunities oportunidades negocios affaires'),
};
const noteNouns = wordsOf('note notes minutes notiz notizen nota notas');
/** What somebody has said stands in a note. */
const noteVerbs = wordsOf('say says said wrote discussed mention mentioned mentions mentioning talked');
const taskNouns = [
  ...wordsOf('task tasks todo todos reminder reminders due deadline deadlines overdue'),
  ...wordsOf('aufgabe aufgaben tarea tareas tache taches'),
];
const listNouns = wordsOf('list lists liste listen lista listas');
/** Asks for people. */
const whoWords = wordsOf('who whom whos wer wen quien quienes qui chi quem wie kto кто');
const doneWords = wordsOf('done completed finished closed erledigt');
const closingWords = wordsOf('closing close closes expected');
const largestWords = wordsOf('biggest largest top highest grosste mayores');

const times: readonly (readonly [RegExp, Timeframe | 'overdue'])[] = [
  [/\b(overdue|past due|late)\b/, 'overdue'],
  [/\b(today|heute|hoy)\b/, 'today'],
  [/\b(tomorrow|morgen|manana)\b/, 'tomorrow'],
  [/\b(yesterday|gestern|ayer)\b/, 'yesterday'],
  [/\b(this week|diese woche|esta semana)\b/, 'this_week'],
  [/\b(next week|nachste woche|proxima semana)\b/, 'next_week'],
  [/\b(last week|past week|letzte woche)\b/, 'last_week'],
  [/\b(this month|diesen monat|este mes)\b/, 'this_month'],
  [/\b(next month|nachsten monat)\b/, 'next_month'],
  [/\b(last month|past month|letzten monat)\b/, 'last_month'],
  [/\bthis quarter\b/, 'this_quarter'],
  [/\blast quarter\b/, 'last_quarter'],
  [/\bthis year\b/, 'this_year'],
  [/\blast year\b/, 'last_year'],
];

/** Say nothing about what is looked for; or name an attribute, which the record found has. */
const filler = new Set([
  ...wordsOf(
    'a an the who what whats which where when is are was were do does did in on at of for with about',
  ),
  ...wordsOf('to from by and or as s not no than my me mine our us we i you your their them this that these'),
  ...wordsOf('there show find get give tell look up search please all any have has had how know work works'),
  ...wordsOf('working open new newest recent latest last next created added stage status phase email emails'),
  ...wordsOf('mail phone number address website details info information record records named called value'),
  ...wordsOf(
    'worth over above under below more less attio crm need needs related linked assigned owner owned',
  ),
  ...wordsOf('week month quarter year day today tomorrow yesterday past late k m'),
  ...wordsOf(
    'follow ups still currently based living offene offenen offener offenes neue neuen von aus anyone someone',
  ),
]);

export function wishOf(
  question: Question,
  objects: readonly AttioObject[],
  known: readonly KnownChoice[],
  members: readonly Member[] = [],
): Wish {
  const whole = plain(question.text);
  const spoken = question.words.map((word, index) => ({
    word: plain(word),
    spelled: question.spelled[index] ?? word,
  }));
  // Also what says nothing by itself: “list” is a verb elsewhere.
  const all = whole.split(' ');
  const has = (words: readonly string[]) => all.some((word) => words.includes(word));
  const nouns = objects.filter((object) => has(nounsOf(object))).map(({ slug }) => slug);
  const roles = rolesIn(question.text);
  const asksWho = (has(whoWords) && !has(noteVerbs)) || roles.called.length > 0;
  const isWho = asksWho && nouns.length === 0 && objects.some(({ slug }) => slug === 'people');
  const named = isWho ? ['people'] : nouns;
  const member = members.find((one) => ` ${whole} `.includes(` ${plain(fullName(one))} `));
  const tasks = has(taskNouns) || /\b(to do|follow ups?)\b/.test(whole);
  const when = times.find(([form]) => form.test(whole))?.[1];
  const choices = choicesIn(whole, named, known);
  const taken = new Set([
    ...[...noteNouns, ...noteVerbs, ...taskNouns, ...listNouns, ...largestWords, ...closingWords],
    ...objects.flatMap(nounsOf),
    ...choices.flatMap(({ choice }) => plain(choice.title).split(' ')),
    ...roles.said,
    ...(member === undefined ? [] : plain(fullName(member)).split(' ')),
  ]);
  const amount = amountIn(question.text);
  const open = spoken.filter(
    ({ word, spelled }) =>
      word !== '' &&
      (!filler.has(word) || spelled === 'US') &&
      !taken.has(word) &&
      !(amount !== undefined && /^\d/.test(word)),
  );
  const country = named.length === 0 ? null : countryIn(open.map(({ word }) => word));
  const left = country === null ? open : open.filter(({ word }) => country.rest.includes(word));
  const words = new Set(left.map(({ word }) => word));
  return {
    roles: roles.called,
    country: country?.code ?? null,
    member: member === undefined ? null : { id: member.id.workspace_member_id, name: fullName(member) },
    understood: spoken.map(({ word }) => word).filter((word) => !words.has(word)),
    words: left.map(({ word }) => word),
    phrase: left.map(({ spelled }) => spelled).join(' '),
    objects: named,
    notes: has(noteNouns) || has(noteVerbs),
    tasks: tasks || (when === 'overdue' && named.length === 0),
    lists: has(listNouns),
    ...{ when, choices, closing: has(closingWords), largest: has(largestWords), done: has(doneWords) },
    atLeast: amount?.least,
    atMost: amount?.most,
    own: question.own || /\b(my|me|mine)\b/.test(whole),
  };
}

function nounsOf({ slug, singular, plural }: AttioObject): string[] {
  return [slug, singular, plural].map(plain).concat(nouns[slug] ?? []);
}

/** A status is meant wherever it is said; an option only together with its object: “strategic companies”. */
function choicesIn(whole: string, named: readonly string[], known: readonly KnownChoice[]): KnownChoice[] {
  const said = ` ${whole} `;
  const found = known.filter(({ object, attribute, choice }) => {
    const title = plain(choice.title);
    if (choice.archived || !/\p{L}/u.test(title) || !said.includes(` ${title} `)) return false;
    return attribute.type === 'status'
      ? named.length === 0 || named.includes(object)
      : named.includes(object);
  });
  // “Lead” is also a noun: a lone word that some object has as a stage is one only where the rest agrees.
  return found.slice(0, 4);
}

/** “over 50k”, “above $1.2m”, “under 20,000”. */
function amountIn(text: string): { least?: number; most?: number } | undefined {
  const form =
    /\b(over|above|more than|at least|under|below|less than|at most)\s*[$€£]?\s*([\d.,]+)\s*([km])?\b/i;
  const [, way = '', digits, unit = ''] = form.exec(text) ?? [];
  const number = Number((digits ?? '').replaceAll(',', ''));
  if (digits === undefined || Number.isNaN(number)) return undefined;
  const amount = number * ({ k: 1000, m: 1_000_000 }[unit.toLowerCase()] ?? 1);
  return /over|above|more|least/i.test(way) ? { least: amount } : { most: amount };
}
