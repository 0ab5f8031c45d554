/** The colours of both themes against WCAG 2.2: text at 4.5 : 1, drawings at 3 : 1. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync(new URL('../../src/renderer/ui/tokens.css', import.meta.url), 'utf8');

function tokensOf(selector: string): Map<string, string> {
  const from = sheet.indexOf(`${selector} {`);
  const block = sheet.slice(from, sheet.indexOf('\n}', from));
  return new Map(
    [...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['--ground', '--raised', '--sunken'];
const words = ['--ink', '--muted', '--accent', '--accent-strong', '--good', '--warn', '--bad'];
const drawings = ['--edge', ...Array.from({ length: 8 }, (_, index) => `--cable-${index + 1}`)];

describe.each([
  ['light', tokensOf(':root')],
  ['dark', tokensOf(":root[data-theme='dark']")],
])('in the %s theme', (_, tokens) => {
  const value = (name: string) => {
    const found = tokens.get(name);
    if (found === undefined) throw new Error(`No colour ${name}`);
    return found;
  };

  it.each(words.flatMap((word) => grounds.map((ground) => [word, ground] as const)))(
    '%s can be read on %s',
    (word, ground) => expect(contrast(value(word), value(ground))).toBeGreaterThanOrEqual(4.5),
  );

  it.each(drawings.flatMap((drawing) => grounds.map((ground) => [drawing, ground] as const)))(
    '%s can be seen on %s',
    (drawing, ground) => expect(contrast(value(drawing), value(ground))).toBeGreaterThanOrEqual(3),
  );

  it('the main button can be read, pressed or not', () => {
    expect(contrast(value('--on-accent'), value('--accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(value('--on-accent'), value('--accent-strong'))).toBeGreaterThanOrEqual(4.5);
  });
});

it('has the same colours in both themes', () => {
  expect([...tokensOf(":root[data-theme='dark']").keys()]).toEqual([...tokensOf(':root').keys()]);
});
