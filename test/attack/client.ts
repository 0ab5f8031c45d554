/** An OAuth client of an attacker's making: does each step of the flow apart, as it should be done or as it should not. */
import { createHash, randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Approval } from '../../src/contract/state.ts';
import type { Side, Target } from './target.ts';
import type { Answer, Asked } from './visitor.ts';

export const callback = 'https://app.example.com/callback';

const registeredSchema = z.object({ client_id: z.string(), client_secret: z.string().optional() });
export interface Registered {
  id: string;
  secret: string | null;
}

export function registration(more: Record<string, unknown> = {}): Asked {
  return {
    path: '/oauth/register',
    body: {
      client_name: 'Stranger',
      redirect_uris: [callback],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
      ...more,
    },
  };
}

/** A client that registers itself (RFC 7591). */
export async function register(
  target: Target,
  more: Record<string, unknown> = {},
  side: Side = 'public',
): Promise<Registered> {
  const answer = await target.visit(side, registration(more));
  expect(answer.status, answer.text).toBe(201);
  const { client_id: id, client_secret: secret = null } = registeredSchema.parse(JSON.parse(answer.text));
  return { id, secret };
}

export interface Pkce {
  verifier: string;
  challenge: string;
}

export function pkce(verifier = randomBytes(32).toString('base64url')): Pkce {
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** The address of an authorization request; a parameter that is undefined is left out, one that is a list comes as often. */
export function authorizePath(parameters: Record<string, string | string[] | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    for (const one of [value ?? []].flat()) query.append(name, one);
  return `/oauth/authorize?${query.toString()}`;
}

/** A whole authorization request, as it should be. */
export function wellFormed(client: string, challenge: string): Record<string, string> {
  return {
    response_type: 'code',
    client_id: client,
    redirect_uri: callback,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state: 'state-of-the-client',
    scope: 'mcp:read mcp:write offline_access',
  };
}

/** A round of consent that waits, as the browser that asked for it holds it. */
export interface Round {
  id: string;
  /** `name=value`, as the browser sends it back. */
  cookie: string;
  /** The whole `Set-Cookie`. */
  setCookie: string;
}

export function roundOf(answer: Answer): Round {
  const where = answer.headers.location ?? '';
  expect(answer.status, `${where} ${answer.text.slice(0, 500)}`).toBe(303);
  expect(where).toMatch(/^(https?:\/\/[^/]+)?\/oauth\/authorize\?round=/);
  const id = new URL(where, 'http://localhost').searchParams.get('round') ?? '';
  const setCookie = answer.headers['set-cookie']?.[0] ?? '';
  return { id, setCookie, cookie: setCookie.split(';')[0] ?? '' };
}

export async function openRound(
  target: Target,
  parameters: Record<string, string | string[] | undefined>,
  how: { side?: Side; headers?: Record<string, string> } = {},
): Promise<Round> {
  const path = authorizePath(parameters);
  return roundOf(await target.visit(how.side ?? 'public', { path, headers: how.headers ?? {} }));
}

/** The round's page as somebody sees it who has this cookie, or none. */
export function look(
  target: Target,
  round: Pick<Round, 'id'> & { cookie?: string },
  how: { side?: Side; wait?: boolean } = {},
): Promise<Answer> {
  return target.visit(how.side ?? 'public', {
    path: `/oauth/authorize?round=${encodeURIComponent(round.id)}${how.wait === true ? '&wait=1' : ''}`,
    headers: round.cookie === undefined ? {} : { cookie: round.cookie },
  });
}

/** The approval in the window that belongs to a round. */
export async function approvalOf(target: Target, round: Pick<Round, 'id'>): Promise<Approval | undefined> {
  return (await target.ask('approvals.list', {})).approvals.find(({ id }) => id === round.id);
}

/** The one of the three numbers that the page shows. */
export function numberOn(page: Answer, approval: Pick<Approval, 'choices'>): number {
  const text = page.text.replaceAll(/<style[\s\S]*?<\/style>/g, '').replaceAll(/<[^>]*>/g, ' ');
  const shown = approval.choices.filter((choice) =>
    new RegExp(`(?<![\\d:.])${choice}(?![\\d:.])`).test(text),
  );
  expect(shown, text).toHaveLength(1);
  return shown[0] ?? 0;
}

/** Where the browser is sent when its round has been answered. */
export async function sentTo(target: Target, round: Round, side: Side = 'public'): Promise<URL> {
  const answer = await look(target, round, { side, wait: true });
  expect(answer.status, answer.text.slice(0, 500)).toBe(303);
  return new URL(String(answer.headers.location));
}

export async function approve(
  target: Target,
  round: Round,
  how: { side?: Side; scopes?: Approval['scopes']; sources?: string[] } = {},
): Promise<URL> {
  const { side = 'public', ...narrowed } = how;
  await target.ask('approvals.decide', { id: round.id, decision: 'approve', ...narrowed });
  return sentTo(target, round, side);
}

/** So that no attack finds the waiting room full of an earlier one's rounds. */
export async function rejectAll(target: Target): Promise<void> {
  const { approvals } = await target.ask('approvals.list', {});
  for (const { id } of approvals) await target.ask('approvals.decide', { id, decision: 'reject' });
}

export function exchange(
  target: Target,
  form: Record<string, string | undefined>,
  how: { side?: Side; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const pairs = Object.entries(form).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return target.visit(how.side ?? 'public', {
    path: '/oauth/token',
    method: 'POST',
    headers: how.headers ?? {},
    body: new URLSearchParams(pairs),
  });
}

const issuedSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string().optional(),
  scope: z.string(),
  expires_in: z.number(),
  token_type: z.string(),
});

export interface Tokens {
  access: string;
  refresh: string;
  scope: string;
}

export function issuedBy(answer: Answer): Tokens {
  expect(answer.status, answer.text).toBe(200);
  const {
    access_token: access,
    refresh_token: refresh = '',
    scope,
  } = issuedSchema.parse(JSON.parse(answer.text));
  return { access, refresh, scope };
}

/** A code on its way: everything that its own client would send for it. */
export interface Coded {
  client: Registered;
  round: Round;
  verifier: string;
  /** The form that exchanges it. */
  form: Record<string, string>;
}

export interface Wish {
  side?: Side;
  client?: Registered;
  /** More of the authorization request. */
  parameters?: Record<string, string>;
  scopes?: Approval['scopes'];
  sources?: string[];
}

/** Asks, is approved, and holds the code. */
export async function getCode(target: Target, wish: Wish = {}): Promise<Coded> {
  const { side = 'public', parameters = {} } = wish;
  const client = wish.client ?? (await register(target, {}, side));
  const { verifier, challenge } = pkce();
  const round = await openRound(target, { ...wellFormed(client.id, challenge), ...parameters }, { side });
  const narrowed = {
    ...(wish.scopes === undefined ? {} : { scopes: wish.scopes }),
    ...(wish.sources === undefined ? {} : { sources: wish.sources }),
  };
  const back = await approve(target, round, { side, ...narrowed });
  const code = back.searchParams.get('code');
  expect(code, back.href).not.toBeNull();
  const form = {
    grant_type: 'authorization_code',
    code: code ?? '',
    client_id: client.id,
    redirect_uri: parameters['redirect_uri'] ?? callback,
    code_verifier: verifier,
  };
  return { client, round, verifier, form };
}

export interface LetIn extends Coded {
  tokens: Tokens;
}

/** The whole flow, as it should be. */
export async function letIn(target: Target, wish: Wish = {}): Promise<LetIn> {
  const coded = await getCode(target, wish);
  const tokens = issuedBy(await exchange(target, coded.form, { side: wish.side ?? 'public' }));
  return { ...coded, tokens };
}

export function refresh(
  target: Target,
  form: { client: Registered; token: string; [more: string]: unknown },
  how: { side?: Side } = {},
): Promise<Answer> {
  const { client, token, ...more } = form;
  const others = Object.fromEntries(Object.entries(more).map(([key, value]) => [key, String(value)]));
  return exchange(
    target,
    { grant_type: 'refresh_token', refresh_token: token, client_id: client.id, ...others },
    how,
  );
}

/** The OAuth error code in an answer's body, or empty. */
export function errorIn(answer: Answer): string {
  try {
    const body = z.object({ error: z.string() }).safeParse(JSON.parse(answer.text));
    return body.data?.error ?? '';
  } catch {
    return '';
  }
}

/** Refused, and nothing that opens anything in the answer. */
export function expectNoToken(answer: Answer, error?: string | RegExp): void {
  expect(answer.status, answer.text).toBeGreaterThanOrEqual(400);
  expect(answer.status, answer.text).toBeLessThan(500);
  expect(answer.text).not.toMatch(/pb[arsl]?_[0-9a-z]{12}_/);
  expect(answer.text).not.toContain('access_token"');
  if (error !== undefined) expect(errorIn(answer)).toMatch(error);
}
