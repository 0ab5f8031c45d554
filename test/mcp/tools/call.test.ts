/** The straight line: found, recorded, checked, permitted, run, shaped, told; and how it fails. */
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src/contract/errors.ts';
import { callDetailSchema } from '../../../src/contract/state.ts';
import { ToolError } from '../../../src/mcp/connectors/connector.ts';
import { callTool } from '../../../src/mcp/tools/call.ts';
import { asking, houseWith, someTool, start, stubborn } from './house.ts';

describe('a call that goes well', () => {
  test('gives the value, as an object and as text', async () => {
    const result = await callTool(houseWith([someTool()]), asking('echo', { text: 'hello' }));
    expect(result).toEqual({
      content: [{ type: 'text', text: '{"text":"hello"}' }],
      structuredContent: { text: 'hello' },
    });
  });

  test('is told at its arrival, before it runs, and at its end', async () => {
    const order: string[] = [];
    const told = { started: () => order.push('started'), ended: () => order.push('ended') };
    const tool = someTool({
      parse: (args) => (order.push('parsed'), args),
      run: (input) => (order.push('ran'), Promise.resolve({ structured: input, summary: '' })),
    });
    await callTool(houseWith([tool], { told }), asking('echo'));
    expect(order).toEqual(['started', 'parsed', 'ran', 'ended']);
  });

  test('leaves a record from arrival to end, redacted, with what each step cost', async () => {
    const house = houseWith([someTool({ effect: 'write' })]);
    await callTool(house, asking('echo', { text: 'hello', password: 'hunter2' }));
    expect(house.started).toEqual([
      {
        id: expect.stringMatching(/^call_/),
        startedAt: start,
        client: 'ChatGPT',
        tool: 'echo',
        source: 'test',
        effect: 'write',
        gist: 'text: hello, password: [redacted]',
        status: 'running',
        durationMs: null,
        bytesOut: null,
        summary: '',
        arguments: { text: 'hello', password: '[redacted]' },
        result: null,
        transport: '2026-07-28',
        steps: [],
      },
    ]);
    const [end] = house.ended;
    expect(end).toMatchObject({
      ...house.started[0],
      status: 'ok',
      durationMs: expect.any(Number),
      bytesOut: Buffer.byteLength('{"text":"hello","password":"hunter2"}'),
      summary: 'Echoed.',
      result: { text: 'hello', password: '[redacted]' },
      steps: expect.any(Array),
    });
    expect(end?.steps.map((step) => step.name)).toEqual(['record', 'check', 'run', 'shape']);
    expect(callDetailSchema.parse(end)).toEqual(end);
  });

  test('hands the tool what it parsed, where links lead, and a log under its source', async () => {
    const seen: unknown[] = [];
    const tool = someTool({
      parse: () => ({ normalized: true }),
      run(input, { origin, log, signal }) {
        seen.push(input, origin, signal.aborted);
        log('warn', 'Half of it was missing.');
        return Promise.resolve({ structured: {}, summary: '' });
      },
    });
    const house = houseWith([tool]);
    await callTool(house, asking('echo', { raw: 1 }));
    expect(seen).toEqual([{ normalized: true }, 'https://public.example', false]);
    expect(house.logged).toMatchObject([
      { level: 'warn', scope: 'test', message: 'Half of it was missing.' },
    ]);
  });

  test('is cut to what a client takes, and the record says how much went out', async () => {
    const house = houseWith([someTool()], { limits: () => ({ deadlineMs: 1000, maxResultBytes: 4096 }) });
    const result = await callTool(house, asking('echo', { text: 'x'.repeat(100_000) }));
    expect(result?.content).toHaveLength(2);
    expect(house.ended[0]?.bytesOut).toBeLessThanOrEqual(4096);
  });

  test('keeps its record small, however much came in and went out', async () => {
    const house = houseWith([someTool()], { limits: () => ({ deadlineMs: 1000, maxResultBytes: 1e7 }) });
    await callTool(house, asking('echo', { text: 'x'.repeat(1_000_000), password: 'hunter2' }));
    expect(JSON.stringify(house.started[0]).length).toBeLessThan(20_000);
    expect(JSON.stringify(house.ended[0]).length).toBeLessThan(100_000);
    expect(house.ended[0]).toMatchObject({
      status: 'ok',
      result: {
        _cut: expect.stringContaining('the whole was 1000'),
        text: expect.stringMatching(/^x{1000}/),
      },
    });
  });
});

describe('a tool that is not there', () => {
  test('gives no result, and the attempt is on record', async () => {
    const house = houseWith([someTool()]);
    expect(await callTool(house, asking('gone', { a: 1 }))).toBeNull();
    expect(house.started).toMatchObject([{ tool: 'gone', source: '', effect: 'read' }]);
    expect(house.ended).toMatchObject([{ status: 'refused', summary: expect.stringContaining('“gone”') }]);
  });

  test('by a name that is no name is recorded short and without secrets', async () => {
    const house = houseWith([]);
    await callTool(house, asking(`Bearer ${'s3cret'.repeat(1000)}`));
    await callTool(house, asking(`${'n'.repeat(50)} sk-${'s3cret'.repeat(10)}`));
    const record = JSON.stringify([house.started, house.ended]);
    expect(record).not.toContain('s3cret');
    for (const call of house.started) expect(call.tool.length).toBeLessThanOrEqual(64);
  });
});

describe('a call that may not be', () => {
  test.each([
    ['read', 'mcp:write', 'mcp:read'],
    ['write', 'mcp:read', 'mcp:write'],
    ['destructive', 'mcp:read', 'mcp:write'],
  ] as const)('a tool that is %s, with only %s, is refused for want of %s', async (effect, has, needs) => {
    const { tool, contexts } = stubborn({ effect });
    const house = houseWith([tool]);
    const request = asking('echo');
    const result = await callTool(house, {
      ...request,
      caller: { ...request.caller, scopes: new Set([has]) },
    });
    expect(result).toMatchObject({ isError: true });
    expect(result?.content[0]?.text).toContain(needs);
    expect(house.ended[0]?.status).toBe('refused');
    expect(contexts).toEqual([]);
  });
});

describe('a call that may not be, with arguments that are wrong', () => {
  test('is refused for want of its scope, and told nothing of the tool’s arguments', async () => {
    const tool = someTool({
      effect: 'write',
      parse() {
        throw new ToolError('content is missing.');
      },
    });
    const house = houseWith([tool]);
    const request = asking('echo');
    const caller = { ...request.caller, scopes: new Set(['mcp:read']) };
    const result = await callTool(house, { ...request, caller });
    expect(result?.content[0]?.text).toContain('mcp:write');
    expect(JSON.stringify(result)).not.toContain('content is missing');
    expect(house.ended[0]?.status).toBe('refused');
  });
});

describe('a call that fails', () => {
  test('as the tool expected says it in the tool’s words', async () => {
    const house = houseWith([
      someTool({ run: () => Promise.reject(new ToolError('There is no note 7. List them first.')) }),
    ]);
    const result = await callTool(house, asking('echo'));
    expect(result).toEqual({
      content: [{ type: 'text', text: 'There is no note 7. List them first.' }],
      isError: true,
    });
    expect(house.ended).toMatchObject([
      { status: 'failed', summary: 'There is no note 7. List them first.' },
    ]);
    expect(house.logged).toEqual([]);
  });

  test('at its arguments is never run', async () => {
    const { tool, contexts } = stubborn({
      parse: () => {
        throw new ToolError('echo needs text.');
      },
    });
    const result = await callTool(houseWith([tool]), asking('echo'));
    expect(result?.content[0]?.text).toBe('echo needs text.');
    expect(contexts).toEqual([]);
  });

  test('with a problem of ours says it with its remedy, and its cause goes to the log alone', async () => {
    const error = new AppError(
      { code: 'connector_failed', message: 'Binance did not answer.', hint: 'Try later.' },
      { cause: new Error('ECONNRESET 10.0.0.7') },
    );
    const house = houseWith([someTool({ run: () => Promise.reject(error) })]);
    const result = await callTool(house, asking('echo'));
    expect(result?.content[0]?.text).toBe('Binance did not answer. Try later.');
    expect(house.logged).toMatchObject([{ level: 'error', scope: 'test', cause: error.cause }]);
  });

  test.each([
    [
      'throws',
      () => {
        throw new TypeError('secret internals');
      },
    ],
    ['rejects', () => Promise.reject(new TypeError('secret internals'))],
    ['rejects with no error', () => Promise.reject('secret internals')],
    ['gives a value that is no JSON', () => Promise.resolve({ structured: { n: 1n } as never, summary: '' })],
    ['gives no value', () => Promise.resolve(undefined as never)],
  ])('unexpectedly, when the tool %s, says only that, and the log says why', async (_case, run) => {
    const house = houseWith([someTool({ run })]);
    const result = await callTool(house, asking('echo'));
    expect(result?.isError).toBe(true);
    expect(result?.content[0]?.text).toMatch(/^echo failed inside Patchbay/);
    expect(JSON.stringify([result, house.ended])).not.toContain('secret internals');
    expect(house.ended[0]?.status).toBe('failed');
    expect(house.logged).toHaveLength(1);
    expect(house.logged[0]?.cause).toBeDefined();
  });
});
