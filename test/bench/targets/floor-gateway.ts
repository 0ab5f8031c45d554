/** The floor of a gateway: `node:http`, sessions, and the id swapped in front of an echo server on standard input and output. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { listen, offer } from './offer.ts';
import { createPlainServer, type Message } from './plain.ts';

const upstream = spawn(process.execPath, [fileURLToPath(new URL('stdio-echo.js', import.meta.url))], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const waiting = new Map<number, (answer: Message) => void>();
let lastId = 0;

createInterface({ input: upstream.stdout }).on('line', (line) => {
  const answer = JSON.parse(line) as Message;
  const id = Number(answer.id);
  waiting.get(id)?.(answer);
  waiting.delete(id);
});

function forward(message: Message): Promise<string> {
  const id = ++lastId;
  return new Promise((resolve) => {
    waiting.set(id, (answer) => resolve(JSON.stringify({ ...answer, id: message.id })));
    upstream.stdin.write(`${JSON.stringify({ ...message, id })}\n`);
  });
}

const origin = await listen(createPlainServer(forward));
offer({ url: `${origin}/mcp`, token: null }, async () => void upstream.kill());
