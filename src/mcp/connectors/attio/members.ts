/** The people who work in the workspace, found by id, email address, name, or “me”. */
import { oneLine, ToolError, type Cache } from '../connector.ts';
import type { Api } from './api.ts';
import { endpoints } from './endpoints.ts';
import type { Member } from './shapes.ts';
import { listed, nearest, plain } from './words.ts';

export interface Members {
  all(signal: AbortSignal): Promise<Member[]>;
  /** @throws ToolError that names the nearest */
  find(who: string, signal: AbortSignal): Promise<Member>;
}

export function createMembers(api: Api, cache: Cache): Members {
  const all = async (signal: AbortSignal) => {
    const load = (end: AbortSignal) => api.call(endpoints.members, { signal: end });
    return (await cache.get('members', 'all', load, signal)).value.data;
  };
  return {
    all,
    async find(who, signal) {
      const members = await all(signal);
      const isMe = /^(me|myself)$/i.test(who.trim());
      const me = isMe ? (await api.identity(signal)).member : null;
      const exact = members.filter(
        (member) =>
          member.id.workspace_member_id === (me ?? who) ||
          member.email_address.toLowerCase() === who.trim().toLowerCase() ||
          plain(fullName(member)) === plain(who),
      );
      const byPart = members.filter((member) => plain(fullName(member)).split(' ').includes(plain(who)));
      const found = exact.length > 0 ? exact : byPart;
      if (found.length === 1 && found[0] !== undefined) return found[0];
      const names = (found.length > 1 ? found : members).map(
        (member) => `${fullName(member)} (${member.email_address})`,
      );
      if (found.length > 1)
        throw new ToolError(`“${who}” can be several members: ${listed(names)}. Give the email address`);
      const near = nearest(who, names);
      if (isMe && me === null)
        throw new ToolError(
          `who “${who}” is, is not known: Attio does not say whose this access token is. Give the email address; there are ${listed(names)}`,
        );
      throw new ToolError(
        `there is no workspace member “${oneLine(who, 60)}”; there are ${listed(near.length > 0 ? near : names)}`,
      );
    },
  };
}

export function fullName({ first_name: first, last_name: last }: Member): string {
  return `${first} ${last}`.trim();
}
