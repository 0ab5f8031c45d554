/** The port on which agents connect: TCP, TLS, then a session; and the ways in which connections are cut. */
import net from 'node:net';
import tls from 'node:tls';
import { AgentSession, type EdgeRoom } from './agent-session.ts';
import type { Cut } from './faults.ts';
import { listen, stopListening } from './listen.ts';
import { Wire } from './wire.ts';

interface Connection {
  raw: net.Socket;
  secure: tls.TLSSocket;
  wire: Wire;
  session: AgentSession;
}

interface KeyPair {
  cert: string;
  key: string;
}

export class AgentDoor {
  readonly #server: net.Server;
  readonly #room: EdgeRoom;
  readonly #certificates: { genuine: KeyPair; foreign: KeyPair };
  readonly #sockets = new Set<net.Socket>();
  readonly #connections = new Set<Connection>();
  #port = 0;
  #accepted = 0;

  constructor(room: EdgeRoom, certificates: { genuine: KeyPair; foreign: KeyPair }) {
    this.#room = room;
    this.#certificates = certificates;
    this.#server = net.createServer({ noDelay: true }, (socket) => {
      this.#accept(socket);
    });
  }

  get port(): number {
    return this.#port;
  }

  /** TCP connections so far. */
  get accepted(): number {
    return this.#accepted;
  }

  sessions(): AgentSession[] {
    return [...this.#connections].map(({ session }) => session);
  }

  async open(port: number): Promise<void> {
    this.#port = await listen(this.#server, port);
  }

  drop(how: Cut): void {
    for (const { raw, secure, wire, session } of [...this.#connections]) {
      if (how === 'fin') wire.close();
      if (how === 'goaway') session.goAway();
      if (how === 'rst') {
        raw.resetAndDestroy();
        secure.destroy();
      }
    }
  }

  /** Cuts every connection and refuses new ones. */
  async leave(): Promise<void> {
    const stopped = stopListening(this.#server);
    for (const socket of [...this.#sockets]) socket.destroy();
    await stopped;
  }

  /** Listens on the same port again. */
  comeBack(): Promise<void> {
    return this.open(this.#port);
  }

  /** What a black hole held passes now. */
  resume(): void {
    for (const { wire } of this.#connections) wire.resume();
  }

  #accept(raw: net.Socket): void {
    this.#accepted += 1;
    this.#sockets.add(raw);
    raw.on('close', () => this.#sockets.delete(raw));
    raw.on('error', () => raw.destroy());
    const { conditions } = this.#room;
    if (conditions.tlsSilent || conditions.held) return;
    const { genuine, foreign } = this.#certificates;
    this.#serve(raw, conditions.wrongCertificate ? foreign : genuine);
  }

  #serve(raw: net.Socket, certificate: KeyPair): void {
    const secureContext = tls.createSecureContext(certificate);
    const secure = new tls.TLSSocket(raw, { isServer: true, secureContext });
    const wire: Wire = new Wire(secure, this.#room.conditions, (bytes) => {
      session.receive(bytes);
    });
    const session = new AgentSession(wire, this.#room);
    const connection = { raw, secure, wire, session };
    this.#connections.add(connection);
    secure.on('error', () => secure.destroy());
    secure.on('close', () => {
      this.#connections.delete(connection);
      wire.stop();
      session.end();
    });
  }
}
