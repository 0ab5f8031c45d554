/** Finds what a question is after: records by name and by condition, what hangs on them, lists, notes and tasks. */
import type { Hit, Question } from '../connector.ts';
import { toHits, type Found } from './hits.ts';
import type { Kit } from './kit.ts';
import { worth } from './matching.ts';
import { recentNotes, recentTasks } from './note-text.ts';
import { optional } from './records.ts';
import { targetOf, type AttioObject } from './schema.ts';
import { base, searchRecords, type Asking } from './search-records.ts';
import type { Attribute } from './shapes.ts';
import { isDue, nextFirst } from './task-tools.ts';
import { spanOf } from './timeframe.ts';
import { wishOf, type KnownChoice } from './wishes.ts';

/** Attributes with options that are learnt, over all objects: each is a request now and then. */
const mostChoosing = 24;

export async function search(
  kit: Kit,
  question: Question,
  { limit, signal }: { limit: number; signal: AbortSignal },
): Promise<Hit[]> {
  const objects = await kit.schema.objects(signal);
  const wish = wishOf(question, objects, await choicesOf(kit, objects, signal));
  const asking: Asking = { kit, wish, objects, limit, signal };
  const parts = await Promise.all([
    searchRecords(asking),
    optional(() => lists(asking), []),
    optional(() => notes(asking), []),
    optional(() => tasks(asking), []),
  ]);
  const best = new Map<string, Found>();
  for (const one of parts.flat()) {
    const key = keyOf(one);
    const known = best.get(key);
    if (known === undefined || known.score < one.score) best.set(key, one);
  }
  const chosen = [...best.values()].sort((one, other) => other.score - one.score).slice(0, limit);
  return toHits(kit, chosen, signal);
}

function keyOf(one: Found): string {
  if (one.kind === 'record') return one.record.id.record_id;
  if (one.kind === 'note') return one.note.id.note_id;
  return one.kind === 'task' ? one.task.id.task_id : one.list.id.list_id;
}

/** The options and stages of all objects: “negotiation” is one. */
async function choicesOf(
  kit: Kit,
  objects: readonly AttioObject[],
  signal: AbortSignal,
): Promise<KnownChoice[]> {
  const choosing = await Promise.all(
    objects.map(async ({ slug }) => {
      const attributes = await kit.schema.attributes(targetOf({ slug }), signal);
      return attributes
        .filter(({ type }) => type === 'status' || type === 'select')
        .map((attribute) => ({ object: slug, attribute }));
    }),
  );
  const all = choosing.flat().sort((one, other) => rank(one.attribute) - rank(other.attribute));
  const known = await Promise.all(
    all.slice(0, mostChoosing).map(async ({ object, attribute }) => {
      const choices = await kit.schema.choices(targetOf({ slug: object }), attribute, signal);
      return choices.map((choice): KnownChoice => ({ object, attribute, choice }));
    }),
  );
  return known.flat();
}

function rank({ type }: Attribute): number {
  return type === 'status' ? 0 : 1;
}

async function lists({ kit, wish, signal }: Asking): Promise<Found[]> {
  const all = await kit.lists.all(signal);
  if (wish.lists && wish.words.length === 0)
    return all.map((list, index) => ({ kind: 'list', list, score: base.condition - index / 10 }));
  const start = wish.lists ? base.condition : base.lists;
  return all
    .map((list): Found => ({ kind: 'list', list, score: start * worth(wish.words, list.name, '') }))
    .filter(({ score }) => score > start / 2);
}

async function notes({ kit, wish, signal }: Asking): Promise<Found[]> {
  if (wish.words.length === 0 && !wish.notes) return [];
  const all = await recentNotes(kit, signal);
  const timed =
    wish.notes && wish.when !== undefined && wish.when !== 'overdue' ? spanOf(wish.when, kit.now()) : null;
  return all.flatMap((note, index): Found[] => {
    const at = Date.parse(note.created_at);
    if (timed !== null && (at < (timed.from ?? 0) || at >= (timed.until ?? Infinity))) return [];
    const like =
      wish.words.length === 0 ? 1 - index / 1000 : worth(wish.words, note.title, note.content_plaintext);
    if (like < 0.55) return [];
    return [
      {
        kind: 'note',
        note,
        words: wish.words,
        score: (wish.notes ? base.notes : base.aside) * like - index / 1000,
      },
    ];
  });
}

async function tasks({ kit, wish, signal }: Asking): Promise<Found[]> {
  if (wish.words.length === 0 && !wish.tasks) return [];
  const me = wish.own && wish.tasks ? (await kit.api.identity(signal)).member : null;
  const all = (await recentTasks(kit, signal))
    .filter((task) => task.is_completed === wish.done || !wish.tasks)
    .filter((task) => isDue(task, wish.tasks ? wish.when : undefined, kit.now()))
    .filter((task) => me === null || task.assignees.some(({ referenced_actor_id: id }) => id === me));
  const start = wish.tasks ? base.tasks : base.aside;
  return all.sort(nextFirst).flatMap((task, index): Found[] => {
    const like = wish.words.length === 0 ? 1 : worth(wish.words, task.content_plaintext, '');
    const open = task.is_completed === wish.done ? 0 : 5;
    return like < 0.55 ? [] : [{ kind: 'task', task, score: start * like - open - index / 1000 }];
  });
}
