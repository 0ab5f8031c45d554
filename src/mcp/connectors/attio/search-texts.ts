/** Finds lists by name, and the newest notes and tasks by what they say and whom they are about. */
import { endpoints } from './endpoints.ts';
import type { Found } from './hits.ts';
import { readable, worth, type Others, type Readable } from './matching.ts';
import { makerOf, mostNotes, readableNote, readableTask, recentNotes, recentTasks } from './note-text.ts';
import { base, type Anchor, type Asking } from './search-records.ts';
import type { Note, Task } from './shapes.ts';
import { isDue, nextFirst } from './task-tools.ts';
import { spanOf, within } from './timeframe.ts';
import type { Wish } from './wishes.ts';

/** Less of the words than this, and it is about something else. */
const enough = 0.55;
/** Of this many words this share, wherever they stand. */
const fewest = 3;
const most = 2 / 3;
/** Where a list is asked for, half of its name tells which. */
const enoughOfList = 0.5;

export async function lists({ kit, wish, signal }: Asking): Promise<Found[]> {
  const all = await kit.lists.all(signal);
  const pasted = all.filter(({ id }) => wish.handles.ids.includes(id.list_id));
  if (wish.handles.ids.length > 0) return pasted.map((list) => ({ kind: 'list', list, score: base.pasted }));
  if (wish.lists && wish.words.length === 0)
    return all.map((list, index) => ({ kind: 'list', list, score: base.condition - index / 10 }));
  return all.flatMap((list): Found[] => {
    const like = worth(wish.words, readable(list.name, ''), wish.others);
    const start = wish.lists
      ? base.condition
      : like === 1 && wish.words.length > 1
        ? base.name + 1
        : base.lists;
    return like < (wish.lists ? enoughOfList : enough) ? [] : [{ kind: 'list', list, score: start * like }];
  });
}

/** What words are looked for in, and the records it hangs on. */
interface Text {
  ids: readonly string[];
  said: Readable;
  others: Others;
}

/** What hangs on the record that is meant needs not name it: only the other words count. */
function likeness(words: readonly string[], anchor: Anchor | null, { ids, said, others }: Text): number {
  const whole = words.length === 0 ? 1 : worth(words, said, others);
  if (anchor === null || !ids.includes(anchor.id)) return whole;
  if (anchor.rest.length === 0) return 1;
  const rest = worth(anchor.rest, said, others);
  return rest === 0 ? whole : Math.max(whole, 0.5 + rest / 2);
}

/** Of several words it has each, but for the name of what it hangs on. */
function saysAll({ words }: Wish, anchor: Anchor | null, { said, ids, others }: Text): boolean {
  const wanted = anchor !== null && ids.includes(anchor.id) ? anchor.rest : words;
  return wanted.length > 0 && words.length > 1 && wanted.every((word) => worth([word], said, others) > 0);
}

/** Most of several words, though none of them in its title. */
function saysMost({ words }: Wish, { said, others }: Text): boolean {
  if (words.length < fewest) return false;
  const found = words.filter((word) => worth([word], said, others) > 0);
  return found.length >= words.length * most;
}

/** Where nobody asks for notes or tasks: one that says it all stands beside the names, before those with a part of it. */
function besides(wish: Wish, anchor: Anchor | null, sought: Text, like: number): number {
  return saysAll(wish, anchor, sought) ? base.name - 1 + like / 2 : base.aside * like;
}

export async function notes({ kit, wish, signal }: Asking, anchor: Anchor | null): Promise<Found[]> {
  const { ids: pasted } = wish.handles;
  if (wish.words.length === 0 && !wish.notes && pasted.length === 0) return [];
  const recent = await recentNotes(kit, signal);
  const all = wish.notes && anchor !== null ? merged(await notesOf({ kit, signal }, anchor), recent) : recent;
  if (pasted.length > 0)
    return all
      .filter(({ id }) => pasted.includes(id.note_id))
      .map((note) => ({ kind: 'note', note, words: [], by: [], score: base.pasted }));
  const spans = wish.notes
    ? wish.times.flatMap((time) => (time === 'overdue' ? [] : spanOf(time, kit.now())))
    : [];
  const meant = all
    .filter((note) => wish.member === null || makerOf(note) === wish.member.id)
    .filter(({ created_at: at }) => spans.length === 0 || spans.some((span) => within(Date.parse(at), span)));
  const found = meant.flatMap((note, place) => noteFound(note, place, { wish, anchor }));
  // What they are about tells enough where none of these has the other words: “meeting notes Acme”.
  const isOf = (id: string) => (note: Note) => note.parent_record_id === id;
  if (!wish.notes || anchor === null || found.some(({ note }) => isOf(anchor.id)(note))) return found;
  const about = meant.filter(isOf(anchor.id));
  return [
    ...found,
    ...about.flatMap((note, place) => noteFound(note, place, { wish, anchor: { ...anchor, rest: [] } })),
  ];
}

function noteFound(note: Note, place: number, { wish, anchor }: { wish: Wish; anchor: Anchor | null }) {
  const sought = { ids: [note.parent_record_id], said: readableNote(note), others: wish.others };
  const like = likeness(wish.words, anchor, sought);
  if (like < enough && !saysMost(wish, sought)) return [];
  const start = wish.notes ? base.notes * like : besides(wish, anchor, sought, like);
  const isMeant = wish.notes && saysAll(wish, anchor, sought);
  const by = wish.notes ? wish.understood : [];
  const found: Extract<Found, { kind: 'note' }> = {
    ...{ kind: 'note', note, words: wish.words, by, isMeant },
    score: start - place / 1000,
  };
  return [found];
}

async function notesOf({ kit, signal }: Pick<Asking, 'kit' | 'signal'>, anchor: Anchor): Promise<Note[]> {
  const parent = { parent_object: anchor.object, parent_record_id: anchor.id };
  return (await kit.api.call(endpoints.notes, { query: { ...parent, limit: mostNotes }, signal })).data;
}

function merged(first: readonly Note[], rest: readonly Note[]): Note[] {
  const known = new Set(first.map(({ id }) => id.note_id));
  return [...first, ...rest.filter(({ id }) => !known.has(id.note_id))];
}

export async function tasks({ kit, wish, signal }: Asking, anchor: Anchor | null): Promise<Found[]> {
  const isTheirs = wish.member !== null && wish.objects.length === 0 && !wish.notes;
  const { ids: pasted } = wish.handles;
  if (wish.words.length === 0 && !wish.tasks && !isTheirs && pasted.length === 0) return [];
  const own = wish.own && wish.tasks ? (await kit.api.identity(signal)).member : null;
  const me = wish.member?.id ?? own;
  const recent = await recentTasks(kit, signal);
  if (pasted.length > 0)
    return recent
      .filter(({ id }) => pasted.includes(id.task_id))
      .map((task) => ({ kind: 'task', task, by: [], isOrdered: false, score: base.pasted }));
  const told = recent
    .filter((task) => !wish.tasks || isTimely(task, wish, kit.now()))
    .filter((task) => me === null || task.assignees.some(({ referenced_actor_id: id }) => id === me));
  told.sort(nextFirst);
  const isWanted = (task: Task) => task.is_completed === wish.done || !wish.tasks;
  const all = told.filter(isWanted);
  const having = (some: readonly Task[]) =>
    some.flatMap((task, place) => taskFound(task, place, { wish, words: wish.words, anchor }));
  const wanted = having(all);
  // What is asked for by what it says may be done by now.
  const isTold = wish.undone || wish.words.length === 0 || wish.times.length > 0;
  const done = isTold ? [] : having(told.filter((task) => !isWanted(task)));
  const best = Math.max(0, ...wanted.map(({ score }) => score));
  const found = [...wanted, ...done.filter(({ score }) => score > best)];
  // Whose they are tells enough where nothing has the other words.
  if (found.length > 0 || me === null || !wish.tasks) return found;
  return all.flatMap((task, place) => taskFound(task, place, { wish, words: [], anchor }));
}

function isTimely(task: Task, { times, undated }: Wish, now: number): boolean {
  if (undated) return isDue(task, 'none', now);
  return times.length === 0 || times.some((time) => isDue(task, time, now));
}

function taskFound(
  task: Task,
  place: number,
  { wish, words, anchor }: { wish: Wish; words: readonly string[]; anchor: Anchor | null },
): Found[] {
  const sought = {
    ids: task.linked_records.map(({ target_record_id: id }) => id),
    ...{ said: readableTask(task), others: wish.others },
  };
  const like = likeness(words, anchor, sought);
  if (like < enough) return [];
  const start = wish.tasks ? base.tasks * like : besides(wish, anchor, sought, like);
  const late = task.is_completed === wish.done ? 0 : 5;
  return [
    {
      ...{ kind: 'task', task, by: wish.tasks ? wish.understood : [], isOrdered: wish.tasks },
      score: start - late - place / 1000,
    },
  ];
}
