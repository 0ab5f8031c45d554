/** The words for what does not come to an answer, without anything of the request but the service's name and host. */
import { ServiceError } from '../connectors/connector.ts';

/** Not sent: what is granted is used up for longer than may be waited. */
export function rateLimited(title: string, until: number, now: number): ServiceError {
  const seconds = Math.max(1, Math.ceil((until - now) / 1000));
  return new ServiceError({
    code: 'source_rate_limited',
    message: `${title} grants no more requests of this kind before ${iso(until)}.`,
    hint: `Nothing was sent. Ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, or ask for less at a time.`,
    sent: false,
  });
}

/** Not sent: it asks for more than is ever granted at once. */
export function tooDear(title: string, budget: string): ServiceError {
  return new ServiceError({
    code: 'source_rate_limited',
    message: `This asks for more than ${title} grants at once (${budget}).`,
    hint: 'Nothing was sent. Ask for less at a time.',
    sent: false,
  });
}

/** Not sent: it would have led elsewhere at the service than it says. */
export function crooked(title: string): ServiceError {
  return new ServiceError({
    code: 'invalid_input',
    message: `${title} is not asked for this: an id or a name in it would lead elsewhere than it says.`,
    hint: 'Use ids and names as the tools and search give them.',
    sent: false,
  });
}

/** Not sent: the service has banned this address. */
export function banned(title: string, until: number): ServiceError {
  return new ServiceError({
    code: 'source_banned',
    message: `${title} has banned this network’s address until ${iso(until)}, for too many requests.`,
    hint:
      'Patchbay sends nothing before then, for asking makes a ban longer. Wait, and see whether another program ' +
      `in your network asks ${title} too often.`,
    sent: false,
  });
}

/** Given up by whoever asked, or by their deadline. */
export function leftBehind(title: string, reason: unknown, sent: boolean): ServiceError {
  const isLate = reason instanceof DOMException && reason.name === 'TimeoutError';
  return new ServiceError(
    isLate
      ? {
          code: 'timeout',
          message: `${title} had not answered when the time for this call was up.`,
          hint: 'Try again, or ask for less at a time.',
          sent,
        }
      : {
          code: 'cancelled',
          message: `The request to ${title} was given up before the answer.`,
          hint: '',
          sent,
        },
    { cause: reason },
  );
}

export function tooSlow(title: string, options: { timeoutMs: number; sent: boolean }): ServiceError {
  return new ServiceError({
    code: 'timeout',
    message: `${title} did not answer within ${options.timeoutMs / 1000} seconds.`,
    hint: 'Try again. If it happens often, give the source more time for one request (its setting timeout).',
    sent: options.sent,
  });
}

export function tooLarge(title: string, mebibytes: number): ServiceError {
  return new ServiceError({
    code: 'too_large',
    message: `${title} answered with more than ${mebibytes} MiB, which was not read to its end.`,
    hint: 'Ask for less at a time.',
    sent: true,
  });
}

function iso(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
