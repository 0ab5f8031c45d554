/** What a question finds at tastytrade: the user's accounts by topic, and instruments by symbol or name. */
import type { Hit, Question, SearchOptions, Topic } from '../connector.ts';
import { accountHits } from './account-search.ts';
import { knownSymbol } from './companies.ts';
import type { Desk } from './desk.ts';
import { idOf, type DocumentId } from './document-ids.ts';
import { expirationIn } from './expiration-words.ts';
import { Refusal } from './failures.ts';
import { areAllThatIsMeant, meantBy, type Meant } from './mentions.ts';
import { futuresProduct } from './symbols.ts';

export type Wanted = Omit<Hit, 'updatedAt'>;

/** Kept back of the time there is, for what is still to do when it is up. */
const marginMs = 250;

export async function searchDesk(
  desk: Desk,
  question: Question,
  { limit, signal, withinMs }: SearchOptions,
): Promise<Hit[]> {
  const until = withinMs === undefined ? null : desk.now() + Math.max(withinMs / 2, withinMs - marginMs);
  const meant = meantBy(question);
  const [accounts, instruments] = await Promise.all([
    accountHits(desk, question, { meant, signal, until }),
    instrumentHits(desk, question, { meant, signal }),
  ]);
  return [...accounts, ...instruments]
    .sort((one, other) => other.score - one.score)
    .slice(0, limit)
    .map((hit) => ({ ...hit, updatedAt: null }));
}

async function instrumentHits(
  desk: Desk,
  question: Question,
  { meant, signal }: { meant: readonly Meant[]; signal: AbortSignal },
): Promise<Wanted[]> {
  const known = await Promise.all(meant.map((one) => checked(desk, one, signal)));
  const expiration = expirationIn(question.text, desk.now());
  const found = known.filter((one) => one !== null);
  const areAll = areAllThatIsMeant(question, found);
  const isOneOfMany = areAll || found.length > 1;
  return found.flatMap((one, place) =>
    documentsFor(one, question.topics, expiration)
      .filter(({ type }) => type !== 'quote' || desk.environment === 'production')
      // Of several, each is answered before more is told of one.
      .slice(0, isOneOfMany ? 1 : undefined)
      .map((id, order) => ({
        ...hitFor(id, one, 1 - place * 0.1 - order * 0.02),
        ...(areAll ? { isMeant: true } : {}),
      })),
  );
}

interface Checked extends Meant {
  name: string;
  hasOptions: boolean;
  /** Of a futures contract. */
  product?: string;
}

/** Null for what is not traded at tastytrade. */
async function checked(desk: Desk, one: Meant, signal: AbortSignal): Promise<Checked | null> {
  const product = futuresProduct(one.symbol);
  if (product !== null) {
    const symbol = await desk.activeContract(product, signal);
    const called = knownSymbol(one.symbol)?.name ?? one.symbol;
    return symbol === null ? null : { ...one, product: one.symbol, symbol, name: called, hasOptions: false };
  }
  if (one.isCertain) return { ...one, name: '', hasOptions: one.type === 'Index' };
  try {
    const { value } = await desk.symbols.exactly(one.symbol, signal);
    return value === null ? null : { ...one, name: value.description, hasOptions: value.has_options };
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}

function documentsFor(
  { symbol, type, hasOptions }: Checked,
  topics: readonly Topic[],
  expiration: string | null,
): DocumentId[] {
  const quote: DocumentId = { type: 'quote', symbol };
  const about: DocumentId[] = type === 'Equity' ? [{ type: 'symbol', symbol }] : [];
  const options: DocumentId = { type: 'options', symbol, expiration };
  const isAskedFor = (topic: Topic) => topics.includes(topic);
  if ((isAskedFor('options') || expiration !== null) && hasOptions) return [options, quote];
  if (isAskedFor('symbol_info')) return [...about, quote];
  return [quote, ...about];
}

function hitFor(id: DocumentId, { symbol, name, type, product = symbol }: Checked, score: number): Wanted {
  const known = knownSymbol(product);
  const company = name === '' ? (known?.name ?? '') : name;
  const called = company === '' ? symbol : `${symbol} (${company})`;
  const names = known === null ? '' : ` Called ${[...known.names, ...known.abroad].join(', ')}.`;
  const { title, snippet } = wordsFor(id, called, type);
  return { id: idOf(id), title, snippet: `${snippet}${names}`, score };
}

function wordsFor(id: DocumentId, called: string, type: string): { title: string; snippet: string } {
  if (id.type === 'options') {
    const day = id.expiration === null ? '' : ` expiring ${id.expiration}`;
    return {
      title: `Options on ${called}${day}`,
      snippet: `Option chain of ${called}${day}: expirations, strikes, calls and puts.`,
    };
  }
  if (id.type === 'symbol')
    return {
      title: `Symbol ${called}`,
      snippet: `What ${called} is, its ticker, and where its stock is listed.`,
    };
  const kind = type === 'Equity' ? 'stock, shares' : type.toLowerCase();
  return {
    title: `Quote of ${called}`,
    snippet: `Price of ${called}: last, bid, ask, change today, volume, day and year high and low of the ${kind}.`,
  };
}
