import { expect, test } from 'vitest';
import { introduce } from '../../src/contract/introduction.ts';
import { knownDocument } from '../../src/mcp/access/known-clients.ts';

const by = (domain: string) => ({ kind: 'domain', domain }) as const;

test.each([['https://chatgpt.com/oauth/client.json'], ['https://chatgpt.com/oauth/abc/client.json']])(
  'the client whose document comes with Patchbay goes by its name (%s)',
  (id) => {
    const name = String(knownDocument(id)?.['client_name']);
    expect(introduce(name, by(new URL(id).host))).toEqual({
      name: 'ChatGPT',
      isClaim: false,
      callsItself: null,
    });
  },
);

test.each(['evil.example', 'chatgpt.com.evil.example', 'evil-chatgpt.com', 'chatgpt.com:8443', 'openai.com'])(
  'one at %s that calls itself ChatGPT goes by its domain',
  (domain) => {
    expect(introduce('ChatGPT', by(domain))).toEqual({
      name: domain,
      isClaim: false,
      callsItself: 'ChatGPT',
    });
  },
);

test('another name at a known domain is not vouched for', () => {
  expect(introduce('Claude', by('chatgpt.com'))).toMatchObject({
    name: 'chatgpt.com',
    callsItself: 'Claude',
  });
});

test('a document without a name has its domain for one, and that is said once', () => {
  expect(introduce('tool.example', by('tool.example'))).toMatchObject({ callsItself: null });
});

test('a name that nothing proves is a claim', () => {
  expect(introduce('ChatGPT', { kind: 'claimed' })).toEqual({
    name: 'ChatGPT',
    isClaim: true,
    callsItself: null,
  });
});
