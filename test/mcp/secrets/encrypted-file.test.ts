/** The encrypted file: what is on the disk, and what a wrong passphrase, damage, a full disk and kill -9 do. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEncryptedFileStore } from '../../../src/mcp/secrets/encrypted-file.ts';
import { bundle } from '../../bundle.ts';
import { mountSmallDisk } from '../../small-disk.ts';
import { describeSecretStore } from './secret-store-suite.ts';

const clock = { now: () => 1_700_000_000_000 };
const passphrase = 'correct horse battery staple';
/** Little work, so that the tests do not take minutes; one of them uses the real cost. */
const cost = { N: 2 ** 14, r: 8, p: 1 };
const disk = mountSmallDisk(64);
disk?.remove();

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-secrets-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describeSecretStore('the encrypted file store', async (suiteClock) => {
  const file = join(newFolder(), 'secrets.json');
  const open = () => createEncryptedFileStore({ file, passphrase, clock: suiteClock, cost });
  return { store: await open(), reopen: open, close: async () => undefined };
});

describe('the encrypted file', () => {
  let file = '';
  beforeEach(() => {
    file = join(newFolder(), 'secrets.json');
  });
  const open = (given = passphrase) => createEncryptedFileStore({ file, passphrase: given, clock, cost });
  const change = (edit: (content: Record<string, unknown>) => Record<string, unknown>) => {
    writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, 'utf8')))));
  };

  test('holds neither names nor values in the clear, and only its owner may read it', async () => {
    await (await open()).set('connector.binance.apiSecret', 'very-secret-value');
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(/very-secret-value|binance|apiSecret/);
    expect(text).not.toContain(Buffer.from('very-secret-value').toString('base64').slice(0, 16));
    expect(text).not.toContain('horse');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, '..'))).toEqual(['secrets.json']);
  });

  test('is not made before there is something to keep', async () => {
    const store = await open();
    expect(await store.delete('a')).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

  test('tells how its key is made, and never uses a nonce twice', async () => {
    const store = await createEncryptedFileStore({ file, passphrase, clock });
    const nonces = new Set<unknown>();
    for (let round = 0; round < 10; round += 1) {
      await store.set('a', 'same');
      const content = JSON.parse(readFileSync(file, 'utf8'));
      expect(content).toMatchObject({ format: 'patchbay-secrets', version: 1, cipher: 'aes-256-gcm' });
      expect(content.kdf).toMatchObject({ name: 'scrypt', N: 131_072, r: 8, p: 1 });
      nonces.add(content.nonce);
    }
    expect(nonces.size).toBe(10);
  });

  test('two files with the same passphrase and secrets have nothing in common', async () => {
    await (await open()).set('a', 'same');
    const first = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file);
    await (await open()).set('a', 'same');
    const second = JSON.parse(readFileSync(file, 'utf8'));
    for (const part of ['check', 'data', 'nonce', 'tag']) expect(first[part]).not.toBe(second[part]);
    expect(first.kdf.salt).not.toBe(second.kdf.salt);
  });

  test('does not open with a wrong passphrase, and is left as it is', async () => {
    await (await open()).set('a', 'kept');
    const before = readFileSync(file);
    await expect(open('Correct horse battery staple')).rejects.toMatchObject({
      code: 'passphrase_wrong',
      hint: expect.stringContaining('PATCHBAY_PASSPHRASE'),
    });
    expect(readFileSync(file)).toEqual(before);
    expect(await (await open()).get('a')).toBe('kept');
  });

  test('opens with a passphrase whose accents another system composes differently', async () => {
    await (await open('caf\u00e9 au lait')).set('a', 'kept');
    expect(await (await open('cafe\u0301 au lait')).get('a')).toBe('kept');
  });

  test('without a passphrase it is refused', async () => {
    await expect(open('')).rejects.toMatchObject({ code: 'passphrase_missing' });
  });

  test('opens after a person or a tool has reformatted it', async () => {
    await (await open()).set('a', 'kept');
    change((content) => Object.fromEntries(Object.entries(content).reverse()));
    expect(await (await open()).get('a')).toBe('kept');
  });

  test.each<[string, (text: string) => string]>([
    ['empty', () => ''],
    ['cut short', (text) => text.slice(0, -20)],
    ['not JSON', () => '\u0000\u0000\u0000\u0000'],
    ['someone else’s JSON', () => '{"version": 1}'],
    [
      'changed in one letter',
      (text) =>
        text.replace(/("data": ".{8})(.)/, (_, all: string, one: string) => all + (one === 'A' ? 'B' : 'A')),
    ],
    ['asking for too much work', (text) => text.replace('"N": 16384', '"N": 4194304')],
  ])('that is %s is called damaged, not blamed on the passphrase, and left as it is', async (_, damage) => {
    await (await open()).set('a', 'kept');
    const good = readFileSync(file, 'utf8');
    const bad = damage(good);
    expect(bad).not.toBe(good);
    writeFileSync(file, bad);
    await expect(open()).rejects.toMatchObject({ code: 'secrets_corrupt' });
    await expect(open('another')).rejects.toMatchObject({ code: 'secrets_corrupt' });
    expect(readFileSync(file, 'utf8')).toBe(bad);
  });

  test('of a later version is left to the later version', async () => {
    await (await open()).set('a', 'kept');
    change((content) => ({ ...content, version: 2, kdf: { name: 'argon2id' } }));
    const later = readFileSync(file);
    await expect(open()).rejects.toMatchObject({
      code: 'not_supported',
      hint: expect.stringContaining('Update Patchbay'),
    });
    expect(readFileSync(file)).toEqual(later);
  });

  test('that was forged with a right checksum is still found out', async () => {
    await (await open()).set('a', 'kept');
    const { seal, newKey, keyOf, readSealed } = await import('../../../src/mcp/secrets/sealed.ts');
    const sealed = readSealed(readFileSync(file, 'utf8'));
    if (typeof sealed === 'string') throw new Error('The file was not readable before it was forged.');
    const [own, foreign] = [await keyOf(sealed, passphrase), await newKey('the forger’s own', cost)];
    if (own === null) throw new Error('The passphrase was right.');
    const forged = seal({ header: own.header, encryption: foreign.encryption }, new Map());
    writeFileSync(file, forged);
    await expect(open()).rejects.toMatchObject({ code: 'secrets_corrupt' });
    expect(readFileSync(file, 'utf8')).toBe(forged);
  });

  test('that is damaged while it is open refuses every change and is left as it is', async () => {
    const store = await open();
    await store.set('a', 'kept');
    writeFileSync(file, 'damage');
    await expect(store.get('a')).rejects.toMatchObject({ code: 'secrets_corrupt' });
    await expect(store.set('b', 'x')).rejects.toMatchObject({ code: 'secrets_corrupt' });
    await expect(store.delete('a')).rejects.toMatchObject({ code: 'secrets_corrupt' });
    expect(readFileSync(file, 'utf8')).toBe('damage');
  });

  test('that is replaced while it is open is not written over', async () => {
    const store = await open();
    await store.set('a', 'old');
    rmSync(file);
    await (await open('another passphrase')).set('a', 'theirs');
    const theirs = readFileSync(file);
    await expect(store.set('b', 'x')).rejects.toMatchObject({ code: 'conflict' });
    expect(readFileSync(file)).toEqual(theirs);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'in a folder that cannot be written keeps what it has',
    async () => {
      const store = await open();
      await store.set('a', 'kept');
      chmodSync(join(file, '..'), 0o500);
      await expect(store.set('a', 'lost')).rejects.toMatchObject({ code: 'data_folder_unwritable' });
      chmodSync(join(file, '..'), 0o700);
      expect(await store.get('a')).toBe('kept');
    },
  );

  test('whose folder is a file says so', async () => {
    writeFileSync(file, 'in the way');
    const below = join(file, 'secrets.json');
    await expect(createEncryptedFileStore({ file: below, passphrase, clock })).rejects.toMatchObject({
      code: 'secrets_unavailable',
    });
  });

  test.skipIf(disk === null)(
    'on a full disk keeps the old secrets, and goes on when there is space',
    async () => {
      const small = mountSmallDisk(64);
      if (small === null) throw new Error('The disk could be mounted a moment ago.');
      try {
        const onDisk = join(small.folder, 'secrets.json');
        const store = await createEncryptedFileStore({ file: onDisk, passphrase, clock, cost });
        await store.set('a', 'kept');
        const before = readFileSync(onDisk);
        small.fill();
        await expect(store.set('b', 'x'.repeat(2000))).rejects.toMatchObject({
          code: 'disk_full',
          hint: expect.stringContaining('Free some space'),
        });
        expect(readFileSync(onDisk)).toEqual(before);
        expect(await store.get('a')).toBe('kept');
        expect(readdirSync(small.folder).sort()).toEqual(['ballast', 'secrets.json']);
        small.empty();
        await store.set('b', 'now');
        expect(await store.get('b')).toBe('now');
      } finally {
        small.remove();
      }
    },
  );

  test('survives kill -9 in the middle of writes: every answered secret is there', async () => {
    const child = await bundle(fileURLToPath(new URL('writing-child.ts', import.meta.url)));
    try {
      for (const delay of [5, 23, 41, 77]) {
        const writer = spawn(process.execPath, [child.file, file, passphrase], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        let answered = 0;
        writer.stdout.on('data', (chunk: Buffer) => {
          const last = chunk.toString().trim().split('\n').at(-1);
          answered = Number(last);
        });
        await once(writer.stdout, 'data');
        await new Promise((resolve) => setTimeout(resolve, delay));
        const ended = once(writer, 'close');
        writer.kill('SIGKILL');
        await ended;
        const value = Number(await (await open()).get('counter'));
        expect(answered).toBeGreaterThan(0);
        expect([answered, answered + 1]).toContain(value);
      }
    } finally {
      await child.remove();
    }
  });
});
