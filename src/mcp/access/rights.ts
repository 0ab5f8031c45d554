/** What whoever was let in may do. */

export interface Rights {
  /** Id of the token, or of the grant: what a session, a stream and the audit belong to. */
  credential: string;
  /** Name of the token, or of the client as far as it is known. */
  name: string;
  /** `link`: a token that is part of an address; `oauth`: a grant that the user gave. */
  kind: 'token' | 'link' | 'oauth';
  scopes: ReadonlySet<string>;
  /** Ids of the sources it is narrowed to; null is all of them. */
  sources: ReadonlySet<string> | null;
}

/** Whether someone with these rights may see and use what a source offers. `search` spans sources and narrows itself. */
export function reaches({ sources }: Pick<Rights, 'sources'>, source: string): boolean {
  return sources === null || source === 'search' || sources.has(source);
}
