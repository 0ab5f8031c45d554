/** A small OAuth client, and the browser it opens: registered (RFC 7591), public, with PKCE (RFC 7636). */
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

const redirectUri = 'http://127.0.0.1:4711/callback';

export interface AskingBrowser {
  /** The number that the page shows. */
  number: number;
  /** Waits for the user's answer, and takes it back to the client: the parameters of the redirect. */
  answer(): Promise<URLSearchParams>;
  /** What the client gets for the code. */
  redeem(code: string): Promise<{ status: number; accessToken: string }>;
}

/**
 * Registers under this name and opens the page that asks for consent.
 *
 * @param issuer what the server at `origin` calls itself
 */
export async function askForConsent(
  origin: string,
  clientName: string,
  issuer: string = origin,
): Promise<AskingBrowser> {
  const registered = await fetch(`${origin}/oauth/register`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      client_name: clientName,
      redirect_uris: [redirectUri],
      token_endpoint_auth_method: 'none',
    }),
  });
  const { client_id: clientId } = z.object({ client_id: z.string() }).parse(await registered.json());
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    state: 'some state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    resource: `${issuer}/mcp`,
  });
  const opened = await fetch(`${origin}/oauth/authorize?${query.toString()}`, { redirect: 'manual' });
  const page = new URL(opened.headers.get('location') ?? '', origin).href;
  const headers = { Cookie: opened.headers.get('set-cookie')?.split(';')[0] ?? '' };
  const shown = await (await fetch(page, { headers, redirect: 'manual' })).text();
  return {
    number: Number(/<strong>(\d\d)<\/strong>/.exec(shown)?.[1]),
    async answer() {
      const answered = await fetch(`${page}&wait=1`, { headers, redirect: 'manual' });
      return new URL(answered.headers.get('location') ?? '').searchParams;
    },
    async redeem(code) {
      const answer = await fetch(`${origin}/oauth/token`, {
        method: 'POST',
        body: new URLSearchParams({
          ...{ grant_type: 'authorization_code', code, code_verifier: verifier },
          ...{ client_id: clientId, redirect_uri: redirectUri, resource: `${issuer}/mcp` },
        }),
      });
      const body = z.object({ access_token: z.string().default('') }).parse(await answer.json());
      return { status: answer.status, accessToken: body.access_token };
    },
  };
}
