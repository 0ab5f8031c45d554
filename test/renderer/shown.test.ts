/** What clients would see after a change, what a form would save, and how budgets and checks are said. */
import { describe, expect, it } from 'vitest';
import { isExposed } from '../../src/contract/exposure.ts';
import { exposures, settingsSchema } from '../../src/contract/settings.ts';
import type { Field } from '../../src/contract/state.ts';
import {
  budgetLook,
  budgetsToShow,
  clockOf,
  fullInWords,
} from '../../src/renderer/features/sources/budget.ts';
import { wordOfCheck } from '../../src/renderer/features/sources/check-words.ts';
import { changesOf, kindOf, savedValue, storedSince } from '../../src/renderer/features/sources/form.ts';
import { lookOf } from '../../src/renderer/features/sources/look.ts';
import {
  aboutTokens,
  inWords,
  isByHand,
  nothingByHand,
  ownSwitch,
  shownOf,
  shownWith,
  withPreset,
  withSource,
} from '../../src/renderer/features/sources/shown.ts';
import { day, fixtureNow as now, minute } from './fixtures/moment.ts';
import { source } from './fixtures/sources.ts';
import * as states from './fixtures/states-sources.ts';
import { toolsOf } from './fixtures/tools.ts';

const exposureOf = (change: object) => settingsSchema.parse({ exposure: change }).exposure;
const open = ['workspace', 'binance', 'attio', 'tastytrade'];

describe('what ChatGPT would see', () => {
  const everything = exposureOf({});
  const tools = toolsOf(open, everything);

  it.each([
    ['search', 2],
    ['reads', 2 + 10 + 19 + 9 + 6],
    ['everything', 2 + 40 + 21 + 18 + 6],
  ] as const)('by the preset %s is %d tools', (preset, count) => {
    expect(shownWith(tools, withPreset(everything, preset)).tools).toBe(count);
  });

  it('is what it sees, where nothing changes', () => {
    const exposure = exposureOf({
      preset: 'reads',
      sources: { attio: 'search' },
      tools: { create_note: true },
    });
    const seen = toolsOf(open, exposure);
    expect(shownWith(seen, exposure)).toEqual(shownOf(seen));
    expect(shownOf(seen).tools).toBe(2 + 10 + 1 + 19 + 6);
  });

  it('is not the choice alone where a switch says otherwise', () => {
    const own = toolsOf(open, exposureOf({ tools: { create_note: true, list_notes: false } }));
    const notes = own.filter((one) => one.name === 'create_note');
    expect(exposures.map((choice) => isByHand(notes, choice))).toEqual([true, true, false]);
    const lists = own.filter((one) => one.name === 'list_notes');
    expect(exposures.map((choice) => isByHand(lists, choice))).toEqual([false, true, true]);
    expect(isByHand(tools, 'search')).toBe(false);
  });

  it('counts the cost of what is shown and nothing else', () => {
    const some = [
      { ...tool('a'), tokens: 100 },
      { ...tool('b'), tokens: 23, enabled: false },
    ];
    expect(shownOf(some)).toEqual({ tools: 1, tokens: 100 });
  });

  it('of one source follows the preset or its own choice', () => {
    const binance = tools.filter((one) => one.source === 'binance');
    const reads = withSource(everything, 'binance', 'reads');
    expect(shownWith(binance, reads).tools).toBe(19);
    expect(shownWith(binance, withSource(reads, 'binance', null)).tools).toBe(21);
  });

  it('is not fooled by a source or a tool named as something every object has', () => {
    expect(isExposed(exposureOf({ preset: 'search' }), { ...tool('constructor'), source: 'toString' })).toBe(
      false,
    );
  });

  it('needs a switch of its own only where the presets say otherwise', () => {
    const order = { ...tool('binance_place_order'), source: 'binance', effect: 'write' as const };
    const reads = exposureOf({ preset: 'reads' });
    expect(ownSwitch(reads, order, true)).toBe(true);
    expect(ownSwitch(reads, order, false)).toBeNull();
    const byHand = exposureOf({ preset: 'reads', tools: { binance_place_order: true } });
    expect(ownSwitch(byHand, order, false)).toBeNull();
    expect(ownSwitch(everything, order, false)).toBe(false);
  });

  it('follows again by clearing what was set by hand', () => {
    const exposure = exposureOf({ sources: { attio: 'reads' }, tools: { search: false } });
    expect(nothingByHand(exposure)).toEqual({
      'exposure.sources.attio': null,
      'exposure.tools.search': null,
    });
  });

  it('is said in round numbers', () => {
    expect(aboutTokens(6249)).toBe('about 6,200 tokens');
    expect(aboutTokens(184)).toBe('about 180 tokens');
    expect(inWords({ tools: 1, tokens: 96 })).toBe('1 tool, about 100 tokens');
    expect(inWords({ tools: 0, tokens: 0 })).toBe('no tools');
  });
});

function tool(name: string) {
  const plain = { name, title: '', description: '', source: 'other', effect: 'read' as const };
  return { ...plain, enabled: true, own: null, tokens: 1 };
}

describe('the form of a source', () => {
  const field = (key: string, change: Partial<Field> = {}): Field => {
    const plain = { key, label: key, help: '', secret: false, required: false, advanced: false };
    return { ...plain, options: [], default: '', ...change };
  };
  const fields = [
    field('baseUrl'),
    field('timeout', { default: '10000' }),
    field('sandbox', { options: ['true', 'false'], default: 'false' }),
    field('key', { secret: true }),
  ];
  const saved = (key: string) => (key === 'baseUrl' ? 'https://a.example' : '');

  it.each([
    ['nothing was typed', {}, {}],
    ['it was typed back', { baseUrl: ' https://a.example ' }, {}],
    ['it was emptied', { baseUrl: ' ' }, { baseUrl: '' }],
    ['the default was typed', { timeout: '10000' }, {}],
    ['the default was chosen', { sandbox: 'false' }, {}],
    ['another was chosen', { sandbox: 'true' }, { sandbox: 'true' }],
    ['a secret was left empty', { key: '  ' }, {}],
    ['a secret was typed', { key: ' s3cret ' }, { key: 's3cret' }],
    ['there is no such field', { other: 'x' }, {}],
  ])('saves what changed: %s', (_, draft, changes) => {
    expect(changesOf(fields, draft, saved)).toEqual(changes);
  });

  it('asks for each field as it says', () => {
    expect(fields.map(kindOf)).toEqual(['text', 'text', 'flag', 'secret']);
    expect(kindOf(field('backend', { options: ['embedded', 'toolbridge'] }))).toBe('choice');
  });

  it('reads what is saved, and since when a secret is stored', () => {
    const state = states.sourcesWrongKey();
    expect(savedValue(state, 'binance', 'cache.ticker')).toBe('2');
    expect(savedValue(state, 'binance', 'constructor')).toBe('');
    expect(savedValue(state, 'nobody', 'baseUrl')).toBe('');
    expect(storedSince(state, 'binance', 'apiKey')).toBe(now - 3 * day);
    expect(storedSince(state, 'binance', 'refreshToken')).toBeNull();
  });
});

describe('how a source stands', () => {
  const banned = { requests: 1, cacheHits: 0, failures: 1, budgets: [], blockedUntil: now + minute };

  it('says a ban while it lasts', () => {
    expect(lookOf(source('binance', { usage: banned }), now).word).toBe('Banned');
    expect(lookOf(source('binance', { usage: banned }), now + 2 * minute).word).toBe('Ready');
    expect(lookOf(source('binance', { usage: banned, enabled: false }), now).word).toBe('Off');
  });

  it('warns of a budget before it is used up, and never draws outside of its bar', () => {
    const look = (left: number, limit: number) => budgetLook({ name: 'weight', left, limit, resetsAt: null });
    expect(look(5412, 6000)).toEqual({ share: 0.902, tone: 'plain', word: '' });
    expect(look(600, 6000)).toMatchObject({ tone: 'warn', word: 'nearly used up' });
    expect(look(0, 50)).toMatchObject({ share: 0, tone: 'bad', word: 'used up' });
    expect(look(-4, 0)).toMatchObject({ share: 0, word: 'used up' });
    expect(look(1e15, 2).share).toBe(1);
  });

  it('shows budgets that something was taken from, until they are full again', () => {
    const budget = (left: number, resetsAt: number | null = null) => ({
      ...{ name: `to ${left}`, left, limit: 9, resetsAt },
    });
    const minutes = budget(3, now + minute);
    const seconds = budget(0, now + 1100);
    const all = [budget(9), minutes, seconds];
    expect(budgetsToShow(all, now)).toEqual({ shown: [minutes], full: 2, isSoon: true });
    expect(budgetsToShow(all, now + 1100)).toEqual({ shown: [minutes], full: 2, isSoon: false });
    expect(budgetsToShow(all, now + minute)).toEqual({ shown: [], full: 3, isSoon: false });
    expect(budgetsToShow([budget(0)], now).shown).toEqual([budget(0)]);
  });

  it.each([
    [0, 0, false, ''],
    [0, 1, false, 'The budget at Attio is full.'],
    [0, 2, false, 'Both budgets at Attio are full.'],
    [0, 7, true, 'All 7 budgets at Attio are full, or will be in a second.'],
    [1, 0, false, ''],
    [1, 1, false, '1 more budget is full.'],
    [1, 3, false, '3 more budgets are full.'],
  ])('says of %d shown and %d full budgets what is true', (shown, full, isSoon, words) => {
    const budget = { name: 'weight', left: 1, limit: 9, resetsAt: null };
    const look = { shown: Array.from({ length: shown }, () => budget), full, isSoon };
    expect(fullInWords(look, 'Attio')).toBe(words);
  });

  it('says until when, and how long that still is', () => {
    expect(clockOf(now + 23 * minute, now)).toMatch(/^\d\d:\d\d \(in 23 min\)$/);
    expect(clockOf(now + 3 * day, now)).toMatch(/^2026-10-17 \d\d:\d\d \(in 3 days\)$/);
  });

  it('tells what a check found apart in a word or three', () => {
    const word = (code: Parameters<typeof wordOfCheck>[0]['code']) =>
      wordOfCheck({ ok: false, code, message: '', hint: '' });
    const codes = [
      ...(['source_key_rejected', 'source_permission_missing', 'source_unreachable'] as const),
      ...(['source_banned', 'source_clock_skew', 'source_rate_limited', 'source_refused'] as const),
      ...(['source_unavailable', 'timeout', 'connector_not_configured'] as const),
    ];
    expect(new Set(codes.map(word)).size).toBe(codes.length);
    expect(word('internal')).toBe('Does not work');
    expect(wordOfCheck({ ok: true, code: null, message: '', hint: '' })).toBe('Works');
  });
});
