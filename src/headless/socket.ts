/** The contract's Channel over a WebSocket, the same at both ends. */
import type { WebSocket } from 'ws';
import type { Channel } from '../contract/wire.ts';

/** Close code 1007: what arrived is not what the protocol says (RFC 6455, 7.4.1). */
const notJson = 1007;

/** Attach it before the socket opens: frames that arrive earlier have nobody to go to. */
export function socketChannel(socket: WebSocket): Channel {
  return {
    send(frame) {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
    },
    backlog: () => socket.bufferedAmount,
    onReceive(listener) {
      socket.on('message', (data, isBinary) => {
        const frame = isBinary || !Buffer.isBuffer(data) ? undefined : parse(data.toString('utf8'));
        if (frame === undefined) socket.close(notJson, 'Frames are JSON text.');
        else listener(frame.value);
      });
    },
    onClose(listener) {
      socket.on('close', () => listener());
    },
  };
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
