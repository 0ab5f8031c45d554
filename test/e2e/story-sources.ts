/**
 * The act of the story in which sources come in: simulators of Binance, tastytrade and Attio are set up by the command
 * line, ChatGPT asks a trader's and a salesperson's questions, and a browser opens what was cited.
 */
import type { Page } from 'playwright';
import { z } from 'zod';
import { startAttioSimulator } from '../simulators/attio/simulator.ts';
import { readOnlyKey, startBinanceSimulator } from '../simulators/binance/simulator.ts';
import { startTastytradeSimulator } from '../simulators/tastytrade/simulator.ts';
import type { JsonObject } from '../../src/mcp/connectors/connector.ts';
import type { ChatGpt } from '../../src/mcp/doctor/chatgpt.ts';
import { documentOf, hitsOf } from './documents.ts';
import { patchbay } from './server.ts';
import { attioSource, binanceSource, tastytradeSource } from './source-settings.ts';
import type { SourceSettings } from './sources-world.ts';
import { exact } from './truth/fraction.ts';
import { fixed } from './truth/tastytrade.ts';
import type { Visitor } from './visitor.ts';

export interface SourcesStage {
  say(line: string): void;
  dataDir: string;
  /** Let in already. */
  chat: ChatGpt;
  visitor: Visitor;
  /** The window, open. */
  window: Page;
}

export interface Answered {
  question: string;
  /** What search found first, and its citation. */
  found: { id: string; title: string; url: string };
  /** Characters of the document. */
  read: number;
  tool: string;
  said: string;
}

export interface SourcesTold {
  /** How many tools ChatGPT sees now. */
  tools: number;
  answered: Answered[];
  /** What a click on a citation opened, and what that page says first. */
  opened: { title: string; url: string; shown: string }[];
  /** Colours in the window’s list of calls, by source. */
  colours: Record<string, string>;
  /** Every call, in order. */
  calls: string[];
}

type Row = Record<string, unknown>;
type Ask = (tool: string, args: JsonObject) => Promise<Row>;

interface Question {
  who: string;
  question: string;
  query: string;
  tool: string;
  /** Asks the tool about what was found, and puts the answer into a sentence. */
  answer(ask: Ask, found: Answered['found']): Promise<string>;
}

/** @returns once the services are closed again: what was answered stays in the journal */
export async function tellSources(stage: SourcesStage): Promise<SourcesTold> {
  const { say, chat } = stage;
  const services = await Promise.all([
    startBinanceSimulator({ moving: false }),
    startTastytradeSimulator(),
    startAttioSimulator(),
  ]);
  try {
    const [binance, tastytrade, attio] = services;
    const { apiKey, apiSecret } = readOnlyKey;
    const sources = [
      binanceSource(binance, { apiKey, apiSecret }),
      tastytradeSource(tastytrade),
      attioSource(attio),
    ];
    await Promise.all(sources.map((source) => setUp(stage.dataDir, source)));
    const tools = (await chat.listTools()).length;
    say(
      `Binance, tastytrade and Attio are set up by the command line, each key typed once: ${tools} tools now.`,
    );
    const calls: string[] = [];
    const answered: Answered[] = [];
    for (const one of questions) {
      const told = await askChatGpt(chat, one, calls);
      answered.push(told);
      say(`  A ${one.who} asks: “${one.question}” ${told.said}`);
    }
    const opened = await openCitations(stage, answered);
    // What a link of ours opens is recorded, too.
    calls.push(...opened.filter(({ url }) => url.includes('/data/')).map(() => 'link/open'));
    const colours = await coloursIn(stage.window, calls.length);
    const coloured = Object.keys(colours).filter((source) => source !== 'search');
    say(`The window shows these calls, each in the colour of its source: ${coloured.sort().join(', ')}.`);
    return { tools, answered, opened, colours, calls };
  } finally {
    await Promise.all(services.map((one) => one.close()));
  }
}

/** Plain settings and the first secret in one command; each further secret in one of its own. */
async function setUp(dataDir: string, { id, values, secrets = {} }: SourceSettings): Promise<void> {
  let words = Object.entries(values).map(([key, value]) => `${key}=${value}`);
  for (const [key, value] of Object.entries(secrets)) {
    const { code, err } = await patchbay(dataDir, ['connector', 'set', id, ...words, `${key}=-`], {}, value);
    if (code !== 0) throw new Error(`${id} was not set up: ${err}`);
    words = [];
  }
}

const argumentsSchema = z.record(z.string(), z.json());

async function askChatGpt(chat: ChatGpt, asked: Question, calls: string[]): Promise<Answered> {
  const ask: Ask = async (tool, args) => {
    calls.push(tool);
    const result = await chat.callTool(tool, args);
    if (result['isError'] === true) throw new Error(`${tool} failed: ${JSON.stringify(result['content'])}`);
    return rowOf(result['structuredContent']);
  };
  const call = (tool: string, args: Row = {}) => ask(tool, argumentsSchema.parse(args));
  const [found] = await hitsOf({ call }, asked.query);
  if (found === undefined) throw new Error(`Nothing was found for “${asked.query}”.`);
  const { text } = await documentOf({ call }, found.id);
  const said = await asked.answer(ask, found);
  const { question, tool } = asked;
  return { question, found, read: text.length, tool, said: `${said} (From “${found.title}” and ${tool}.)` };
}

const questions: readonly Question[] = [
  {
    ...{ who: 'trader', question: 'What do I hold, and what is it worth?' },
    ...{ query: 'my positions', tool: 'fetch_positions' },
    async answer(ask, { id }) {
      const held = await ask('fetch_positions', { account_number: id.split(':')[2] ?? '' });
      const totals = rowOf(held['totals']);
      return `${rowsOf(held['positions']).length} positions worth ${cents(totals['market_value'])} USD, and a future on ${cents(totals['futures_notional_value'])} USD; unrealized ${cents(totals['unrealized_pl'])} USD.`;
    },
  },
  {
    ...{ who: 'trader', question: 'How deep is the bitcoin book?' },
    ...{ query: 'btc order book', tool: 'binance_orderbook_l1' },
    async answer(ask) {
      const book = await ask('binance_orderbook_l1', { symbol: 'BTCUSDT' });
      const buy = rowOf(rowOf(book['slippage_estimates'])['buy_50k_usd']);
      return `${String(book['best_bid'])} bid, ${String(book['best_ask'])} asked; 50,000 USD buys at ${String(buy['avg_price'])} on average.`;
    },
  },
  {
    ...{ who: 'salesperson', question: 'Who is Grace Hopper, and what is open with her company?' },
    ...{ query: 'Grace Hopper', tool: 'attio_list_tasks' },
    async answer(ask, { id }) {
      const person = { resource_type: 'people', record_id: id };
      const values = rowOf((await ask('attio_get_record_details', person))['values']);
      const { object, record_id: at, name } = rowOf(values['company']);
      const company = { resource_type: String(object), record_id: String(at), is_completed: false };
      const open = rowsOf((await ask('attio_list_tasks', company))['tasks']).map(rowOf);
      const tasks = open.map(
        ({ content, deadline }) => `“${String(content)}” by ${String(deadline).slice(0, 10)}`,
      );
      return `${String(values['job_title'])} at ${String(name)}; open: ${tasks.join(', ') || 'nothing'}.`;
    },
  },
  {
    ...{ who: 'salesperson', question: 'Which deals are in negotiation?' },
    ...{ query: 'deals in negotiation', tool: 'attio_search_records_advanced' },
    async answer(ask) {
      const stage = { attribute: 'stage', condition: 'is', value: 'Negotiation' };
      const order = { sort_by: 'value', sort_order: 'desc', limit: 100 };
      const found = await ask('attio_search_records_advanced', {
        ...{ resource_type: 'deals', filters: [stage], ...order },
      });
      const deals = rowsOf(found['records']).map(rowOf);
      const [largest = {}] = deals;
      const { amount } = rowOf(rowOf(largest['values'])['value']);
      return `${deals.length}; the largest is ${String(largest['name'])} with ${String(amount)} USD.`;
    },
  },
];

/** As the user does who clicks on a citation: the first of each site. */
async function openCitations({ say, visitor }: SourcesStage, answered: readonly Answered[]) {
  const first = new Map(answered.toReversed().map(({ found }) => [new URL(found.url).host, found]));
  const opened: SourcesTold['opened'] = [];
  for (const { url, title } of [...first.values()].toReversed()) {
    const page = await visitor.open(url);
    const shown = await page.locator('h1').first().innerText();
    await page.close();
    opened.push({ title, url, shown });
    say(`  A click on the citation of “${title}” opens ${new URL(url).host}, which shows “${shown}”.`);
  }
  return opened;
}

/** Once the last call is in the list. */
async function coloursIn(window: Page, atLeast: number): Promise<Record<string, string>> {
  await window.getByRole('link', { name: 'Calls', exact: true }).click();
  const marks = window.locator('main .mark[role=img]');
  await marks.nth(atLeast - 1).waitFor();
  const look = `Object.fromEntries([...document.querySelectorAll('main .mark[role=img]')].map(
    (mark) => [mark.getAttribute('aria-label'), getComputedStyle(mark).getPropertyValue('--cable')],
  ))`;
  return window.evaluate<Record<string, string>>(look);
}

function rowOf(value: unknown): Row {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function cents(amount: unknown): string {
  return fixed(exact(String(amount)), 2);
}

function rowsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
