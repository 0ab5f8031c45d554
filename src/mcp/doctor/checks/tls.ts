/** Whether the public address shows a certificate that clients believe, and for how long. */
import type { LookupFunction } from 'node:net';
import { checkServerIdentity, connect, type PeerCertificate } from 'node:tls';
import { fail, pass, skip, warn, type CheckPlan, type Finding } from '../check.ts';
import type { Examination } from '../examination.ts';

const dayMs = 86_400_000;
const fewDays = 7;

export const tls: CheckPlan = {
  ...{ id: 'tls', title: 'TLS certificate', side: 'outside', needs: ['tunnel'] },
  after: ['public-address'],
  deadlineMs: 5_000,
  run: async (examination) => {
    const place = examination.place();
    if (place?.isPublic !== true) return skip('Nothing is published, so there is no certificate.');
    const url = new URL(place.origin);
    if (url.protocol !== 'https:') {
      return warn(
        `${place.origin} is plain HTTP, which ChatGPT does not take.`,
        'Publish Patchbay by https: put a certificate on what stands at this address.',
      );
    }
    const outside = await examination.outside(place.origin);
    if (outside.kind === 'unreachable') return { status: 'blocked', by: 'public-address' };
    return judge(examination, url, await handshake(examination, url));
  },
};

interface Shown {
  certificate: PeerCertificate;
  /** Node's code for why it is not believed, or null. */
  distrust: string | null;
}

/** Takes any certificate, to look at it; nothing is sent. */
function handshake({ house, signal }: Examination, url: URL): Promise<Shown | Error> {
  const host = url.hostname;
  const network: { ca?: string[]; lookup?: LookupFunction } = house.network ?? {};
  return new Promise((resolve) => {
    const socket = connect({
      ...{ host, port: Number(url.port === '' ? 443 : url.port), servername: host },
      ...{ ...network, rejectUnauthorized: false },
    });
    const end = (shown: Shown | Error) => {
      socket.destroy();
      resolve(shown);
    };
    signal.addEventListener('abort', () => end(new Error('It did not answer in time.')), { once: true });
    socket.once('error', end);
    socket.once('secureConnect', () => {
      const distrust = socket.authorized ? null : codeOf(socket.authorizationError);
      end({ certificate: socket.getPeerCertificate(), distrust });
    });
  });
}

function judge({ house }: Examination, { hostname }: URL, shown: Shown | Error): Finding {
  if (shown instanceof Error)
    return fail(
      `No secure connection to ${hostname} came about (${codeOf(shown)}).`,
      'Check what answers there: it does not seem to speak TLS.',
    );
  const { certificate, distrust } = shown;
  const from = Date.parse(certificate.valid_from);
  const to = Date.parse(certificate.valid_to);
  const days = Math.floor((to - house.now()) / dayMs);
  if (to < house.now())
    return fail(
      `The certificate of ${hostname} expired on ${dayOf(to)}.`,
      'Renew it where the address is published.',
    );
  if (from > house.now())
    return fail(
      `The certificate of ${hostname} is good only from ${dayOf(from)}.`,
      'Set this machine’s clock right.',
    );
  if (checkServerIdentity(hostname, certificate) !== undefined)
    return fail(
      `The certificate shown for ${hostname} is for another name (${certificate.subjectaltname ?? 'none'}).`,
      'Publish Patchbay with a certificate for this very name.',
    );
  if (distrust !== null)
    return fail(
      `The certificate of ${hostname} is signed by someone whom clients do not know (${distrust}).`,
      'Use a certificate of a public authority. If a company network puts its own in, ask for an exception for this address.',
    );
  const left = `It is good for ${days} more days`;
  return days < fewDays
    ? warn(`${left}.`, 'See to it that it is renewed where the address is published.')
    : pass(`Good for ${hostname}. ${left}.`);
}

function codeOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message;
  return String(error);
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
