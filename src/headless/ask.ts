/** One way for every command to reach Patchbay: the server that runs on the data folder, else the folder itself. */
import { WebSocket } from 'ws';
import { AppError, type Problem } from '../contract/errors.ts';
import { connect, serve, type Channel, type Connection } from '../contract/wire.ts';
import type { Core } from '../mcp/index.ts';
import { readAdminFile, type AdminFile } from './admin-file.ts';
import type { Invocation } from './command.ts';
import { secretsKind } from './commands/options.ts';
import { logTo } from './log.ts';
import { socketChannel } from './socket.ts';

/** Long enough for a busy machine, short enough for a person. */
const answerMs = 5000;
/** Another command may hold the folder for a moment, and a server that starts is not found at once. */
const lockPatienceMs = 5000;
const retryMs = 100;
const farewellMs = 1000;

interface Reached {
  connection: Connection;
  close(): Promise<void>;
}

/** A server that runs in another process. */
export interface Running extends Reached {
  pid: number;
  /** Resolves when the server has closed the connection, or is gone. */
  gone: Promise<void>;
}

/** Reaches Patchbay, does the work, and lets go again. */
export async function asking<T>(
  invocation: Invocation,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const reached = await reach(invocation);
  try {
    return await work(reached.connection);
  } finally {
    await reached.close();
  }
}

async function reach(invocation: Invocation): Promise<Reached> {
  return (
    (await reachRunning(invocation.dataDir)) ??
    withLock({ dataDir: invocation.dataDir, signal: invocation.terminal.signal }, async () => {
      // A server may have come up while the lock was held.
      return (await reachRunning(invocation.dataDir)) ?? openHere(invocation);
    })
  );
}

/**
 * The server found through `admin.json`; null when there is none, or what stands there is stale.
 * @param onFrame hears everything the server says, in order.
 */
export async function reachRunning(
  dataDir: string,
  onFrame?: (frame: unknown) => void,
): Promise<Running | null> {
  const admin = readAdminFile(dataDir);
  if (admin === null) return null;
  const socket = new WebSocket(`${admin.url.replace(/^http/, 'ws')}/contract?token=${admin.token}`, {
    handshakeTimeout: answerMs,
    perMessageDeflate: false,
  });
  const channel = socketChannel(socket);
  const connection = connect(channel);
  if (onFrame !== undefined) channel.onReceive(onFrame);
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const opened = await new Promise<boolean>((resolve) => {
    socket.once('open', () => resolve(true));
    // Refused, not answering or not the one that wrote the file: all mean there is nobody to ask.
    socket.on('error', () => resolve(false));
  });
  if (!opened) return null;
  return {
    connection,
    pid: admin.pid,
    gone,
    close: async () => {
      const giveUp = setTimeout(() => socket.terminate(), farewellMs);
      socket.close(1000);
      await gone;
      clearTimeout(giveUp);
    },
  };
}

/** Opens the folder in this process, under its lock, and speaks to it as to a server. */
async function openHere(invocation: Invocation): Promise<Reached> {
  const log = logTo((text) => invocation.terminal.err(text), 'warn');
  const core = invocation.makeCore({
    dataDir: invocation.dataDir,
    secrets: secretsKind(invocation),
    log,
    overrides: {},
  });
  try {
    await core.open();
  } catch (error) {
    await core.stop('The data folder could not be opened.');
    throw error;
  }
  return here(core);
}

/** Two channel ends in one process. */
function here(core: Core): Reached {
  const [ours, theirs] = pipe();
  const end = serve(core, theirs.channel, 'terminal');
  return {
    connection: connect(ours.channel),
    close: async () => {
      end('done');
      ours.closed();
      await core.stop('The command is done.');
    },
  };
}

interface End {
  channel: Channel;
  closed(): void;
}

function pipe(): [End, End] {
  const ends = [new Set<(frame: unknown) => void>(), new Set<(frame: unknown) => void>()] as const;
  const make = (own: Set<(frame: unknown) => void>, other: Set<(frame: unknown) => void>): End => {
    const closers = new Set<() => void>();
    return {
      channel: {
        send: (frame) => queueMicrotask(() => other.forEach((listener) => listener(frame))),
        backlog: () => 0,
        onReceive: (listener) => void own.add(listener),
        onClose: (listener) => void closers.add(listener),
      },
      closed: () => closers.forEach((listener) => listener()),
    };
  };
  return [make(ends[0], ends[1]), make(ends[1], ends[0])];
}

/** Tries again while somebody holds the folder, then says who that most likely is. */
export async function withLock<T>(
  { dataDir, signal }: { dataDir: string; signal: AbortSignal },
  open: () => Promise<T>,
): Promise<T> {
  const giveUpAt = Date.now() + lockPatienceMs;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'data_folder_locked') throw error;
      if (Date.now() > giveUpAt || signal.aborted)
        throw new AppError(lockedProblem(dataDir, readAdminFile(dataDir)), { cause: error });
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

function lockedProblem(dataDir: string, admin: AdminFile | null): Problem {
  if (admin !== null)
    return {
      code: 'data_folder_locked',
      message: `The Patchbay that runs on ${dataDir} (process ${admin.pid}) does not answer.`,
      hint: 'Wait a moment and try again, or stop that process.',
    };
  return {
    code: 'data_folder_locked',
    message: `Another Patchbay, most likely the desktop app, is using ${dataDir}.`,
    hint: 'Do this in its window, or quit it and try again, or choose another folder with --data-dir.',
  };
}
