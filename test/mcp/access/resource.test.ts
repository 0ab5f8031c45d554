/** Which resources there are, and what a grant for one of them covers. */
import { expect, test } from 'vitest';
import { coversPath, coversResource, parseResource } from '../../../src/mcp/access/resource.ts';

const issuer = 'https://name.ngrok-free.app';

test.each<[string, string, boolean]>([
  ['everything', '/mcp', true],
  ['everything', '/', true],
  ['everything', '/sse/messages', true],
  ['/mcp', '/mcp', true],
  ['/mcp', '/mcp/', true],
  ['/mcp', '/mcp/tools', true],
  ['/mcp', '/mcpx', false],
  ['/mcp', '/sse', false],
  ['/mcp', '/', false],
  ['/mcp', '/MCP', false],
  ['/sse', '/sse/messages', true],
  ['/sse', '/mcp', false],
])('a grant for %s is good at %s: %s', (resource, path, isGood) => {
  const given = resource === 'everything' ? issuer : issuer + resource;
  expect(coversPath(given, { issuer, path })).toBe(isGood);
  expect(coversPath(given, { issuer: 'https://other.example', path })).toBe(false);
  expect(coversPath(given, { issuer: `${issuer}.evil.example`, path })).toBe(false);
});

test('a resource covers itself and what is under it, not what begins alike', () => {
  expect(coversResource(issuer, `${issuer}/mcp`)).toBe(true);
  expect(coversResource(`${issuer}/mcp`, issuer)).toBe(false);
  expect(coversResource(issuer, `${issuer}.evil.example`)).toBe(false);
});

test('naming one twice is naming it once; naming two is refused', () => {
  expect(parseResource([`${issuer}/mcp`, `${issuer}/mcp/`], issuer)).toBe(`${issuer}/mcp`);
  expect(parseResource([`${issuer}/mcp`, issuer], issuer)).toBeNull();
  expect(parseResource([`${issuer}//`], issuer)).toBeNull();
});
