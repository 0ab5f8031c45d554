/** What the tools accept, forgive and refuse, in words a model can act on. */
import { describe, expect, test } from 'vitest';
import { ToolError, type JsonObject } from '../../../../src/mcp/connectors/connector.ts';
import { backends, own } from './fixture.ts';

describe.each(backends)('on $name', ({ openWorkspace }) => {
  test('arrays and objects that arrive as JSON text are what is in the text', async () => {
    const { item } = await openWorkspace();
    const note = await item('create_note', {
      title: 'T',
      content: 'C',
      tags: '["a","b"]',
      additional_fields: '{"color":"red","nested":{"deep":[1,2]}}',
    });
    expect(own(note)).toEqual({
      title: 'T',
      content: 'C',
      tags: ['a', 'b'],
      color: 'red',
      nested: { deep: [1, 2] },
    });
    const patched = await item('patch_note', { uid: note.uid, updates: '{"tags":"[\\"c\\"]"}' });
    expect(patched.payload['tags']).toEqual(['c']);
  });

  test('optional arguments may be null', async () => {
    const { item, page } = await openWorkspace();
    const note = await item('create_note', { title: 'T', content: 'C', tags: null, additional_fields: null });
    expect(own(note)).toEqual({ title: 'T', content: 'C' });
    expect((await page('list_notes', { limit: null, cursor: null, include_deleted: null })).items).toEqual([
      note,
    ]);
  });

  test('additional fields are merged, but never over arguments or bookkeeping', async () => {
    const { item } = await openWorkspace();
    const forged: JsonObject = {
      ...{ uid: '11111111-1111-4111-8111-111111111111', version: 99, isDirty: 1, isDeleted: 1 },
      ...{ sync: { version: 7 }, updatedTs: 'x', updateTime: 'x', remoteUpdatedAt: 'x', lastSyncedAt: 'x' },
    };
    const note = await item('create_note', {
      title: 'Mine',
      content: 'C',
      additional_fields: { ...forged, title: 'Other', mood: 'good' },
    });
    expect(own(note)).toEqual({ title: 'Mine', content: 'C', mood: 'good' });
    expect(note.uid).not.toBe(forged['uid']);
    expect(note.payload).toMatchObject({ uid: note.uid, version: 1, isDirty: 0, isDeleted: 0 });
    const patched = await item('patch_note', { uid: note.uid, updates: forged });
    expect(patched).toMatchObject({ uid: note.uid, version: 2 });
    expect(own(patched)).toEqual(own(note));
  });

  test('a default gives way to additional fields, and does not come back with update', async () => {
    const { item } = await openWorkspace();
    const chat = await item('create_chat', { title: 'T', additional_fields: { archived: true } });
    expect(chat.payload['archived']).toBe(true);
    const explicit = await item('create_chat', { title: 'T', archived: true });
    expect(explicit.payload['archived']).toBe(true);
    expect(own(await item('update_chat', { uid: chat.uid, title: 'U' }))).toEqual({ title: 'U' });
  });

  test('update takes further fields from additional_fields', async () => {
    const { item } = await openWorkspace();
    const { uid } = await item('create_task', { title: 'T' });
    const fields = { tags: ['x'], dueDate: '2026-01-31' };
    const task = await item('update_task', { uid, title: 'U', additional_fields: fields });
    expect(own(task)).toEqual({ title: 'U', ...fields });
  });

  test('text of every kind survives unharmed', async () => {
    const { item } = await openWorkspace();
    const content = 'Zażółć 🎉 会议 "quoted" \\ \u0000 \ud83d end\r\n\ttab';
    const { uid } = await item('create_note', { title: '🎉', content });
    expect((await item('get_note', { uid })).payload['content']).toBe(content);
  });

  test('a field named __proto__ does no harm', async () => {
    const { item } = await openWorkspace();
    const { uid } = await item('create_note', { title: 'T', content: 'C' });
    const patched = await item('patch_note', { uid, updates: '{"__proto__":{"polluted":true},"fine":1}' });
    expect(patched.payload['fine']).toBe(1);
    expect(patched.payload['polluted']).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  const refused: [string, JsonObject, RegExp][] = [
    ['create_note', {}, /create_note was not run: title is missing.*content is missing/],
    ['create_note', { title: ' ', content: '' }, /title must be a string that is not empty, not " "/],
    ['create_note', { title: 'T', content: 'C', tags: 'a, b' }, /tags must be an array of strings/],
    ['create_note', { title: 'T', content: 'C', tags: [1] }, /tags must be an array of strings/],
    [
      'create_note',
      { title: 'T', content: 'C', additional_fields: '[1]' },
      /additional_fields must be an object/,
    ],
    [
      'create_note',
      { title: 'T', content: 'C', colour: 'red' },
      /takes no argument colour.*additional_fields/,
    ],
    ['create_note', { title: 'T', content: 'C', additional_fields: { tags: 5 } }, /tags must be an array/],
    ['create_task', { title: 'T', priority: 'urgent' }, /priority must be one of: low, medium, high/],
    ['create_task', { title: 'T', due_date: 'tomorrow' }, /due_date must be an ISO 8601 date/],
    ['create_chat', { title: 'T', archived: 'yes' }, /archived must be true or false/],
    [
      'create_comment',
      { content: 'C', parent_type: 'chat', parent_uid: 'x' },
      /parent_type must be one of: note, task/,
    ],
    ['get_note', { uid: 'abc' }, /uid must be the uid of a note, a UUID/],
    [
      'update_note',
      { uid: 'abc', title: 'T', content: 'C', if_match: '1' },
      /if_match must be the version number/,
    ],
    ['patch_note', { uid: '11111111-1111-4111-8111-111111111111' }, /updates is missing/],
    ['list_notes', { limit: 0 }, /limit must be a whole number from 1 to 1000/],
    ['list_notes', { limit: 1001 }, /limit must be/],
    ['list_notes', { limit: 1.5 }, /limit must be/],
  ];

  test.each(refused)('%s refuses %j', async (name, args, message) => {
    const { call } = await openWorkspace();
    const attempt = call(name, args);
    await expect(attempt).rejects.toThrow(message);
    await expect(attempt).rejects.toBeInstanceOf(ToolError);
  });

  test('known fields are held to their types in a patch', async () => {
    const { item } = await openWorkspace();
    const { uid } = await item('create_note', { title: 'T', content: 'C' });
    await expect(item('patch_note', { uid, updates: { pinned: 'yes' } })).rejects.toThrow(
      /pinned must be true or false/,
    );
    await expect(item('patch_note', { uid, updates: { title: '' } })).rejects.toThrow(/title must be/);
    expect((await item('get_note', { uid })).version).toBe(1);
  });
});
