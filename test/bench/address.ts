/** Where a measured server listens, as it tells its parent process. */
export interface Address {
  /** Of the MCP endpoint, or of the event stream for servers of HTTP+SSE. */
  url: string;
  /** Bearer token, or null where the server asks for none. */
  token: string | null;
}
