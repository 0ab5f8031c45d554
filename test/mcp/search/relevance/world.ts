/** The four sources, real connectors over their simulators, filled with texts that look like coins. */
import { setImmediate } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { ConnectorClock, DocumentSource, Instrument } from '../../../../src/mcp/connectors/connector.ts';
import { workspace } from '../../../../src/mcp/connectors/workspace/index.ts';
import type { SearchedSource } from '../../../../src/mcp/search/contract.ts';
import { openAttio } from '../../connectors/attio/fixture.ts';
import { createWorld as openBinance } from '../../connectors/binance/world.ts';
import { openConnector, type OpenedConnector } from '../../connectors/open-connector.ts';
import { openWorld as openTastytrade } from '../../connectors/tastytrade/world.ts';

/** Title and text. */
const notes: [string, string][] = [
  ['BTC strategy', 'Buy bitcoin in four parts, never more than 2% risk. Review the strategy every month.'],
  ['Bitcoin reading list', 'Mastering Bitcoin, The Bitcoin Standard, white paper.'],
  ['Scientific method', 'Observe, ask, test. The method has five steps.'],
  ['Sign on the dotted line', 'Where the dotted line goes in the contract.'],
  ['Linked documents', 'Everything that is linked from the handbook.'],
  ['Solution design', 'The solution has three layers.'],
  ['Lunch together', 'We eat together on Fridays.'],
  ['Ethics committee', 'Members and dates of the ethics committee.'],
  ['Bathroom renovation', 'Tiles, plumber, a new bathroom door.'],
  ['Soluble fiber', 'Oats are rich in soluble fiber.'],
  ['USB adapter', 'The adapter for the projector is in drawer 3.'],
  ['Ethernet cables', 'Order ten ethernet cables, cat 6.'],
  ['Link to the wiki', 'The link is in the channel topic.'],
  ['Restaurants near the office', 'Three good places near the office.'],
  ['One thing to remember', 'One thing at a time.'],
  ['Compound interest formula', 'A = P(1 + r/n)^(nt)'],
  ['Ripple effect of the outage', 'The ripple effect reached billing.'],
  ['Stellar performance reviews', 'How to write a stellar performance review.'],
  ['Solar panels', 'Offers for solar panels on the roof.'],
  ['Atomic habits', 'Summary of the book about atomic habits.'],
  ['Dashboard for sales', 'The dashboard shows new deals.'],
  ['Spreadsheet of expenses', 'Where the spreadsheet is kept.'],
  ['Flow chart of the approval', 'A flow chart with six boxes.'],
  ['Birthday party', 'Cake, candles, balloons for the birthday.'],
  ['Launch plan', 'Launch in March: press, pricing page, support rota.'],
  ['Marketing meeting', 'Notes of the meeting with marketing: campaign in April.'],
  ['Groceries', 'Milk, eggs, bread, tomatoes.'],
  ['Quarterly budget', 'Budget of the third quarter, with travel.'],
  ['Pasta carbonara', 'Recipe: guanciale, eggs, pecorino, pepper.'],
  ['Reise nach Lissabon', 'Flüge, Hotel und Straßenbahn 28.'],
  ['Лекции по физике', 'Конспект: термодинамика и волны.'],
  ['会议记录', '讨论了新产品的发布计划。'],
  ['Ethereum conference', 'Tickets for the ethereum conference in Prague are booked.'],
  ['Wi-Fi at the office', 'The wifi password hangs on the board.'],
  ['Onboarding checklist', 'Laptop, accounts, first week.'],
  ['Solana hackathon ideas', 'A wallet for children; a faucet with quests.'],
  ['Price list 2026', 'Basic 9, Team 29, Business 99 a month.'],
  ['Kraken withdrawal issue', 'Support ticket about the withdrawal that hangs.'],
  ['Book recommendations', 'Novels to read this summer.'],
];
/** Title and description. */
const tasks: [string, string][] = [
  ['Call the dentist', 'Make an appointment for a check-up.'],
  ['Renew passport', 'Photos first.'],
  ['Pack boxes for the move', 'Kitchen first, high priority.'],
  ['Fix the login bug', 'The session is lost after a refresh.'],
  ['Sign the contract with the landlord', 'Before Friday.'],
];

export interface World {
  sources: SearchedSource[];
}

/** `instruments`: what is listed, in the place of what the simulator lists. */
export async function openWorld(instruments?: readonly Instrument[]): Promise<World> {
  const own = await openConnector(workspace);
  await fill(own);
  const [binance, tastytrade, attio] = [
    await openBinance(),
    await openTastytrade(),
    await openAttio({ readsPerSecond: 10_000, clock: createSkippingClock() }),
  ];
  onTestFinished(own.close);
  return {
    sources: [
      { id: 'workspace', title: 'Workspace', documents: documentsOf(own) },
      { id: 'binance', title: 'Binance', documents: relisted(documentsOf(binance.connector), instruments) },
      { id: 'tastytrade', title: 'tastytrade', documents: documentsOf(tastytrade) },
      { id: 'attio', title: 'Attio', documents: documentsOf(attio) },
    ],
  };
}

/** Set forward instead of waited for, by a second at least: thousands of queries would else wait for what Attio bears in one. */
function createSkippingClock(): ConnectorClock {
  let skipped = 0;
  const now = () => Date.now() + skipped;
  return {
    now,
    async sleep(ms) {
      const until = now() + Math.max(1_000, ms);
      await setImmediate();
      skipped += Math.max(0, until - now());
    },
  };
}

function documentsOf({ opened }: OpenedConnector): DocumentSource {
  if (opened.documents === undefined) throw new Error('There are no documents.');
  return opened.documents;
}

function relisted(documents: DocumentSource, instruments: readonly Instrument[] | undefined): DocumentSource {
  const { market } = documents;
  if (instruments === undefined || market === undefined) return documents;
  return { ...documents, market: { ...market, instruments: async () => instruments } };
}

async function fill({ call }: OpenedConnector): Promise<void> {
  for (const [title, content] of notes) await call('create_note', { title, content });
  for (const [title, description] of tasks) await call('create_task', { title, description });
  const chat = await call('create_chat', { title: 'Engineering' });
  const said = {
    chat_uid: String(chat.structured['uid']),
    content: 'The build is broken again, who can look?',
  };
  await call('create_chat_message', said);
  const page = await call('create_note', { title: 'Launch retrospective', content: 'What went well.' });
  await call('create_comment', {
    ...{ content: 'The pricing on the launch plan is too low.', parent_type: 'note' },
    parent_uid: String(page.structured['uid']),
  });
}
