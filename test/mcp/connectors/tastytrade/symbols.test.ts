/** Symbols as people write them become tastytrade's own. */
import { expect, test } from 'vitest';
import { decimal, decimalOrNull } from '../../../../src/mcp/connectors/tastytrade/decimal.ts';
import { futuresProduct, optionParts, recognize } from '../../../../src/mcp/connectors/tastytrade/symbols.ts';
import { findCompany, mentionedIn } from '../../../../src/mcp/connectors/tastytrade/companies.ts';
import { environmentOf } from '../../../../src/mcp/connectors/tastytrade/access-token.ts';
import { expirationIn } from '../../../../src/mcp/connectors/tastytrade/expiration-words.ts';
import { grantOf } from '../../../simulators/tastytrade/simulator.ts';
import { wednesday } from './world.ts';

test.each([
  ['AAPL', 'AAPL', 'Equity'],
  [' spy ', 'SPY', 'Equity'],
  ['BRK/B', 'BRK/B', 'Equity'],
  ['brk-b', 'BRK/B', 'Equity'],
  ['SPX', 'SPX', 'Index'],
  ['$VIX', 'VIX', 'Index'],
  ['^GSPC', 'GSPC', 'Index'],
  ['/ESZ6', '/ESZ6', 'Future'],
  ['/6EH27', '/6EH27', 'Future'],
  ['BTC/USD', 'BTC/USD', 'Cryptocurrency'],
  ['eth-usd', 'ETH/USD', 'Cryptocurrency'],
  ['AAPL  220617P00150000', 'AAPL  220617P00150000', 'Equity Option'],
  ['SPXW220520C04025000', 'SPXW  220520C04025000', 'Equity Option'],
  ['.AAPL260612C110', 'AAPL  260612C00110000', 'Equity Option'],
  ['.SPY260612P99.5', 'SPY   260612P00099500', 'Equity Option'],
  ['./CLZ2 LO1X2 221104C91', './CLZ2 LO1X2 221104C91', 'Future Option'],
])('%s is %s, a(n) %s', (written, symbol, type) => {
  expect(recognize(written)).toEqual({ symbol, type });
});

test.each(['', '???', 'two words', 'AAPL;DROP', '/', 'ABCDEFGHIJK', 'AAPL/../x'])(
  '“%s” is no symbol',
  (written) => {
    expect(recognize(written)).toBeNull();
  },
);

test('an option symbol says its root, day, kind and strike', () => {
  expect(optionParts('BRK/A 270115C01050550')).toEqual({
    root: 'BRK/A',
    expiration: '2027-01-15',
    type: 'call',
    strike: '1050.55',
  });
  expect(optionParts('FB    220617P00000500')).toMatchObject({ root: 'FB', type: 'put', strike: '0.5' });
  expect(optionParts('AAPL')).toBeNull();
});

test('a futures product is told from its contracts', () => {
  expect(futuresProduct('/es')).toBe('ES');
  expect(futuresProduct('/ESZ6')).toBeNull();
  expect(futuresProduct('ES')).toBeNull();
});

test('decimals lose nothing, and what is no number is refused before it is read', () => {
  expect(decimal.parse('123456789012345678901234.000000000000000001')).toBe(
    '123456789012345678901234.000000000000000001',
  );
  expect(decimal.parse(1e-7)).toBe('0.0000001');
  expect(decimal.parse('1.50')).toBe('1.5');
  for (const wrong of ['abc', '', '1e999999999', 'NaN', 'Infinity', '0x10', '1,000', '9'.repeat(100)]) {
    expect(decimal.safeParse(wrong).success).toBe(false);
    expect(decimalOrNull.parse(wrong)).toBeNull();
  }
  expect(decimalOrNull.parse(undefined)).toBeNull();
});

test('companies are known by all their names, and longer names before shorter ones', () => {
  expect(findCompany('Procter & Gamble')?.symbol).toBe('PG');
  expect(findCompany('COCA COLA')?.symbol).toBe('KO');
  expect(findCompany('at&t')?.symbol).toBe('T');
  expect(findCompany('apple pie')).toBeNull();
  expect(
    mentionedIn('Meta Platforms against the Bank of America').map(({ company }) => company.symbol),
  ).toEqual(['META', 'BAC']);
});

test('a refresh token says which environment it is for; other texts say nothing', () => {
  expect(environmentOf(grantOf('production').refreshToken)).toBe('production');
  expect(environmentOf(grantOf('cert').refreshToken)).toBe('sandbox');
  for (const text of ['', 'a.b.c', 'eyJ.eyJ.x', `x.${Buffer.from('{"iss":7}').toString('base64url')}.y`])
    expect(environmentOf(text)).toBeNull();
});

test.each([
  ['calls for 2026-06-19', '2026-06-19'],
  ['June 19th', '2026-06-19'],
  ['jan 15', '2027-01-15'],
  ['19 December 2026', '2026-12-19'],
  ['2026-02-30', null],
  ['june 31', null],
  ['no day here', null],
])('“%s” names the day %s', (text, day) => {
  expect(expirationIn(text, wednesday)).toBe(day);
});
