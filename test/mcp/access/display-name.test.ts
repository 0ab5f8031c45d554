/** What strangers call themselves is shown on one line, with visible characters, and short. */
import { expect, test } from 'vitest';
import { displayName } from '../../../src/mcp/access/display-name.ts';

test.each<[string, unknown, string]>([
  ['a name stays', 'ChatGPT', 'ChatGPT'],
  ['any language stays', '  Пример 例え  ', 'Пример 例え'],
  ['markup stays text', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['lines become one', 'Chat\r\nGPT\t is\u2028here', 'Chat GPT is here'],
  ['what turns the writing round goes', 'Chat\u202eTPG\u2066', 'ChatTPG'],
  ['what is invisible goes', 'Chat\u200b\u00ad\ufeffGPT\u{e0041}\u3164', 'ChatGPT'],
  ['controls go', 'Chat\u0000\u001b[31mGPT', 'Chat[31mGPT'],
  ['halves of characters go', 'Chat\ud800GPT', 'ChatGPT'],
  ['piles of marks are cut', `a${'\u0301'.repeat(50)}b`, 'á\u0301\u0301b'],
  ['nothing becomes what is said instead', ' \u200b ', 'instead'],
  ['what is no text becomes it too', { toString: () => 'x' }, 'instead'],
  ['what is missing becomes it too', undefined, 'instead'],
])('%s', (_what, text, shown) => expect(displayName(text, 'instead')).toBe(shown));

test('at most sixty characters, however many are sent', () => {
  expect([...displayName('x'.repeat(100_000), '')]).toHaveLength(60);
  expect(displayName('😀'.repeat(61), '')).toBe(`${'😀'.repeat(59)}…`);
  expect(displayName('y'.repeat(60), '')).toBe('y'.repeat(60));
});
