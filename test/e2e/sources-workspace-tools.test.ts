/** The workspace's forty tools through the tunnel, on this machine and on a ToolBridge server: the same suite, the same words. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startToolBridgeSimulator, type ToolBridgeSimulator } from '../simulators/toolbridge/simulator.ts';
import { kinds, type Kind } from '../simulators/toolbridge/kinds.ts';
import { documentOf, hitsOf, textOfPage } from './documents.ts';
import { toolBridgeSource } from './source-settings.ts';
import { openSourcesWorld, type SourcesWorld } from './sources-world.ts';
import { itemTruth, kindsTruth, type Fields } from './truth/workspace.ts';

// A command is a process of its own, and a loaded machine takes seconds to start one.
vi.setConfig({ testTimeout: 60_000 });

const verbs = ['list', 'get', 'create', 'update', 'patch', 'delete', 'archive', 'process'];
const nobody = '00000000-0000-4000-8000-000000000000';
/** Enough that no test waits for a limit; those have tests of their own. */
const limits = { perMinute: 600_000, burst: 100_000, sessionsPerMinute: 6000, sessionsBurst: 1000 };

describe.each(['this machine', 'a ToolBridge server'])('on %s', (place) => {
  const isRemote = place !== 'this machine';
  const held: { world: SourcesWorld | null; server: ToolBridgeSimulator | null } = {
    world: null,
    server: null,
  };
  const world = () => held.world ?? expect.fail('The world was not opened.');
  const called = new Set<string>();
  const call = async (tool: string, args: Fields): Promise<Fields> => {
    called.add(tool);
    return world().call(tool, args);
  };
  const make = async (kind: string, args: Fields) => String((await call(`create_${kind}`, args))['uid']);
  const parents = async () => ({
    note: await make('note', { title: 'A parent', content: 'x' }),
    task: await make('task', { title: 'Another' }),
    chat: await make('chat', { title: 'A third' }),
  });

  beforeAll(async () => {
    held.server = isRemote ? await startToolBridgeSimulator({ limits }) : null;
    held.world = await openSourcesWorld(held.server === null ? [] : [toolBridgeSource(held.server)]);
  }, 120_000);
  afterAll(async () => {
    await held.world?.close();
    await held.server?.close();
  });

  test('the forty tools are there, with search and fetch beside them', async () => {
    const { tools } = await world().client.listTools();
    const plural = (kind: Kind) => `${kind}s`;
    const forty = kinds.flatMap((kind) =>
      verbs.map((verb) => `${verb}_${verb === 'list' ? plural(kind) : kind}`),
    );
    expect(tools.map(({ name }) => name).sort()).toEqual([...forty, 'fetch', 'search'].sort());
    for (const { name, annotations } of tools) {
      const reads = /^(list_|get_|search$|fetch$)/.test(name);
      const destroys = /^(update_|patch_|delete_)/.test(name);
      const told = [annotations?.readOnlyHint, annotations?.destructiveHint];
      expect([name, told]).toEqual([name, [reads, destroys]]);
    }
  });

  test.each(kinds.map((kind) => [kind]))(
    'every operation on a %s keeps to what it promises',
    async (kind) => {
      const truth = kindsTruth(await parents()).find((one) => one.kind === kind) ?? expect.fail(kind);
      const answer = await call(`create_${kind}`, truth.create);
      const uid = String(answer['uid']);
      const state = { version: 1, fields: truth.made };
      const holds = (told: Fields, deleted = false) => {
        expect(told).toEqual(itemTruth(told, { uid, ...state, deleted }));
        const kept = held.server?.store().find(kind, uid);
        if (kept !== undefined)
          expect([kept.version, kept.deletedAtMs !== null]).toEqual([state.version, deleted]);
      };
      const becomes = (told: Fields, fields: Fields) => {
        Object.assign(state, { version: state.version + 1, fields });
        holds(told);
      };
      holds(answer);
      holds(await call(`get_${kind}`, { uid }));
      // The id that search gives is as good.
      holds(await call(`get_${kind}`, { uid: `workspace:${kind}:${uid}` }));
      const document = await documentOf(world(), `workspace:${kind}:${uid}`);
      expect(document).toMatchObject({
        id: `workspace:${kind}:${uid}`,
        metadata: { source: 'workspace', type: kind, version: 1 },
      });
      expect(document.text).toContain(truth.says);

      becomes(await call(`patch_${kind}`, { uid, updates: truth.patch }), {
        ...state.fields,
        ...truth.patch,
      });
      const { [truth.removes]: _removed, ...left } = state.fields;
      becomes(await call(`patch_${kind}`, { uid, updates: JSON.stringify({ [truth.removes]: null }) }), left);
      for (const [action, sets] of Object.entries(truth.actions))
        becomes(await call(`process_${kind}`, { uid, action }), { ...state.fields, ...sets });
      const given = { action: Object.keys(truth.actions)[0], metadata: { by: 'a test' } };
      const acted = await call(`process_${kind}`, { uid, ...given });
      const { version } = acted as { version: number };
      const payload = acted['payload'] as Fields;
      expect(payload['lastAction']).toMatchObject({ ...given, at: expect.stringMatching(/Z$/) });
      Object.assign(state, {
        version,
        fields: { ...state.fields, ...truth.actions[given.action ?? ''], lastAction: payload['lastAction'] },
      });
      holds(acted);
      becomes(await call(`archive_${kind}`, { uid }), { ...state.fields, ...truth.archive });
      const replaced =
        kind === 'comment'
          ? { ...truth.replaced, parentType: 'task', parentUid: state.fields['parentUid'] }
          : truth.replaced;
      becomes(await call(`update_${kind}`, { uid, ...truth.update, if_match: state.version }), replaced);

      Object.assign(state, { version: state.version + 1 });
      holds(await call(`delete_${kind}`, { uid }), true);
      holds(await call(`get_${kind}`, { uid, include_deleted: true }), true);
      expect(await world().fails('fetch', { id: `workspace:${kind}:${uid}` })).toMatch(
        /There is no document|deleted/,
      );
    },
    30_000,
  );

  test.each(kinds.map((kind) => [kind]))(
    'the %ss are listed page by page, each once, to an end',
    async (kind) => {
      const truth = kindsTruth(await parents()).find((one) => one.kind === kind) ?? expect.fail(kind);
      const made = new Set<string>();
      for (let turn = 0; turn < 6; turn += 1) made.add(await make(kind, truth.create));
      const [gone = ''] = made;
      await call(`delete_${kind}`, { uid: gone });
      for (const include_deleted of [false, true]) {
        const seen: string[] = [];
        let pages = 0;
        for (let cursor: unknown; pages === 0 || cursor !== undefined; pages += 1) {
          const page: Fields = await call(`list_${truth.plural}`, {
            ...{ limit: 2, include_deleted, ...(cursor === undefined ? {} : { cursor }) },
          });
          const items = page['items'] as { uid: string; updatedAt: string }[];
          expect(items.length).toBeGreaterThan(0);
          seen.push(...items.map(({ uid }) => uid));
          cursor = page['nextCursor'];
        }
        expect(new Set(seen).size).toBe(seen.length);
        const wanted = [...made].filter((uid) => include_deleted || uid !== gone);
        expect(seen.filter((uid) => made.has(uid)).sort()).toEqual(wanted.sort());
        expect(pages).toBe(Math.ceil(seen.length / 2));
      }
    },
    30_000,
  );

  test('what cannot be is refused in the same words everywhere, with the way out', async () => {
    const { note, task, chat } = await parents();
    await call('delete_note', { uid: note });
    for (const [tool, args, words] of [
      ['get_note', { uid: nobody }, /There is no note with uid 0{8}-.*search or list_notes/],
      ['get_note', { uid: task }, /There is no note with uid.*That uid is a task/],
      ['patch_chat', { uid: task, updates: { title: 'x' } }, /There is no chat.*That uid is a task/],
      ['get_note', { uid: note }, /was deleted at .*include_deleted: true/],
      ['patch_note', { uid: note, updates: { title: 'x' } }, /already deleted at .*cannot be changed/],
      ['delete_note', { uid: note }, /already deleted/],
      [
        'update_task',
        { uid: task, title: 'x', if_match: 7 },
        /if_match is 7, but this task is at version 1.*send if_match: 1/,
      ],
      [
        'create_comment',
        { content: 'x', parent_type: 'note', parent_uid: nobody },
        /belongs to a note or a task.*nothing with uid/,
      ],
      ['create_comment', { content: 'x', parent_type: 'note', parent_uid: note }, /the note .* is deleted/],
      ['create_comment', { content: 'x', parent_type: 'task', parent_uid: chat }, /is a chat, not a task/],
      [
        'create_comment',
        { content: 'x', parent_type: 'chat', parent_uid: chat },
        /parent_type must be one of: note, task/,
      ],
      ['create_chat_message', { content: 'x', chat_uid: task }, /belongs to a chat.*is a task, not a chat/],
      ['process_task', { uid: task, action: 'pin' }, /action must be one of: start, complete, reopen/],
      [
        'create_note',
        { title: ' ', content: 1 },
        /title must be a string that is not empty.*content must be a string/,
      ],
      [
        'create_task',
        { title: 'x', due_date: 'soon', prio: 'high' },
        /due_date must be an ISO 8601.*no argument prio/,
      ],
      ['get_note', { uid: 'abc' }, /uid must be the uid of a note, a UUID/],
      ['list_notes', { limit: 0 }, /limit must be a whole number from 1 to 1000/],
      ['list_notes', { cursor: 'bm9uZQ' }, /cursor is not one that this tool gave/],
    ] as const)
      expect([tool, await world().fails(tool, args)]).toEqual([tool, expect.stringMatching(words)]);
  });

  test('all five kinds are found by their words, and cited by a link that opens them', async () => {
    const word = `osprey${isRemote ? 'there' : 'here'}`;
    const note = await make('note', { title: `The ${word}`, content: '| a | b |\n| - | - |\n| 1 | 2 |' });
    const chat = await make('chat', { title: `Chat on the ${word}` });
    const ids = [
      `workspace:note:${note}`,
      `workspace:task:${await make('task', { title: `Feed the ${word}` })}`,
      `workspace:comment:${await make('comment', { content: `What a ${word}!`, parent_type: 'note', parent_uid: note })}`,
      `workspace:chat:${chat}`,
      `workspace:chat_message:${await make('chat_message', { content: `My ${word} is gone`, chat_uid: chat })}`,
    ];
    const hits = await hitsOf(world(), word);
    expect(hits.map(({ id }) => id).sort()).toEqual([...ids].sort());
    for (const { id, url, title } of hits) {
      const page = await world().get(url);
      expect([id, page.status]).toEqual([id, 200]);
      expect(textOfPage(page.text)).toContain(title);
      const json = JSON.parse((await world().get(url, 'application/json')).text) as Fields;
      expect(json).toMatchObject({ id, text: (await documentOf(world(), id)).text });
    }
    const shown = await world().get(hits.find(({ id }) => id === ids[0])?.url ?? '');
    expect(shown.text).toContain('<table>');
    expect(textOfPage(shown.text)).toContain(`What a ${word}!`);
  });

  test('each of the forty was called', () => {
    expect(called.size).toBe(40);
  });
});
