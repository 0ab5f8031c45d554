/** The built window's files, and nothing outside their folder. */
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { contentTypes } from '../contract/window-page.ts';
import type { Reply } from './reply.ts';

/** The build puts a hash into every name there, so what was fetched once never changes. */
const hashed = /^\/assets\//;

/** Answers with the file at this path of the window, or says why there is none. */
export async function windowFile(rendererDir: string, pathname: string): Promise<Reply> {
  const asked = pathname === '/' ? '/index.html' : pathname;
  const file = await confined(rendererDir, asked);
  if (file !== null) {
    return {
      status: 200,
      body: await readFile(file),
      type: contentTypes[path.extname(file)] ?? 'application/octet-stream',
      headers: hashed.test(asked) ? { 'Cache-Control': 'public, max-age=31536000, immutable' } : {},
    };
  }
  return asked === '/index.html'
    ? {
        status: 503,
        body: 'The window is not built here. Patchbay itself is running; build it with: npm run build\n',
      }
    : { status: 404, body: 'There is nothing here.\n' };
}

/** The file's real place if it lies inside the folder's, links followed; null otherwise. */
async function confined(rendererDir: string, pathname: string): Promise<string | null> {
  const asked = decode(pathname);
  if (asked === null || /[\\\0]/.test(asked) || path.extname(asked) === '') return null;
  try {
    const root = await realpath(rendererDir);
    const file = await realpath(path.join(root, asked));
    return file.startsWith(root + path.sep) ? file : null;
  } catch (error) {
    const absent = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];
    if (error instanceof Error && 'code' in error && absent.includes(String(error.code))) return null;
    throw error;
  }
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
