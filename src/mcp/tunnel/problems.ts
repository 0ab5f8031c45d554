/** What ngrok's library and service say, turned into problems with a remedy in plain words. */
import { AppError, type Problem, type ProblemCode } from '../../contract/errors.ts';
import type { TunnelRequest } from '../ports.ts';

type Words = Omit<Problem, 'code'>;

/** What of a request the words may mention. The authtoken is there only to be taken out of ngrok's own texts. */
export type FailedRequest = Pick<TunnelRequest, 'authtoken' | 'domain' | 'serverAddr' | 'caFile'>;

/** Where ngrok explains each of its codes. */
const errorPages = 'https://ngrok.com/docs/errors';
const dashboard = 'https://dashboard.ngrok.com';

/**
 * The problem behind an error of the library. Its messages end in `error_code: ERR_NGROK_…` when the service
 * refused; its `errorCode` property is missing on some paths, so the message decides.
 * See https://ngrok.com/docs/errors/reference.
 */
export function ngrokProblem(error: unknown, request: FailedRequest): AppError {
  const text = scrub(error instanceof Error ? error.message : String(error), request.authtoken);
  const code = /ERR_NGROK_\d+/.exec(text)?.[0];
  const problem = code === undefined ? broken(request) : refused(code, text, request);
  // The library's own error may repeat the authtoken, so it is not handed on as it is.
  return new AppError(problem, { cause: new Error(text) });
}

/** Node's codes for a server that was reached over TLS and is not who it should be, or does not speak TLS. */
const notItself = /CERT|ISSUER|ALTNAME|SIGNATURE|SSL|TLS|EPROTO/;

/** The problem behind a failure of Node's to reach the service. */
export function connectionProblem(error: unknown, request: FailedRequest): AppError {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const problem = notItself.test(code) ? intercepted(code, request) : unreachable(code, request);
  return new AppError(problem, { cause: error });
}

function intercepted(code: string, request: FailedRequest): Problem {
  return {
    code: 'tunnel_tls_intercepted',
    message: `Something else answers in place of ${serverName(request)} (${code}).`,
    hint:
      request.caFile === ''
        ? 'A company network or a virus scanner seems to inspect secure connections. Ask for an exception, or set tunnel.ngrok.caFile to the CA certificate it uses.'
        : `Check that ${request.caFile} holds the CA certificate that signed the server’s.`,
  };
}

function unreachable(code: string, request: FailedRequest): Problem {
  return {
    code: 'tunnel_network_down',
    message: `No connection to ${serverName(request)} could be made${code === '' ? '' : ` (${code})`}.`,
    hint: 'Check the internet connection, and whether a firewall blocks outgoing connections. Patchbay keeps trying.',
  };
}

export const tunnelProblems = {
  timeout: (seconds: number) =>
    problem('tunnel_timeout', {
      message: `ngrok did not answer within ${seconds} seconds.`,
      hint: 'Check the internet connection, and whether a firewall or proxy holds back outgoing connections. Patchbay keeps trying.',
    }),
  disconnected: () =>
    problem('tunnel_lost', {
      message: 'The connection to ngrok was cut.',
      hint: 'Patchbay is reconnecting; the address stays the same.',
    }),
  silent: () =>
    problem('tunnel_lost', {
      message: 'The connection to ngrok went silent.',
      hint: 'The network may have changed or be down. Patchbay is reconnecting; the address stays the same.',
    }),
  /** `text` is the library's; it holds no authtoken once the tunnel is open. */
  stoppedRemotely: (text: string) =>
    new AppError(
      {
        code: 'tunnel_stopped_remotely',
        message: 'The tunnel was stopped from ngrok’s side.',
        hint: `See ${dashboard}/endpoints for who stopped it and why, then switch the tunnel on again.`,
      },
      { cause: new Error(text) },
    ),
  caUnreadable: (file: string, cause: unknown) =>
    new AppError(
      {
        code: 'tunnel_ca_unreadable',
        message: `The CA file ${file} could not be read as PEM certificates.`,
        hint: 'Set tunnel.ngrok.caFile to a PEM file that this user can read, or leave it empty.',
      },
      { cause },
    ),
  serverAddrInvalid: (address: string) =>
    problem('invalid_input', {
      message: `“${address}” is not an address of an ngrok server.`,
      hint: 'Set tunnel.ngrok.serverAddr to host:port, or leave it empty for ngrok’s own.',
    }),
  libraryMissing: (cause: unknown) =>
    new AppError(
      {
        code: 'unavailable',
        message: 'ngrok’s library could not be loaded on this system.',
        hint: 'Install Patchbay again with its optional packages. If it stays so, ngrok has no library for this system; publish the listener another way and set server.publicUrl.',
      },
      { cause },
    ),
  abandoned: () => problem('cancelled', { message: 'The attempt was given up.', hint: '' }),
} as const;

function problem(code: ProblemCode, words: Words): AppError {
  return new AppError({ code, ...words });
}

/** Failures without a code of ngrok's: the connection ended before an answer came. */
function broken(request: FailedRequest): Problem {
  return {
    code: 'tunnel_lost',
    message: `The connection to ${serverName(request)} broke while the tunnel was being opened.`,
    hint: 'Patchbay keeps trying. If it stays so, look in Logs for what ngrok said.',
  };
}

function serverName({ serverAddr }: FailedRequest): string {
  return serverAddr === '' ? 'ngrok' : `the ngrok server ${serverAddr}`;
}

function refused(code: string, text: string, request: FailedRequest): Problem {
  const { meaning, words } = meaningOf(code, request);
  if (words !== null) return { code: meaning, message: words.message, hint: words.hint };
  const said = text
    .replace(/^failed to \w+ \w+: /, '')
    .split('\n')[0]
    ?.replace(/\s*error_code:.*$/, '');
  return {
    code: 'tunnel_refused',
    message: `ngrok refused: ${said ?? ''} (${code})`,
    hint: `${errorPages}/${code.toLowerCase()} explains this code. Patchbay keeps trying.`,
  };
}

interface Meaning {
  meaning: ProblemCode;
  words: Words | null;
}

function meaningOf(code: string, request: FailedRequest): Meaning {
  const domain = request.domain === '' ? 'this address' : request.domain;
  switch (code) {
    case 'ERR_NGROK_105':
    case 'ERR_NGROK_106':
    case 'ERR_NGROK_107':
    case 'ERR_NGROK_109':
      return known('tunnel_token_rejected', {
        message: `ngrok does not accept the authtoken (${code}).`,
        hint: `It may have been reset or mistyped. Copy it anew from ${dashboard}/get-started/your-authtoken and put it in again.`,
      });
    case 'ERR_NGROK_108':
      return known('tunnel_session_limit', {
        message: 'Your ngrok plan’s limit of connected agents is reached (ERR_NGROK_108).',
        hint: `Stop the other agent (${dashboard}/agents shows them) or change the plan. Patchbay keeps trying.`,
      });
    case 'ERR_NGROK_324':
      return known('tunnel_session_limit', {
        message: 'Your ngrok plan’s limit of endpoints is reached (ERR_NGROK_324).',
        hint: `Stop another endpoint (${dashboard}/endpoints shows them) or change the plan. Patchbay keeps trying.`,
      });
    case 'ERR_NGROK_334':
      return known('tunnel_domain_taken', {
        message: `Something else is already online at ${domain} (ERR_NGROK_334).`,
        hint: `Stop it (${dashboard}/endpoints shows it) or choose another tunnel.ngrok.domain. Patchbay keeps trying.`,
      });
    default:
      return (
        domainMeaning(code, domain) ?? accountMeaning(code) ?? { meaning: 'tunnel_refused', words: null }
      );
  }
}

function known(meaning: ProblemCode, words: Words): Meaning {
  return { meaning, words };
}

const domainCodes: ReadonlySet<string> = new Set(
  [310, 313, 314, 315, 316, 317, 318, 319, 320, 326, 354, 7117, 7118, 15_002].map(
    (number) => `ERR_NGROK_${number}`,
  ),
);

function domainMeaning(code: string, domain: string): Meaning | null {
  if (!domainCodes.has(code)) return null;
  return known('tunnel_domain_refused', {
    message: `ngrok does not let your account use ${domain} (${code}).`,
    hint: `Set tunnel.ngrok.domain to one that ${dashboard}/domains lists, or leave it empty for the one ngrok assigns. ${errorPages}/${code.toLowerCase()} says more.`,
  });
}

function accountMeaning(code: string): Meaning | null {
  const more = `${errorPages}/${code.toLowerCase()} says more.`;
  switch (code) {
    case 'ERR_NGROK_4018':
      return known('tunnel_account_refused', {
        message: `ngrok wants a verified account (${code}).`,
        hint: `Confirm the account’s e-mail address at ${dashboard}, then check that tunnel.ngrok.authtoken is that account’s.`,
      });
    case 'ERR_NGROK_102':
    case 'ERR_NGROK_103':
      return known('tunnel_account_refused', {
        message: `ngrok has suspended your account (${code}).`,
        hint: `Sign in at ${dashboard} to settle it, then switch the tunnel on again. ${more}`,
      });
    case 'ERR_NGROK_115':
    case 'ERR_NGROK_116':
    case 'ERR_NGROK_1212':
    case 'ERR_NGROK_9040':
      return known('tunnel_account_refused', {
        message: `ngrok does not accept connections from this network address (${code}).`,
        hint: `A VPN or the account’s IP restrictions may be the cause. ${more}`,
      });
    case 'ERR_NGROK_118':
      return known('tunnel_account_refused', {
        message: `Your ngrok account may not use this server (${code}).`,
        hint: `Check tunnel.ngrok.serverAddr. ${more}`,
      });
    case 'ERR_NGROK_120':
    case 'ERR_NGROK_121':
      return known('tunnel_account_refused', {
        message: `ngrok no longer accepts the version of its library in this Patchbay (${code}).`,
        hint: `Update Patchbay. ${more}`,
      });
    default:
      return null;
  }
}

/** ngrok's texts repeat the authtoken they refuse. */
function scrub(text: string, authtoken: string): string {
  const known = authtoken === '' ? text : text.replaceAll(authtoken, '[authtoken]');
  return known.replace(/(Your authtoken:\s*)\S+/gi, '$1[authtoken]');
}
