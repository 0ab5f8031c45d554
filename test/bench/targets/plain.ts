/** The least that `node:http` needs to carry MCP with sessions: for the two floors. Checks nothing. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface Message {
  id?: string | number;
  method: string;
  params?: { arguments?: Record<string, unknown> };
}

/** @param answer gives the JSON of the answer to a request */
export function createPlainServer(answer: (message: Message) => string | Promise<string>): Server {
  const sessions = new Set<string>();
  const post = async (req: IncomingMessage, res: ServerResponse) => {
    const message = JSON.parse(await read(req)) as Message;
    if (message.id === undefined) {
      res.writeHead(202).end();
      return;
    }
    const headers: Record<string, string | number> = { 'Content-Type': 'application/json' };
    if (message.method === 'initialize') {
      const session = randomUUID();
      sessions.add(session);
      headers['Mcp-Session-Id'] = session;
    } else if (!sessions.has(String(req.headers['mcp-session-id']))) {
      res.writeHead(404).end();
      return;
    }
    const json = await answer(message);
    headers['Content-Length'] = Buffer.byteLength(json);
    res.writeHead(200, headers).end(json);
  };
  return createServer((req, res) => {
    if (req.method === 'GET') {
      res.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
      return;
    }
    post(req, res).catch((error: unknown) => {
      console.error(error);
      res.destroy();
    });
  });
}

function read(req: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    req.once('error', reject);
  });
}
