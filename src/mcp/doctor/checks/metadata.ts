/** Whether clients read the metadata as Patchbay wrote it, byte for byte. */
import type { Json, JsonObject } from '../../connectors/connector.ts';
import { answerWords, userAgents } from '../chatgpt/talk.ts';
import { fail, pass, skip, warn, type CheckPlan, type Finding } from '../check.ts';
import { parseObject } from '../json.ts';
import type { Answer } from '../wire.ts';

const unchanged =
  'Let whatever stands between ngrok and Patchbay pass answers through as they are: switch its rewriting off.';

export const metadata: CheckPlan = {
  ...{ id: 'metadata', title: 'Metadata', side: 'outside' },
  needs: ['listener', 'public-address', 'tls', 'interstitial'],
  deadlineMs: 6_000,
  run: async ({ place, house, wire, signal }) => {
    const here = place();
    if (here === null) return skip('Nothing listens, so there is nothing to read.');
    const expected = Object.entries(house.expectedMetadata(here.origin));
    const findings = await Promise.all(
      expected.map(async ([path, document]) => {
        const answer = await wire.send({
          ...{ method: 'GET', url: `${here.origin}${path}`, signal, timeoutMs: 4_000 },
          headers: { 'user-agent': userAgents.oauth, accept: 'application/json' },
        });
        return compare(path, document, answer);
      }),
    );
    const rank = ['fail', 'warn'];
    const [worst] = findings
      .filter((finding) => finding !== null)
      .sort((a, b) => rank.indexOf(a.status) - rank.indexOf(b.status));
    return worst ?? pass(`All ${expected.length} documents arrive as they were written, for ${here.origin}.`);
  },
};

/** Null when it is the same to the byte. */
function compare(path: string, document: JsonObject, answer: Answer): Finding | null {
  if (answer.text === JSON.stringify(document) && answer.status === 200) return null;
  const came = answer.status === 200 ? parseObject(answer.text) : null;
  if (came === null) return fail(`${path} is answered with ${answerWords(answer)}.`, unchanged);
  const changed = [...new Set([...Object.keys(document), ...Object.keys(came)])].find(
    (name) => JSON.stringify(sorted(document[name])) !== JSON.stringify(sorted(came[name])),
  );
  if (changed === undefined)
    return warn(`${path} says what it should, but was written anew on the way.`, unchanged);
  return fail(
    `${path} is rewritten on the way: “${changed}” should be ${shown(document[changed])} and arrives as ${shown(came[changed])}.`,
    unchanged,
  );
}

/** With the members of objects in one order, for they have none. */
function sorted(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((one) => sorted(one) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one) ?? null]),
  );
}

function shown(value: Json | undefined): string {
  return value === undefined ? 'missing' : JSON.stringify(value).slice(0, 120);
}
