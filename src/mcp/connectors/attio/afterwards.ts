/** Tells what a write has done: whatever fails by then, it is done, and must not look as if it were not. */
import type { JsonObject } from '../connector.ts';
import type { Kit } from './kit.ts';
import { toldEntry } from './lists.ts';
import { toldTask, toldTasks } from './note-text.ts';
import { toldRecord } from './records.ts';
import type { AttioRecord, Entry, List, Task } from './shapes.ts';

/** How long names are waited for when the work itself is done. */
const patienceMs = 3000;
const note = 'This is done; only names of what it points at could not be looked up.';
const nameless = { record: () => undefined, member: () => undefined };

export function recordAfter(
  kit: Kit,
  object: string,
  record: AttioRecord,
  signal: AbortSignal,
): Promise<JsonObject> {
  const bare = toldRecord(object, record, { attributes: [], names: nameless });
  return told(kit, { signal, bare }, async (end) => {
    const [named] = await kit.records.told(object, [record], { signal: end });
    return named ?? bare;
  });
}

export function entryAfter(kit: Kit, list: List, entry: Entry, signal: AbortSignal): Promise<JsonObject> {
  const bare = toldEntry(entry, { parent: undefined, attributes: [], names: nameless });
  return told(kit, { signal, bare }, async (end) => {
    const [named] = await kit.lists.told(list, [entry], end);
    return named ?? bare;
  });
}

export function taskAfter(kit: Kit, task: Task, signal: AbortSignal): Promise<JsonObject> {
  const bare = toldTask(task, new Map(), nameless.record);
  if (task.assignees.length === 0 && task.linked_records.length === 0) return Promise.resolve(bare);
  return told(kit, { signal, bare }, async (end) => (await toldTasks(kit, [task], end))[0] ?? bare);
}

interface After {
  signal: AbortSignal;
  bare: JsonObject;
}

/** `bare`, with a note, where `tell` fails or takes too long. */
async function told(
  { sleep }: Kit,
  { signal, bare }: After,
  tell: (end: AbortSignal) => Promise<JsonObject>,
): Promise<JsonObject> {
  const end = new AbortController();
  const leave = () => end.abort(signal.reason);
  signal.addEventListener('abort', leave, { once: true });
  if (signal.aborted) leave();
  void sleep(patienceMs, end.signal).then(leave, () => undefined);
  try {
    return await tell(end.signal);
  } catch {
    return { ...bare, note };
  } finally {
    signal.removeEventListener('abort', leave);
    end.abort();
  }
}
