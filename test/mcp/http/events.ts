/** Reads an event stream event by event. */
import { expect } from 'vitest';

export interface Events {
  /** The data of the next event of that name. */
  next(name: string): Promise<string>;
  headers: Headers;
  close(): void;
}

export async function openEvents(url: string, headers: Record<string, string>): Promise<Events> {
  const leave = new AbortController();
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: leave.signal,
  });
  expect(response.status).toBe(200);
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let buffer = '';
  return {
    headers: response.headers,
    close: () => leave.abort(),
    async next(name) {
      for (;;) {
        const end = buffer.indexOf('\n\n');
        if (end === -1) {
          const read = await reader?.read();
          if (read === undefined || read.done) throw new Error(`The stream ended before ${name}.`);
          buffer += decoder.decode(read.value, { stream: true });
          continue;
        }
        const event = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (event.startsWith(`event: ${name}\n`)) return /^data: (.*)$/m.exec(event)?.[1] ?? '';
      }
    },
  };
}
