/** What an address says of where it is. Which ones are public is held where they are fetched from. */
import { expect, test } from 'vitest';
import {
  isLoopbackOrigin,
  isPublicAddress,
  networkOf,
  siteOf,
} from '../../../src/mcp/access/public-address.ts';

test('what is on the public internet is public, also through a translator', () => {
  for (const address of ['8.8.8.8', '2606:4700:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808']) {
    expect(isPublicAddress(address), address).toBe(true);
  }
});

test('what is no address is not public', () => {
  for (const text of ['', 'localhost', '8.8.8.8.', '[::1]', 'example.com']) {
    expect(isPublicAddress(text), text).toBe(false);
  }
});

test('an IPv4 address is a network of its own, an IPv6 address is one with its 64 bits', () => {
  expect(networkOf('203.0.113.9')).toBe(networkOf('::ffff:203.0.113.9'));
  expect(networkOf('203.0.113.9')).not.toBe(networkOf('203.0.113.10'));
  expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:0db8:1:2:ffff:ffff:ffff:ffff'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  expect(networkOf('unknown')).toBe('unknown');
});

test('a site is an IPv4 address, or the first 48 bits; this machine and what is no address are none', () => {
  expect(siteOf('203.0.113.9')).toBe(siteOf('::ffff:203.0.113.9'));
  expect(siteOf('203.0.113.9')).not.toBe(siteOf('203.0.113.10'));
  expect(siteOf('2001:db8:1:2::1')).toBe(siteOf('2001:0db8:1:ffff::7'));
  expect(siteOf('2001:db8:1:2::1')).not.toBe(siteOf('2001:db8:2:2::1'));
  for (const nobody of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', 'unknown', ''])
    expect(siteOf(nobody), nobody).toBeNull();
});

test('an origin of this machine is told apart', () => {
  for (const origin of [
    'http://127.0.0.1:7420',
    'http://localhost:7420',
    'http://[::1]:7420',
    'http://127.9.9.9',
  ]) {
    expect(isLoopbackOrigin(origin), origin).toBe(true);
  }
  for (const origin of [
    'https://localhost.example',
    'http://192.168.1.2',
    'https://a.ngrok-free.app',
    '',
    'x',
  ]) {
    expect(isLoopbackOrigin(origin), origin).toBe(false);
  }
});
