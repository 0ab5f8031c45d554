/** The workspace’s own objects, attributes, options and statuses, kept for a while; names are found as people write them. */
import { oneLine, ToolError, type Cache } from '../connector.ts';
import type { Api } from './api.ts';
import { endpoints } from './endpoints.ts';
import type { Attribute } from './shapes.ts';
import { listed, nearest, plain } from './words.ts';

export interface AttioObject {
  id: string;
  slug: string;
  singular: string;
  plural: string;
}

/** What attributes belong to. */
export interface Target {
  kind: 'objects' | 'lists';
  slug: string;
  /** In words: “deals”, “the list Enterprise Sales”. */
  title: string;
}

/** A select option or a status. */
export interface Choice {
  id: string;
  title: string;
  archived: boolean;
}

export interface Schema {
  objects(signal: AbortSignal): Promise<AttioObject[]>;
  /** By slug, singular or plural name. @throws ToolError that names the objects there are */
  object(name: string, signal: AbortSignal): Promise<AttioObject>;
  /** Those that are not archived. */
  attributes(target: Target, signal: AbortSignal): Promise<Attribute[]>;
  choices(target: Target, attribute: Attribute, signal: AbortSignal): Promise<Choice[]>;
}

export function createSchema(api: Api, cache: Cache): Schema {
  const objects = async (signal: AbortSignal): Promise<AttioObject[]> => {
    const load = (end: AbortSignal) => api.call(endpoints.objects, { signal: end });
    const { value } = await cache.get('schema', 'objects', load, signal);
    return value.data.flatMap(({ id, api_slug: slug, singular_noun: singular, plural_noun: plural }) =>
      slug === null ? [] : [{ id: id.object_id, slug, singular: singular ?? slug, plural: plural ?? slug }],
    );
  };
  return {
    objects,
    async object(name, signal) {
      const all = await objects(signal);
      const found = findObject(all, name);
      if (found !== undefined) return found;
      const near = nearest(
        name,
        all.map(({ slug }) => slug),
      );
      const instead = near.length > 0 ? ` Did you mean ${listed(near)}?` : '';
      const known = listed(all.map(({ slug }) => slug));
      throw new ToolError(
        `There is no object “${oneLine(name, 60)}” in this workspace.${instead} It has ${known}.`,
      );
    },
    async attributes({ kind, slug }, signal) {
      const params = { target: kind, identifier: slug };
      const load = (end: AbortSignal) => api.call(endpoints.attributes, { params, signal: end });
      const { value } = await cache.get('schema', `${kind}/${slug}`, load, signal);
      return value.data.filter((attribute) => !attribute.is_archived);
    },
    async choices({ kind, slug }, attribute, signal) {
      const params = { target: kind, identifier: slug, attribute: attribute.api_slug };
      const load = async (end: AbortSignal): Promise<Choice[]> => {
        const asked = { params, query: { show_archived: true }, signal: end };
        if (attribute.type === 'status') {
          const { data } = await api.call(endpoints.statuses, asked);
          return data.map(({ id, title, is_archived: archived }) => ({ id: id.status_id, title, archived }));
        }
        const { data } = await api.call(endpoints.options, asked);
        return data.map(({ id, title, is_archived: archived }) => ({ id: id.option_id, title, archived }));
      };
      return (await cache.get('schema', `${kind}/${slug}/${attribute.api_slug}`, load, signal)).value;
    },
  };
}

export function targetOf({ slug }: Pick<AttioObject, 'slug'>): Target {
  return { kind: 'objects', slug, title: slug };
}

export function findObject(all: readonly AttioObject[], name: string): AttioObject | undefined {
  const wanted = plain(name);
  return all.find((one) =>
    [one.slug, one.id, one.singular, one.plural].some((word) => word === name || plain(word) === wanted),
  );
}

/** What people call an attribute of a type, where there is one of that type only. */
const types: Readonly<Record<string, string>> = {
  ...{ email: 'email-address', emails: 'email-address', mail: 'email-address' },
  ...{ phone: 'phone-number', mobile: 'phone-number', telephone: 'phone-number' },
  ...{ domain: 'domain', website: 'domain', url: 'domain' },
  ...{ location: 'location', address: 'location' },
  ...{ amount: 'currency', price: 'currency', worth: 'currency' },
  ...{ status: 'status', stage: 'status', phase: 'status' },
  ...{ owner: 'actor-reference', assignee: 'actor-reference' },
};

/** By slug or title; else by what is meant, where only one can be: “email” is `email_addresses`. */
export function findAttribute(attributes: readonly Attribute[], name: string): Attribute | undefined {
  const wanted = plain(name);
  const named = attributes.find(
    ({ api_slug: slug, title, id }) =>
      slug === name || id.attribute_id === name || plain(slug) === wanted || plain(title) === wanted,
  );
  if (named !== undefined) return named;
  const settable = attributes.filter((attribute) => attribute.is_writable);
  const ofType = settable.filter(({ type }) => type === types[wanted]);
  if (ofType.length === 1) return ofType[0];
  const holding = settable.filter(({ api_slug: slug }) => ` ${plain(slug)} `.includes(` ${wanted} `));
  return holding.length === 1 ? holding[0] : undefined;
}

/** Says that there is no such attribute, and which is near. */
export function noAttribute(attributes: readonly Attribute[], name: string, target: Target): string {
  const slugs = attributes.map(({ api_slug: slug }) => slug);
  const near = nearest(name, slugs);
  const hint = near.length > 0 ? `nearest: ${listed(near)}` : `it has ${listed(slugs)}`;
  return `${target.title} has no attribute “${oneLine(name, 60)}” (${hint})`;
}
