/** What a salesperson’s question is after: names, kinds of things, stages, time, amounts. All words are in tables. */
import type { Question } from '../connector.ts';
import { fullName } from './members.ts';
import type { AttioObject } from './schema.ts';
import { countryIn } from './search-places.ts';
import { rolesIn } from './search-roles.ts';
import type { Member } from './shapes.ts';
import type { Timeframe } from './timeframe.ts';
import { amountIn } from './wish-amounts.ts';
import { othersOf, type Others } from './matching.ts';
import { handlesIn, type Handles } from './wish-handles.ts';
import * as options from './wish-options.ts';
import type { Flag, Known, KnownChoice } from './wish-options.ts';
import * as said from './wish-words.ts';
import { plain } from './words.ts';

export interface Wish {
  /** What is left to look for by name, folded; and the same as it was written. */
  words: string[];
  phrase: string;
  /** Objects that are named: “deals”. */
  objects: string[];
  notes: boolean;
  tasks: boolean;
  lists: boolean;
  /** Each that is named: “yesterday or this week”. */
  times: readonly (Timeframe | 'overdue')[];
  /** Without a day by which it is due. */
  undated: boolean;
  /** By which date: “closing this month”; by when it was made where this is false. */
  closing: boolean;
  choices: KnownChoice[];
  /** Options that may be meant, though their object is not named: “fintech london”. */
  maybe: KnownChoice[];
  /** Checkboxes that are called by their names: “customers”. */
  flags: Flag[];
  /** By size: the largest first, or the smallest. */
  size: 'desc' | 'asc' | null;
  atLeast: number | undefined;
  atMost: number | undefined;
  /** Neither of them is meant itself. */
  isStrict: boolean;
  /** “Project 4207”. */
  numbers: number[];
  /** What points at one thing by itself. */
  handles: Handles;
  done: boolean;
  /** Only what is not done is meant. */
  undone: boolean;
  own: boolean;
  /** What the jobs that are asked for are called. */
  roles: string[];
  /** ISO 3166 code of the country that is named. */
  country: string | null;
  /** Who of the workspace is named: what is theirs is asked for. */
  member: { id: string; name: string } | null;
  /** What else the words may be called in a text. */
  others: Others;
  /** The words of the question that conditions answer; none of them need be seen in what is found. */
  understood: string[];
}

/** “美国的”: of America. */
const ofSomething = /(?<=[\p{sc=Han}\p{sc=Katakana}])[的の]$/u;

/** More words than that tell no more, and each is looked for in each text. */
const mostWords = 30;

export function wishOf(question: Question, known: Known): Wish {
  const heard = hear(question, known);
  const { all, whole, has, named, notes, choices, handles } = heard;
  const times = heard.times.map(([, time]) => time);
  const tasks = heard.tasks || (times.includes('overdue') && named.length === 0);
  const isOfMoney = named.some((slug) => {
    const own = known.attributes.get(slug) ?? [];
    return options.numberOf(own) === undefined && own.some(({ type }) => type === 'currency');
  });
  const amount = amountIn(question.text, isOfMoney);
  const open = openWords(question, understoodIn(heard, known)).filter(
    ({ word }) => amount === undefined || !/^\d/.test(word),
  );
  const country = named.length === 0 ? null : countryIn(open.map(({ word }) => word));
  const placed = country === null ? open : open.filter(({ word }) => country.rest.includes(word));
  const numbers = options.numbersIn(placed, named, known);
  const left = placed.filter(({ word }) => !numbers.includes(Number(word)));
  const words = new Set(left.map(({ word }) => word));
  return {
    roles: heard.roles.called,
    country: country?.code ?? null,
    member: heard.member === null ? null : { id: heard.member.id, name: heard.member.name },
    understood: question.words.map(plain).filter((word) => !words.has(word)),
    words: [...words].slice(0, mostWords),
    others: othersOf(question.alike ?? []),
    phrase: left.map(({ spelled }) => spelled).join(' '),
    objects: named,
    ...{ notes, tasks },
    lists: heard.kinds.has('list') || has(said.listNouns),
    ...{ times, undated: heard.undated !== null },
    ...{ choices, closing: has(said.closingWords), size: sizeIn(has) },
    maybe: named.length > 0 || notes || tasks ? [] : options.optionsIn(whole, known.choices),
    flags: options.flagsIn(whole, named, known),
    ...{ numbers, handles, done: has(said.doneWords), undone: has(said.openWords) },
    atLeast: amount?.least,
    atMost: amount?.most,
    isStrict: amount?.isStrict ?? false,
    own: question.own || all.some((word) => ['my', 'me', 'mine'].includes(word)),
  };
}

function sizeIn(has: (words: readonly string[]) => boolean): Wish['size'] {
  if (has(said.largestWords)) return 'desc';
  return has(said.smallestWords) ? 'asc' : null;
}

/** What is recognised in a question by its words alone. */
type Heard = ReturnType<typeof hear>;

function hear(question: Question, known: Known) {
  const whole = plain(question.text);
  // Also what says nothing by itself: “list” is a verb elsewhere.
  const all = whole.split(' ');
  const has = (words: readonly string[]) => all.some((word) => words.includes(word));
  const stages = options.stagesIn(whole, known);
  // “Leads” are deals that are leads, and no people, where there is such a stage.
  const { kindWords = [] } = question;
  const isOfStage = kindWords.length > 0 && kindWords.every((word) => stages.includes(plain(word)));
  const kinds = new Set(isOfStage ? [] : question.kinds);
  const roles = rolesIn(question.text);
  const saysWhat = has(said.noteVerbs) && !said.asksHow.test(whole);
  const spoken = objectsIn(known.objects, {
    all: all.filter((word) => !roles.said.includes(word) && !(isOfStage && stages.includes(word))),
    kinds,
    isWho: (has(said.whoWords) && !saysWhat) || roles.called.length > 0,
  });
  const named = spoken.length > 0 ? spoken : options.numberedIn(all, known);
  const notes = kinds.has('note') || has(said.noteNouns) || saysWhat;
  const tasks = kinds.has('task') || has(said.taskNouns) || /\b(to do|follow ups?)\b/.test(whole);
  const isOwned = notes || tasks || named.length > 0;
  return {
    ...{ whole, all, has, kinds, roles, named, notes, tasks },
    member: memberIn(all, { members: known.members, isOwned }),
    times: said.times.filter(([form]) => form.test(whole)),
    undated: said.undated.exec(whole)?.[0] ?? null,
    choices: options.choicesIn(
      withoutNouns(all, question, { objects: known.objects, stages }),
      named,
      known.choices,
    ),
    handles: handlesIn(question.text),
  };
}

/** “Negocios” are deals, and no negotiation; what is called just as a stage is, is one. */
function withoutNouns(
  all: readonly string[],
  question: Question,
  { objects, stages }: { objects: readonly AttioObject[]; stages: readonly string[] },
): string {
  const nouns = new Set(objects.flatMap(nounsOf));
  return all
    .filter((word) => stages.includes(word) || (!nouns.has(word) && !isKindWord(word, question)))
    .join(' ');
}

/** The words that what is recognised is said by. */
function understoodIn(heard: Heard, known: Known) {
  const { whole, all, named, roles, member, times, choices, handles, undated } = heard;
  const told = times.map(([form]) => form.exec(whole)?.[0] ?? '').concat(undated ?? '');
  return new Set([
    ...[...said.whoWords, ...said.noteNouns, ...said.noteVerbs, ...said.taskNouns, ...said.listNouns],
    ...[...said.largestWords, ...said.smallestWords, ...said.closingWords, ...said.doneWords],
    ...known.objects.flatMap(nounsOf),
    ...choices.flatMap(({ choice: { title } }) => [
      ...plain(title).split(' '),
      ...said.wordsOfStage(all, plain(title)),
      ...options.formsOfOption(whole, plain(title)),
    ]),
    ...(choices.length === 0 && !all.some((word) => /^\d/.test(word)) ? [] : options.titlesOf(named, known)),
    ...[...roles.said, ...(member?.said ?? []), ...told.flatMap((one) => one.split(' '))],
    ...plain([...handles.ids, handles.mark?.written ?? ''].join(' ')).split(' '),
  ]);
}

/** The words that are left, folded and as they were written. */
function openWords(question: Question, understood: ReadonlySet<string>) {
  return question.words
    .map((word, index) => ({
      word: plain(word).replace(ofSomething, ''),
      spelled: (question.spelled[index] ?? word).replace(ofSomething, ''),
    }))
    .filter(
      ({ word, spelled }) =>
        word !== '' &&
        (!said.filler.has(word) || spelled === 'US') &&
        !understood.has(word) &&
        !isSaidWithin(word, understood) &&
        !isKindWord(word, question),
    );
}

function objectsIn(
  objects: readonly AttioObject[],
  { all, kinds, isWho }: { all: readonly string[]; kinds: ReadonlySet<string>; isWho: boolean },
): string[] {
  const ofKinds = new Set([...kinds].map((kind) => said.objectOfKind[kind]));
  const named = objects.filter(
    (object) => ofKinds.has(object.slug) || nounsOf(object).some((noun) => all.includes(noun)),
  );
  const isPerson = isWho && named.length === 0 && objects.some(({ slug }) => slug === 'people');
  return isPerson ? ['people'] : named.map(({ slug }) => slug);
}

function nounsOf({ slug, singular, plural }: AttioObject): string[] {
  return [slug, singular, plural].map(plain).concat(said.nouns[slug] ?? []);
}

/** A kind that is named in another language is no name to look for. */
function isKindWord(word: string, { kindWords }: Question): boolean {
  return kindWords?.some((one) => plain(one) === word) ?? false;
}

/** A run without spaces that only says what is understood: “的创始人是谁”. */
function isSaidWithin(word: string, understood: ReadonlySet<string>): boolean {
  if (!/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+$/u.test(word)) return false;
  const bare = [...understood]
    .filter((one) => one.length > 1 && word.includes(one))
    .reduce((rest, one) => rest.replaceAll(one, ''), word);
  return bare.replaceAll(/[的是谁在了吗呢请我你们和与誰は?の]/g, '') === '';
}

interface NamedMember {
  id: string;
  name: string;
  said: string[];
}

/** By the whole name; by a first name alone where only one has it, no other name follows, and something can be theirs. */
function memberIn(
  all: readonly string[],
  { members, isOwned }: { members: readonly Member[]; isOwned: boolean },
): NamedMember | null {
  const whole = ` ${all.join(' ')} `;
  const told = (one: Member, words: string[]) => ({
    ...{ id: one.id.workspace_member_id, name: fullName(one), said: words },
  });
  const exact = members.find((one) => whole.includes(` ${plain(fullName(one))} `));
  if (exact !== undefined) return told(exact, plain(fullName(exact)).split(' '));
  if (!isOwned) return null;
  const called = members.flatMap((one) =>
    formsOf(plain(one.first_name)).flatMap((name) => (all.includes(name) ? [told(one, [name])] : [])),
  );
  const [only] = called;
  return only !== undefined && called.length === 1 ? only : null;
}

/** “Clara”, “Claras” in German. */
function formsOf(name: string): string[] {
  return name.length < 3 ? [] : [name, `${name}s`];
}
