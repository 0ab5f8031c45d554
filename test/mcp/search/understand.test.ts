/** What a query is understood to ask for, before any market is known. */
import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/mcp/search/understand.ts';

test.each([
  ['btc order book', ['orderbook']],
  ['order book health of btc', ['book_health']],
  ['price and order book of sol', ['price', 'orderbook']],
  ['how much is it', ['price']],
  ['how much eth do I have', ['balances']],
  ['my trades in eth', ['fills']],
  ['recent trades in eth', ['trades']],
  ['5-minute average price of bnb', ['average_price']],
  ['is anyone spoofing', ['anomalies']],
  ['stakan', []],
  ['стакан', ['orderbook']],
  ['我的挂单', ['open_orders']],
  ['注文履歴', ['orders']],
  ['미체결 주문', ['open_orders']],
  ['Aufträge', ['orders']],
  ['Auftraege', ['orders']],
  ['السعر', ['price']],
  ['سعر', ['price']],
  ['دفتر الاوامر', ['orderbook']],
  ['دفتر الأوامر', ['orderbook']],
  ['минимальный размер ордера', ['symbol_info']],
  ['минимального размера ордеров', ['symbol_info']],
  ['quali ordini ho ancora aperti', ['open_orders']],
  ['spreadsheet', []],
  ['walleye fishing', []],
])('%s asks for %j', (query, topics) => {
  expect(understand(query).topics).toEqual(topics);
});

test.each([
  ['4h', ['4h']],
  ['4 hour candles', ['4h']],
  ['four-hour chart', ['4h']],
  ['4-hourly candles', ['4h']],
  ['H4 chart', ['4h']],
  ['15 min', ['15m']],
  ['15M candles', ['15m']],
  ['1m', ['1m']],
  ['1M', ['1M']],
  ['60 minute candles', ['1h']],
  ['half-hour candles', ['30m']],
  ['daily and weekly', ['1d', '1w']],
  ['monthly', ['1M']],
  ['10 hourly candles', ['1h']],
  ['10 minute candles', ['15m']],
  ['the last 4 hours', []],
  ['last 4 hour candles', ['4h']],
  ['24h volume', []],
  ['24 hour candles', ['1d']],
  ['4小时K线', ['4h']],
  ['4時間足', ['4h']],
  ['일봉', ['1d']],
  ['4-часовые свечи', ['4h']],
  ['4 saatlik grafik', ['4h']],
  ['Stundenkerzen', ['1h']],
])('%s names the intervals %j', (query, intervals) => {
  expect(understand(query).intervals).toEqual(intervals);
});

describe('its words', () => {
  test('leave out what says nothing, and keep how the others were written', () => {
    const { words, spelled, own } = understand('Show me the notes about ÉCLAIR recipes');
    expect(words).toEqual(['notes', 'eclair', 'recipes']);
    expect(spelled).toEqual(['notes', 'ÉCLAIR', 'recipes']);
    expect(own).toBe(false);
  });

  test('keep what says nothing where it is written as a name', () => {
    expect(understand('price of ONE').spelled).toEqual(['price', 'ONE']);
    expect(understand('$not').spelled).toEqual(['not']);
  });

  test.each(['montre-moi les trades', 'geef mij de trades', 'أظهر لي الصفقات', 'cho tôi xem biểu đồ'])(
    '%s means nobody’s own',
    (query) => {
      expect(understand(query).own).toBe(false);
    },
  );

  test.each(['my orders', 'mis órdenes', 'meine Orders', '我的订单', 'мои ордера', 'i miei ordini'])(
    '%s means the user’s own',
    (query) => {
      expect(understand(query).own).toBe(true);
    },
  );

  test('a name of several words asks for nothing by itself', () => {
    expect(understand('bitcoin cash').topics).toEqual([]);
    expect(understand('book of meme').topics).toEqual([]);
    expect(understand('cash').topics).toEqual(['balances']);
  });

  test('the text is as it was asked', () => {
    expect(understand('  What is  this? ').text).toBe('What is  this?');
    expect(understand('   ')).toMatchObject({ text: '', words: [], topics: [] });
  });

  test('are read in time from a text of any kind and length', () => {
    const strange = [...'btc 4h $ / ( \u0000 \ud800 價 ก\u0e34 é́ '].join('').repeat(500);
    const before = performance.now();
    expect(understand(strange).intervals).toEqual(['4h']);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

test('what one has to do is no question of what one has', () => {
  for (const text of ['things I have to sign', 'what do I have to do today', 'tengo que firmar']) {
    const { topics, own } = understand(text);
    expect({ text, topics, own }).toEqual({ text, topics: [], own: false });
  }
  expect(understand('what do I have to do today').kinds).toEqual(['task']);
  expect(understand('how much eth do I have to sell').topics).toEqual(['balances']);
  expect(understand('do I have any eth').topics).toEqual(['balances']);
});
