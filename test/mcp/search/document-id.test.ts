/** Document ids come back from their text as they went in. */
import { expect, test } from 'vitest';
import { formatDocumentId, parseDocumentId } from '../../../src/mcp/search/document-id.ts';

test.each([
  ['workspace:note:c1d9b7dc', { source: 'workspace', type: 'note', parts: ['c1d9b7dc'] }],
  ['binance:klines:BTCUSDT:1h', { source: 'binance', type: 'klines', parts: ['BTCUSDT', '1h'] }],
  ['binance:account', { source: 'binance', type: 'account', parts: [] }],
  ['files:resource:file%3A///a%2520b', { source: 'files', type: 'resource', parts: ['file:///a%20b'] }],
])('%s is read and written', (text, id) => {
  expect(parseDocumentId(text)).toEqual(id);
  expect(formatDocumentId(id)).toBe(text);
});

test('any parts survive the round trip', () => {
  const alphabet = [...'ab:%/ é会🎉"\\3A25'];
  for (let round = 0; round < 500; round += 1) {
    const part = () =>
      Array.from({ length: 1 + Math.floor(Math.random() * 8) }, () => pick(alphabet)).join('');
    const id = { source: part(), type: part(), parts: [part(), part()] };
    expect(parseDocumentId(formatDocumentId(id))).toEqual(id);
  }
});

test.each(['', 'nonsense', ':note:1', 'workspace:', 'workspace::1', 'a:b:%zz', '%:b'])(
  '%j is no document id',
  (text) => {
    expect(parseDocumentId(text)).toBeNull();
  },
);

function pick(options: string[]): string {
  return options[Math.floor(Math.random() * options.length)] ?? '';
}
