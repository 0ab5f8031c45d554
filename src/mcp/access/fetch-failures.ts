/** Why something could not be fetched, in a closed list and in words. */

export type FetchFailure =
  | 'address'
  | 'private_host'
  | 'no_such_host'
  | 'unreachable'
  | 'certificate'
  | 'too_slow'
  | 'redirect'
  | 'status'
  | 'server_failed'
  | 'content_type'
  | 'too_large'
  | 'not_json'
  | 'cancelled';

/** Failures that may be gone in a moment; the others are how things are there. */
const passing: ReadonlySet<FetchFailure> = new Set([
  'unreachable',
  'no_such_host',
  'too_slow',
  'server_failed',
  'cancelled',
]);

export function isPassing(failure: FetchFailure): boolean {
  return passing.has(failure);
}

const network = 'Check that the computer Patchbay runs on can reach it, then try again.';
const theirs = 'Only those who publish it can change that.';

/** @param host with its port; the texts tell nothing of what it resolves to, for a stranger may read them */
export function explain(failure: FetchFailure, host: string): { message: string; hint: string } {
  switch (failure) {
    case 'address':
      return {
        message: 'This is no address that can be fetched.',
        hint: 'It has to be an https address with a host, without a user name.',
      };
    case 'private_host':
      return {
        message: `${host} is not on the public internet.`,
        hint: 'If it is yours, name it in the setting access.privateMetadataHosts.',
      };
    case 'no_such_host':
      return { message: `The name ${host} could not be resolved.`, hint: network };
    case 'unreachable':
      return { message: `${host} could not be reached.`, hint: network };
    case 'certificate':
      return {
        message: `The certificate of ${host} is not trusted.`,
        hint: 'If a proxy of your network signs it, give its CA to Patchbay in NODE_EXTRA_CA_CERTS.',
      };
    case 'too_slow':
      return { message: `${host} took too long to answer.`, hint: network };
    case 'redirect':
      return { message: `${host} answered with a redirect, which is not followed.`, hint: theirs };
    case 'status':
      return { message: `${host} did not answer with HTTP 200.`, hint: theirs };
    case 'server_failed':
      return { message: `${host} is in trouble of its own.`, hint: 'Try again later.' };
    case 'content_type':
      return { message: `${host} answered with something other than plain application/json.`, hint: theirs };
    case 'too_large':
      return { message: `The answer of ${host} is larger than 64 KiB.`, hint: theirs };
    case 'not_json':
      return { message: `The answer of ${host} is not JSON.`, hint: theirs };
    case 'cancelled':
      return { message: `Asking ${host} was given up.`, hint: 'Try again.' };
  }
}
