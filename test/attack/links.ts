/** Documents and the signed links to them, as a client gets them. */
import { expect } from 'vitest';
import { z } from 'zod';
import { call, read, tokenNamed } from './mcp.ts';
import type { Side, Target } from './target.ts';
import type { Answer } from './visitor.ts';

/** A note of the user's; its id as search and fetch give it. */
export async function writeNote(
  target: Target,
  note: { title: string; content: string },
): Promise<{ id: string; uid: string }> {
  const { token } = await tokenNamed(target, 'who writes');
  const answer = await target.visit('local', call(token, 'create_note', note));
  const uid = /"uid":\s*"([^"]+)"/.exec(answer.text.replaceAll('\\"', '"'))?.[1] ?? '';
  expect(uid, answer.text.slice(0, 500)).not.toBe('');
  return { id: `workspace:note:${uid}`, uid };
}

const fetchedSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  url: z.string(),
  metadata: z.record(z.string(), z.unknown()),
});

/** A document, as `fetch` gives it to whoever has this token. */
export async function fetched(target: Target, token: string, id: string, side: Side = 'public') {
  const { result } = read(await target.visit(side, call(token, 'fetch', { id })));
  expect(result?.isError, JSON.stringify(result).slice(0, 500)).not.toBe(true);
  return fetchedSchema.parse(result?.structuredContent);
}

/** The link to a document, as whoever has this token is given it: path and query. */
export async function linkTo(target: Target, token: string, id: string): Promise<string> {
  const { url } = await fetched(target, token, id);
  expect(url).toMatch(/^https?:\/\/[^/]+\/data\/[^?]+\?exp=\d+&for=[^&]+&sig=[\w-]{43}$/);
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** The parts of a link, to be put together otherwise. */
export function partsOf(link: string) {
  const url = new URL(link, 'http://localhost');
  const [exp = '', owner = '', sig = ''] = ['exp', 'for', 'sig'].map(
    (name) => url.searchParams.get(name) ?? '',
  );
  return { path: url.pathname, exp, owner, sig };
}

/** What stands in a document and must not leave. */
export const inside = 'only-for-whom-it-was-given-to';
export const untoldTitle = 'title-that-is-told-to-nobody';

export async function untoldNote(target: Target): Promise<string> {
  return (await writeNote(target, { title: untoldTitle, content: inside })).id;
}

export function expectNothingOf(answer: Answer, asked = ''): void {
  expect(answer.text, asked).not.toContain(inside);
  expect(answer.text, asked).not.toContain(untoldTitle);
}

/** Refused, and nothing of the document in the answer. */
export function expectClosed(answer: Answer, asked = ''): void {
  expect([400, 403, 404, 405], `${asked} ${answer.text.slice(0, 200)}`).toContain(answer.status);
  expectNothingOf(answer, asked);
}

export async function expectOpen(target: Target, link: string): Promise<void> {
  const answer = await target.visit('public', { path: link });
  expect(answer.status, answer.text.slice(0, 500)).toBe(200);
  expect(answer.text).toContain(inside);
}

/** Closed for everybody, as a page and as JSON. */
export async function expectOver(target: Target, link: string): Promise<void> {
  for (const side of ['public', 'local'] as const)
    for (const accept of ['text/html', 'application/json'])
      expectClosed(await target.visit(side, { path: link, headers: { accept } }), link);
}
