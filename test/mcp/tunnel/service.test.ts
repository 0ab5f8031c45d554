/** ngrok's address and CA, which we dial ourselves, are still those of the installed SDK. */
import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { ngrokAddress, ngrokCa } from '../../../src/mcp/tunnel/service.ts';

/** The native library of this system, beside the package that chooses it. */
function nativeLibrary(): Buffer {
  const scope = dirname(dirname(createRequire(import.meta.url).resolve('@ngrok/ngrok')));
  const files = readdirSync(scope)
    .flatMap((name) => readdirSync(join(scope, name)).map((file) => join(scope, name, file)))
    .filter((file) => file.endsWith('.node'));
  return readFileSync(files[0] ?? '');
}

test('the SDK has the same address and the same root certificate built in', () => {
  const library = nativeLibrary();
  const [host] = ngrokAddress.split(':');
  expect(library.includes(String(host))).toBe(true);
  expect(library.includes(ngrokCa.trim())).toBe(true);
});

test('the root certificate can stand for itself with Node’s checks, too', () => {
  const certificate = new X509Certificate(ngrokCa);
  expect(certificate.ca).toBe(true);
  expect(certificate.checkIssued(certificate)).toBe(true);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.parse('2100-01-01'));
});
