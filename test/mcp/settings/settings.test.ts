/** The settings file: what is written, what is understood, and what happens to a file that cannot be used. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settingsSchema } from '../../../src/contract/settings.ts';
import type { Migrations } from '../../../src/mcp/settings/document.ts';
import { createSettings } from '../../../src/mcp/settings/settings.ts';
import { mountSmallDisk } from '../../small-disk.ts';

const defaults = settingsSchema.parse({});
const disk = mountSmallDisk(64);
disk?.remove();

describe('the settings file', () => {
  let folder = '';
  let file = '';
  let now = 0;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'patchbay-settings-'));
    file = join(folder, 'settings.json');
    now = Date.UTC(2026, 10, 20, 12, 0, 0);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const open = (migrations: Migrations = {}) => createSettings({ file, now: () => now, migrations });
  const text = () => readFileSync(file, 'utf8');
  const files = () => readdirSync(folder).sort();

  test('need not be there: the defaults are in use and nothing is written', () => {
    expect(open().load()).toEqual({ settings: defaults, problem: null });
    expect(files()).toEqual([]);
  });

  test('holds only what differs from the defaults, readable and for its owner alone', async () => {
    const settings = open();
    settings.load();
    await settings.set({
      'tunnel.ngrok.domain': 'name.ngrok-free.app',
      'server.port': '8000',
      'tunnel.kind': 'none',
    });
    expect(text()).toBe(
      `${JSON.stringify({ version: 1, tunnel: { ngrok: { domain: 'name.ngrok-free.app' } }, server: { port: 8000 } }, null, 2)}\n`,
    );
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(files()).toEqual(['settings.json']);
  });

  test('is read again by the next start', async () => {
    await open().set({ 'server.port': 0, 'connectors.attio.enabled': false });
    const again = open().load();
    expect(again.problem).toBeNull();
    expect(again.settings).toEqual({
      ...defaults,
      server: { ...defaults.server, port: 0 },
      connectors: { attio: { enabled: false, values: {} } },
    });
  });

  test.each([null, '', 7420, '7420'])('forgets a value that is set to %j, the default', async (value) => {
    const settings = open();
    await settings.set({ 'server.port': 8000, 'tunnel.kind': 'ngrok' });
    expect((await settings.set({ 'server.port': value })).server.port).toBe(7420);
    expect(JSON.parse(text())).toEqual({ version: 1, tunnel: { kind: 'ngrok' } });
  });

  test('may be edited by a person while it is in use', async () => {
    const settings = open();
    settings.load();
    await settings.set({ 'server.port': 8000 });
    writeFileSync(file, '\uFEFF{ "server": {"port": 8000}, "sessions": {"max": 5} }');
    const changed = await settings.set({ 'journal.maxAgeDays': 7 });
    expect(changed).toMatchObject({
      server: { port: 8000 },
      sessions: { max: 5 },
      journal: { maxAgeDays: 7 },
    });
    expect(settings.get()).toEqual(changed);
  });

  test('keeps keys that this version does not know', async () => {
    writeFileSync(
      file,
      '{"version":1,"future":{"x":[1,2]},"server":{"port":8000,"socket":"/tmp/s"},"connectors":{"binance":{"colour":"red"}}}',
    );
    const settings = open();
    expect(settings.load().problem).toBeNull();
    await settings.set({ 'server.port': null, 'connectors.binance.enabled': false });
    expect(JSON.parse(text())).toEqual({
      version: 1,
      future: { x: [1, 2] },
      server: { socket: '/tmp/s' },
      connectors: { binance: { colour: 'red', enabled: false } },
    });
  });

  test('keeps a key named __proto__ from touching anything', async () => {
    writeFileSync(
      file,
      '{"__proto__":{"polluted":true},"connectors":{"__proto__":{"enabled":false}},"server":{"port":8000}}',
    );
    const settings = open();
    expect(settings.load().settings.server.port).toBe(8000);
    await settings.set({ 'server.port': 8001 });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(settings.get().connectors)).toBe(Object.prototype);
    expect(settings.get().server.port).toBe(8001);
  });

  test('loses none of many changes made at once', async () => {
    const settings = open();
    const keys = Array.from({ length: 25 }, (_, index) => `connectors.binance.values.key${index}`);
    await Promise.all(keys.map((key, index) => settings.set({ [key]: index })));
    expect(Object.keys(settings.get().connectors['binance']?.values ?? {})).toHaveLength(25);
    expect(open().load().settings).toEqual(settings.get());
  });

  test.skipIf(process.platform === 'win32')('stays a link where it is one', async () => {
    const real = join(folder, 'elsewhere');
    mkdirSync(real);
    writeFileSync(join(real, 'mine.json'), '{}');
    symlinkSync(join(real, 'mine.json'), file);
    await open().set({ 'server.port': 8000 });
    expect(readFileSync(join(real, 'mine.json'), 'utf8')).toContain('8000');
    expect(readdirSync(real)).toEqual(['mine.json']);
  });

  describe('that is damaged', () => {
    test.each([
      ['cut short', '{"version":1,"server":{"po'],
      ['empty', ''],
      ['zeros, as after a power cut', '\u0000'.repeat(64)],
      ['a list', '[1,2]'],
      ['null', 'null'],
      ['of a version that is no number', '{"version":"one"}'],
      ['of a version before the first', '{"version":0}'],
    ])('because it is %s is kept aside and said so', async (_, damage) => {
      writeFileSync(file, damage);
      const settings = open();
      const { settings: used, problem } = settings.load();
      const aside = join(folder, 'settings.json.corrupt-2026-11-20T12-00-00-000Z');
      expect(used).toEqual(defaults);
      expect(problem).toMatchObject({ code: 'settings_corrupt', hint: expect.stringContaining(aside) });
      expect(readFileSync(aside, 'utf8')).toBe(damage);
      expect(files()).toEqual(['settings.json.corrupt-2026-11-20T12-00-00-000Z']);
      await settings.set({ 'server.port': 8000 });
      expect(readFileSync(aside, 'utf8')).toBe(damage);
      expect(open().load()).toMatchObject({ problem: null, settings: { server: { port: 8000 } } });
    });

    test('while it is in use is kept aside as well', async () => {
      const settings = open();
      await settings.set({ 'server.port': 8000 });
      writeFileSync(file, 'damage');
      await settings.set({ 'sessions.max': 5 });
      expect(readFileSync(join(folder, files()[1] ?? ''), 'utf8')).toBe('damage');
      expect(JSON.parse(text())).toEqual({ version: 1, sessions: { max: 5 } });
    });
  });

  describe('with a value that cannot be used', () => {
    const content =
      '{"version":1,"server":{"port":"abc"},"tunnel":{"kind":"pigeon"},"sessions":{"max":5},"connectors":{"attio":{"values":{"a":1,"b":"2"}}}}';

    test('uses all the others, names the wrong ones, leaves the file and keeps one copy', () => {
      writeFileSync(file, content);
      const { settings, problem } = open().load();
      expect(settings).toMatchObject({
        server: { port: 7420 },
        tunnel: { kind: 'none' },
        sessions: { max: 5 },
        connectors: { attio: { values: { b: '2' } } },
      });
      expect(problem?.code).toBe('settings_corrupt');
      expect(problem?.message).toMatch(/server\.port: .*tunnel\.kind: .*connectors\.attio\.values\.a: /);
      now += 60_000;
      expect(open().load().problem?.code).toBe('settings_corrupt');
      expect(files()).toEqual(['settings.json', 'settings.json.corrupt-2026-11-20T12-00-00-000Z']);
      expect(text()).toBe(content);
    });

    test('is healed by the next change, and the copy has what was there', async () => {
      writeFileSync(file, content);
      const settings = open();
      settings.load();
      await settings.set({ 'server.port': 8000 });
      expect(open().load()).toMatchObject({
        problem: null,
        settings: { server: { port: 8000 }, sessions: { max: 5 } },
      });
      expect(readFileSync(join(folder, 'settings.json.corrupt-2026-11-20T12-00-00-000Z'), 'utf8')).toBe(
        content,
      );
    });

    test('in place of a whole group uses the defaults of that group alone', () => {
      writeFileSync(file, '{"server":[],"tunnel":7,"sessions":{"max":5}}');
      expect(open().load().settings).toEqual({ ...defaults, sessions: { ...defaults.sessions, max: 5 } });
    });
  });

  describe('of another version', () => {
    test('later: is used as far as it is understood and never written over', async () => {
      const later = '{"version":3,"server":{"port":8000,"sockets":[]},"tunnel":"everything new"}';
      writeFileSync(file, later);
      const settings = open();
      const loaded = settings.load();
      expect(loaded.settings).toEqual({ ...defaults, server: { ...defaults.server, port: 8000 } });
      expect(loaded.problem).toMatchObject({
        code: 'settings_unwritable',
        hint: expect.stringContaining('Update Patchbay'),
      });
      await expect(settings.set({ 'server.port': 1 })).rejects.toMatchObject({ code: 'settings_unwritable' });
      expect(text()).toBe(later);
      expect(files()).toEqual(['settings.json']);
    });

    test('earlier: is brought up step by step and saved with the next change', async () => {
      writeFileSync(file, '{"version":0,"listenPort":8000,"kept":"yes"}');
      const migrations: Migrations = {
        0: ({ listenPort, ...others }) => ({ ...others, server: { port: listenPort } }),
      };
      const settings = open(migrations);
      expect(settings.load()).toMatchObject({
        problem: null,
        settings: { version: 1, server: { port: 8000 } },
      });
      await settings.set({ 'sessions.max': 5 });
      expect(JSON.parse(text())).toEqual({
        version: 1,
        kept: 'yes',
        server: { port: 8000 },
        sessions: { max: 5 },
      });
    });

    test('none said: is taken for the present one', () => {
      writeFileSync(file, '{"server":{"port":8000}}');
      expect(open().load()).toMatchObject({ problem: null, settings: { server: { port: 8000 } } });
    });
  });

  describe('that cannot be written', () => {
    test('because its folder is a file says so and changes nothing', async () => {
      writeFileSync(file, 'a file');
      const settings = createSettings({ file: join(file, 'settings.json'), now: () => now });
      await expect(settings.set({ 'server.port': 8000 })).rejects.toMatchObject({
        code: 'settings_unwritable',
      });
      expect(settings.get()).toEqual(defaults);
      expect(text()).toBe('a file');
    });

    test('because it is a folder says so', async () => {
      mkdirSync(file);
      const settings = open();
      expect(settings.load()).toMatchObject({ settings: defaults, problem: { code: 'settings_unwritable' } });
      await expect(settings.set({ 'server.port': 8000 })).rejects.toMatchObject({
        code: 'settings_unwritable',
      });
    });

    test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
      'because of permissions says so and keeps the old one',
      async () => {
        const settings = open();
        await settings.set({ 'server.port': 8000 });
        chmodSync(folder, 0o500);
        await expect(settings.set({ 'server.port': 1 })).rejects.toMatchObject({
          code: 'settings_unwritable',
        });
        chmodSync(folder, 0o700);
        expect(open().load().settings.server.port).toBe(8000);
      },
    );

    test.skipIf(disk === null)('because the disk is full says so and keeps the old one', async () => {
      const small = mountSmallDisk(64);
      if (small === null) throw new Error('The disk could be mounted a moment ago.');
      try {
        file = join(small.folder, 'settings.json');
        const settings = open();
        await settings.set({ 'server.port': 8000 });
        const before = text();
        small.fill();
        await expect(
          settings.set({ 'connectors.binance.values.note': 'x'.repeat(5000) }),
        ).rejects.toMatchObject({
          code: 'disk_full',
          hint: expect.stringContaining('Free some space'),
        });
        expect(text()).toBe(before);
        expect(settings.get().server.port).toBe(8000);
        expect(readdirSync(small.folder).sort()).toEqual(['ballast', 'settings.json']);
        small.empty();
        await settings.set({ 'server.port': 8001 });
        expect(open().load().settings.server.port).toBe(8001);
      } finally {
        small.remove();
      }
    });
  });
});
