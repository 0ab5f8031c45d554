/** A loopback HTTPS server whose answers the test writes, and the CA that its certificate is trusted by. */
import https from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { createCertificates } from '../../../src/mcp/tunnel/certificates.ts';
import { listen } from '../../simulators/ngrok-edge/listen.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface DocumentHost {
  port: number;
  ca: string;
  /** Paths asked for so far. */
  asked: string[];
  /** Connections taken so far, whether or not anything was asked. */
  connections(): number;
  answer(with_: Answer): void;
}

const names = { dns: ['documents.example', 'localhost'], ipv4: ['127.0.0.1'] };

export async function startDocumentHost(given?: Answer): Promise<DocumentHost> {
  const { ca, cert, key } = createCertificates(names);
  let answer: Answer = given ?? answerJson({});
  let connections = 0;
  const asked: string[] = [];
  const server = https.createServer({ cert, key }, (request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  server.on('connection', () => (connections += 1));
  const port = await listen(server, 0);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    ...{ port, ca, asked },
    connections: () => connections,
    answer: (with_) => {
      answer = with_;
    },
  };
}

export function answerJson(body: unknown, headers: Record<string, string> = {}): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}
