/** Other words for the words of a query: of the same language, of others, of compounds, of other ways of writing. */
import { describe, expect, test } from 'vitest';
import { forms, rewritten } from '../../../src/mcp/search/language/everyday/characters.ts';
import { life } from '../../../src/mcp/search/language/everyday/life.ts';
import { work } from '../../../src/mcp/search/language/everyday/work.ts';
import { understand } from '../../../src/mcp/search/understand.ts';

const othersOf = (query: string) =>
  new Map((understand(query).alike ?? []).map(({ spelled, parts }) => [spelled, parts]));
const lines = `${life}\n${work}`.split('\n').filter((line) => line !== '');

describe('other words for a word', () => {
  test.each([
    ['the dentist', 'dentist', 'zahnarzt*'],
    ['beim Zahnarzt', 'Zahnarzt', 'dentist*'],
    ['стоматологу', 'стоматологу', 'dentist*'],
    ['歯医者', '歯医者', 'dentist*'],
    ['Lisbonne', 'Lisbonne', 'lissabon'],
    ['invoices', 'invoices', 'rechnung*'],
  ])('of “%s” are known', (query, word, other) => {
    expect(othersOf(query).get(word)?.flat()).toContain(other);
  });

  test('are known of a phrase, each of whose words stands for the whole', () => {
    const others = othersOf('rendez vous au bureau');
    expect(others.get('rendez')?.[0]).toContain('appointment*');
    expect(others.get('bureau')?.[0]).toContain('office');
    expect(othersOf('shopping list').get('shopping')?.[0]).toContain('einkaufsliste');
  });

  test('of a compound are those of its halves', () => {
    const [first, second] = othersOf('Zahnarzttermin').get('Zahnarzttermin') ?? [];
    expect(first).toContain('dentist*');
    expect(second).toContain('appointment*');
  });

  test('are not known of a word that only begins like one that has some', () => {
    expect(othersOf('passportization').size).toBe(0);
    expect(othersOf('dentistically').size).toBe(0);
  });

  test('of a coin are its own names, and none where the word may be another', () => {
    expect(othersOf('bitcoin').get('bitcoin')?.[0]).toContain('btc');
    expect(othersOf('BTC').get('BTC')?.[0]).toContain('bitcoin');
    expect(othersOf('one dot').size).toBe(0);
  });

  test('are not known of words that name a kind of text', () => {
    expect(othersOf('notes').size).toBe(0);
  });
});

test('a list to shop by is no kind of text, and asks for no price', () => {
  for (const query of ['lista de la compra', 'liste de courses', 'shopping list']) {
    const { topics, kinds } = understand(query);
    expect({ query, topics, kinds }).toEqual({ query, topics: [], kinds: undefined });
  }
});

describe('characters', () => {
  test.each([
    ['会議記録', '会议记录'],
    ['会议记录', '會議記錄'],
    ['會議記錄', '会議記録'],
    ['発売日', '发卖日'],
  ])('“%s” is also written “%s”', (one, other) => {
    expect(rewritten(one)).toContain(other);
  });

  test('stand in the table once, in three ways that are not all the same', () => {
    const triples = forms.split(/\s+/).filter((triple) => triple !== '');
    expect(triples.filter((triple) => [...triple].length !== 3 || new Set(triple).size < 2)).toEqual([]);
    expect(triples.filter((triple, at) => triples.indexOf(triple) !== at)).toEqual([]);
  });

  test('that are written in one way only have no other', () => {
    expect(rewritten('日本')).toEqual([]);
    expect(rewritten('plan')).toEqual([]);
  });
});

describe('the tables', () => {
  test('have several words in each line, and none of them twice', () => {
    for (const line of lines) {
      const words = line.split(',').map((word) => word.trim());
      expect(words.length, line).toBeGreaterThan(3);
      expect(words, line).not.toContain('');
      expect(new Set(words).size, line).toBe(words.length);
    }
  });

  test('have no beginning of three letters or less, which too many words have', () => {
    const words = lines.flatMap((line) => line.split(',').map((word) => word.trim()));
    const short = words.filter((word) => word.endsWith('*') && word.length < 4);
    expect(short).toEqual([]);
  });

  test('have beginnings at the end of an entry only, and none in scripts without spaces', () => {
    const words = lines.flatMap((line) => line.split(',').map((word) => word.trim()));
    expect(words.filter((word) => /\*.|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\*/u.test(word))).toEqual(
      [],
    );
  });
});
