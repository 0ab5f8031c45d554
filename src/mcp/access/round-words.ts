/** What a browser is told when there is nothing more to do in a round of consent, and a user who answers it too late. */
import { AppError } from '../../contract/errors.ts';
import type { RoundView } from './consents.ts';
import type { Outcome } from './round.ts';

export type Over = RoundView & { kind: 'over' };

const again = 'To connect, start again in the app you came from.';

/** Long over, or from before a restart. */
export const unknownRound: Over = {
  kind: 'over',
  title: 'This request is over',
  message: 'It was answered a while ago, or Patchbay has been started anew since.',
  hint: again,
};

/** Without the secret: another browser, no cookies, or a cookie of a newer round in another tab. */
export const foreignRound: Over = {
  kind: 'over',
  title: 'This page is not the one that asked',
  message:
    'The request was made in another browser, or in a newer tab of this one, or this browser keeps no cookies for this page.',
  hint: `Go on where the newest request was made. ${again}`,
};

/** The answer has been taken to the client already: by another tab, or by this one before someone went back. */
export function takenRound(outcome: Outcome, client: string): Over {
  const title = 'This request is answered';
  switch (outcome.kind) {
    case 'waiting':
    case 'approved':
      return {
        kind: 'over',
        title,
        message: `It was approved, and the answer went to ${client}.`,
        hint: `You can close this page. If ${client} is not connected, start again there.`,
      };
    case 'rejected':
      return { kind: 'over', title, message: `It was rejected, and ${client} was told so.`, hint: again };
    case 'expired':
      // It says what to do itself.
      return { kind: 'over', title: 'This request is over', message: outcome.reason, hint: '' };
    case 'failed':
      return { kind: 'over', title: 'This request is over', message: outcome.reason, hint: again };
  }
}

export function approvalOver({ kind }: Outcome): AppError {
  const how = {
    approved: 'approved',
    rejected: 'rejected',
    expired: 'over after five minutes',
    failed: 'given up',
    waiting: 'over',
  };
  return new AppError({
    code: 'approval_over',
    message: `This request is already ${how[kind]}.`,
    hint: 'If the client is not connected, start again there.',
  });
}

export function noApproval(id: string): AppError {
  return new AppError({
    code: 'not_found',
    message: `Nothing with the id “${id}” waits for you.`,
    hint: 'List the approvals to see what does.',
  });
}

export const numberMissing = () =>
  new AppError({
    code: 'invalid_input',
    message: 'Choose the number that the browser shows, which has two digits.',
    hint: 'If you see no browser that shows one, somebody else is asking: reject it.',
  });

export const numberWrong = () =>
  new AppError({
    code: 'approval_wrong_number',
    message: 'The browser that asks shows another number, so the request was rejected.',
    hint: 'If it was yours, start again in the app you came from. If not, you have just kept a stranger out.',
  });
