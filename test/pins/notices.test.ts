/** Pins that THIRD-PARTY-NOTICES.md has the licence of every package whose code is built into the product. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..', '..');
const notices = readFileSync(path.join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8');

describe('THIRD-PARTY-NOTICES.md', () => {
  it('tells of all packages that the builds contain, and of no others', async () => {
    const checked = run(process.execPath, ['scripts/notices.mjs', '--check'], { cwd: root });
    await expect(checked).resolves.toHaveProperty('stdout', '');
  }, 60_000);

  it('has the copyright of those that the window is made of', () => {
    for (const notice of [
      'Copyright (c) Meta Platforms, Inc. and affiliates.',
      'Copyright (c) 2019 Material-UI SAS',
      'Copyright (c) 2015-present recharts',
      'Mike Bostock',
      'IBM Corp.',
    ])
      expect(notices).toContain(notice);
  });
});
