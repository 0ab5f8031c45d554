/** Requests per second and endpoint, counted as the service counts them: in the second before each request. */

/** Per second. Published figures, as tastytrade's own MCP server encodes them. */
const limits: readonly { path: RegExp; name: string; perSecond: number }[] = [
  { path: /^\/market-data\/by-type$/, name: 'market-data', perSecond: 2 },
  { path: /^\/option-chains\//, name: 'option-chains', perSecond: 2 },
  { path: /^\/accounts\/[^/]+\/positions$/, name: 'positions', perSecond: 1 },
  { path: /^\/accounts\/[^/]+\/balances/, name: 'balances', perSecond: 1 },
  { path: /^\/customers\/me\/accounts$/, name: 'accounts', perSecond: 1 },
  { path: /^\/instruments\/futures$/, name: 'futures', perSecond: 1 },
];
const globalPerSecond = 50;

export interface RateLimits {
  /** Counts a request; false when it is one too many. */
  take(path: string, ms: number): boolean;
  /** How many requests were one too many. */
  exceeded(): number;
}

export function createLimits(): RateLimits {
  const seen = new Map<string, number[]>();
  let exceeded = 0;
  const within = (name: string, perSecond: number, ms: number): boolean => {
    const recent = (seen.get(name) ?? []).filter((at) => ms - at < 1000);
    const fits = recent.length < perSecond;
    if (fits) recent.push(ms);
    seen.set(name, recent);
    return fits;
  };
  return {
    take(path, ms) {
      const own = limits.find((one) => one.path.test(path));
      const fits =
        within('global', globalPerSecond, ms) && (own === undefined || within(own.name, own.perSecond, ms));
      if (!fits) exceeded += 1;
      return fits;
    },
    exceeded: () => exceeded,
  };
}
