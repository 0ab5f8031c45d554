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

test.each([
  ['HTTPS://Name.NGROK-free.app', issuer],
  ['Https://name.ngrok-free.app/', issuer],
  ['https://NAME.ngrok-free.app/mcp', `${issuer}/mcp`],
  ['https://NAME.ngrok-free.app/sse/', `${issuer}/sse`],
])('%s is named too, and stands as it is ours: %s', (named, resource) => {
  expect(parseResource([named], issuer)).toBe(resource);
  expect(parseResource([named, resource], issuer)).toBe(resource);
});

test('an issuer that a client wrote in capitals is named by any writing of it', () => {
  const local = 'http://LocalHost:7420';
  for (const named of [local, local.toLowerCase()])
    expect(parseResource([`${named}/mcp`], local)).toBe(`${local}/mcp`);
});

test.each([
  `${issuer}/MCP`,
  `${issuer}/mcp?x`,
  `${issuer}/mcp#x`,
  `${issuer}:443/mcp`,
  `https://user@name.ngrok-free.app/mcp`,
  `https:name.ngrok-free.app/mcp`,
  `https:\\\\name.ngrok-free.app/mcp`,
  `https://name.ngro\u212a-free.app`,
  'https://name.ngrok-free.app.evil.example',
  '',
])('%j is not ours', (named) => expect(parseResource([named], issuer)).toBeNull());
