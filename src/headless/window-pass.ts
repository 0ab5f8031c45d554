/** Who may see the window: a token in its address is exchanged for a cookie that scripts and other sites cannot use. */
import type { IncomingMessage } from 'node:http';
import { makeKey } from './key.ts';

export interface WindowPass {
  /** For the address that is printed; good as often as it is needed while this process runs. */
  readonly token: string;
  acceptsToken(token: string | null): boolean;
  /** The `Set-Cookie` value that the token is exchanged for. */
  readonly cookie: string;
  isHeldBy(request: IncomingMessage): boolean;
}

/** @param port cookies do not keep ports apart, so the name does. */
export function makeWindowPass(port: number): WindowPass {
  const token = makeKey();
  const session = makeKey();
  const name = `patchbay_${port}`;
  return {
    token: token.text,
    acceptsToken: (candidate) => token.matches(candidate),
    cookie: `${name}=${session.text}; Path=/; HttpOnly; SameSite=Strict`,
    isHeldBy: (request) => session.matches(cookieNamed(request.headers.cookie ?? '', name)),
  };
}

function cookieNamed(header: string, name: string): string | undefined {
  const pair = header
    .split(';')
    .map((each) => each.trim())
    .find((each) => each.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}
