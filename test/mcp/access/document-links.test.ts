/** Links to documents: whole, in time, for whom may still come in, or nothing. */
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openAccessDatabase } from '../../../src/mcp/access/database.ts';
import { createDocumentLinks } from '../../../src/mcp/access/document-links.ts';
import { makeDataDir } from '../core-world.ts';

const start = Date.parse('2026-05-04T10:20:30Z');
const id = 'upstream:resource:file%3A///a b?c#d&e';

function house() {
  const file = join(makeDataDir(), 'access.db');
  const database = openAccessDatabase(file);
  onTestFinished(() => database.close());
  const world = { now: start, live: new Set(['grant-1']) };
  const make = () =>
    createDocumentLinks(database, {
      now: () => world.now,
      hours: () => 24,
      rightsOf: (credential) =>
        world.live.has(credential)
          ? { credential, name: '', kind: 'oauth', scopes: new Set(['mcp:read']), sources: null }
          : null,
    });
  const links = make();
  const read = (link: string, by = links) => {
    const url = new URL(link, 'https://public.example');
    return by.read(url.pathname, url.searchParams);
  };
  return { world, links, read, again: make };
}

describe('a link', () => {
  test('leads to its document, whatever the id holds, until its hours are over', () => {
    const { world, links, read } = house();
    const link = links.sign(id, 'grant-1');
    expect(read(link)).toMatchObject({ kind: 'good', id, rights: { credential: 'grant-1' } });
    world.now = start + 24 * 3_600_000 - 1;
    expect(read(link).kind).toBe('good');
    world.now = start + 25 * 3_600_000;
    expect(read(link).kind).toBe('expired');
  });

  test('is the same within the hour, so that a document is cited once', () => {
    const { world, links } = house();
    const link = links.sign(id, 'grant-1');
    world.now += 30 * 60_000;
    expect(links.sign(id, 'grant-1')).toBe(link);
    world.now += 30 * 60_000;
    expect(links.sign(id, 'grant-1')).not.toBe(link);
  });

  test('is good after a restart, and for nothing once all were withdrawn', () => {
    const { links, read, again } = house();
    const link = links.sign(id, 'grant-1');
    expect(read(link, again()).kind).toBe('good');
    links.renew();
    expect(read(link).kind).toBe('bad');
    expect(read(link, again()).kind).toBe('bad');
  });

  test('ends with the token or grant that it was given to', () => {
    const { world, links, read } = house();
    const link = links.sign(id, 'grant-1');
    world.live.clear();
    expect(read(link).kind).toBe('revoked');
  });

  test('opens nothing once any part of it is another', () => {
    const { links, read } = house();
    const link = links.sign(id, 'grant-1');
    const url = new URL(link, 'https://public.example');
    const changed = (change: (url: URL) => void) => {
      const other = new URL(url);
      change(other);
      return read(other.toString()).kind;
    };
    const exp = Number(url.searchParams.get('exp'));
    const sig = url.searchParams.get('sig') ?? '';
    const spoiled: ((url: URL) => void)[] = [
      (other) => (other.pathname = '/data/workspace%3Anote%3A1'),
      (other) => (other.pathname = '/data/'),
      (other) => (other.pathname += '%zz'),
      (other) => other.searchParams.set('exp', String(exp + 1)),
      (other) => other.searchParams.set('exp', `0${exp}`),
      (other) => other.searchParams.set('for', 'grant-2'),
      (other) => other.searchParams.set('sig', sig.slice(0, -1)),
      (other) => other.searchParams.set('sig', ''),
      (other) => other.searchParams.delete('sig'),
      (other) => other.searchParams.delete('exp'),
      (other) => other.searchParams.append('exp', '99999999999'),
      (other) => other.searchParams.append('sig', 'x'),
    ];
    expect(spoiled.map(changed)).toEqual(spoiled.map(() => 'bad'));
    expect(changed(() => undefined)).toBe('good');
  });
});
