/** What strangers call themselves, made fit to be shown: one line, visible characters, short. It stays their own word. */
import { redactText } from '../tools/redact.ts';

const longest = 60;

/** @param fallback shown when nothing visible is left */
export function displayName(text: unknown, fallback: string): string {
  const cleaned = typeof text === 'string' ? clean(text) : '';
  return cleaned === '' ? clean(fallback) : cleaned;
}

function clean(text: string): string {
  const visible = text
    .slice(0, longest * 20)
    .normalize('NFC')
    // Line ends and tabs part words; the rest of C and Z hides, turns round, or is no character at all.
    .replaceAll(/[\t-\r\u0085\p{Z}]+/gu, ' ')
    .replaceAll(/[\p{C}\u115f\u1160\u3164\uffa0\u2800]/gu, '')
    .replaceAll(/(\p{M}{2})\p{M}+/gu, '$1')
    .trim();
  const line = redactText(visible);
  const characters = [...line];
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`;
}
