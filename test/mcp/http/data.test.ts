/** `/data/{id}`: a document for whoever has the link, as a page or as JSON, and nothing in it runs. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../../src/contract/errors.ts';
import type { Document, DocumentSource } from '../../../src/mcp/connectors/connector.ts';
import { startListenerRig, type RigOptions } from './listener-rig.ts';

const note: Document = {
  id: 'test:note:1',
  title: 'Rates & <script>alert(1)</script>',
  text: [
    '# Rates',
    '',
    '| Coin | Price |',
    '| --- | ---: |',
    '| BTC | 67 000.10 USDT |',
    '',
    'See [the source](https://example.com/a?b=c&d) or [this](javascript:alert(1)).',
    '![tracker](https://evil.example/pixel.png)',
    '<img src=x onerror=alert(1)><script>alert(2)</script>',
  ].join('\n'),
  metadata: {
    source: 'workspace',
    freshness: { asOf: '2026-05-04T10:20:30.000Z', ageSeconds: 2, from: 'stored' },
  },
};

function shelfWith(read: (id: string) => Promise<Document | null>): DocumentSource {
  return { search: async () => [], fetch: async (id) => (id === note.id ? read(id) : null) };
}

async function rigWith(options: RigOptions = {}) {
  const rig = await startListenerRig({ documents: shelfWith(async () => note), ...options });
  onTestFinished(() => rig.close());
  const credential = rig.access.tokens.list()[0]?.id ?? '';
  const get = (link: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${rig.origin}${link}`, { headers, method });
  return { rig, credential, get, sign: (id: string) => rig.access.links.sign(id, credential) };
}

describe('a signed link', () => {
  test('shows a clean page: headings, tables and web links, and nothing that runs or loads', async () => {
    const { get, sign } = await rigWith();
    const answer = await get(sign(note.id), { accept: 'text/html' });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^;]+;/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page).toContain('<td class="right">67 000.10 USDT</td>');
    expect(page).toContain('<a href="https://example.com/a?b=c&amp;d" rel="noopener noreferrer nofollow">');
    expect(page).toContain('as of 2026-05-04 10:20 UTC');
    expect(page).not.toMatch(/<script|<img|onerror=alert\(1\)>|href="javascript/);
    expect(page).not.toContain('style="');
  });

  test('says its title once, and sets numbers, times and long texts as what they are', async () => {
    const long = 'A sentence that is longer than a line of a table should be';
    const table: Document = {
      ...note,
      title: 'Candles, 4h',
      text: [
        '# Candles, *4h*',
        '',
        '| Opened (UTC) | Closed | Close | Sum | Day | Words |',
        '| --- | --- | --- | --- | :-: | --- |',
        `| 2026-11-16T16:00:00.000Z | 2026-11-16T19:59:59.999Z | 90.50000000 | −1,204.10 USD | 16 | ${long} |`,
        '| 2026-11-16T20:00:00.000Z | 2026-11-16T23:59:59.999Z | 0.06984000 | n/a | 17 | 1 |',
        '',
        '# Candles, 4h',
      ].join('\n'),
    };
    const { get, sign } = await rigWith({ documents: shelfWith(async () => table) });
    const page = await (await get(sign(note.id))).text();
    const [, article = ''] = page.split('<article>');
    expect(article).toMatch(/^<div class="wide-table">/);
    expect(article).toContain('<h1>Candles, 4h</h1>');
    for (const cell of [
      '<th>Opened (UTC)</th>',
      '<td>2026-11-16 16:00</td>',
      '<td>2026-11-16 19:59:59.999 UTC</td>',
      '<th class="right">Close</th>',
      '<td class="right">90.50000</td>',
      '<td class="right">0.06984</td>',
      '<td class="right">−1,204.10 USD</td>',
      '<td class="right">n/a</td>',
      '<td class="center">17</td>',
      `<td class="whole">${long}</td>`,
      '<td>1</td>',
    ])
      expect(article).toContain(cell);
    expect(page).not.toContain('style="');
  });

  test('keeps a first heading that says something else', async () => {
    const { get, sign } = await rigWith();
    expect(await (await get(sign(note.id))).text()).toContain('<article><h1>Rates</h1>');
  });

  test('gives programs the same as JSON', async () => {
    const { get, sign } = await rigWith();
    const answer = await get(sign(note.id), { accept: 'application/json' });
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.json()).toEqual({
      ...note,
      url: expect.stringMatching(/^https:\/\/public\.example\/data\/test%3Anote%3A1\?exp=/),
    });
  });

  test.each([
    ['application/json', 'application/json, text/html;q=0.9'],
    ['application/json', 'application/problem+json, text/plain, */*'],
    ['text/html; charset=utf-8', 'application/json;q=0.5, text/html'],
    ['text/html; charset=utf-8', 'application/json, text/html'],
    ['text/html; charset=utf-8', 'application/json;q=0, */*'],
    ['text/html; charset=utf-8', '*/*'],
  ])('is %s for who accepts %s', async (type, accept) => {
    const { get, sign } = await rigWith();
    expect((await get(sign(note.id), { accept })).headers.get('content-type')).toBe(type);
  });

  test('is told without its id in the visit, and recorded as what left the house', async () => {
    const { rig, get, sign } = await rigWith();
    await (await get(sign(note.id))).text();
    expect(rig.visits.map(({ request, status, credential }) => [request, status, credential])).toEqual([
      ['GET /data/…', 200, null],
    ]);
    expect(rig.ended).toMatchObject([{ tool: 'link/open', source: 'test', status: 'ok', transport: 'link' }]);
  });

  test.each(['POST', 'PUT', 'DELETE'])('takes no %s', async (method) => {
    const { get, sign } = await rigWith();
    const answer = await get(sign(note.id), {}, method);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('a link that opens nothing says why, as a page and as JSON', () => {
  test.each([
    [
      'changed',
      403,
      'invalid_link',
      'This link opens nothing',
      (link: string) => link.replace('note', 'task'),
    ],
    ['bare', 403, 'invalid_link', 'This link opens nothing', () => '/data/test%3Anote%3A1'],
  ])('%s', async (_name, status, error, title, spoil) => {
    const { get, sign } = await rigWith();
    const page = await get(spoil(sign(note.id)), { accept: 'text/html' });
    expect(page.status).toBe(status);
    expect(await page.text()).toContain(`<h1>${title}</h1>`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const json = await get(spoil(sign(note.id)), { accept: 'application/json' });
    expect(await json.json()).toMatchObject({ error });
  });

  test('expired', async () => {
    const world = { now: Date.now() };
    const { get, sign } = await rigWith({ now: () => world.now });
    const link = sign(note.id);
    world.now += 26 * 3_600_000;
    const answer = await get(link);
    expect([answer.status, (await answer.text()).includes('<h1>This link has expired</h1>')]).toEqual([
      403,
      true,
    ]);
  });

  test('withdrawn with the token it was given to', async () => {
    const { rig, get, sign, credential } = await rigWith();
    const link = sign(note.id);
    rig.access.tokens.revoke(credential);
    const answer = await get(link);
    expect([answer.status, (await answer.text()).includes('This link was withdrawn')]).toEqual([403, true]);
  });

  test('narrowed to other sources since it was given', async () => {
    const { rig, get, sign, credential } = await rigWith();
    const link = sign(note.id);
    const rights = rig.access.tokens.rightsOf(credential);
    Object.assign(rights ?? {}, { sources: new Set(['other']) });
    const answer = await get(link);
    expect([answer.status, (await answer.text()).includes('This link may not be opened')]).toEqual([
      403,
      true,
    ]);
  });

  test('a document that is gone', async () => {
    const { get, sign } = await rigWith();
    const answer = await get(sign('test:note:2'));
    expect([answer.status, (await answer.text()).includes('There is no such document')]).toEqual([404, true]);
  });

  test('a source in trouble, in its own words', async () => {
    const problem = {
      code: 'source_banned',
      message: 'Binance has banned this address.',
      hint: 'Wait.',
    } as const;
    const { get, sign } = await rigWith({
      documents: shelfWith(() => Promise.reject(new AppError(problem))),
    });
    const answer = await get(sign(note.id), { accept: 'application/json' });
    expect([answer.status, await answer.json()]).toEqual([
      502,
      {
        error: 'source_failed',
        message: 'Binance has banned this address. Wait. Load this page again in a moment.',
      },
    ]);
  });

  test('what failed unexpectedly, without a word of what', async () => {
    const { rig, get, sign } = await rigWith({
      documents: shelfWith(() => Promise.reject(new Error('secret internals'))),
    });
    const answer = await get(sign(note.id));
    expect([answer.status, (await answer.text()).includes('secret internals')]).toEqual([502, false]);
    expect(rig.failures).toHaveLength(1);
  });
});
