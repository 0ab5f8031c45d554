/** Pins the fuses of the packaged app: each one closes a way to run other code with the app's name and its secrets. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', '..');
const text = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');

/** The indented lines below a top-level key: enough of YAML for a file of ours. */
function section(key: string): string[] {
  const lines = text.split('\n');
  const start = lines.indexOf(`${key}:`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^\S/.test(line));
  return rest.slice(0, end).map((line) => line.trim());
}

describe('electron-builder.yml', () => {
  it('sets every fuse to its safe side', () => {
    expect(section('electronFuses').filter((line) => line !== '')).toEqual([
      'runAsNode: false',
      'enableCookieEncryption: true',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeCliInspectArguments: false',
      'enableEmbeddedAsarIntegrityValidation: true',
      'onlyLoadAppFromAsar: true',
      'loadBrowserProcessSpecificV8Snapshot: false',
      'grantFileProtocolExtraPrivileges: false',
    ]);
  });

  it('leaves no native module inside the archive, where it cannot be loaded', () => {
    const unpacked = section('asarUnpack');
    for (const folder of ['@ngrok', 'libsql', '@libsql', 'keytar', '@napi-rs']) {
      expect(unpacked).toContain(`- node_modules/${folder}/**`);
    }
    expect(text).toMatch(/^asar: true$/m);
  });

  it('ships the window, the main bundle and the pictures, and no sources', () => {
    const files = section('files');
    expect(files).toEqual(expect.arrayContaining(['- dist/main/**', '- dist/renderer/**', '- assets/**']));
    expect(files.filter((line) => /src|test|scripts/.test(line))).toEqual([]);
  });

  it('ships the licences of what it contains, as the package for npm does', () => {
    expect(section('extraResources')).toEqual(
      expect.arrayContaining(['- LICENSE', '- THIRD-PARTY-NOTICES.md']),
    );
    // npm takes LICENSE along by itself.
    const npm = readFileSync(path.join(root, 'package.json'), 'utf8');
    expect(npm).toContain('"THIRD-PARTY-NOTICES.md"');
    const notices = readFileSync(path.join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    expect(notices).toContain('Copyright 2000-2018 by Kevin Atkinson');
  });
});
