/** One agent's session at the edge: authentication, its endpoints, heartbeats, and connections proxied to it. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { Conditions, NgrokCode } from './faults.ts';
import { refusal } from './faults.ts';
import { MuxadoSession, type MuxadoCarrier } from './muxado.ts';
import {
  authRequestSchema,
  bindRequestSchema,
  errorReply,
  proxyPreamble,
  readJson,
  readType,
  streamType,
  uint32,
  unbindRequestSchema,
  type BindRequest,
} from './rpc.ts';

/** A public name and the session that answers for it. */
export interface Endpoint {
  readonly id: string;
  readonly domain: string;
  readonly url: string;
  readonly pooled: boolean;
  readonly session: AgentSession;
}

/** What a session asks the edge. */
export interface EdgeRoom {
  readonly conditions: Conditions;
  readonly heartbeat: { intervalMs: number; toleranceMs: number };
  /** Null when the token is welcome. */
  tokenProblem(authtoken: string): NgrokCode | null;
  /** Sessions that are authenticated now. */
  authenticated(): AgentSession[];
  /** Names without an owner get one. */
  chooseDomain(requested: string): { domain: string; url: string };
  endpoints: Set<Endpoint>;
}

export class AgentSession {
  readonly #room: EdgeRoom;
  readonly #carrier: MuxadoCarrier;
  readonly #mux: MuxadoSession;
  #beat: NodeJS.Timeout | undefined;
  #deadline: NodeJS.Timeout | undefined;
  #authtoken = '';
  clientId = '';

  constructor(carrier: MuxadoCarrier, room: EdgeRoom) {
    this.#room = room;
    this.#carrier = carrier;
    this.#mux = new MuxadoSession(carrier, (stream) => {
      // A stream that ends early is the agent's business.
      this.#serve(stream).catch(() => stream.destroy());
    });
  }

  receive(bytes: Buffer): void {
    this.#mux.receive(bytes);
  }

  /** The connection is gone. */
  end(): void {
    clearInterval(this.#beat);
    clearTimeout(this.#deadline);
    for (const endpoint of this.#own()) this.#room.endpoints.delete(endpoint);
    this.#mux.end();
  }

  goAway(): void {
    this.#mux.goAway('going away');
    this.#carrier.close();
  }

  /** A connection to the agent's local server, on which HTTP/1.1 is to be spoken. */
  proxy(endpoint: Endpoint, visitor: string): Duplex {
    return this.#mux.open(proxyPreamble({ Id: endpoint.id, ClientAddr: visitor, Proto: 'https' }));
  }

  stopEndpoint(endpoint: Endpoint, reason: { message: string; code: NgrokCode | null }): void {
    this.#room.endpoints.delete(endpoint);
    const command = { Id: endpoint.id, Message: reason.message, ErrorCode: reason.code };
    const bytes = Buffer.concat([uint32(streamType.stopEndpoint), Buffer.from(JSON.stringify(command))]);
    this.#mux.open(bytes).end();
  }

  async #serve(stream: Duplex): Promise<void> {
    const type = await readType(stream);
    if (type === streamType.heartbeat) stream.pipe(stream);
    else if (type === streamType.auth) this.#answer(stream, this.#authenticate(await readJson(stream)));
    else if (type === streamType.bind) this.#answer(stream, this.#bind(await readJson(stream)));
    else if (type === streamType.unbind) this.#answer(stream, this.#unbind(await readJson(stream)));
    else stream.destroy();
  }

  /** Null is no answer at all. */
  #answer(stream: Duplex, reply: object | null): void {
    if (reply !== null) stream.end(JSON.stringify(reply));
  }

  #authenticate(request: unknown): object | null {
    const { ClientId, Extra } = authRequestSchema.parse(request);
    const { conditions } = this.#room;
    if (conditions.authUnanswered) return null;
    const others = this.#room.authenticated().filter((session) => session.clientId !== ClientId);
    const full = others.length >= conditions.maxSessions ? 'ERR_NGROK_108' : null;
    const code = conditions.authError ?? this.#room.tokenProblem(Extra.AuthToken) ?? full;
    if (code !== null) return errorReply(refusal(code, { authtoken: Extra.AuthToken, url: '' }), code);
    this.clientId = ClientId === '' ? `ts_${randomUUID()}` : ClientId;
    this.#authtoken = Extra.AuthToken;
    this.#startHeartbeat();
    return {
      Version: '3',
      ClientId: this.clientId,
      Extra: {
        Version: 'simulator',
        Region: 'loopback',
        Cookie: 'cookie',
        AccountName: 'simulated',
        SessionDuration: 0,
        PlanName: 'Free',
        Banner: '',
      },
    };
  }

  #bind(body: unknown): object | null {
    const request = bindRequestSchema.parse(body);
    const { conditions } = this.#room;
    if (conditions.bindUnanswered) return null;
    const requested = request.Opts.Domain === '' ? request.Opts.Hostname : request.Opts.Domain;
    const name = this.#room.chooseDomain(requested);
    const code = conditions.bindError ?? (this.#isTaken(name.domain, request) ? 'ERR_NGROK_334' : null);
    if (code !== null) return errorReply(refusal(code, { authtoken: this.#authtoken, url: name.url }), code);
    const id = request.Id === '' ? `ep_${randomUUID()}` : request.Id;
    this.#room.endpoints.add({ id, ...name, pooled: request.Extra.PoolingEnabled, session: this });
    return {
      Id: id,
      URL: name.url,
      Proto: request.Proto,
      Opts: { ...request.Opts, Domain: name.domain, Hostname: name.domain },
      Extra: { Token: `token-${id}` },
    };
  }

  #isTaken(domain: string, request: BindRequest): boolean {
    return [...this.#room.endpoints].some(
      (other) => other.domain === domain && !(other.pooled && request.Extra.PoolingEnabled),
    );
  }

  /** One close makes up to three of these, so an unknown id is no error. */
  #unbind(body: unknown): object {
    const { Id } = unbindRequestSchema.parse(body);
    for (const endpoint of this.#own()) if (endpoint.id === Id) this.#room.endpoints.delete(endpoint);
    return {};
  }

  #own(): Endpoint[] {
    return [...this.#room.endpoints].filter((endpoint) => endpoint.session === this);
  }

  /** The service's own beat: an agent that stops answering loses its session. */
  #startHeartbeat(): void {
    const { intervalMs, toleranceMs } = this.#room.heartbeat;
    const stream = this.#mux.open(Buffer.concat([uint32(streamType.heartbeat), randomBytes(4)]));
    const arm = (): void => {
      clearTimeout(this.#deadline);
      this.#deadline = setTimeout(() => this.#carrier.close(), intervalMs + toleranceMs);
    };
    stream.on('data', arm);
    this.#beat = setInterval(() => stream.write(randomBytes(4)), intervalMs);
    arm();
  }
}
