/** One muxado stream as a Node duplex, with the protocol's flow control in both directions. */
import { Duplex } from 'node:stream';

/** Both directions of every stream start with this much credit, by convention. */
const initialWindow = 256 * 1024;
/** Largest DATA frame sent; small enough that other streams get their turn. */
const largestFrame = 32 * 1024;

/** What a stream sends through its session. */
export interface StreamOutlet {
  data(chunk: Buffer): void;
  finish(): void;
  credit(bytes: number): void;
  gone(): void;
}

export class MuxadoStream extends Duplex {
  readonly #outlet: StreamOutlet;
  #sendWindow = initialWindow;
  #receiveWindow = initialWindow;
  /** Bytes taken from the agent whose credit has not been returned yet. */
  #owed = 0;
  #pending: { rest: Buffer; done: (error?: Error | null) => void } | null = null;
  #finished = false;

  constructor(outlet: StreamOutlet) {
    super({ allowHalfOpen: true, autoDestroy: true });
    this.#outlet = outlet;
  }

  /** Counts bytes that the session sent in the opening frame. */
  spend(bytes: number): void {
    this.#sendWindow -= bytes;
  }

  /** The agent returned credit. */
  grow(bytes: number): void {
    this.#sendWindow += bytes;
    this.#flush();
  }

  /** The agent sent data; false when it sent more than it had credit for. */
  receive(chunk: Buffer): boolean {
    if (chunk.length > this.#receiveWindow) return false;
    if (chunk.length === 0) return true;
    this.#receiveWindow -= chunk.length;
    this.#owed += chunk.length;
    // Credit goes back at once while the reader keeps up: the agent leaves Nagle on, and each of its chunks that
    // gets no prompt answer costs it a delayed ACK of some 40 ms.
    if (this.push(chunk)) this.#repay();
    return true;
  }

  /**
   * Sends the least that is harmless: one byte of credit. With none, an agent whose window is spent would write
   * nothing, at which its library panics and cuts the stream off.
   */
  nudge(): void {
    this.#receiveWindow += 1;
    this.#outlet.credit(1);
  }

  receiveEnd(): void {
    this.push(null);
  }

  override _read(): void {
    this.#repay();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#pending = { rest: chunk, done };
    this.#flush();
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#finish();
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#finish();
    this.#outlet.gone();
    this.#pending?.done(error ?? new Error('The stream is closed.'));
    this.#pending = null;
    // A stream that dies before its end must wake its reader: pipelines wait for 'end' or an error.
    const cutOff = error === null && !this.readableEnded ? new Error('The tunnel closed the stream.') : error;
    done(cutOff);
  }

  #repay(): void {
    if (this.#owed === 0) return;
    this.#receiveWindow += this.#owed;
    this.#outlet.credit(this.#owed);
    this.#owed = 0;
  }

  #flush(): void {
    while (this.#pending !== null && this.#sendWindow > 0) {
      const { rest, done } = this.#pending;
      const size = Math.min(rest.length, this.#sendWindow, largestFrame);
      this.#sendWindow -= size;
      this.#outlet.data(rest.subarray(0, size));
      const left = rest.subarray(size);
      this.#pending = left.length === 0 ? null : { rest: left, done };
      if (left.length === 0) done();
    }
  }

  #finish(): void {
    if (this.#finished) return;
    this.#finished = true;
    this.#outlet.finish();
  }
}
