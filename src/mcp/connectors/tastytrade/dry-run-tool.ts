/** The tool that tries an order without placing it: what it would cost, need and be refused for. */
import { z } from 'zod';
import { ToolError, type Tool } from '../connector.ts';
import { ownAccount } from './accounts.ts';
import { decimalOrNull, signed } from './decimal.ts';
import type { Desk } from './desk.ts';
import { Refusal } from './failures.ts';
import { orderBody, orderShape } from './order.ts';
import { readingTool } from './reading-tool.ts';

const text = z.string().nullable().catch(null).default(null);

const amounts = [
  'change-in-buying-power',
  'current-buying-power',
  'new-buying-power',
  'change-in-margin-requirement',
  'isolated-order-margin-requirement',
] as const;
const fees = [
  'total-fees',
  'commission',
  'clearing-fees',
  'regulatory-fees',
  'proprietary-index-option-fees',
] as const;

const told = z.looseObject({ code: text, message: text });

/** The answer of POST /accounts/{n}/orders/dry-run. */
const dryRunReply = z.looseObject({
  order: z.looseObject({ status: text, 'underlying-symbol': text }).nullable().catch(null).default(null),
  warnings: z.array(told).catch([]).default([]),
  errors: z.array(told).catch([]).default([]),
  'buying-power-effect': z.record(z.string(), z.unknown()).catch({}).default({}),
  'fee-calculation': z.record(z.string(), z.unknown()).catch({}).default({}),
});

export function createDryRunTool({ api, accounts, environment }: Desk): Tool {
  return readingTool({
    name: 'tastytrade_dry_run_order',
    title: 'Try an order',
    description:
      'Tries an order without placing it: fees, effect on buying power, warnings. Nothing is bought or sold. Needs the scope “trade”.',
    input: z.strictObject({ account_number: ownAccount, ...orderShape }),
    async run({ account_number: given, ...order }, { signal }) {
      const body = orderBody(order);
      const { number, note } = await accounts.choose(given, signal);
      const answer = await api
        .post(
          {
            path: `/accounts/${encodeURIComponent(number)}/orders/dry-run`,
            endpoint: null,
            asked: `dry run of an order in account ${number}`,
            body,
            signal,
          },
          dryRunReply,
        )
        .catch((error: unknown) => {
          throw rejected(error, environment);
        });
      const feesOfOrder = signedAmounts(answer['fee-calculation'], fees);
      return {
        structured: {
          environment,
          placed: false,
          account_number: number,
          ...(note === null ? {} : { note }),
          would_be_accepted: answer.errors.length === 0,
          order: order.legs.map(({ action, quantity, symbol }) =>
            [action, quantity, symbol].filter(Boolean).join(' '),
          ),
          underlying_symbol: answer.order?.['underlying-symbol'] ?? null,
          /** Below zero is what is paid, or used up. */
          fees: feesOfOrder,
          buying_power_effect: signedAmounts(answer['buying-power-effect'], amounts),
          warnings: answer.warnings.map(({ code, message }) => ({ code, message })),
          errors: answer.errors.map(({ code, message }) => ({ code, message })),
          amounts_in: 'USD; below zero is paid or used up',
        },
        summary: `Dry run in ${environment}: fees ${feesOfOrder['total_fees'] ?? 'unknown'}, ${answer.warnings.length} warnings; nothing was placed`,
      };
    },
  });
}

/** Every amount comes with its direction beside it. */
function signedAmounts(
  given: Record<string, unknown>,
  names: readonly string[],
): Record<string, string | null> {
  return Object.fromEntries(
    names.map((name) => [
      name.replaceAll('-', '_'),
      signed(decimalOrNull.parse(given[name]), text.parse(given[`${name}-effect`])),
    ]),
  );
}

/** A refusal is what a dry run is for: it is told as the result, with what it means for the order. */
function rejected(error: unknown, environment: string): unknown {
  if (!(error instanceof Refusal)) return error;
  if (error.status === 400 || error.status === 422)
    return new ToolError(
      `tastytrade (${environment}) would reject this order. ${error.message} Nothing was placed.`,
      {
        cause: error,
      },
    );
  if (error.status === 403)
    return new ToolError(
      `${error.message} A dry run needs a grant with the scope “trade” and an account of yours: ${error.hint} Nothing was placed.`,
      { cause: error },
    );
  return error;
}
