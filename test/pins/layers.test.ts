/** Who may import whom: the rooms and doors of ARCHITECTURE.md, held against every import there is in `src`. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');

interface Import {
  /** The importing file, from `src`, with forward slashes. */
  from: string;
  /** A file from `src` (`../` leads out of it), or the name of a package or Node module. */
  to: string;
  typesOnly: boolean;
}

function sources(folder = src): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(ts|tsx|js|mjs|cjs)$/.test(entry.name) ? [path] : [];
  });
}

/** Everything a file imports: statements, re-exports, `import()` and `require()`, also in types. */
function importsOf(from: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typesOnly: boolean) => {
    const given = specifier !== undefined && ts.isStringLiteralLike(specifier) ? specifier.text : null;
    if (given === null) throw new Error(`${from} imports something that only running it would tell.`);
    const to = given.startsWith('.') ? posix.join(posix.dirname(from), given) : given;
    found.push({ from, to, typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, bringsTypesOnly(node.importClause));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && isImporting(node.expression)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true));
  return found;
}

function bringsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function isImporting(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isIdentifier(callee) && callee.text === 'require';
}

const imports = sources().flatMap((path) =>
  importsOf(relative(src, path).split(sep).join('/'), readFileSync(path, 'utf8')),
);

type Rule = (one: Import) => boolean;

const isOurs = (to: string) => to.includes('/') && !isPackage(to);
const isNode = (to: string) => to.startsWith('node:');
const inside = (room: string) => (to: string) => to.startsWith(`${room}/`);
const isContract = inside('contract');
const isPackageOf = (names: string[]) => (to: string) =>
  names.some((name) => to === name || to.startsWith(`${name}/`));

/** What is neither a file of ours nor Node’s. */
function isPackage(to: string): boolean {
  return !isNode(to) && !/^(\.\.|contract|mcp|main|headless|renderer)\//.test(to);
}

const isGallery = inside('renderer/gallery');
const isWindowPackage = isPackageOf([
  'react',
  'react-dom',
  '@base-ui/react',
  '@tanstack/react-virtual',
  'recharts',
]);

/** The gallery is no part of the window: it is shown beside it, to those who build it. */
function isWindow(to: string): boolean {
  return isWindowPackage(to) || (inside('renderer')(to) && !isGallery(to));
}

const rooms: Record<string, { files: RegExp; may: Rule }> = {
  'contract knows zod and itself': {
    files: /^contract\//,
    may: ({ to }) => to === 'zod' || isContract(to),
  },
  'the core knows the contract, Node and its libraries, and no face': {
    files: /^mcp\//,
    may: ({ to }) =>
      isContract(to) || inside('mcp')(to) || isNode(to) || isPackage(to) || to === '../package.json',
  },
  'a connector knows connector.ts, the contract, zod, decimals and its own folder, and at most the door to SQLite':
    {
      files: /^mcp\/connectors\/[^/]+\//,
      may: ({ from, to }) =>
        to === 'mcp/connectors/connector.ts' ||
        to.startsWith(`${dirname(from).split('/').slice(0, 3).join('/')}/`) ||
        isContract(to) ||
        isNode(to) ||
        to === 'zod' ||
        to === 'bignumber.js' ||
        (to === 'mcp/database.ts' && from.startsWith('mcp/connectors/workspace/')),
    },
  'the desktop door knows the core by its one door, the contract, electron and Node': {
    files: /^main\/(?!preload\.ts$)/,
    may: ({ to }) =>
      to === 'mcp/index.ts' || isContract(to) || inside('main')(to) || isNode(to) || to === 'electron',
  },
  'preload knows electron, and of the contract types alone': {
    files: /^main\/preload\.ts$/,
    may: ({ to, typesOnly }) => to === 'electron' || (typesOnly && isContract(to)),
  },
  'the terminal door knows the core by its one door, the contract, Node, zod and WebSockets': {
    files: /^headless\//,
    may: ({ to }) =>
      to === 'mcp/index.ts' ||
      isContract(to) ||
      inside('headless')(to) ||
      isNode(to) ||
      ['ws', 'zod'].includes(to),
  },
  'the window knows the contract, React and the DOM': {
    files: /^renderer\/(?!gallery\/)/,
    may: ({ to }) => isContract(to) || isWindow(to),
  },
  'the gallery knows the window, and the states that tests show it in': {
    files: /^renderer\/gallery\//,
    may: ({ to }) =>
      isContract(to) || isWindow(to) || isGallery(to) || to.startsWith('../test/renderer/fixtures/'),
  },
};

/** One door per dependency: the only files that may open it. */
const doors: Record<string, { packages: string[]; files: RegExp }> = {
  'the MCP server SDK and express': {
    packages: [
      '@modelcontextprotocol/server',
      '@modelcontextprotocol/node',
      '@modelcontextprotocol/express',
      '@modelcontextprotocol/sdk/server',
      'express',
    ],
    files: /^mcp\/http\//,
  },
  'the MCP client SDK': {
    packages: ['@modelcontextprotocol/client', '@modelcontextprotocol/sdk/client'],
    files: /^mcp\/(upstream|doctor)\//,
  },
  ngrok: { packages: ['@ngrok/ngrok'], files: /^mcp\/tunnel\/ngrok\.ts$/ },
  'the keyring': { packages: ['keytar', '@napi-rs/keyring'], files: /^mcp\/secrets\/keychain\.ts$/ },
  'what is sent out on behalf of connectors': {
    packages: ['undici', 'p-retry', 'lru-cache'],
    files: /^mcp\/outbound\//,
  },
  Markdown: { packages: ['markdown-it'], files: /^mcp\/http\// },
  SQLite: { packages: ['libsql', 'better-sqlite3', 'node:sqlite'], files: /^mcp\/database\.ts$/ },
  electron: { packages: ['electron'], files: /^main\// },
  React: { packages: ['react', 'react-dom'], files: /^renderer\// },
};

function breaking(files: RegExp, may: Rule): string[] {
  return imports
    .filter((one) => files.test(one.from) && !may(one))
    .map(({ from, to }) => `src/${from} imports ${isOurs(to) ? `src/${to}` : to}`);
}

describe('rooms', () => {
  test.each(Object.entries(rooms))('%s', (_rule, { files, may }) => {
    expect(imports.filter((one) => files.test(one.from))).not.toEqual([]);
    expect(breaking(files, may)).toEqual([]);
  });

  test('every file stands in one of them', () => {
    const homeless = [...new Set(imports.map((one) => one.from))].filter(
      (from) => !Object.values(rooms).some(({ files }) => files.test(from)),
    );
    expect(homeless).toEqual([]);
  });
});

describe('doors', () => {
  test.each(Object.entries(doors))('%s', (_door, { packages, files }) => {
    const isBehind = isPackageOf(packages);
    const outside = imports.filter((one) => isBehind(one.to) && !files.test(one.from));
    expect(outside.map(({ from, to }) => `src/${from} imports ${to}`)).toEqual([]);
  });

  test('the files behind mcp/database.ts are those that keep records', () => {
    const users = imports.filter((one) => one.to === 'mcp/database.ts').map((one) => one.from);
    const rooms = users.map(
      (from) => /^mcp\/(journal|access|connectors\/workspace|core\.ts)/.exec(from)?.[1] ?? from,
    );
    expect([...new Set(rooms)].sort()).toEqual([
      'access',
      'connectors/workspace',
      'journal',
      'mcp/records.ts',
    ]);
  });

  test('the core composes: no room in it reaches up to core.ts or index.ts', () => {
    const up = imports.filter(
      (one) => /^mcp\/(core|index)\.ts$/.test(one.to) && /^mcp\/[^/]+\//.test(one.from),
    );
    expect(up.filter((one) => !one.typesOnly).map((one) => one.from)).toEqual([]);
  });

  test('the tunnel is handed what it publishes and cannot name any listener', () => {
    const named = imports.filter(
      (one) => one.from.startsWith('mcp/tunnel/') && one.to.startsWith('mcp/http/'),
    );
    expect(named).toEqual([]);
  });
});

describe('these tests see', () => {
  const seen = (text: string) =>
    importsOf('mcp/tools/x.ts', text).map(({ to, typesOnly }) => [to, typesOnly]);
  test.each([
    [`import { a } from '../database.ts';`, 'mcp/database.ts', false],
    [`import type { A } from '../../main/x.ts';`, 'main/x.ts', true],
    [`import { type A, type B } from 'zod';`, 'zod', true],
    [`import { type A, b } from 'zod';`, 'zod', false],
    [`import all, { type A } from 'zod';`, 'zod', false],
    [`import 'side-effect';`, 'side-effect', false],
    [`export * from './y.ts';`, 'mcp/tools/y.ts', false],
    [`export type { A } from './y.ts';`, 'mcp/tools/y.ts', true],
    [`const a = async () => import('electron');`, 'electron', false],
    [`const a = require('electron');`, 'electron', false],
    [`let a: import('electron').App;`, 'electron', true],
    [`let a: typeof import('electron');`, 'electron', true],
    [`import x from '../../../package.json' with { type: 'json' };`, '../package.json', false],
  ])('%s', (text, to, typesOnly) => {
    expect(seen(text)).toEqual([[to, typesOnly]]);
  });

  test('no import that only running would tell', () => {
    expect(() => seen('const a = import(name);')).toThrow('only running it');
    expect(seen(`// import 'electron'\nconst text = "import 'electron'";`)).toEqual([]);
  });

  test('all of the source', () => {
    expect(new Set(imports.map((one) => one.from.split('/')[0]))).toEqual(
      new Set(['contract', 'mcp', 'main', 'headless', 'renderer']),
    );
    expect(imports.length).toBeGreaterThan(500);
  });
});
