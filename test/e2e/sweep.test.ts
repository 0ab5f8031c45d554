/** The sweep for secrets finds them in the forms in which they could lie somewhere. */
import { expect, test } from 'vitest';
import { formsOf } from './sweep.ts';

const secret = 'Ab3dEf6hIj9lMn2pQr5tUv8xYz';
const isFound = (text: string) => formsOf(secret).some((form) => text.includes(form));

test.each([
  ['plain', `apiKey=${secret}&x`],
  ['cut at its end', `…${secret.slice(0, 20)}`],
  ['cut at its beginning', secret.slice(6)],
  ['in hex', Buffer.from(`a${secret}b`).toString('hex')],
  ['in base64', Buffer.from(secret).toString('base64')],
  ['in base64, one letter into a text', Buffer.from(`x${secret} and more`).toString('base64')],
  ['in base64, two letters into a text', Buffer.from(`xy${secret} and more`).toString('base64')],
  ['in base64, of a header', Buffer.from(`user:${secret}`).toString('base64url')],
])('%s it is found', (_how, text) => {
  expect(isFound(text)).toBe(true);
});

test('a text without it is clean', () => {
  expect(isFound(`Ab3dEf6hIj and ${Buffer.from('nothing of the kind').toString('base64')}`)).toBe(false);
});
