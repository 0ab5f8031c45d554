/** Having Patchbay fetch for a stranger: into the user's own network, without end, or something that is not what it says. */
import { expect } from 'vitest';
import {
  authorizePath,
  getCode,
  exchange,
  issuedBy,
  pkce,
  rejectAll,
  roundOf,
  wellFormed,
} from '../client.ts';
import { documentRedirect } from '../documents.ts';
import { zone } from '../stand-in-world.mjs';
import type { Attack, Target } from '../target.ts';
import type { Answer } from '../visitor.ts';

function asks(target: Target, clientId: string): Promise<Answer> {
  const good = { ...wellFormed(clientId, pkce().challenge), redirect_uri: documentRedirect };
  return target.visit('public', { path: authorizePath(good) });
}

/** The document is not used: no round, no redirect, and a page that says why. */
async function expectRefused(target: Target, clientId: string): Promise<Answer> {
  const answer = await asks(target, clientId);
  expect(answer.headers.location, clientId).toBeUndefined();
  expect([400, 503], `${clientId}: ${answer.text.slice(0, 300)}`).toContain(answer.status);
  expect((await target.ask('approvals.list', {})).approvals).toEqual([]);
  return answer;
}

/** Nor is anybody there so much as knocked at. */
async function expectUntouched(target: Target, clientIds: readonly string[]): Promise<void> {
  target.documents.hits();
  for (const id of clientIds) {
    const answer = await expectRefused(target, id);
    // What stands inside the user's network is none of a stranger's business.
    expect(answer.text, id).not.toMatch(/ECONN|EHOST|ENOTFOUND|refused the connection/i);
  }
  expect(target.documents.hits()).toEqual([]);
}

export const metadataDocuments: readonly Attack[] = [
  {
    class: 'metadata documents',
    sentence: 'A document that is as it should be is read, which is what makes the refusals mean something',
    async run(target) {
      const { documents } = target;
      documents.hits();
      const id = documents.url('/good/control');
      const { form } = await getCode(target, {
        client: { id, secret: null },
        parameters: { redirect_uri: documentRedirect },
      });
      issuedBy(await exchange(target, form));
      expect(documents.hits()).toContain(`${documents.allowedHost}/good/control`);
    },
  },
  {
    class: 'metadata documents',
    sentence: 'A client id on loopback does not make Patchbay knock there, however the address is written',
    async run(target) {
      const { port } = target.documents;
      const hosts = [
        '127.0.0.1',
        'localhost',
        'LOCALHOST',
        'localhost.',
        '127.1',
        '127.0.1',
        '2130706433',
        '0x7f000001',
        '0x7f.1',
        '0177.0.0.1',
        '127.0.0.1.',
        '127.255.255.254',
        '0.0.0.0',
        '0',
        '[::1]',
        '[::]',
        '[0:0:0:0:0:0:0:1]',
        '[::ffff:127.0.0.1]',
        '[::ffff:7f00:1]',
        '[::127.0.0.1]',
        '[64:ff9b::7f00:1]',
        '[2002:7f00:1::]',
        '①②⑦.⓪.⓪.①',
        '127。0。0。1',
      ];
      const ids = hosts.map((host) => `https://${host}:${port}/good/loopback`);
      await expectUntouched(target, ids);
      const listener = new URL(target.loopbackOrigin).port;
      await expectUntouched(target, [
        `https://127.0.0.1:${listener}/health`,
        `http://127.0.0.1:${listener}/health`,
        `http://127.0.0.1:${port}/good/plain`,
      ]);
    },
  },
  {
    class: 'metadata documents',
    sentence: 'A client id in a private, link-local or special network does not make Patchbay knock there',
    async run(target) {
      const hosts = [
        '10.0.0.1',
        '172.16.0.1',
        '192.168.1.1',
        '100.64.0.1',
        '169.254.169.254',
        '192.0.2.1',
        '198.18.0.1',
        '224.0.0.1',
        '255.255.255.255',
        '[fe80::1]',
        '[fc00::1]',
        '[fd00:ec2::254]',
        '[ff02::1]',
        '[2001:db8::1]',
        '[::ffff:169.254.169.254]',
        '[::ffff:10.0.0.1]',
        '[64:ff9b::a9fe:a9fe]',
        'metadata.google.internal',
      ];
      const began = Date.now();
      await expectUntouched(
        target,
        hosts.map((host) => `https://${host}/good/private`),
      );
      // Refused by what they are, not because nobody answered.
      expect(Date.now() - began).toBeLessThan(15_000);
    },
  },
  {
    class: 'metadata documents',
    sentence:
      'A name that stands for an address inside does not make Patchbay knock there, also beside a public one',
    async run(target) {
      const { documents } = target;
      const names = ['inside', 'both', 'metadata', 'mapped'].map((label) => `${label}.${zone}`);
      await expectUntouched(
        target,
        names.map((name) => documents.forbiddenUrl(name, '/good/by-name')),
      );
    },
  },
  {
    class: 'metadata documents',
    sentence: 'A name that turns to loopback after it was checked does not make Patchbay knock there',
    async run(target) {
      const { documents } = target;
      documents.hits();
      const ids = ['one', 'two'].map((label) =>
        documents.forbiddenUrl(`${label}.rebind.${zone}`, '/good/rebound'),
      );
      for (const answer of await Promise.all(ids.map((id) => asks(target, id))))
        expect(answer.headers.location).toBeUndefined();
      expect(documents.hits()).toEqual([]);
      await rejectAll(target);
    },
  },
  {
    class: 'metadata documents',
    sentence: 'A redirect does not make Patchbay knock where it leads',
    async run(target) {
      const { documents } = target;
      documents.hits();
      await expectRefused(target, documents.url('/elsewhere/x'));
      expect(documents.hits().filter((hit) => hit.includes(`inside.${zone}`))).toEqual([]);
    },
  },
  {
    class: 'metadata documents',
    sentence:
      'A document that speaks for another address, is no JSON object, or runs code does not make a client',
    async run(target) {
      const { documents } = target;
      for (const path of ['/mismatch/x', '/page/x', '/array/x', '/javascript/x'])
        await expectRefused(target, documents.url(path));
      for (const id of [
        documents.url('/good/x#fragment'),
        documents.url('/good/../good/x'),
        documents.url('/good/./x'),
        documents.url('/'),
        documents.url(''),
        documents.url('/good/x').replace('https://', 'https://user:password@'),
        documents.url('/good/x').replace('https:', 'http:'),
        documents.url('/good/x').replace('https:', 'file:'),
        `https://docs.${zone}.:${documents.port}/good/x`,
        `https://DOCS.${zone}:${documents.port}/good/x`,
        `https://docs.${zone}:${documents.port}\\@evil.example/good/x`,
        `${documents.url('/good/x')}?${'x'.repeat(5_000)}`,
      ])
        await expectRefused(target, id);
    },
  },
  {
    class: 'metadata documents',
    sentence: 'A document that is too large or never ends does not fill the memory or hold the request',
    async run(target) {
      const { documents } = target;
      const began = Date.now();
      const paths = ['/large/x', '/endless/x', '/slow/x', '/silent/x'];
      await Promise.all(paths.map((path) => expectRefused(target, documents.url(path))));
      expect(Date.now() - began).toBeLessThan(20_000);
    },
  },
  {
    class: 'metadata documents',
    sentence: 'A client with ChatGPT’s id does not get an answer anywhere but at chatgpt.com',
    async run(target) {
      const { challenge } = pkce();
      const asked = (client: string, uri: string) =>
        target.visit('public', {
          path: authorizePath({ ...wellFormed(client, challenge), redirect_uri: uri }),
        });
      const stable = 'https://chatgpt.com/oauth/client.json';
      roundOf(await asked(stable, 'https://chatgpt.com/connector_platform_oauth_redirect'));
      roundOf(
        await asked(
          'https://chatgpt.com/oauth/abc_1/client.json',
          'https://chatgpt.com/connector/oauth/abc_1',
        ),
      );
      await rejectAll(target);
      for (const uri of [
        'https://evil.example/connector_platform_oauth_redirect',
        'http://127.0.0.1:1/callback',
      ]) {
        const answer = await asked(stable, uri);
        expect(answer.headers.location, uri).toBeUndefined();
      }
    },
  },
];
