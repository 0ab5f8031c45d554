/** muxado, the multiplexer under ngrok's protocol: frames and streams over one byte stream, the service's side. */
import { MuxadoStream } from './muxado-stream.ts';

/** Frame types (high nibble of the fourth byte). */
const frameType = { reset: 0, data: 1, windowIncrement: 2, goAway: 3 } as const;
/** Flags (low nibble). FIN ends one direction, SYN opens a stream on its first DATA frame. */
const flag = { fin: 0x1, syn: 0x2 } as const;
/** Error codes used here. */
const errorCode = { none: 0, flowControl: 3, streamClosed: 4 } as const;

const headerBytes = 8;

/** What carries the frames. */
export interface MuxadoCarrier {
  send(bytes: Buffer): void;
  /** Ends the connection; whoever owns it then calls `MuxadoSession.end`. */
  close(): void;
}

/** One connection. Ids opened here are even and start at 2. */
export class MuxadoSession {
  readonly #carrier: MuxadoCarrier;
  readonly #onStream: (stream: MuxadoStream) => void;
  readonly #streams = new Map<number, MuxadoStream>();
  #nextId = 2;
  /** The stream of the newest frame from the agent. */
  #lastHeard = 0;
  #framesSent = 0;
  #unread: Buffer = Buffer.alloc(0);
  #ended = false;

  /** @param onStream is told of every stream that the agent opens. */
  constructor(carrier: MuxadoCarrier, onStream: (stream: MuxadoStream) => void) {
    this.#carrier = carrier;
    this.#onStream = onStream;
  }

  get openStreams(): number {
    return this.#streams.size;
  }

  /** Opens a stream; `preamble` travels in its first frame, because the agent stalls on a split header. */
  open(preamble: Buffer): MuxadoStream {
    const id = this.#nextId;
    this.#nextId += 2;
    const stream = this.#adopt(id);
    stream.spend(preamble.length);
    this.#send(frameType.data, flag.syn, id, preamble);
    return stream;
  }

  /** Says that no more streams are taken. */
  goAway(message: string): void {
    const body = Buffer.alloc(8 + Buffer.byteLength(message));
    body.writeUInt32BE(errorCode.none, 4);
    body.write(message, 8);
    this.#send(frameType.goAway, 0, 0, body);
  }

  /** The connection is gone: every stream ends with it. */
  end(): void {
    this.#ended = true;
    for (const stream of [...this.#streams.values()]) stream.destroy();
  }

  #adopt(id: number): MuxadoStream {
    const stream = new MuxadoStream({
      data: (chunk) => {
        this.#send(frameType.data, 0, id, chunk);
      },
      finish: () => {
        this.#send(frameType.data, flag.fin, id, Buffer.alloc(0));
      },
      credit: (bytes) => {
        this.#send(frameType.windowIncrement, 0, id, uint32(bytes));
      },
      gone: () => {
        this.#streams.delete(id);
      },
    });
    this.#streams.set(id, stream);
    // Streams are cut off all the time; whoever uses one learns it from its own listener or from 'close'.
    stream.on('error', () => undefined);
    return stream;
  }

  /** Bytes from the agent, in any portions. */
  receive(chunk: Buffer): void {
    const sentBefore = this.#framesSent;
    this.#unread = this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk]);
    let offset = 0;
    while (this.#unread.length - offset >= headerBytes) {
      const length = this.#unread.readUIntBE(offset, 3);
      const end = offset + headerBytes + length;
      if (this.#unread.length < end) break;
      const kind = this.#unread.readUInt8(offset + 3);
      const id = this.#unread.readUInt32BE(offset + 4) & 0x7fffffff;
      this.#dispatch(kind >> 4, kind & 0xf, id, this.#unread.subarray(offset + headerBytes, end));
      offset = end;
    }
    this.#unread = this.#unread.subarray(offset);
    if (this.#framesSent === sentBefore) this.#nudge();
  }

  /**
   * Sends something harmless. The agent leaves Nagle on and writes tiny frames, so each one that brings no prompt
   * answer makes its next one wait for our delayed ACK, some 40 ms.
   */
  #nudge(): void {
    this.#streams.get(this.#lastHeard)?.nudge();
  }

  #dispatch(type: number, flags: number, id: number, body: Buffer): void {
    if (type === frameType.goAway) {
      this.#carrier.close();
      return;
    }
    this.#lastHeard = id;
    const isNew = type === frameType.data && (flags & flag.syn) !== 0;
    const stream = isNew ? this.#adopt(id) : this.#streams.get(id);
    if (stream === undefined) {
      // FIN first, then RST for whatever still arrives: an RST alone would not wake the agent's reader.
      if (type === frameType.data) this.#send(frameType.reset, 0, id, uint32(errorCode.streamClosed));
      return;
    }
    if (isNew) this.#onStream(stream);
    if (type === frameType.data) this.#deliver(stream, id, flags, body);
    else if (type === frameType.windowIncrement) stream.grow(body.readUInt32BE(0));
    else if (type === frameType.reset) stream.destroy();
  }

  #deliver(stream: MuxadoStream, id: number, flags: number, body: Buffer): void {
    if (!stream.receive(body)) {
      this.#send(frameType.reset, 0, id, uint32(errorCode.flowControl));
      stream.destroy();
      return;
    }
    if ((flags & flag.fin) !== 0) stream.receiveEnd();
  }

  #send(type: number, flags: number, id: number, body: Buffer): void {
    if (this.#ended) return;
    this.#framesSent += 1;
    const header = Buffer.alloc(headerBytes);
    header.writeUIntBE(body.length, 0, 3);
    header.writeUInt8((type << 4) | flags, 3);
    header.writeUInt32BE(id, 4);
    this.#carrier.send(Buffer.concat([header, body]));
  }
}

function uint32(value: number): Buffer {
  const body = Buffer.alloc(4);
  body.writeUInt32BE(value);
  return body;
}
