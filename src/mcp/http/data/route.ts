/** `GET /data/{id}?exp&for&sig`: a document that a citation points to, for whoever has the link. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LinkVerdict } from '../../access/document-links.ts';
import type { Opening, OpeningRequest } from '../../tools/linked.ts';
import { pathOf, queryOf } from '../paths.ts';
import { callerOf } from '../protocol/caller.ts';
import { sendJson, sendText } from '../respond.ts';
import type { Visit } from '../visit.ts';
import { documentHeaders, documentPage, noDocumentPage } from './page.ts';

export interface DataOptions {
  links: { read(path: string, query: URLSearchParams): LinkVerdict };
  /** Opens it for whom the link was given to. */
  open(request: OpeningRequest): Promise<Opening>;
}

/** What a page is shown instead of a document: for browsers a page, for programs JSON. */
interface Refusal {
  status: number;
  error: string;
  title: string;
  message: string;
  hint: string;
}

const askAgain = 'Ask ChatGPT (or whichever client it came from) for the document again: it gets a new link.';
const refusals: Record<'bad' | 'expired' | 'revoked' | 'gone' | 'refused' | 'failed', Refusal> = {
  bad: {
    ...{ status: 403, error: 'invalid_link', title: 'This link opens nothing' },
    message: 'It was changed, cut short, or made before all links were withdrawn.',
    hint: askAgain,
  },
  expired: {
    ...{ status: 403, error: 'expired_link', title: 'This link has expired' },
    message: 'Links to documents open them for a while only.',
    hint: askAgain,
  },
  revoked: {
    ...{ status: 403, error: 'revoked_link', title: 'This link was withdrawn' },
    message: 'It was given to a client that may not read anything here any more.',
    hint: 'If this is your Patchbay, you can let the client in again.',
  },
  gone: {
    ...{ status: 404, error: 'not_found', title: 'There is no such document any more' },
    message: 'It was deleted, or its source is switched off or hidden.',
    hint: askAgain,
  },
  refused: {
    ...{ status: 403, error: 'forbidden', title: 'This link may not be opened' },
    message: '',
    hint: askAgain,
  },
  failed: {
    ...{ status: 502, error: 'source_failed', title: 'The document could not be read' },
    message: '',
    hint: 'Load this page again in a moment.',
  },
};

export type DataRoute = (req: IncomingMessage, res: ServerResponse, visit: Visit) => Promise<void>;

export function createDataRoute(options: DataOptions): DataRoute {
  return async (req, res, visit) => {
    const answer = createAnswer(req, res, visit);
    if (req.method !== 'GET' && req.method !== 'HEAD') return answer.methodNotAllowed();
    const url = req.url ?? '';
    const verdict = options.links.read(pathOf(url), queryOf(url));
    if (verdict.kind !== 'good') return answer.refuse(refusals[verdict.kind]);
    const end = new AbortController();
    res.once('close', () => end.abort());
    const { id, rights } = verdict;
    const caller = callerOf({ rights, visit }, { name: '', version: '' }, 'link');
    const opening = await options.open({ caller, id, signal: end.signal });
    if (opening.kind === 'open') return answer.show(opening, Number(queryOf(url).get('exp')) * 1000);
    answer.refuse(
      opening.kind === 'gone' ? refusals.gone : { ...refusals[opening.kind], message: opening.message },
    );
  };
}

function createAnswer(req: IncomingMessage, res: ServerResponse, visit: Visit) {
  const asJson = prefersJson(req.headers.accept);
  const page = (status: number, body: string) => sendText(res, status, body, { ...documentHeaders });
  return {
    methodNotAllowed() {
      sendJson(res, 405, { error: 'method_not_allowed', message: 'Use GET.' }, { Allow: 'GET, HEAD' });
    },
    refuse(refusal: Refusal) {
      const { status, error, title, message, hint } = refusal;
      visit.error = error;
      if (asJson) sendJson(res, status, { error, message: `${message} ${hint}`.trim() });
      else page(status, noDocumentPage({ title, message, hint }));
    },
    show({ document, source, url }: Opening & { kind: 'open' }, until: number) {
      const { id, title, text, metadata } = document;
      if (asJson) sendJson(res, 200, { id, title, text, url, metadata });
      else page(200, documentPage(document, { source, until }));
    },
  };
}

/** Whether a client would rather have JSON than HTML (RFC 9110 12.5.1); who names neither, or both alike, is shown the page. */
function prefersJson(accept = ''): boolean {
  const wanted = accept.toLowerCase().split(',');
  return weightOf(/^application\/(?:[\w.-]+\+)?json$/, wanted) > weightOf(/^text\/html$/, wanted);
}

/** The highest of those types that are named; 0 where none is. */
function weightOf(type: RegExp, wanted: readonly string[]): number {
  const weights = wanted.map((one) => {
    const [name = '', ...parameters] = one.split(';').map((part) => part.trim());
    if (!type.test(name)) return 0;
    const weight = parameters.find((part) => part.startsWith('q='))?.slice(2) ?? '1';
    return Number(weight) || 0;
  });
  return Math.max(...weights);
}
