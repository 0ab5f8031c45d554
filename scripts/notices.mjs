/**
 * Writes into THIRD-PARTY-NOTICES.md the licence of every package that the builds contain: `node scripts/notices.mjs`.
 * `--check` writes nothing and fails where the file tells of other packages.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const file = path.join(root, 'THIRD-PARTY-NOTICES.md');
/** What stands between the two is written here, all else by hand: fonts and words are no modules, so that Vite lists none. */
const begin = '<!-- scripts/notices.mjs writes from here -->';
const end = '<!-- to here -->';
const builds = [
  { config: 'vite.config.ts', mode: 'production' },
  { config: 'vite.node.config.ts', mode: 'headless' },
  { config: 'vite.node.config.ts', mode: 'main' },
  { config: 'vite.node.config.ts', mode: 'preload' },
];
const fileName = 'licences.json';

/** The packages of one build, as Vite found them; the build itself is kept nowhere. */
async function packagesOf({ config, mode }) {
  const { output } = await build({
    configFile: path.join(root, config),
    mode,
    logLevel: 'error',
    build: { write: false, license: { fileName } },
  });
  return JSON.parse(output.find((one) => one.fileName === fileName).source);
}

/** Packages whose licences read the same share one text. */
function sectionOf(packages) {
  const sharing = new Map();
  for (const { name, version, identifier, text } of packages) {
    if (text === undefined) throw new Error(`${name} ${version} comes without its licence: name it by hand.`);
    const lines = text.replaceAll(/[^\S\n]+$/gm, '');
    const names = sharing.get(lines) ?? new Set();
    sharing.set(lines, names.add(`${name} ${version} (${identifier})`));
  }
  const parts = [...sharing].map(
    ([text, names]) => `### ${[...names].join(', ')}\n\n\`\`\`text\n${text}\n\`\`\``,
  );
  return [begin, ...parts, end].join('\n\n');
}

// As the product is built: a test's own value would make it a build for development.
process.env.NODE_ENV = 'production';
const found = [];
for (const one of builds) found.push(...(await packagesOf(one)));
const before = readFileSync(file, 'utf8');
const [from, to] = [before.indexOf(begin), before.indexOf(end)];
if (from < 0 || to < from) throw new Error(`${path.basename(file)} has lost the two marks.`);
const after = before.slice(0, from) + sectionOf(found) + before.slice(to + end.length);
if (after !== before) {
  if (process.argv[2] === '--check') {
    console.error('THIRD-PARTY-NOTICES.md is stale: run `node scripts/notices.mjs`.');
    process.exitCode = 1;
  } else writeFileSync(file, after);
}
