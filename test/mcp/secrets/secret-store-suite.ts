/** What every place for secrets does alike, whether in memory, in a file or in a keychain. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Clock, SecretStore } from '../../../src/mcp/ports.ts';

export interface OpenedStore {
  store: SecretStore;
  /** Another store on the same place, as a second start of the program would open it. Null where there is none. */
  reopen: (() => Promise<SecretStore>) | null;
  close(): Promise<void>;
}

export function describeSecretStore(name: string, open: (clock: Clock) => Promise<OpenedStore>): void {
  describe(name, () => {
    let time = 0;
    let opened: OpenedStore;
    let store: SecretStore;

    beforeEach(async () => {
      time = 1_700_000_000_000;
      opened = await open({
        now: () => time,
        after(ms, run) {
          const timer = setTimeout(run, ms).unref();
          return () => clearTimeout(timer);
        },
      });
      store = opened.store;
    });
    afterEach(async () => {
      for (const { name: stored } of await store.list()) await store.delete(stored);
      await opened.close();
    });

    test('answers null for a secret that is not there', async () => {
      expect(await store.get('tunnel.ngrok.authtoken')).toBeNull();
      expect(await store.list()).toEqual([]);
    });

    test('gives back what was set and tells when that was', async () => {
      expect(await store.set('a', 'first')).toEqual({ name: 'a', changedAt: time });
      time += 5000;
      expect(await store.set('a', 'second')).toEqual({ name: 'a', changedAt: time });
      expect(await store.get('a')).toBe('second');
      expect(await store.list()).toEqual([{ name: 'a', changedAt: time }]);
    });

    test('lists names and times sorted by name, and never a value', async () => {
      await store.set('connector.binance.apiSecret', 'value-one');
      time += 1;
      await store.set('connector.attio.accessToken', 'value-two');
      const list = await store.list();
      expect(list).toEqual([
        { name: 'connector.attio.accessToken', changedAt: time },
        { name: 'connector.binance.apiSecret', changedAt: time - 1 },
      ]);
      expect(JSON.stringify(list)).not.toContain('value');
    });

    test('says whether there was something to delete', async () => {
      await store.set('a', 'x');
      await store.set('b', 'y');
      expect(await store.delete('a')).toBe(true);
      expect(await store.delete('a')).toBe(false);
      expect(await store.get('a')).toBeNull();
      expect(await store.get('b')).toBe('y');
    });

    test('takes a secret again after it was deleted', async () => {
      await store.set('a', 'old');
      await store.delete('a');
      await store.set('a', 'new');
      expect(await store.get('a')).toBe('new');
    });

    test.each([
      ['the empty string', ''],
      ['line breaks and quotes', '-----BEGIN KEY-----\r\n"\'\\\n-----END KEY-----\n'],
      ['letters outside ASCII', 'pässwörd 密码 🔑'],
      ['a NUL and other control characters', 'a\u0000b\u0007\u001b[31m'],
      ['JSON that looks like our own', '{"value":"x","changedAt":1}'],
      ['a thousand letters', 'k'.repeat(1000)],
    ])('keeps %s exactly', async (_, value) => {
      await store.set('a', value);
      expect(await store.get('a')).toBe(value);
    });

    test.each(['__proto__', 'constructor', 'toString', 'connector.my source.key=1', 'ключ'])(
      'takes the name %s like any other',
      async (odd) => {
        expect(await store.get(odd)).toBeNull();
        await store.set(odd, 'x');
        expect(await store.get(odd)).toBe('x');
        expect((await store.list()).map((entry) => entry.name)).toEqual([odd]);
      },
    );

    test('loses none of many changes made at once', async () => {
      const names = Array.from({ length: 20 }, (_, index) => `many.${String(index).padStart(2, '0')}`);
      await Promise.all(names.map((each) => store.set(each, `value of ${each}`)));
      expect((await store.list()).map((entry) => entry.name)).toEqual(names);
      expect(await Promise.all(names.map((each) => store.get(each)))).toEqual(
        names.map((each) => `value of ${each}`),
      );
      await Promise.all(names.map((each) => store.delete(each)));
      expect(await store.list()).toEqual([]);
    });

    test('is found by the next start', async (context) => {
      if (opened.reopen === null) return context.skip('This store ends with its process.');
      await store.set('a', 'kept');
      const again = await opened.reopen();
      expect(await again.get('a')).toBe('kept');
      expect(await again.list()).toEqual([{ name: 'a', changedAt: time }]);
      await again.set('a', 'changed');
      expect(await store.get('a')).toBe('changed');
    });
  });
}
