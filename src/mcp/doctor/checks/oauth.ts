/** A whole OAuth round by the stand-in: found, asked, approved as the user's own act, given a token, renewed. */
import { AppError } from '../../../contract/errors.ts';
import { ChatGptRefusal, type Step } from '../chatgpt.ts';
import { fail, pass, skip, type CheckPlan, type Finding } from '../check.ts';

export const oauth: CheckPlan = {
  ...{ id: 'oauth', title: 'OAuth', side: 'outside', needs: ['data-folder', 'metadata'], deadlineMs: 9_000 },
  run: async ({ place, chatGpt }) => {
    const here = place();
    if (here === null) return skip('Nothing listens.');
    const began = performance.now();
    const chat = chatGpt(here.origin);
    try {
      if ((await chat.link()) === null)
        return fail(
          'Patchbay lets anybody in without asking for authorization.',
          'Restart Patchbay, and do not publish it until this is mended.',
        );
      await chat.refresh();
    } catch (error) {
      return refused(error);
    }
    const ms = Math.round(performance.now() - began);
    return pass(
      `A client like ChatGPT was let in and got and renewed its token, in ${ms} ms. What it was given has been taken back.`,
    );
  },
};

function refused(error: unknown): Finding {
  if (error instanceof AppError)
    return fail(`The round could not be approved: ${error.message}`, error.hint === '' ? later : error.hint);
  if (!(error instanceof ChatGptRefusal)) throw error;
  return fail(`It ended at the step “${error.step}”. ${error.message}`, remedies[error.step] ?? later);
}

const later = 'Look at the newest lines in Logs, then run the doctor again.';
const through = 'Let whatever stands before Patchbay pass requests and answers through unchanged.';

const remedies: Partial<Record<Step, string>> = {
  probe: through,
  'resource metadata': through,
  'server metadata': through,
  authorization: later,
};
