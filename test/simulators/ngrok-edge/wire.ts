/** The wire between the edge and one agent, on which bytes can be delayed or held back on demand. */
import type { Duplex } from 'node:stream';
import type { MuxadoCarrier } from './muxado.ts';

/** How the network is behaving; shared by all wires and changed while they run. */
export interface Network {
  /** Added to each direction. */
  latencyMs: number;
  /** Nothing passes, nothing is refused: a black hole. Held bytes pass once it heals. */
  held: boolean;
}

export class Wire implements MuxadoCarrier {
  readonly #socket: Duplex;
  readonly #inbound: DelayLine;
  readonly #outbound: DelayLine;

  constructor(socket: Duplex, network: Network, receive: (bytes: Buffer) => void) {
    this.#socket = socket;
    this.#inbound = new DelayLine(network, receive);
    this.#outbound = new DelayLine(network, (bytes) => {
      if (socket.writable) socket.write(bytes);
    });
    socket.on('data', (bytes: Buffer) => {
      this.#inbound.push(bytes);
    });
  }

  send(bytes: Buffer): void {
    this.#outbound.push(bytes);
  }

  /** Ends the connection in order, and wholly: agents do not always close their half. */
  close(): void {
    this.#socket.end(() => this.#socket.destroy());
  }

  /** To be called after the network healed. */
  resume(): void {
    this.#inbound.pump();
    this.#outbound.pump();
  }

  stop(): void {
    this.#inbound.stop();
    this.#outbound.stop();
  }
}

/** Keeps order, whatever the latency does meanwhile. */
class DelayLine {
  readonly #network: Network;
  readonly #deliver: (bytes: Buffer) => void;
  readonly #queue: { due: number; bytes: Buffer }[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(network: Network, deliver: (bytes: Buffer) => void) {
    this.#network = network;
    this.#deliver = deliver;
  }

  push(bytes: Buffer): void {
    this.#queue.push({ due: performance.now() + this.#network.latencyMs, bytes });
    this.pump();
  }

  pump(): void {
    clearTimeout(this.#timer);
    while (!this.#network.held) {
      const next = this.#queue[0];
      if (next === undefined) return;
      const wait = next.due - performance.now();
      if (wait > 0) {
        this.#timer = setTimeout(() => {
          this.pump();
        }, wait);
        return;
      }
      this.#queue.shift();
      this.#deliver(next.bytes);
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#queue.length = 0;
  }
}
