/** Reading a document by a link that was changed or is over, or along another way than by a link. */
import { createHmac } from 'node:crypto';
import { expect } from 'vitest';
import {
  expectClosed,
  expectNothingOf,
  expectOpen,
  expectOver,
  linkTo,
  partsOf,
  untoldNote,
  writeNote,
} from '../links.ts';
import { call, rpc, tokenNamed } from '../mcp.ts';
import type { Attack } from '../target.ts';
import { each } from '../visitor.ts';

function changedLinks(link: string, other: string): string[] {
  const { path, exp, owner, sig } = partsOf(link);
  const foreign = partsOf(other);
  const made = (query: string) => `${path}?${query}`;
  const flipped = [...sig].map((letter, at) => {
    const wrong = letter === 'A' ? 'B' : 'A';
    return sig.slice(0, at) + wrong + sig.slice(at + 1);
  });
  const guesses = [
    ...flipped,
    ...['', 'x', '%00', sig.toLowerCase(), sig.slice(0, -1), `${sig}A`, `${sig}%3D`, `${sig}.`, `%20${sig}`],
    ...[`${sig}!`, Buffer.from(sig, 'base64url').toString('hex'), foreign.sig, 'null', 'undefined'],
    createHmac('sha256', '')
      .update(`${exp}\n${owner}\n${decodeURIComponent(path.slice(6))}`)
      .digest('base64url'),
  ];
  const times = [
    ...[String(Number(exp) + 3600), String(Number(exp) - 3600), '999999999999', `${exp}0`, `0${exp}`],
    ...[
      `%20${exp}`,
      `%2B${exp}`,
      `${exp}.0`,
      `${exp}e3`,
      `0x${Number(exp).toString(16)}`,
      'Infinity',
      'NaN',
      '',
    ],
  ];
  const owners = [
    ...[foreign.owner, '', '*', 'null', `${owner}%0A`, `%0A${owner}`, owner.toUpperCase(), `${owner}%00`],
    ...['workspace', 'user', '%5Bobject%20Object%5D', '__proto__', 'constructor'],
  ];
  const whole = `exp=${exp}&for=${owner}&sig=${sig}`;
  return [
    path,
    `${path}?`,
    ...guesses.map((one) => made(`exp=${exp}&for=${owner}&sig=${one}`)),
    ...times.map((one) => made(`exp=${one}&for=${owner}&sig=${sig}`)),
    ...owners.map((one) => made(`exp=${exp}&for=${one}&sig=${sig}`)),
    // Twice, so that one is checked and the other used.
    ...[`${whole}&exp=999999999999`, `exp=999999999999&${whole}`, `${whole}&for=${foreign.owner}`],
    ...[`${whole}&sig=x`, `sig=x&${whole}`, `${whole}&${whole}`, `${whole}&for=`],
    // One missing, or called otherwise.
    ...[`for=${owner}&sig=${sig}`, `exp=${exp}&sig=${sig}`, `exp=${exp}&for=${owner}`],
    ...[`EXP=${exp}&FOR=${owner}&SIG=${sig}`, `exp[]=${exp}&for[]=${owner}&sig[]=${sig}`],
    ...[`exp=${exp};for=${owner};sig=${sig}`, `x?${whole}`.replace('x?', 'x=1%26')],
    // The line that divides what is signed, moved.
    made(`exp=${exp}%0A${owner}&for=${owner}&sig=${sig}`),
    `/data/${encodeURIComponent(`${owner}\n${decodeURIComponent(path.slice(6))}`)}?${whole}`,
    `${foreign.path}?${whole}`,
  ]
    .map((one) => (one.startsWith('/') ? one : made(one)))
    .filter((one) => one !== link);
}

/** Ways to write one document's path so that something else might be read. */
function crookedPaths(own: string, other: string): string[] {
  const [a, b] = [partsOf(own).path, partsOf(other).path];
  const id = b.slice('/data/'.length);
  return [
    ...[b, `${a}/../${id}`, `${a}/..%2F${id}`, `${a}%2F..%2F${id}`, `${a}/%2e%2e/${id}`, `${a}\\..\\${id}`],
    ...[
      `/data/./${id}`,
      `/data//${id}`,
      `//data/${id}`,
      `/data/../data/${id}`,
      `${b}/`,
      `${b}%2F`,
      `/data%2F${id}`,
    ],
    ...[`${b}%00`, `${b}%0A`, `${b}%0D%0A`, `${b}%20`, `%20${b}`, `${b}%23from=0`, `${b};x`, `${b}.html`],
    ...[b.replaceAll('%3A', '%253A'), b.replaceAll('%3A', '%25253A'), `${a},${id}`, `${a}|${id}`, `/data/%`],
    ...['/data/%E0%A4%A', '/data/%C0%AE%C0%AE/', '/data/%u002e', `/data/${'%2e%2e%2f'.repeat(8)}etc/passwd`],
    ...[
      '/data',
      '/data/',
      '/DATA/',
      '/Data/x',
      '/data/%2e',
      '/data/__proto__',
      '/data/constructor',
      '/data/null',
    ],
  ].map((path) => path.replace(/^%20\//, '/%20'));
}

export const documentLinks: readonly Attack[] = [
  {
    class: 'documents',
    sentence: 'A link that was changed, invented or put together from two does not open anything',
    async run(target) {
      const { token } = await tokenNamed(target, 'who was given a link');
      const { token: others } = await tokenNamed(target, 'another');
      const id = await untoldNote(target);
      const link = await linkTo(target, token, id);
      await expectOpen(target, link);
      const changed = changedLinks(link, await linkTo(target, others, await untoldNote(target)));
      expect(changed.length).toBeGreaterThan(80);
      await each(changed, async (path) => expectClosed(await target.visit('public', { path }), path));
      await expectOpen(target, link);
    },
  },
  {
    class: 'documents',
    sentence: 'A link to one document does not open another, or anything else, however its path is written',
    async run(target) {
      const { token } = await tokenNamed(target, 'who was given a link');
      const own = await linkTo(
        target,
        token,
        (await writeNote(target, { title: 'Mine', content: 'This may be read.' })).id,
      );
      const other = await linkTo(target, token, await untoldNote(target));
      const query = own.slice(own.indexOf('?'));
      await each(crookedPaths(own, other), async (path) =>
        expectClosed(await target.visit('public', { path: `${path}${query}` }), path),
      );
      // With a good token beside it, a document's path is no way to the protocol.
      const asked = rpc(token, 'tools/list');
      for (const path of ['/data/../mcp', '/data/..%2Fmcp', '/data/%2e%2e/mcp', '/data/x/../../mcp/tools'])
        for (const method of ['GET', 'POST']) {
          const answer = await target.visit('public', { ...asked, method, path: `${path}${query}` });
          expect(answer.status, path).toBeGreaterThanOrEqual(400);
          expect(answer.text, path).not.toContain('inputSchema');
        }
    },
  },
  {
    class: 'documents',
    sentence: 'A link does not tell whoever has no signature whether there is such a document',
    async run(target) {
      const there = encodeURIComponent(await untoldNote(target));
      const never = encodeURIComponent('workspace:note:00000000-0000-4000-8000-000000000000');
      const query = `exp=${Math.ceil(target.now() / 3_600_000 + 5) * 3600}&for=x&sig=${'A'.repeat(43)}`;
      const answers = await each([there, never, 'x', encodeURIComponent('nothing:at:all')], async (id) => {
        const { status, text } = await target.visit('public', { path: `/data/${id}?${query}` });
        return `${status} ${text}`;
      });
      expect(new Set(answers).size).toBe(1);
    },
  },
  {
    class: 'documents',
    sentence: 'A link does not open anything after its time',
    async run(target) {
      const { token } = await tokenNamed(target, 'who was given a link');
      const id = await untoldNote(target);
      await target.ask('settings.set', { values: { 'search.linkHours': 0.5 } });
      try {
        const link = await linkTo(target, token, id);
        await expectOpen(target, link);
        // It ends with a full hour, so that the same document has the same link for a while.
        await target.pass(95 * 60_000);
        await expectOver(target, link);
        await expectOpen(target, await linkTo(target, token, id));
      } finally {
        await target.ask('settings.set', { values: { 'search.linkHours': null } });
      }
    },
  },
  {
    class: 'documents',
    sentence: 'The opening of a link is no tool that a client calls, and no other method opens one',
    async run(target) {
      const { token } = await tokenNamed(target, 'who was given a link');
      const id = await untoldNote(target);
      const link = await linkTo(target, token, id);
      for (const name of ['link/open', 'link_open', 'resources/read']) {
        const answer = await target.visit('public', call(token, name, { id, uri: id }));
        expectNothingOf(answer);
        const headers = { authorization: `Bearer ${token}` };
        expectNothingOf(
          await target.visit('public', { path: '/mcp/call', headers, body: { name, arguments: { id } } }),
        );
      }
      for (const uri of [id, link, `${target.publicOrigin}${link}`, `patchbay://${id}`])
        expectNothingOf(await target.visit('public', rpc(token, 'resources/read', { uri })));
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY']) {
        const answer = await target.visit('public', { path: link, method, body: 'x' });
        expect(answer.status, method).toBeGreaterThanOrEqual(400);
        expectNothingOf(answer);
        expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      }
      const override = { 'x-http-method-override': 'GET', 'x-method-override': 'GET' };
      expectNothingOf(await target.visit('public', { path: link, method: 'POST', headers: override }));
      const head = await target.visit('public', { path: link, method: 'HEAD' });
      expect([head.status, head.text]).toEqual([200, '']);
    },
  },
];
