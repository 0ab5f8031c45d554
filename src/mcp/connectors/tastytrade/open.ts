/** Opens tastytrade with its settings, and tells by one look at the accounts whether they are right. */
import { AppError } from '../../../contract/errors.ts';
import type { ConnectorContext, OpenConnector } from '../connector.ts';
import { accountsReply, accountsRequest, described, openOnes } from './accounts.ts';
import { createDesk, type Desk } from './desk.ts';
import { createDocuments } from './documents.ts';
import { Refusal } from './failures.ts';
import { demandSecrets, type credential } from './settings.ts';
import { createTools } from './tools.ts';

/** Ages and days are told by this computer's clock: from here on they are wrong enough to matter. */
const skewMs = 5 * 60_000;

/** @throws AppError `connector_not_configured` */
export async function openTastytrade(context: ConnectorContext<typeof credential>): Promise<OpenConnector> {
  await demandSecrets(context.credential);
  const desk = createDesk(context);
  return {
    tools: createTools(desk),
    documents: createDocuments(desk),
    check: (signal) => check(desk, signal),
    close: async () => undefined,
  };
}

/** A new access token and the list of accounts: the first tells wrong keys, the second a missing scope. */
async function check({ api, environment, now }: Desk, signal: AbortSignal): Promise<string> {
  const { data, serviceTime } = await api
    .probe({ ...accountsRequest, signal }, accountsReply)
    .catch((error: unknown) => {
      throw error instanceof Refusal && error.status === 403 ? scopeMissing(error) : error;
    });
  const ahead = serviceTime === null ? 0 : now() - serviceTime;
  if (Math.abs(ahead) > skewMs) throw clockWrong(ahead);
  const accounts = openOnes(data);
  if (accounts.length === 0) return `tastytrade (${environment}) took the key, but it shows no open account.`;
  return `tastytrade (${environment}) shows ${accounts.length === 1 ? 'one account' : `${accounts.length} accounts`}: ${accounts.map(described).join('; ')}.`;
}

function scopeMissing(cause: Refusal): AppError {
  return new AppError(
    {
      code: 'source_permission_missing',
      message: 'tastytrade took the key, but does not let it read accounts.',
      hint: 'The OAuth application or its grant lacks the scope “read”. At my.tastytrade.com, give the application “read”, make a new grant and set refreshToken.',
    },
    { cause },
  );
}

function clockWrong(ahead: number): AppError {
  const minutes = Math.round(Math.abs(ahead) / 60_000);
  return new AppError({
    code: 'source_clock_skew',
    message: `tastytrade answers, but this computer’s clock is ${minutes} minutes ${ahead > 0 ? 'ahead of' : 'behind'} tastytrade’s.`,
    hint: 'Set the clock (or let it be set automatically): ages of quotes and days to expiration are told by it.',
  });
}
