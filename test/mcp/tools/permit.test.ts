/** What a caller may run, and the challenge that says what would let it. */
import { describe, expect, test } from 'vitest';
import { bearerChallenge } from '../../../src/mcp/tools/challenge.ts';
import { callTool } from '../../../src/mcp/tools/call.ts';
import { permit } from '../../../src/mcp/tools/permit.ts';
import { asking, houseWith, someTool } from './house.ts';

const { caller } = asking('echo');
const read = { ...someTool(), source: 'notes' };
const write = { ...someTool({ effect: 'write' }), source: 'notes' };

describe('a caller', () => {
  test.each([
    ['all scopes and sources', {}, [true, true]],
    ['read alone', { scopes: new Set(['mcp:read']) }, [true, false]],
    ['write alone', { scopes: new Set(['mcp:write']) }, [false, true]],
    ['no scope', { scopes: new Set<string>() }, [false, false]],
    ['the source', { sources: new Set(['notes']) }, [true, true]],
    ['another source', { sources: new Set(['stocks']) }, [false, false]],
    ['no source', { sources: new Set<string>() }, [false, false]],
  ])('with %s', (_case, change, allowed) => {
    const can = [read, write].map((tool) => permit(tool, { ...caller, ...change }) === null);
    expect(can).toEqual(allowed);
  });

  test('narrowed to sources still has search, which narrows itself', () => {
    expect(permit({ ...read, source: 'search' }, { ...caller, sources: new Set(['notes']) })).toBeNull();
  });

  test('that lacks a scope is led to one that keeps what it has', () => {
    const reader = { ...caller, scopes: new Set(['offline_access', 'mcp:read']) };
    expect(permit(write, reader)?.challenge).toMatch(/, scope="mcp:read mcp:write offline_access"$/);
    expect(permit(write, { ...reader, scopes: new Set<string>() })?.challenge).toMatch(
      /, scope="mcp:write"$/,
    );
  });

  test('hands its sources on to the tool', async () => {
    const seen: unknown[] = [];
    const tool = someTool({
      run: async (_input, { sources }) => (seen.push(sources), { structured: {}, summary: '' }),
    });
    const sources = new Set(['test']);
    await callTool(houseWith([tool]), asking('echo', {}, { caller: { ...caller, sources } }));
    expect(seen).toEqual([sources]);
  });
});

describe('a challenge', () => {
  const where = { issuer: 'https://a.example', resource: '/mcp' } as const;

  test('names the metadata of what was asked', () => {
    expect(bearerChallenge({ ...where, resource: '/sse' })).toBe(
      'Bearer resource_metadata="https://a.example/.well-known/oauth-protected-resource/sse"',
    );
  });

  test('holds nothing that a header cannot, and nothing that ends its quotes', () => {
    const description = 'Not “yours”\r\nX-Evil: "1" \\ é 😀';
    const made = bearerChallenge({ ...where, error: 'invalid_token', description });
    expect(made).toMatch(/^[\x20-\x7e]+$/);
    expect(/error_description="([^"\\]*)"$/.exec(made)?.[1]).toContain("Not 'yours'");
  });
});
