/** The customer's accounts, and which of them a question is about. */
import { z } from 'zod';
import { ToolError, type Cache, type Cached } from '../connector.ts';
import { listOf, type Api } from './api.ts';

const text = z.string().nullable().catch(null).default(null);
const yes = z.boolean().nullable().catch(null).default(null);

const account = z
  .looseObject({
    account: z.looseObject({
      'account-number': z.string().min(1),
      'account-type-name': text,
      nickname: text,
      'margin-or-cash': text,
      'is-closed': yes,
      'is-futures-approved': yes,
      'day-trader-status': yes,
      'investment-objective': text,
      'opened-at': text,
    }),
    'authority-level': text,
  })
  .transform(({ account: given, 'authority-level': authority }) => ({
    account_number: given['account-number'],
    account_type: given['account-type-name'],
    nickname: given.nickname,
    margin_or_cash: given['margin-or-cash'],
    is_closed: given['is-closed'] ?? false,
    is_futures_approved: given['is-futures-approved'],
    day_trader_status: given['day-trader-status'],
    investment_objective: given['investment-objective'],
    authority_level: authority,
    opened_at: given['opened-at'],
  }));

/** The argument of tools: as tastytrade writes account numbers. */
export const ownAccount = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{4,16}$/, 'must be an account number such as 5WT00001 (fetch_accounts lists them)')
  .optional()
  .describe('The first open account when left out');

/** GET /customers/me/accounts */
export const accountsReply = listOf(account);
export type Account = z.output<typeof account>;

export const accountsRequest = {
  path: '/customers/me/accounts',
  endpoint: 'accounts',
  asked: 'your accounts',
} as const;

export interface Accounts {
  list(signal: AbortSignal): Promise<Cached<Account[]>>;
  /** The account meant, and one sentence where it was not named. @throws ToolError */
  choose(given: string | undefined, signal: AbortSignal): Promise<{ number: string; note: string | null }>;
}

export function createAccounts(api: Api, cache: Cache): Accounts {
  const list: Accounts['list'] = (signal) =>
    cache.get('accounts', 'me', (own) => api.get({ ...accountsRequest, signal: own }, accountsReply), signal);
  return {
    list,
    async choose(given, signal) {
      // One that is named is asked for as it is: whether it may be seen is tastytrade's to say.
      if (given !== undefined) return { number: given, note: null };
      const all = openOnes((await list(signal)).value);
      const [first, ...others] = all;
      if (first === undefined)
        throw new ToolError(
          'There is no open account at tastytrade for this key. fetch_accounts lists closed ones.',
        );
      const { account_number: number } = first;
      if (others.length === 0) return { number, note: `Your only account, ${described(first)}.` };
      return {
        number,
        note: `No account_number was given: this is the first of ${all.length} accounts, ${described(first)}. The others: ${others.map(described).join('; ')}.`,
      };
    },
  };
}

export function openOnes(accounts: readonly Account[]): Account[] {
  return accounts.filter((one) => !one.is_closed);
}

/** “5WT00001 (Main, Individual)” */
export function described({ account_number: number, nickname, account_type: type }: Account): string {
  const words = [nickname, type].filter((word) => word !== null && word !== '');
  return words.length === 0 ? number : `${number} (${words.join(', ')})`;
}
