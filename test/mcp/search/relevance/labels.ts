/** Labelled queries: what is asked, what must come first, and what must not come at all. */

/**
 * One query a line: `query | expected | not`.
 *
 * `expected` is what may stand first, words separated by blanks: an id, without its source for Binance's (`ticker:BTCUSDT`);
 * `t:`, `a:`, `w:` before ids of tastytrade, Attio and the workspace; `*` for anything; `"Title"` for a document by its
 * title, `a:deals:"Title"` for one of a kind. `A & B`: both, before anything else. `none`: no result at all, and a note that says why. `any`: whatever comes. `not` names sources or ids of which nothing may be among the results.
 */
export interface Labelled {
  group: string;
  query: string;
  /** Each is a set of alternatives; as many results from the top must meet them. */
  expected: readonly (readonly string[])[];
  isNone: boolean;
  forbidden: readonly string[];
}

export function labelled(group: string, table: string): Labelled[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [query = '', expected = '', forbidden = ''] = line.split(' | ').map((part) => part.trim());
      if (expected === '') throw new Error(`“${line}” says not what is expected.`);
      const isNone = expected === 'none';
      return {
        ...{ group, query, isNone },
        expected:
          isNone || expected === 'any'
            ? []
            : expected.split(' & ').map((set) => set.match(/[^\s"]*"[^"]+"|\S+/g) ?? []),
        forbidden: forbidden.split(' ').filter((one) => one !== ''),
      };
    });
}

export function meets({ id, title }: { id: string; title: string }, expected: string): boolean {
  const [, kind = '', called] = /^([^"]*)"(.*)"$/.exec(expected) ?? [];
  if (called !== undefined)
    return (
      (kind === '' || pattern(`${kind}*`).test(id)) && title.toLowerCase().includes(called.toLowerCase())
    );
  return pattern(expected).test(id);
}

const sources: Record<string, string> = { t: 'tastytrade', a: 'attio', w: 'workspace' };

function pattern(expected: string): RegExp {
  const [head = '', ...rest] = expected.split(':');
  const source = sources[head];
  const named = ['binance', 'tastytrade', 'attio', 'workspace'].includes(head);
  const whole = named ? expected : source === undefined ? `binance:${expected}` : [source, ...rest].join(':');
  const escaped = whole.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}${named && rest.length === 0 ? ':.*' : ''}$`, 'u');
}
