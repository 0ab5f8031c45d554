/** Where a measured server listens, as it tells its parent process. */
export interface Address {
  /** Of the MCP endpoint, or of the event stream for servers of HTTP+SSE. */
  url: string;
  /** Bearer token, or null where the server asks for none. */
  token: string | null;
}

/** One server behind two gates, and what checks cost by themselves in its process: microseconds, by what is checked. */
export interface TwoGates {
  guarded: Address;
  /** Lets everybody in. */
  open: Address;
  checks: { name: string; microseconds: number }[];
}
