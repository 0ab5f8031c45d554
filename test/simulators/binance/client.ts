/** Asks the simulator as a client would, for its own tests. */
import { createHmac } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { fullKey, startBinanceSimulator, type BinanceSimulator } from './simulator.ts';
import type { BinanceSimulatorOptions } from './simulator.ts';

/** What came, as it came. */
export type Parsed = ReturnType<typeof JSON.parse>;

export interface Answer {
  status: number;
  headers: Headers;
  value: Parsed;
}

export async function start(options: BinanceSimulatorOptions = {}): Promise<BinanceSimulator> {
  const simulator = await startBinanceSimulator(options);
  onTestFinished(() => simulator.close());
  return simulator;
}

export async function get(simulator: BinanceSimulator, path: string): Promise<Answer> {
  return read(await fetch(`${simulator.origin}/api/v3/${path}`));
}

export interface SignedAsk {
  method?: string;
  path: string;
  /** Percent-encoded. */
  query?: string;
  key?: { apiKey: string; apiSecret: string };
  timestamp?: number;
  signature?: string;
}

export async function signed(simulator: BinanceSimulator, asked: SignedAsk): Promise<Answer> {
  const { method = 'GET', path, query = '', key = fullKey, timestamp = Date.now() } = asked;
  const payload = `${query === '' ? '' : `${query}&`}timestamp=${timestamp}`;
  const signature = asked.signature ?? createHmac('sha256', key.apiSecret).update(payload).digest('hex');
  const headers = { 'X-MBX-APIKEY': key.apiKey };
  return read(
    await fetch(`${simulator.origin}/api/v3/${path}?${payload}&signature=${signature}`, { method, headers }),
  );
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, headers: response.headers, value: isJson ? JSON.parse(text) : text };
}

export interface Listener {
  socket: WebSocket;
  heard: Parsed[];
  closed: Promise<number>;
  /** Waits until something is heard that fits. */
  hears(fits: (message: Parsed) => boolean): Promise<Parsed>;
}

export async function listen(simulator: BinanceSimulator, path: string): Promise<Listener> {
  const socket = new WebSocket(simulator.streamOrigin + path);
  onTestFinished(() => socket.terminate());
  const heard: Parsed[] = [];
  socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString())));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const hears = async (fits: (message: Parsed) => boolean): Promise<Parsed> => {
    for (;;) {
      const found = heard.find(fits);
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return { socket, heard, closed, hears };
}
