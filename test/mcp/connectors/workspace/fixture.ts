/** Opens a real workspace, on this machine or on a simulated server, and calls its tools as the core does: parse, then run. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import type { JsonObject, OpenConnector, Question, Tool } from '../../../../src/mcp/connectors/connector.ts';
import { workspace } from '../../../../src/mcp/connectors/workspace/index.ts';
import { startToolBridgeSimulator } from '../../../simulators/toolbridge/simulator.ts';
import { localContext } from '../local-context.ts';
import { openConnector } from '../open-connector.ts';

export const itemSchema = z.object({
  uid: z.uuid(),
  version: z.int(),
  updatedAt: z.iso.datetime({ precision: 3 }),
  deletedAt: z.iso.datetime({ precision: 3 }).optional(),
  payload: z.record(z.string(), z.json()),
});
export type Item = z.infer<typeof itemSchema>;

export const pageSchema = z.object({ items: z.array(itemSchema), nextCursor: z.string().optional() });
export type Page = z.infer<typeof pageSchema>;

export interface Opened {
  open: OpenConnector;
  dataDir: string;
  call(name: string, args: JsonObject): Promise<JsonObject>;
  /** Calls a tool that answers one item. */
  item(name: string, args: JsonObject): Promise<Item>;
  page(name: string, args: JsonObject): Promise<Page>;
  find(
    query: string,
    limit?: number,
  ): Promise<{ id: string; title: string; snippet: string; score: number }[]>;
}

export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'patchbay-workspace-'));
  // A closed database may be held until its statements are collected; Windows refuses to delete it till then.
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(tell));
  return folder;
}

function tell(error: unknown): void {
  process.stderr.write(`A test folder stays behind: ${String(error)}\n`);
}

interface Options {
  dataDir?: string;
  now?: () => number;
}

/** In workspace.db, with no way to the network. */
export async function openWorkspace(options: Options = {}): Promise<Opened> {
  const dataDir = options.dataDir ?? (await makeFolder());
  const { now = Date.now } = options;
  const open = await workspace.open(localContext(workspace, { dataDir, now }));
  onTestFinished(() => open.close());
  return opened(open, dataDir);
}

/** Enough that no test has to wait for a limit; those of limits set their own. */
const generous = { perMinute: 6_000_000, burst: 1_000_000, sessionsPerMinute: 60_000, sessionsBurst: 10_000 };

/** On a ToolBridge server of its own. */
async function openRemote({ dataDir, now = Date.now }: Options = {}): Promise<Opened> {
  const clock = { server: 0, here: 0 };
  // The server's never stands still, and neither goes back: what waits for a time would wait for ever.
  const serverTime = () => (clock.server = Math.max(clock.server + 1, now()));
  const time = () => (clock.here = Math.max(clock.here, now()));
  const simulator = await startToolBridgeSimulator({ now: serverTime, limits: generous });
  onTestFinished(simulator.close);
  const made = await openConnector(workspace, {
    values: { backend: 'toolbridge', baseUrl: simulator.origin },
    secrets: { token: simulator.token({ expiresInSeconds: 1e9 }) },
    clock: {
      now: time,
      sleep: async (ms, signal) => {
        await sleep(ms, undefined, { signal });
      },
    },
    ...(dataDir === undefined ? {} : { dataDir }),
  });
  return opened(made.opened, made.dataDir);
}

/** Every backend passes the same tests. */
export const backends = [
  { name: 'this machine', isRemote: false, openWorkspace },
  { name: 'a ToolBridge server', isRemote: true, openWorkspace: openRemote },
];

function opened(open: OpenConnector, dataDir: string): Opened {
  const call = (name: string, args: JsonObject) => callTool(open.tools, name, args);
  return {
    open,
    dataDir,
    call,
    item: async (name, args) => itemSchema.parse(await call(name, args)),
    page: async (name, args) => pageSchema.parse(await call(name, args)),
    find: async (query, limit = 20) =>
      (await open.documents?.search(asked(query), { limit, signal: new AbortController().signal })) ?? [],
  };
}

/** A question as the workspace reads it: by its text. */
export function asked(text: string): Question {
  return { text: text.trim(), words: [], spelled: [], topics: [], intervals: [], own: false };
}

async function callTool(tools: readonly Tool[], name: string, args: JsonObject): Promise<JsonObject> {
  const tool = tools.find((candidate) => candidate.name === name);
  if (tool === undefined) throw new Error(`There is no tool ${name}`);
  const context = {
    signal: new AbortController().signal,
    origin: 'http://127.0.0.1:7420',
    link: (id: string) => `http://127.0.0.1:7420/data/${id}`,
    sources: null,
    log: () => undefined,
  };
  return (await tool.run(tool.parse(args), context)).structured;
}

/** Per kind: arguments that create one (a parent is made first), what replaces and patches it, and what becomes of it. */
export interface Sample {
  kind: string;
  plural: string;
  create(opened: Opened): Promise<JsonObject>;
  payload: JsonObject;
  update: JsonObject;
  updated: JsonObject;
  patch: JsonObject;
  archived: JsonObject;
}

export const samples: readonly Sample[] = [
  {
    kind: 'note',
    plural: 'notes',
    create: () => Promise.resolve({ title: 'Plan', content: 'Ship it', tags: ['work'] }),
    payload: { title: 'Plan', content: 'Ship it', tags: ['work'] },
    update: { title: 'New plan', content: 'Wait' },
    updated: { title: 'New plan', content: 'Wait' },
    patch: { title: 'Patched' },
    archived: { status: 'archived' },
  },
  {
    kind: 'task',
    plural: 'tasks',
    create: () =>
      Promise.resolve({
        title: 'Write',
        description: 'A page',
        status: 'todo',
        priority: 'high',
        due_date: '2026-03-31T17:00:00Z',
        tags: ['q1'],
      }),
    payload: {
      title: 'Write',
      description: 'A page',
      status: 'todo',
      priority: 'high',
      dueDate: '2026-03-31T17:00:00Z',
      tags: ['q1'],
    },
    update: { title: 'Rewrite', description: 'Two pages', status: 'in_progress' },
    updated: { title: 'Rewrite', description: 'Two pages', status: 'in_progress' },
    patch: { priority: 'low' },
    archived: { status: 'archived', done: true },
  },
  {
    kind: 'comment',
    plural: 'comments',
    create: async ({ item }: Opened) => ({
      content: 'Good',
      parent_type: 'note',
      parent_uid: (await item('create_note', { title: 'Parent', content: '' })).uid,
      author: 'Ann',
      tags: ['review'],
    }),
    payload: { content: 'Good', parentType: 'note', author: 'Ann', tags: ['review'] },
    update: { content: 'Better' },
    updated: { content: 'Better', parentType: 'note' },
    patch: { author: 'Bob' },
    archived: { status: 'archived' },
  },
  {
    kind: 'chat',
    plural: 'chats',
    create: () =>
      Promise.resolve({
        title: 'Team',
        description: 'Daily',
        participants: ['Ann', 'Bob'],
        tags: ['team'],
      }),
    payload: {
      title: 'Team',
      description: 'Daily',
      participants: ['Ann', 'Bob'],
      archived: false,
      tags: ['team'],
    },
    update: { title: 'Crew', description: 'Weekly' },
    updated: { title: 'Crew', description: 'Weekly' },
    patch: { participants: ['Ann'] },
    archived: { archived: true },
  },
  {
    kind: 'chat_message',
    plural: 'chat_messages',
    create: async ({ item }: Opened) => ({
      chat_uid: (await item('create_chat', { title: 'Room' })).uid,
      content: 'Hello',
      sender: 'Ann',
      message_type: 'text',
      tags: ['hi'],
    }),
    payload: { content: 'Hello', sender: 'Ann', messageType: 'text', tags: ['hi'] },
    update: { content: 'Goodbye' },
    updated: { content: 'Goodbye' },
    patch: { sender: 'Bob' },
    archived: { archived: true },
  },
];

/** The payload without what Patchbay adds to it. */
export function own({ payload }: Item): JsonObject {
  const bookkeeping = ['uid', 'version', 'updatedTs', 'updateTime', 'sync', 'isDirty', 'isDeleted'];
  const added = [...bookkeeping, 'remoteUpdatedAt', 'lastSyncedAt'];
  return Object.fromEntries(Object.entries(payload).filter(([name]) => !added.includes(name)));
}
