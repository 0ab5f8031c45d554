/** Redirect URIs: which may be registered, and which are a client's own. */
import { describe, expect, test } from 'vitest';
import {
  answerTo,
  isRegistered,
  redirectHostOf,
  redirectUriFault,
  staysOnMachine,
} from '../../../src/mcp/access/redirects.ts';

describe('may be registered', () => {
  test.each([
    'https://chatgpt.com/connector_platform_oauth_redirect',
    'https://claude.ai/api/mcp/auth_callback',
    'https://example.com:8443/cb?tenant=1',
    'https://[2001:db8::1]/cb',
    'http://127.0.0.1/callback',
    'http://127.0.0.1:33418/',
    'http://127.0.0.1:33418',
    'http://localhost:3334/oauth/callback',
    'http://[::1]:9/cb',
    'http://localhost?x=1',
    'com.example.app:/oauth',
    'com.example.app://oauth/cb',
    'com.googleusercontent.apps.123-abc:/oauth2redirect',
    'io.example:/cb',
    'DEV.warp.Warp-Stable://cb',
    'cursor://anysphere.cursor-mcp/oauth/callback',
    'vscode://vscode.microsoft-authentication/cb',
    'vscode-insiders://x/cb',
  ])('%s', (uri) => expect(redirectUriFault(uri)).toBeNull());
});

describe('may not be registered', () => {
  test.each([
    ['a script', 'javascript:alert(1)'],
    ['a script in capitals', 'JavaScript:alert(1)'],
    ['a script with a line end in it', 'java\nscript:alert(1)'],
    ['a script after a space', ' javascript:alert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['a file', 'file:///etc/passwd'],
    ['a blob', 'blob:https://example.com/x'],
    ['the inside of the browser', 'about:blank'],
    ['the source of a page', 'view-source:https://example.com/'],
    ['a script of old', 'vbscript:msgbox'],
    ['a scheme that is nobody’s', 'myapp://cb'],
    ['a script with a dot in it', 'java.script:alert(1)'],
    ['a script with more dots in it', 'vb.scr.ipt:msgbox'],
    ['data with a dot in it', 'da.ta:text/html,x'],
    ['a file with a dot in it', 'fi.le:///etc/passwd'],
    ['what looks like an address', 'a.example:/cb'],
    ['a scheme with a dot that is no reverse domain name', 'microsoft-edge.x:/cb'],
    ['one whose first label has digits', 'h2.example:/cb'],
    ['one that ends with a dot', 'com.:/cb'],
    ['one with two dots together', 'com..example:/cb'],
    ['one with a plus', 'com.example+x:/cb'],
    ['mail', 'mailto:a@example.com'],
    ['http to elsewhere', 'http://example.com/cb'],
    ['http to a private network', 'http://192.168.1.2/cb'],
    ['http to what begins like loopback', 'http://127.0.0.1.evil.example/cb'],
    ['http to what begins like localhost', 'http://localhost.evil.example/cb'],
    ['loopback as a user name', 'http://127.0.0.1@evil.example/cb'],
    ['loopback and a port as user name and password', 'http://127.0.0.1:80@evil.example/cb'],
    ['loopback in another writing', 'http://127.1/cb'],
    ['loopback as a number', 'http://2130706433/cb'],
    ['localhost in capitals', 'http://LOCALHOST/cb'],
    ['a port that is none', 'http://127.0.0.1:99999/cb'],
    ['a fragment', 'https://example.com/cb#x'],
    ['an empty fragment', 'https://example.com/cb#'],
    ['a user name', 'https://user@example.com/cb'],
    ['an empty user name', 'https://@example.com/cb'],
    ['a password', 'https://:p@example.com/cb'],
    ['a backslash', 'https://example.com\\@evil.example/cb'],
    ['one slash', 'https:/example.com/cb'],
    ['no slash', 'https:example.com/cb'],
    ['capitals in the scheme', 'HTTPS://example.com/cb'],
    ['markup', 'https://example.com/<script>'],
    ['a quotation mark', 'https://example.com/"onload="x'],
    ['letters beyond ASCII', 'https://exämple.com/cb'],
    ['a line end', 'https://example.com/cb\r\nX: y'],
    ['a tab', 'https://exam\tple.com/cb'],
    ['a path alone', '/cb'],
    ['two slashes', '//example.com/cb'],
    ['nothing', ''],
    ['more than 2000 characters', `https://example.com/${'x'.repeat(2000)}`],
  ])('%s', (_what, uri) => expect(redirectUriFault(uri)).toMatch(/\.$/));
});

describe('is a client’s own', () => {
  test('when it is the same text', () => {
    expect(isRegistered(['https://a.example/cb', 'https://b.example/cb'], 'https://b.example/cb')).toBe(true);
  });

  test.each([
    ['http://127.0.0.1/cb', 'http://127.0.0.1:51234/cb'],
    ['http://127.0.0.1:3334/cb', 'http://127.0.0.1:51234/cb'],
    ['http://localhost:3334/cb?x=1', 'http://localhost/cb?x=1'],
    ['http://[::1]/cb', 'http://[::1]:8080/cb'],
    ['http://localhost', 'http://localhost:1'],
  ])('on loopback with any port: %s for %s', (registered, asked) => {
    expect(isRegistered([registered], asked)).toBe(true);
  });

  test.each([
    ['another loopback name', 'http://127.0.0.1/cb', 'http://localhost/cb'],
    ['another path', 'http://127.0.0.1/cb', 'http://127.0.0.1:1/cb/'],
    ['another query', 'http://127.0.0.1/cb', 'http://127.0.0.1:1/cb?x'],
    ['a host behind the port', 'http://127.0.0.1/cb', 'http://127.0.0.1:1@evil.example/cb'],
    ['a host behind the name', 'http://127.0.0.1/cb', 'http://127.0.0.1.evil.example/cb'],
    ['a port that is none', 'http://127.0.0.1/cb', 'http://127.0.0.1:99999/cb'],
    ['another port by https', 'https://localhost/cb', 'https://localhost:1/cb'],
    ['https for http', 'http://localhost/cb', 'https://localhost/cb'],
    ['a fragment', 'http://localhost/cb', 'http://localhost/cb#x'],
    ['another host', 'https://a.example/cb', 'https://b.example/cb'],
    ['nothing registered', '', ''],
  ])('but not with %s', (_what, registered, asked) => {
    expect(isRegistered([registered], asked)).toBe(false);
  });
});

test('an answer is added to what the address has', () => {
  const answer = { code: 'c d', state: null, iss: 'https://i.example' };
  const added = 'code=c+d&iss=https%3A%2F%2Fi.example';
  expect(answerTo('https://a.example/cb', answer)).toBe(`https://a.example/cb?${added}`);
  expect(answerTo('https://a.example/cb?x=1', answer)).toBe(`https://a.example/cb?x=1&${added}`);
  expect(answerTo('com.example.app:/cb', answer)).toBe(`com.example.app:/cb?${added}`);
});

test('people are told the host, or the scheme of the app', () => {
  expect(redirectHostOf('https://chatgpt.com/cb')).toBe('chatgpt.com');
  expect(redirectHostOf('http://127.0.0.1:3334/cb')).toBe('127.0.0.1:3334');
  expect(redirectHostOf('cursor://chatgpt.com/cb')).toBe('cursor:');
});

test('what stays on the machine is loopback by http, and apps', () => {
  expect(['http://localhost/cb', 'http://[::1]:1/cb', 'cursor://x', 'com.a.b:/x'].every(staysOnMachine)).toBe(
    true,
  );
  expect(['https://localhost/cb', 'https://a.example/cb'].some(staysOnMachine)).toBe(false);
});
