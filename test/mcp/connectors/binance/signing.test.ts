/** Signatures, held against the example of Binance's own documentation, and the digits of long numbers. */
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../../src/mcp/connectors/binance/json.ts';
import { encodeQuery, signatureOf } from '../../../../src/mcp/connectors/binance/signing.ts';

/** rest-api.md, “SIGNED Endpoint Examples for POST /api/v3/order”. */
const secret = 'NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j';

describe('a signature', () => {
  test('is that of the documentation’s example', () => {
    const query = encodeQuery({
      symbol: 'LTCBTC',
      side: 'BUY',
      type: 'LIMIT',
      timeInForce: 'GTC',
      quantity: '1',
      price: '0.1',
      recvWindow: 5000,
      timestamp: 1499827319559,
    });
    expect(query).toBe(
      'symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559',
    );
    expect(signatureOf(query, secret)).toBe(
      'c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71',
    );
  });

  test('is of what was percent-encoded, also for a symbol in another script', () => {
    const query = encodeQuery({ symbol: '币安USDT', origClientOrderId: "a:/'(b)*!" });
    expect(query).toBe('symbol=%E5%B8%81%E5%AE%89USDT&origClientOrderId=a%3A%2F%27%28b%29%2A%21');
    expect(new URL(`https://api.binance.com/api/v3/order?${query}`).search).toBe(`?${query}`);
    expect(signatureOf(query, secret)).toBe(createHmac('sha256', secret).update(query).digest('hex'));
  });

  test('leaves out what is not given', () => {
    expect(encodeQuery({ symbol: 'BTCUSDT', limit: undefined, orderId: 28 })).toBe(
      'symbol=BTCUSDT&orderId=28',
    );
  });
});

describe('JSON', () => {
  test('keeps the digits of an integer that a double cannot hold', () => {
    expect(parseJson('{"orderId":12345678901234567890,"price":"1.50","n":-9007199254740993}')).toEqual({
      orderId: '12345678901234567890',
      price: '1.50',
      n: '-9007199254740993',
    });
  });

  test('keeps every other number, and digits within a text, as they are', () => {
    const text =
      '{"a":9007199254740991,"b":0.12345678901234567,"c":"id 12345678901234567890, \\"9\\"","d":[1e3]}';
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });
});
