/** Finds lists by name, and the newest notes and tasks by what they say and whom they are about. */
import { endpoints } from './endpoints.ts';
import type { Found } from './hits.ts';
import { worth } from './matching.ts';
import { makerOf, mostNotes, recentNotes, recentTasks } from './note-text.ts';
import { base, type Anchor, type Asking } from './search-records.ts';
import type { Note } from './shapes.ts';
import { isDue, nextFirst } from './task-tools.ts';
import { spanOf } from './timeframe.ts';

/** Less of the words than this, and it is about something else. */
const enough = 0.55;
/** Where a list is asked for, half of its name tells which. */
const enoughOfList = 0.5;

export async function lists({ kit, wish, signal }: Asking): Promise<Found[]> {
  const all = await kit.lists.all(signal);
  const pasted = all.filter(({ id }) => wish.handles.ids.includes(id.list_id));
  if (wish.handles.ids.length > 0) return pasted.map((list) => ({ kind: 'list', list, score: base.pasted }));
  if (wish.lists && wish.words.length === 0)
    return all.map((list, index) => ({ kind: 'list', list, score: base.condition - index / 10 }));
  return all.flatMap((list): Found[] => {
    const like = worth(wish.words, list.name, '');
    const start = wish.lists
      ? base.condition
      : like === 1 && wish.words.length > 1
        ? base.name + 1
        : base.lists;
    return like < (wish.lists ? enoughOfList : enough) ? [] : [{ kind: 'list', list, score: start * like }];
  });
}

/** What hangs on the record that is meant needs not name it: only the other words count. */
function likeness(
  words: readonly string[],
  anchor: Anchor | null,
  { ids, title, text }: { ids: readonly string[]; title: string; text: string },
): number {
  const whole = words.length === 0 ? 1 : worth(words, title, text);
  if (anchor === null || !ids.includes(anchor.id)) return whole;
  if (anchor.rest.length === 0) return 1;
  const rest = worth(anchor.rest, title, text);
  return rest === 0 ? whole : Math.max(whole, 0.5 + rest / 2);
}

export async function notes({ kit, wish, signal }: Asking, anchor: Anchor | null): Promise<Found[]> {
  const { ids: pasted } = wish.handles;
  if (wish.words.length === 0 && !wish.notes && pasted.length === 0) return [];
  const recent = await recentNotes(kit, signal);
  const all = wish.notes && anchor !== null ? merged(await notesOf({ kit, signal }, anchor), recent) : recent;
  const timed = wish.notes && wish.when !== undefined && wish.when !== 'overdue' ? wish.when : null;
  const span = timed === null ? null : spanOf(timed, kit.now());
  return all.flatMap((note, index): Found[] => {
    const at = Date.parse(note.created_at);
    if (pasted.includes(note.id.note_id))
      return [{ kind: 'note', note, words: [], by: [], score: base.pasted }];
    if (pasted.length > 0) return [];
    if (wish.member !== null && makerOf(note) !== wish.member.id) return [];
    if (span !== null && (at < (span.from ?? 0) || at >= (span.until ?? Infinity))) return [];
    const ids = [note.parent_record_id];
    const like = likeness(wish.words, anchor, { ids, title: note.title, text: note.content_plaintext });
    if (like < enough) return [];
    const score = (wish.notes ? base.notes : base.aside) * like - index / 1000;
    return [{ kind: 'note', note, words: wish.words, by: wish.notes ? wish.understood : [], score }];
  });
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
  const all = (await recentTasks(kit, signal))
    .filter((task) => task.is_completed === wish.done || !wish.tasks)
    .filter((task) => isDue(task, wish.tasks ? wish.when : undefined, kit.now()))
    .filter((task) => me === null || task.assignees.some(({ referenced_actor_id: id }) => id === me));
  const start = wish.tasks ? base.tasks : base.aside;
  all.sort(nextFirst);
  const told = (words: readonly string[]) =>
    all.flatMap((task, index): Found[] => {
      const shown = { by: wish.tasks ? wish.understood : [], isOrdered: wish.tasks };
      if (pasted.includes(task.id.task_id)) return [{ kind: 'task', task, ...shown, score: base.pasted }];
      if (pasted.length > 0) return [];
      const ids = task.linked_records.map(({ target_record_id: id }) => id);
      const like = likeness(words, anchor, { ids, title: task.content_plaintext, text: '' });
      const late = task.is_completed === wish.done ? 0 : 5;
      return like < enough
        ? []
        : [{ kind: 'task', task, ...shown, score: start * like - late - index / 1000 }];
    });
  const found = told(wish.words);
  // Whose they are tells enough where nothing has the other words.
  return found.length > 0 || me === null || !wish.tasks ? found : told([]);
}
