/** Every error code of the documentation is told with what Binance said, what it means and what to do. */
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../src/contract/errors.ts';
import { ToolError } from '../../../../src/mcp/connectors/connector.ts';
import { codeOf, explain, parseReply } from '../../../../src/mcp/connectors/binance/errors.ts';
import { depthReply } from '../../../../src/mcp/connectors/binance/replies.ts';

const refusal = (code: number, msg: string) => JSON.stringify({ code, msg });
const now = Date.UTC(2026, 10, 20, 12);
const told = (
  status: number,
  text: string,
  security: 'none' | 'read' | 'trade' = 'read',
  headers: Record<string, string> = {},
) => explain({ status, text, headers: new Headers(headers) }, { security, host: 'api.binance.com', now });

describe('an error', () => {
  test.each<[number, number, string]>([
    [429, -1003, 'source_rate_limited'],
    [408, -1007, 'source_unavailable'],
    [429, -1015, 'source_rate_limited'],
    [400, -1021, 'source_clock_skew'],
    [400, -1022, 'source_key_rejected'],
    [401, -1002, 'source_permission_missing'],
    [400, -2008, 'source_key_rejected'],
    [401, -2014, 'source_key_rejected'],
    [401, -2015, 'source_key_rejected'],
    [503, -1008, 'source_unavailable'],
    [500, -1000, 'source_unavailable'],
    [500, -99_999, 'source_unavailable'],
    [418, -1003, 'source_banned'],
    [403, -99_999, 'source_refused'],
  ])('with status %i and code %i is %s', (status, code, problem) => {
    const error = told(status, refusal(code, 'Said by Binance.'));
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: problem,
      message: expect.stringContaining(`“Said by Binance.” (${code})`),
    });
    expect(error).toMatchObject({ hint: expect.stringMatching(/\w.*\.$/) });
    expect(codeOf(error)).toBe(code);
  });

  test.each([
    ...[-1013, -1100, -1101, -1102, -1104, -1106, -1111, -1115, -1116, -1117, -1120, -1121, -1127, -1130],
    ...[-1220, -2010, -2011, -2013, -2026, -4242],
  ])('with code %i is about what was asked, and is told to the model', (code) => {
    const error = told(400, refusal(code, 'Said by Binance.'));
    expect(error).toBeInstanceOf(ToolError);
    expect(error.message).toMatch(new RegExp(`“Said by Binance\\.” \\(${code}\\)\\. .+\\.`));
    expect(codeOf(error)).toBe(code);
  });

  test.each([
    [429, -1003, 'Too many requests.', '300', 'Ask again in 5 minutes. Other programs'],
    [429, -1003, 'Too many requests.', '', 'Ask again in a minute. Other programs'],
    [429, -1015, 'Too many new orders.', '9', 'Ask again in 9 seconds.'],
    [503, -1008, 'Overloaded.', '', 'Ask again in a minute.'],
    [418, -1003, 'Banned.', '7200', 'Ask again after 2026-11-20T14:00:00Z. Patchbay sends nothing'],
    [418, -1003, `IP banned until ${now + 600_000}.`, '60', 'Ask again after 2026-11-20T12:10:00Z.'],
  ])('%i %i “%s” with Retry-After “%s”: %s', (status, code, msg, after, words) => {
    const error = told(status, refusal(code, msg), 'read', { 'Retry-After': after });
    expect(error).toMatchObject({ hint: expect.stringContaining(words) });
  });

  test.each([
    ['Filter failure: LOT_SIZE', 'step size'],
    ['Filter failure: MARKET_LOT_SIZE', 'market orders'],
    ['Filter failure: PRICE_FILTER', 'tick size'],
    ['Filter failure: PERCENT_PRICE_BY_SIDE', 'average price'],
    ['Filter failure: NOTIONAL', 'price × quantity'],
    ['Filter failure: MIN_NOTIONAL', 'price × quantity'],
    ['Filter failure: MAX_NUM_ORDERS', 'Too many orders are open'],
    ['Filter failure: MAX_NUM_ALGO_ORDERS', 'stop orders'],
    ['Filter failure: MAX_POSITION', 'position'],
  ])('“%s” is explained', (msg, words) => {
    expect(told(400, refusal(-1013, msg), 'trade').message).toContain(words);
  });

  test.each([
    ['Account has insufficient balance for requested action.', 'not enough free balance'],
    ['Order would trigger immediately.', 'already reached'],
    ['Order would immediately match and take.', 'LIMIT_MAKER'],
    ['Market is closed.', 'not trading now'],
  ])('“%s” is explained', (msg, words) => {
    expect(told(400, refusal(-2010, msg), 'trade').message).toContain(words);
  });

  test('of a key means another thing for reading than for trading', () => {
    const text = refusal(-2015, 'Invalid API-key, IP, or permissions for action.');
    expect(told(401, text, 'read')).toMatchObject({ code: 'source_key_rejected' });
    expect(told(401, text, 'trade')).toMatchObject({
      code: 'source_permission_missing',
      hint: expect.stringContaining('Enable Spot & Margin Trading'),
    });
  });

  test('in words of somebody else is cut, and on one line', () => {
    const { message } = told(400, refusal(-1100, `a\nb${'x'.repeat(5_000)}`));
    expect(message).not.toContain('\n');
    expect(message.length).toBeLessThan(500);
  });

  test('that is no JSON is told by its status', () => {
    expect(told(403, '<html>')).toMatchObject({
      code: 'source_refused',
      message: expect.stringContaining('firewall'),
    });
    expect(told(502, '')).toMatchObject({ code: 'source_unavailable' });
    expect(told(401, '')).toMatchObject({ code: 'source_key_rejected' });
  });
});

test('an answer of another shape names what is missing in it', () => {
  expect(() => parseReply('{"bids":[],"asks":[]}', depthReply, '/api/v3/depth')).toThrow(
    /depth.*lastUpdateId/,
  );
  expect(() => parseReply('<html>', depthReply, '/api/v3/depth')).toThrow('it is no JSON');
  const more = '{"lastUpdateId":1,"bids":[["1.0","2",[]]],"asks":[],"new":true}';
  expect(parseReply(more, depthReply, '/api/v3/depth').bids).toEqual([['1.0', '2']]);
});
