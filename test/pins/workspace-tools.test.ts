/** The forty workspace tools as clients have learned them: names, arguments, defaults, effects, and what they weigh. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenConnector } from '../../src/mcp/connectors/connector.ts';
import { localContext } from '../mcp/connectors/local-context.ts';
import { workspace } from '../../src/mcp/connectors/workspace/index.ts';

const pinned = {
  list_notes: 'limit=100 cursor include_deleted=false',
  get_note: 'uid* include_deleted=false',
  create_note: 'title* content* tags additional_fields',
  update_note: 'uid* title* content* if_match additional_fields',
  patch_note: 'uid* updates*',
  delete_note: 'uid*',
  archive_note: 'uid*',
  process_note: 'uid* action* metadata',
  list_tasks: 'limit=100 cursor include_deleted=false',
  get_task: 'uid* include_deleted=false',
  create_task: 'title* description status priority due_date tags additional_fields',
  update_task: 'uid* title* description status if_match additional_fields',
  patch_task: 'uid* updates*',
  delete_task: 'uid*',
  archive_task: 'uid*',
  process_task: 'uid* action* metadata',
  list_comments: 'limit=100 cursor include_deleted=false',
  get_comment: 'uid* include_deleted=false',
  create_comment: 'content* parent_type* parent_uid* author tags additional_fields',
  update_comment: 'uid* content* if_match additional_fields',
  patch_comment: 'uid* updates*',
  delete_comment: 'uid*',
  archive_comment: 'uid*',
  process_comment: 'uid* action* metadata',
  list_chats: 'limit=100 cursor include_deleted=false',
  get_chat: 'uid* include_deleted=false',
  create_chat: 'title* description participants archived=false tags additional_fields',
  update_chat: 'uid* title* description if_match additional_fields',
  patch_chat: 'uid* updates*',
  delete_chat: 'uid*',
  archive_chat: 'uid*',
  process_chat: 'uid* action* metadata',
  list_chat_messages: 'limit=100 cursor include_deleted=false',
  get_chat_message: 'uid* include_deleted=false',
  create_chat_message: 'chat_uid* content* sender message_type tags additional_fields',
  update_chat_message: 'uid* content* if_match additional_fields',
  patch_chat_message: 'uid* updates*',
  delete_chat_message: 'uid*',
  archive_chat_message: 'uid*',
  process_chat_message: 'uid* action* metadata',
};

/** readOnly, destructive, idempotent, openWorld. */
const pinnedHints: Record<string, string> = {
  list: 'read',
  get: 'read',
  create: 'write',
  update: 'write destructive',
  patch: 'write destructive',
  delete: 'write destructive idempotent',
  archive: 'write',
  process: 'write',
};

const state: { dataDir: string; open: OpenConnector | null } = { dataDir: '', open: null };

beforeAll(async () => {
  state.dataDir = await mkdtemp(join(tmpdir(), 'patchbay-pin-'));
  state.open = await workspace.open(localContext(workspace, { dataDir: state.dataDir }));
});

afterAll(async () => {
  await state.open?.close();
  await rm(state.dataDir, { recursive: true, force: true, maxRetries: 5 });
});

const tools = () => state.open?.tools ?? [];

test('names, arguments and defaults are what clients have learned', () => {
  const found = tools().map(({ name, inputSchema: { properties, required } }) => {
    const needed: unknown[] = Array.isArray(required) ? required : [];
    const told = Object.entries(properties ?? {}).map(([argument, schema]: [string, unknown]) => {
      const value =
        typeof schema === 'object' && schema !== null && 'default' in schema ? schema.default : undefined;
      return `${argument}${needed.includes(argument) ? '*' : ''}${value === undefined ? '' : `=${JSON.stringify(value)}`}`;
    });
    return [name, told.join(' ')];
  });
  expect(Object.fromEntries(found)).toEqual(pinned);
  expect(found).toHaveLength(40);
});

test('effects and annotations are honest', () => {
  for (const { name, annotations, effect } of tools()) {
    const hints = [
      annotations.readOnlyHint ? 'read' : 'write',
      ...(annotations.destructiveHint ? ['destructive'] : []),
      ...(annotations.idempotentHint && !annotations.readOnlyHint ? ['idempotent'] : []),
    ].join(' ');
    expect(hints, name).toBe(pinnedHints[name.split('_')[0] ?? '']);
    expect(effect, name).toBe(
      annotations.readOnlyHint ? 'read' : annotations.destructiveHint ? 'destructive' : 'write',
    );
    expect(annotations.openWorldHint, name).toBe(false);
  }
});

test('process actions are what clients have learned', () => {
  const actions = tools()
    .filter(({ name }) => name.startsWith('process_'))
    .map(({ name, inputSchema }) => [name, JSON.stringify(inputSchema).match(/"enum":\[(.*?)\]/)?.[1]]);
  expect(Object.fromEntries(actions)).toEqual({
    process_note: '"pin","unpin","archive","unarchive"',
    process_task: '"start","complete","reopen"',
    process_comment: '"resolve","reopen"',
    process_chat: '"resolve","reopen"',
    process_chat_message: '"mark_read","mark_delivered"',
  });
});

test('all forty definitions together stay under 30 KB, since clients pay for each in tokens', () => {
  const definitions = tools().map(({ name, title, description, inputSchema, outputSchema, annotations }) => ({
    ...{ name, title, description, inputSchema, outputSchema, annotations },
  }));
  const text = JSON.stringify(definitions);
  expect(text.length).toBeLessThan(30_000);
  expect(text).not.toContain('$schema');
});
