/** Tells apart why no answer came: the codes of Node and undici, and what a person can do about each. */
import { ServiceError } from '../connectors/connector.ts';

interface Failure {
  codes: RegExp;
  /** What follows the service's name: `has no address …`. */
  says(host: string): string;
  hint: string;
  /** Whether another try may go better. */
  mayPass: boolean;
}

/** WHATWG Fetch, “port blocking”: to the ports of other protocols nothing is sent. undici has no code for it, only this text. */
const badPort = 'bad port';

const ownCertificates =
  'A proxy or a virus scanner may sit in between: let Node trust its certificate (NODE_EXTRA_CA_CERTS), or exempt this host from it.';

/** The first that fits. The codes are those of getaddrinfo, of connect(2), of OpenSSL as Node names them, and of undici. */
const failures: readonly Failure[] = [
  {
    codes: /^(?:ENOTFOUND|ENODATA|EAI_NONAME)$/,
    says: (host) => `could not be found: there is no host ${host}.`,
    hint: 'Check the source’s baseUrl, and that this computer is online.',
    mayPass: false,
  },
  {
    codes: /^EAI_/,
    says: (host) => `could not be found: the name ${host} cannot be looked up now.`,
    hint: 'Check that this computer is online and that its DNS answers.',
    mayPass: true,
  },
  {
    codes: /^ECONNREFUSED$/,
    says: (host) => `is not there: ${host} refused the connection.`,
    hint: 'Check the source’s baseUrl and whether the service runs.',
    mayPass: true,
  },
  {
    codes: /^(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL|EHOSTDOWN)$/,
    says: (host) => `cannot be reached: there is no way from this computer to ${host}.`,
    hint: 'Check the network, the VPN and the firewall of this computer.',
    mayPass: true,
  },
  {
    codes: /^(?:CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/,
    says: (host) => `could not be trusted: the certificate of ${host} is not valid at this time.`,
    hint: 'Check the date and time of this computer. If they are right, the service has to renew its certificate.',
    mayPass: false,
  },
  {
    codes: /ALTNAME/,
    says: (host) => `could not be trusted: the certificate is not one of ${host}.`,
    hint: `Check the source’s baseUrl. ${ownCertificates}`,
    mayPass: false,
  },
  {
    codes: /CERT|SELF_SIGNED|UNABLE_TO_|ISSUER/,
    says: (host) =>
      `could not be trusted: the certificate of ${host} was made by nobody this computer knows.`,
    hint: ownCertificates,
    mayPass: false,
  },
  {
    codes: /^(?:EPROTO|ERR_SSL|ERR_TLS)/,
    says: (host) => `could not be reached: no secure connection with ${host} came about.`,
    hint: `Check whether the source’s baseUrl begins rightly with https:// or http://. ${ownCertificates}`,
    mayPass: false,
  },
  {
    codes: /^(?:UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT)$/,
    says: (host) => `could not be reached: ${host} does not take up the connection.`,
    hint: 'Check the network and the firewall of this computer, and whether the service has a disturbance.',
    mayPass: true,
  },
  {
    codes: new RegExp(`^${badPort}$`),
    says: (host) => `is not there: no web service may use the port of ${host}, so nothing was sent.`,
    hint: 'Check the port in the source’s baseUrl.',
    mayPass: false,
  },
];

const cut: Omit<Failure, 'codes'> = {
  says: (host) => `gave no answer: the connection with ${host} was cut.`,
  hint: 'Try again in a moment.',
  mayPass: true,
};

/** An error from `fetch`, told in words. `mayPass`: another try may go better. */
export function explainFailure(
  error: unknown,
  about: { title: string; url: string; sent: boolean },
): { error: ServiceError; mayPass: boolean } {
  const code = codeOf(error);
  const failure = failures.find(({ codes }) => codes.test(code)) ?? cut;
  const { host } = new URL(about.url);
  const problem = {
    code: 'source_unreachable' as const,
    message: `${about.title} ${failure.says(host)}`,
    hint: failure.hint,
    sent: about.sent,
  };
  return { error: new ServiceError(problem, { cause: error }), mayPass: failure.mayPass };
}

/** `fetch` wraps what happened; a host with several addresses has a failure for each, of which the first counts. */
function codeOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 5) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error.message === badPort) return badPort;
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : error.cause;
  return codeOf(inner, depth + 1);
}
