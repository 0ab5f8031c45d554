/** One call that changes nothing, all the way and back. */
import type { JsonObject } from '../../connectors/connector.ts';
import { pass, skip, warn, type CheckPlan } from '../check.ts';
import { isObject, objectsIn, textIn, textsIn } from '../json.ts';
import { paceWords, slowRemedy } from '../pace.ts';
import { refusedBy } from '../refusals.ts';

const slowMs = 2_000;

export const call: CheckPlan = {
  ...{ id: 'call', title: 'A call', side: 'outside', needs: ['discover'], after: ['tools-list'] },
  deadlineMs: 7_000,
  run: async ({ place, chatGpt, pace }) => {
    const here = place();
    if (here === null) return skip('Nothing listens.');
    const chat = chatGpt(here.origin);
    try {
      const choice = choose(await chat.listTools());
      if (choice === null) return skip('No tool reads without being told what, so none was called.');
      const began = performance.now();
      const result = await chat.callTool(choice.name, choice.args);
      const ms = Math.round(performance.now() - began);
      if (result['isError'] === true)
        return warn(
          `${choice.name} answered with an error: ${textOf(result)}`,
          `Check the source of ${choice.name} under Sources.`,
        );
      const silent = missingIn(result);
      if (silent.length > 0)
        return warn(
          `${choice.name} went well, but without ${silent.join(' and ')}: no answer in time, or an error.`,
          'Check these sources one by one under Sources.',
        );
      const words = `${choice.name} took ${ms} ms; people notice beyond 2 seconds`;
      if (ms > slowMs && pace.isSlow()) return warn(`${words}. ${paceWords(pace)} by itself.`, slowRemedy);
      return ms > slowMs
        ? warn(`${words}.`, 'Check the sources one by one under Sources: the slowest holds it back.')
        : pass(`${choice.name} answered within ${ms} ms.`);
    } catch (error) {
      return refusedBy(error, 'Look at the newest lines in Logs.');
    }
  },
};

/** `search` for nothing in particular, else the first tool that only reads and needs no arguments. */
function choose(tools: JsonObject[]): { name: string; args: JsonObject } | null {
  if (tools.some((tool) => textIn(tool, 'name') === 'search')) return { name: 'search', args: { query: '' } };
  const tool = tools.find(
    ({ annotations, inputSchema }) =>
      isObject(annotations) &&
      annotations['readOnlyHint'] === true &&
      (!isObject(inputSchema) || textsIn(inputSchema, 'required').length === 0),
  );
  const name = tool === undefined ? null : textIn(tool, 'name');
  return name === null ? null : { name, args: {} };
}

/** The sources that `search` had to leave out. */
function missingIn({ structuredContent }: JsonObject): string[] {
  const missing = isObject(structuredContent) ? structuredContent['missing'] : undefined;
  return Array.isArray(missing) ? missing.map(String) : [];
}

function textOf(result: JsonObject): string {
  const [first] = objectsIn(result, 'content');
  return (first === undefined ? null : textIn(first, 'text'))?.slice(0, 200) ?? 'without words';
}
