/** Keeps the copy for search up to date: pulls what has changed, once however many ask, and never makes a search wait for long. */
import { ServiceError, type ConnectorClock, type ConnectorContext } from '../../connector.ts';
import { encodeCursor, placeIn } from '../cursor.ts';
import { parentUid } from '../demands.ts';
import { entities, kinds, type Kind } from '../entities.ts';
import type { Item } from '../item.ts';
import type { Mirror } from '../mirror.ts';
import type { World } from './connection.ts';
import { demandOk, findItem, type Remote } from './reads.ts';
import { parsed, pulledSchema, toPulledItem } from './shapes.ts';

/** The server's `recommendedBatch`. */
const batch = 500;
/** Of one kind at a time; what is more comes with the next search. */
const mostPages = 40;
/** How long a search waits for news when there is something to search already. */
const patienceMs = 200;
/** After a failure the server is left in peace for as long. */
const restMs = 5_000;
/**
 * A write gets its time before it can be seen, so one may appear behind the last place: that much is read again. Also what
 * has the same time and comes before it by uid.
 */
const overlapMs = 5_000;
const firstUid = '00000000-0000-0000-0000-000000000000';

export interface Mirroring {
  /** Before a search. @throws only when there is nothing to search yet */
  refresh(signal: AbortSignal): Promise<void>;
  /** An item and what belongs to it, as they are now. */
  bring(kind: Kind, uid: string, signal: AbortSignal): Promise<void>;
}

export interface MirroringOptions extends Pick<ConnectorContext, 'cache' | 'clock' | 'log'> {
  mirror: Mirror;
  remote: Remote;
}

const unfilled =
  'Search knows only a part of ToolBridge’s items so far; the next searches bring more of them.';

/** Another world was met in the middle. */
class Wiped extends Error {}

interface Pull {
  kind: Kind;
  world: string;
  signal: AbortSignal;
}

export function createMirroring(options: MirroringOptions): Mirroring {
  const { mirror, remote, cache, clock, log } = options;
  const state = { restUntil: 0 };
  const pull = createPull(options);

  const pullAll = async (signal: AbortSignal) => {
    try {
      await inOneWorld(options, signal, async (world) => {
        await Promise.all(kinds.map((kind) => pull({ kind, world, signal })));
      });
      if (!mirror.isFilled()) log('warn', unfilled);
    } catch (error) {
      state.restUntil = clock.now() + restMs;
      if (mirror.isFilled() && !signal.aborted) log('warn', staleness(error));
      throw error;
    }
  };
  const pullOne = (kind: Kind, signal: AbortSignal) =>
    cache.get(
      'pull',
      kind,
      (own) => inOneWorld(options, own, (world) => pull({ kind, world, signal: own })),
      signal,
    );

  return {
    async refresh(signal) {
      if (mirror.isFilled() && clock.now() < state.restUntil) return;
      const pulled = cache.get('search', 'all', pullAll, signal);
      if (mirror.isFilled()) await atMost(pulled, clock, signal);
      else await pulled;
    },
    async bring(kind, uid, signal) {
      const world = worldName(await remote.connection.world(signal));
      mirror.enter(world);
      const [item] = await Promise.all([
        findItem(remote, kind, uid, signal),
        ...childrenOf(kind).map((child) => pullOne(child, signal)),
      ]);
      if (item === undefined) mirror.forget(kind, uid, world);
      else await bringParent(remote, item, signal);
    },
  };
}

export function worldName({ tenant, epoch }: World): string {
  return `${epoch}|${tenant ?? ''}`;
}

/** From where the last pull ended, page by page. */
function createPull({ mirror, remote, clock }: MirroringOptions): (pull: Pull) => Promise<void> {
  const state = { amount: batch };
  const page = async ({ kind, world, signal }: Pull, cursor: string | null) => {
    const { amount } = state;
    const query = new URLSearchParams({ limit: String(amount), ...(cursor === null ? {} : { cursor }) });
    const path = `/v1/sync/${entities[kind].plural}/pull?${query.toString()}`;
    const told = demandOk(remote, await remote.connection.send({ path, signal }));
    if (worldName(told.world) !== world) throw new Wiped();
    const { upserts, deletes, nextCursor } = parsed(pulledSchema, told.reply, 'what has changed');
    return { upserts: upserts ?? [], deletes: deletes ?? [], nextCursor, amount };
  };
  const pageOfAnySize = async (pull: Pull, cursor: string | null): ReturnType<typeof page> => {
    try {
      return await page(pull, cursor);
    } catch (error) {
      const isTooLarge = error instanceof ServiceError && error.code === 'too_large' && state.amount > 1;
      if (!isTooLarge) throw error;
      state.amount = Math.ceil(state.amount / 4);
      return pageOfAnySize(pull, cursor);
    }
  };
  return async (pull) => {
    const { kind, world } = pull;
    let { cursor: reached, complete } = mirror.progress(kind);
    let from = complete ? withOverlap(reached) : reached;
    for (let pages = 0; pages < mostPages; pages += 1) {
      const { upserts, deletes, nextCursor, amount } = await pageOfAnySize(pull, from);
      from = reached = nextCursor ?? reached;
      complete = upserts.length + deletes.length < amount;
      const items = upserts.flatMap((told) => toPulledItem(kind, told, clock.now()) ?? []);
      mirror.apply(kind, { upserts: items, deletes, progress: { cursor: reached, complete } }, world);
      if (complete) return;
    }
  };
}

/** Also when the server is wiped meanwhile: then from the beginning, once. */
async function inOneWorld(
  { mirror, remote }: MirroringOptions,
  signal: AbortSignal,
  work: (world: string) => Promise<void>,
): Promise<void> {
  const run = async () => {
    const world = worldName(await remote.connection.world(signal));
    mirror.enter(world);
    await work(world);
  };
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Wiped)) throw error;
    await run();
  }
}

function withOverlap(cursor: string | null): string | null {
  const place = cursor === null ? null : placeIn(cursor);
  if (place === null) return cursor;
  return encodeCursor({ updatedAt: Math.max(0, place.updatedAt - overlapMs), uid: firstUid });
}

function childrenOf(kind: Kind): Kind[] {
  return kinds.filter((child) => entities[child].parent?.kinds.includes(kind) === true);
}

/** For its title. */
async function bringParent(remote: Remote, { kind, payload }: Item, signal: AbortSignal): Promise<void> {
  const { parent } = entities[kind];
  const uid = parentUid(entities[kind], payload);
  if (parent === null || uid === null) return;
  const claimed = parent.kind === null ? undefined : payload[parent.kind];
  const likely = parent.kinds.filter((one) => claimed === undefined || one === claimed);
  await Promise.all(likely.map((one) => findItem(remote, one, uid, signal)));
}

function staleness(error: unknown): string {
  const why = error instanceof Error ? ` ${error.message}` : '';
  return `Search goes on with what was known of ToolBridge before.${why}`;
}

/** A pull that takes longer goes on; what it fails by was logged by itself. */
async function atMost(pulled: Promise<unknown>, clock: ConnectorClock, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const leave = () => over.abort(signal.reason);
  signal.addEventListener('abort', leave, { once: true });
  try {
    await Promise.race([pulled.catch(() => undefined), clock.sleep(patienceMs, over.signal)]);
  } finally {
    signal.removeEventListener('abort', leave);
    over.abort();
  }
}
