/** The tastytrade connector: accounts, positions, balances, quotes and option chains of a brokerage account, read only. */
import { defineConnector } from '../connector.ts';
import { credential, elsewhere, sourceId } from './settings.ts';

/** Seconds. Positions and quotes change by the second; what is listed changes by the day. */
const cacheSeconds = { accounts: 300, positions: 60, balances: 60, quotes: 30, chains: 60, symbols: 300 };
/** A whole chain of a large index takes a few seconds. */
const timeoutMs = 15_000;

export const tastytrade = defineConnector({
  id: sourceId,
  title: 'tastytrade',
  description:
    'Your brokerage accounts at tastytrade: positions, balances, quotes and option chains. Reads; orders only tried, never sent.',
  startsEnabled: false,
  credential,
  elsewhere,
  remote: { cacheSeconds, timeoutMs },
  async open(context) {
    const { openTastytrade } = await import('./open.ts');
    return openTastytrade(context);
  },
});
