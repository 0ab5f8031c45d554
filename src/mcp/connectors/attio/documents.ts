/** Attio as documents: questions answered with hits, and one record, list, note or task as a readable whole. */
import type { Document, DocumentSource, JsonObject } from '../connector.ts';
import { listPart, notePart, recordPart, taskPart, type Part } from './document-parts.ts';
import type { Kit } from './kit.ts';
import { AttioRefusal } from './problems.ts';
import { uuid } from './references.ts';
import { findObject } from './schema.ts';
import { search } from './search.ts';

type Making = (signal: AbortSignal) => Promise<Part>;

export function createDocuments(kit: Kit): DocumentSource {
  /** What an id is of, by its canonical type; null when there is nothing of the kind. */
  const making = async (type: string, id: string, signal: AbortSignal): Promise<[string, Making] | null> => {
    if (type === 'list') return [type, (end) => listPart(kit, id, end)];
    if (type === 'note') return [type, (end) => notePart(kit, id, end)];
    if (type === 'task') return [type, (end) => taskPart(kit, id, end)];
    const object = findObject(await kit.schema.objects(signal), type);
    return object === undefined ? null : [object.slug, (end) => recordPart(kit, object, id, end)];
  };
  return {
    async forms(signal) {
      const objects = await kit.schema.objects(signal);
      return [
        ...objects.map(({ slug }) => `attio:${slug}:<record_id>`),
        ...['list', 'note', 'task'].map((kind) => `attio:${kind}:<${kind}_id>`),
      ];
    },
    async search(question, { limit, signal }) {
      // Where only a kind of text is asked for, the newest of it are: nothing else tells the question from another.
      const { text, words, own, kinds = [] } = question;
      const key = JSON.stringify([text, words, own, kinds, limit]);
      const load = (end: AbortSignal) => search(kit, question, { limit, signal: end });
      return (await kit.cache.get('search', key, load, signal)).value;
    },
    async fetch(id, { signal }) {
      const [source, type, own, ...rest] = id.split(':').map(decoded);
      if (source !== 'attio' || type === undefined || own === undefined || rest.length > 0) return null;
      if (!uuid.test(own)) return null;
      const found = await making(type, own, signal);
      if (found === null) return null;
      const [kind, make] = found;
      try {
        const { value, at, hit } = await kit.cache.get('record', `${kind}:${own}`, make, signal);
        const freshness = {
          asOf: new Date(at).toISOString(),
          ageSeconds: Math.max(0, Math.round((kit.now() - at) / 1000)),
          from: hit ? 'cache' : 'live',
        };
        return toDocument(`attio:${kind}:${own}`, kind, value, freshness);
      } catch (error) {
        if (error instanceof AttioRefusal && error.status === 404) return null;
        throw error;
      }
    },
  };
}

function toDocument(id: string, type: string, part: Part, freshness: JsonObject): Document {
  return {
    ...{ id, title: part.title, text: part.text },
    metadata: { source: 'attio', type, ...part.metadata, freshness },
    ...(part.url === undefined ? {} : { url: part.url }),
  };
}

/** A stray percent sign is nothing of ours. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
