/** The lists as they grow and are filtered, and what is read out of a result. */
import { describe, expect, it } from 'vitest';
import { arrivedAfter, withLive, withPage } from '../../src/renderer/features/calls/feed.ts';
import { matches, wordsOf } from '../../src/renderer/features/calls/filter.ts';
import { partsOf, pretty } from '../../src/renderer/features/calls/result/parts.ts';
import { answers, keyed, withJournal } from '../../src/renderer/features/logs/entries.ts';
import { addressOf, placeOf } from '../../src/renderer/state/screen.ts';
import { withoutToken } from '../../src/renderer/link/token.ts';
import { indexAfter } from '../../src/renderer/ui/moves.ts';
import { jsonPieces } from '../../src/renderer/ui/json.ts';
import { callAt, manyCalls } from './fixtures/calls.ts';
import { manyLogs } from './fixtures/logs.ts';
import { fixtureNow } from './fixtures/moment.ts';

const all = manyCalls(1000);
const ids = (calls: readonly { id: string }[]) => calls.map((call) => call.id);

describe('the list of calls', () => {
  it('keeps what has left the live state', () => {
    const known = withLive(all.slice(0, 500), all.slice(400, 600));
    expect(ids(known)).toEqual(ids(all.slice(0, 600)));
  });

  it('takes a live call’s newer state', () => {
    const ended = all.slice(400, 600).map((call) => ({ ...call, status: 'cancelled' as const }));
    expect(
      withLive(all.slice(0, 600), ended)
        .slice(400)
        .every((call) => call.status === 'cancelled'),
    ).toBe(true);
  });

  it('starts over where more calls passed than the live state holds', () => {
    expect(withLive(all.slice(0, 200), all.slice(700, 900))).toEqual(all.slice(700, 900));
  });

  it('stays as it is when the live state was emptied', () => {
    expect(withLive(all, [])).toBe(all);
  });

  it('puts a page in front without repeating a call', () => {
    expect(ids(withPage(all.slice(300), all.slice(0, 350)))).toEqual(ids(all));
  });

  it('counts what has arrived after the call it is held at', () => {
    expect(arrivedAfter(all, all[996]?.id ?? '')).toBe(3);
    expect(arrivedAfter(all, null)).toBe(0);
    expect(arrivedAfter(all, 'gone')).toBe(0);
  });

  it('is filtered by every word, in tool, source, client, arguments and outcome', () => {
    const call = { ...callAt(0, fixtureNow), status: 'timed_out' as const };
    expect(matches(call, wordsOf('  SEARCH offsite '))).toBe(true);
    expect(matches(call, wordsOf('timed search openai'))).toBe(true);
    expect(matches(call, wordsOf('search nothing'))).toBe(false);
    expect(matches(call, wordsOf(''))).toBe(true);
  });
});

describe('the log', () => {
  it('joins the journal’s lines to the live ones once', () => {
    const lines = manyLogs(50);
    expect(withJournal(lines.slice(0, 40), lines.slice(30))).toEqual(lines);
    expect(withJournal(lines, [])).toEqual(lines);
  });

  it('shows the chosen level and what is graver', () => {
    const lines = manyLogs(10);
    expect(lines.filter((line) => answers(line, 'warn', [])).map((line) => line.level)).toEqual([
      'warn',
      'error',
    ]);
    expect(lines.filter((line) => answers(line, 'debug', ['retry-after']))).toHaveLength(1);
  });

  it('tells equal lines apart', () => {
    const [line] = manyLogs(1);
    const keys = keyed([line, line, line].flatMap((one) => (one === undefined ? [] : [one]))).map(
      (row) => row.key,
    );
    expect(new Set(keys).size).toBe(3);
  });
});

describe('a result', () => {
  it('is read as its texts, with JSON set out', () => {
    const content = [
      { type: 'text', text: '{"a":1}' },
      { type: 'text', text: '{not json' },
      { type: 'image', mimeType: 'image/png', data: 'AAAA' },
      { type: 'image', mimeType: 'text/html', data: 'PHNjcmlwdD4=' },
    ];
    expect(partsOf({ content })).toEqual([
      { kind: 'text', text: '{\n  "a": 1\n}', json: true },
      { kind: 'text', text: '{not json', json: false },
      { kind: 'image', type: 'image/png', data: 'AAAA' },
      { kind: 'text', text: pretty(content[3]), json: true },
    ]);
  });

  it('without content is left to the raw view', () => {
    expect(partsOf(null)).toEqual([]);
    expect(partsOf({ results: [] })).toEqual([]);
    expect(pretty(undefined)).toBe('nothing');
  });

  it('keeps every character when its keys are set apart', () => {
    const text = pretty({ 'a"b': ['c\\', { d: null }], e: 'f: "g"' });
    const pieces = jsonPieces(text);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter((piece) => piece.kind === 'key')).toHaveLength(3);
  });
});

describe('the ways of the window', () => {
  it('lead from key to row and stop at the ends', () => {
    expect(indexAfter('ArrowDown', { index: -1, count: 9, page: 4 })).toBe(0);
    expect(indexAfter('ArrowUp', { index: 0, count: 9, page: 4 })).toBe(0);
    expect(indexAfter('PageDown', { index: 7, count: 9, page: 4 })).toBe(8);
    expect(indexAfter('End', { index: 0, count: 9, page: 4 })).toBe(8);
    expect(indexAfter('End', { index: -1, count: 0, page: 4 })).toBeNull();
    expect(indexAfter('x', { index: 0, count: 9, page: 4 })).toBeNull();
  });

  it('are written in the address and read back', () => {
    expect(placeOf(addressOf('calls', 'a/b %'))).toEqual({
      screen: 'calls',
      subject: 'a/b %',
      approval: null,
    });
    expect(placeOf('#/logs')).toEqual({ screen: 'logs', subject: null, approval: null });
    expect(placeOf('#/nowhere/%zz')).toEqual({ screen: 'overview', subject: '%zz', approval: null });
    expect(placeOf('')).toEqual({ screen: 'overview', subject: null, approval: null });
  });

  it('lose the token from the address and nothing else', () => {
    expect(withoutToken('http://127.0.0.1:7421/?token=abc#/calls')).toBe('http://127.0.0.1:7421/#/calls');
    expect(withoutToken('http://127.0.0.1:7421/#token=abc')).not.toContain('abc');
    expect(withoutToken('app://patchbay/index.html#/logs')).toBe('app://patchbay/index.html#/logs');
  });
});
