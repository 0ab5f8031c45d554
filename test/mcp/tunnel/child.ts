/** A process with nothing but a tunnel: opens it, opens it again whenever it is lost, closes it when told to. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../../src/mcp/standard.ts';
import type { TunnelLink } from '../../../src/mcp/ports.ts';
import { createNgrokAgent } from '../../../src/mcp/tunnel/ngrok.ts';

const [serverAddr = '', caFile = ''] = process.argv.slice(2);
const request = { authtoken: 'token', target: 'http://127.0.0.1:9', domain: '', serverAddr, caFile };
const agent = createNgrokAgent({ clock: systemClock, connectTimeoutMs: 1_000, heartbeatSeconds: 1 });

/** One line of JSON for the parent, which must be all that ever comes on this descriptor. */
function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

async function open(): Promise<TunnelLink> {
  for (;;) {
    try {
      return await agent.open(request, new AbortController().signal);
    } catch (error) {
      say({ failed: error instanceof Error ? error.message : String(error) });
      await sleep(200);
    }
  }
}

const told = once(process.stdin, 'data');
for (let isOver = false; !isOver;) {
  const link = await open();
  say({ online: link.url });
  isOver = await Promise.race([link.lost.then(() => false), told.then(() => true)]);
  await link.close();
  say(isOver ? { closed: true } : { lost: true });
}
// Nothing else is to hold the process: it ends by itself, or the test fails.
process.stdin.destroy();
