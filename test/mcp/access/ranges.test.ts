/** OpenAI's addresses: those that are bundled until a whole and sound new list replaces them. */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import bundledList from '../../../src/mcp/access/openai-ranges.json' with { type: 'json' };
import { createRanges, type Ranges } from '../../../src/mcp/access/ranges.ts';
import type { Fetched } from '../../../src/mcp/access/safe-fetch.ts';
import { makeFolder } from './own-file.ts';

const newerDay = Date.parse('2027-01-15T23:59:59Z');
const going = new AbortController().signal;

interface Opened {
  ranges: Ranges;
  file: string;
  asked: string[];
  log: string[];
}

async function open(options: {
  file?: string;
  answer?: Fetched | (() => Promise<Fetched>);
  bundled?: unknown;
  now?: number;
}): Promise<Opened> {
  const file = options.file ?? join(await makeFolder(), 'openai-ranges.json');
  const asked: string[] = [];
  const log: string[] = [];
  const ranges = createRanges({
    file,
    now: () => options.now ?? newerDay,
    log: (_level, message) => log.push(message),
    fetchJson: async (url) => {
      asked.push(url);
      const { answer } = options;
      if (answer === undefined) throw new Error('Nobody was to ask.');
      return typeof answer === 'function' ? answer() : answer;
    },
    ...(options.bundled === undefined ? {} : { bundled: options.bundled }),
  });
  return { ranges, file, asked, log };
}

const json = (value: unknown): Fetched => ({ ok: true, json: value, maxAgeMs: null });
const published = (...prefixes: string[]) => ({
  creationTime: '2027-01-15T10:00:00.000000',
  prefixes: prefixes.map((prefix) =>
    prefix.includes(':') ? { ipv6Prefix: prefix } : { ipv4Prefix: prefix },
  ),
});

describe('the bundled list', () => {
  test('has what OpenAI published on its day, and nothing else', async () => {
    const { ranges, log } = await open({});
    expect([ranges.fetched(), ranges.prefixes()]).toEqual([bundledList.fetched, bundledList.prefixes.length]);
    for (const address of ['9.129.53.233', '::ffff:9.129.53.233', '::ffff:981:35e9', '3.12.200.18'])
      expect(ranges.includes(address), address).toBe(true);
    for (const address of [
      '9.130.0.0',
      '127.0.0.1',
      '10.0.0.1',
      '203.0.113.7',
      '::1',
      '2001:db8::1',
      '3.12.200.19',
    ])
      expect(ranges.includes(address), address).toBe(false);
    expect(log).toEqual([]);
  });

  test('includes no text that is no address', async () => {
    const { ranges } = await open({});
    const hostile = [
      '',
      'x',
      '9.129.53',
      '09.129.53.233',
      '9.129.53.233 ',
      '9.129.53.233\n',
      '9.129.53.233:443',
      '9.129.53.233/17',
      '0x09.129.53.233',
      '[::ffff:9.129.53.233]',
      '::ffff:9.129.53.233%eth0',
      '9.129.53.233, 9.129.53.233',
      '9'.repeat(1_000_000),
    ];
    for (const text of hostile) expect(ranges.includes(text), text.slice(0, 40)).toBe(false);
  });
});

describe('a list that is fetched anew', () => {
  test('replaces the bundled one, with its day, and is there after a restart', async () => {
    const answer = json(published('198.51.100.0/24', '2001:db8:5::/48', '192.0.2.9/32'));
    const { ranges, file, asked } = await open({ answer });
    await ranges.refresh(going);
    expect(asked).toEqual(['https://openai.com/chatgpt-connectors.json']);
    const again = (await open({ file })).ranges;
    for (const known of [ranges, again]) {
      expect([known.fetched(), known.prefixes()]).toEqual(['2027-01-15', 3]);
      for (const address of ['198.51.100.255', '2001:db8:5:ffff::1', '192.0.2.9', '::ffff:192.0.2.9'])
        expect(known.includes(address), address).toBe(true);
      for (const address of ['198.51.101.0', '2001:db8:6::1', '192.0.2.8', '9.129.53.233'])
        expect(known.includes(address), address).toBe(false);
    }
  });

  test('gives way to the list of a newer release', async () => {
    const { ranges, file } = await open({ answer: json(published('198.51.100.0/24')) });
    await ranges.refresh(going);
    const bundled = { source: 'https://x.example', fetched: '2027-02-01', prefixes: ['192.0.2.0/24'] };
    const newer = (await open({ file, bundled })).ranges;
    expect([newer.fetched(), newer.includes('192.0.2.1'), newer.includes('198.51.100.1')]).toEqual([
      '2027-02-01',
      true,
      false,
    ]);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a page', '<!doctype html>'],
    ['an empty object', {}],
    ['no prefixes', published()],
    ['prefixes that are none', { prefixes: 'all' }],
    ['a list of texts', { prefixes: ['192.0.2.0/24'] }],
    ['an entry of another form', { prefixes: [{ ipv4Prefix: '192.0.2.0/24' }, { prefix: '192.0.2.0/24' }] }],
    ['an entry that is a number', { prefixes: [{ ipv4Prefix: 7 }] }],
    ['one malformed among good ones', published('192.0.2.0/24', '192.0.2.0')],
    ['a prefix without length', published('192.0.2.0/')],
    ['a prefix that is too long', published('192.0.2.0/33')],
    ['an IPv6 prefix that is too long', published('2001:db8::/129')],
    ['a negative prefix', published('192.0.2.0/-1')],
    ['an octal address', published('0192.0.2.0/24')],
    ['a short address', published('10/24')],
    ['everything', published('192.0.2.0/24', '0.0.0.0/0')],
    ['half of everything', published('128.0.0.0/1')],
    ['more than a /8', published('16.0.0.0/7')],
    ['all of IPv6', published('::/0')],
    ['more than a /24 of IPv6', published('2001::/23')],
    ['IPv4 in the clothes of IPv6', published('::ffff:0:0/96')],
    ['everything in pieces', published(...Array.from({ length: 256 }, (_, part) => `${part}.0.0.0/8`))],
    ['too many', published(...Array.from({ length: 10_001 }, (_, n) => `10.0.${n >> 8}.${n & 255}/32`))],
  ])('that is %s is refused whole, and the old one stays', async (_case, value) => {
    const { ranges, file } = await open({ answer: json(value) });
    await expect(ranges.refresh(going)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(`The list of ${bundledList.fetched} stays in use.`),
    });
    expect([ranges.fetched(), ranges.includes('9.129.53.233'), ranges.includes('192.0.2.1')]).toEqual([
      bundledList.fetched,
      true,
      false,
    ]);
    await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('but cannot be had leaves the old one, and says why', async () => {
    const { ranges } = await open({
      answer: { ok: false, failure: 'too_slow', message: 'It took too long.', hint: 'Try again.' },
    });
    await expect(ranges.refresh(going)).rejects.toMatchObject({
      code: 'unavailable',
      message: `OpenAI’s addresses could not be fetched: It took too long. The list of ${bundledList.fetched} stays in use.`,
      hint: 'Try again.',
    });
    expect(ranges.includes('9.129.53.233')).toBe(true);
  });

  test('but was no longer wanted when it came is not taken', async () => {
    const leaving = new AbortController();
    const { ranges, file } = await open({
      answer: async () => {
        leaving.abort();
        return json(published('192.0.2.0/24'));
      },
    });
    await expect(ranges.refresh(leaving.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(ranges.fetched()).toBe(bundledList.fetched);
    await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('but cannot be kept is not used either', async () => {
    const folder = await makeFolder();
    await mkdir(join(folder, 'openai-ranges.json'));
    await chmod(folder, 0o700);
    const { ranges, log } = await open({
      file: join(folder, 'openai-ranges.json'),
      answer: json(published('192.0.2.0/24')),
    });
    expect(log).toHaveLength(1);
    await expect(ranges.refresh(going)).rejects.toMatchObject({ code: 'data_folder_unwritable' });
    expect([ranges.fetched(), ranges.includes('192.0.2.1')]).toEqual([bundledList.fetched, false]);
  });
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"source":"s","fetched":"2027-01-01","prefixes":[]}',
  '{"source":"s","fetched":"tomorrow","prefixes":["192.0.2.0/24"]}',
  '{"source":"s","fetched":"2027-01-01","prefixes":["0.0.0.0/0"]}',
  '{"source":"s","fetched":"2027-01-01","prefixes":["192.0.2.0/24","x"]}',
  '\u0000\u0001\u0002',
])('a kept list that is damaged (%j) is said in the log, and the bundled one is used', async (text) => {
  const file = join(await makeFolder(), 'openai-ranges.json');
  await writeFile(file, text);
  const { ranges, log } = await open({ file, answer: json(published('192.0.2.0/24')) });
  expect(log).toEqual([expect.stringContaining('openai-ranges.json cannot be used')]);
  expect(log[0]).not.toContain(file);
  expect([ranges.fetched(), ranges.includes('9.129.53.233')]).toEqual([bundledList.fetched, true]);
  await ranges.refresh(going);
  expect((await open({ file })).ranges.fetched()).toBe('2027-01-15');
});
