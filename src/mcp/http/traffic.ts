/** What the connections through the tunnel carry, told in portions: ngrok counts requests and bytes by the month. */
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

const tellEveryMs = 5_000;

/** `bytes` left here for the far end, headers included. */
export interface Traffic {
  requests: number;
  bytes: number;
}

export interface TrafficCount {
  /** Counts a request, and from now on what its connection carries. */
  count(req: IncomingMessage): void;
  close(): void;
}

export function createTrafficCount(passed: (traffic: Traffic) => void): TrafficCount {
  /** With what has been told of each, and the requests that have not. */
  const connections = new Map<Socket, Traffic>();
  const tell = (socket: Socket, counted: Traffic) => {
    const bytes = socket.bytesWritten - counted.bytes;
    if (counted.requests === 0 && bytes === 0) return;
    passed({ requests: counted.requests, bytes });
    counted.requests = 0;
    counted.bytes += bytes;
  };
  const timer = setInterval(() => {
    for (const [socket, counted] of connections) tell(socket, counted);
  }, tellEveryMs);
  timer.unref();
  return {
    count({ socket }) {
      const known = connections.get(socket);
      if (known !== undefined) {
        known.requests += 1;
        return;
      }
      const counted = { requests: 1, bytes: socket.bytesWritten };
      connections.set(socket, counted);
      socket.once('close', () => {
        connections.delete(socket);
        tell(socket, counted);
      });
    },
    close: () => clearInterval(timer),
  };
}
