/** Whether the list of tools is within what ChatGPT takes. */
import type { JsonObject } from '../../connectors/connector.ts';
import { fail, pass, skip, warn, type CheckPlan, type Finding } from '../check.ts';
import { isObject, textIn } from '../json.ts';
import { refusedBy } from '../refusals.ts';

/** OpenAI's advice, its API's limit, and what definitions may cost at most: whether each or all together is not said. */
const limits = { comfortable: 20, most: 128, tokens: 5_000 } as const;
/** Rule of thumb for English and JSON. */
const charactersPerToken = 4;
const showFewer =
  'Switch off the sources or tools that you do not need in ChatGPT, or show it search and fetch alone: under Sources.';
const goodName = /^[A-Za-z0-9_-]{1,64}$/;
const hints = ['readOnlyHint', 'destructiveHint', 'openWorldHint'] as const;

export const toolsList: CheckPlan = {
  ...{ id: 'tools-list', title: 'List of tools', side: 'outside', needs: ['discover'], deadlineMs: 6_000 },
  run: async ({ place, chatGpt }) => {
    const here = place();
    if (here === null) return skip('Nothing listens.');
    try {
      return judge(await chatGpt(here.origin).listTools());
    } catch (error) {
      return refusedBy(error, 'Look at the newest lines in Logs.');
    }
  },
};

function judge(tools: JsonObject[]): Finding {
  if (tools.length === 0) return fail('ChatGPT finds no tools.', 'Switch a source on under Sources.');
  const sizes = tools.map((tool) => ({ name: nameOf(tool), tokens: tokensOf(tool) }));
  const total = sizes.reduce((sum, { tokens }) => sum + tokens, 0);
  const size = `${tools.length} tool${tools.length === 1 ? '' : 's'}, about ${total} tokens in all`;
  return (
    broken(tools, sizes) ??
    unclear(tools) ??
    tooMuch(size, { count: tools.length, tokens: total }) ??
    pass(`${size}; names, descriptions and annotations are complete.`)
  );
}

/** What ChatGPT refuses. */
function broken(tools: JsonObject[], sizes: { name: string; tokens: number }[]): Finding | null {
  const misnamed = tools.map(nameOf).find((name) => !goodName.test(name));
  if (misnamed !== undefined)
    return fail(
      `“${misnamed.slice(0, 80)}” is not a name that ChatGPT takes: 1 to 64 letters, digits, _ and -.`,
      'Switch off the source it is from, or have it renamed there.',
    );
  if (tools.length > limits.most)
    return fail(`There are ${tools.length} tools; ChatGPT takes at most ${limits.most}.`, showFewer);
  const large = sizes.find(({ tokens }) => tokens >= limits.tokens);
  if (large === undefined) return null;
  return fail(
    `The definition of ${large.name} takes about ${large.tokens} tokens; ChatGPT takes fewer than ${limits.tokens}.`,
    `Switch off the source of ${large.name}, or have its description and schema shortened there.`,
  );
}

/** What ChatGPT takes, but not gladly. */
function tooMuch(size: string, { count, tokens }: { count: number; tokens: number }): Finding | null {
  const words = [
    ...(count > limits.comfortable ? [`ChatGPT chooses better among ${limits.comfortable} or fewer.`] : []),
    ...(tokens > limits.tokens
      ? [`ChatGPT may take no more than ${limits.tokens.toLocaleString('en')} tokens together.`]
      : []),
  ];
  if (words.length === 0) return null;
  return warn([`${size}.`, ...words].join(' '), showFewer);
}

/** What ChatGPT takes for the worst case. */
function unclear(tools: JsonObject[]): Finding | null {
  const bare = tools.filter(({ annotations }) => !isAnnotated(annotations)).map(nameOf);
  if (bare.length > 0)
    return warn(
      `${namesOf(bare)} ${bare.length === 1 ? 'lacks' : 'lack'} annotations, so ChatGPT asks before every call as if it destroyed something.`,
      'Have the source say readOnlyHint, destructiveHint and openWorldHint of each of its tools.',
    );
  const silent = tools.filter((tool) => (textIn(tool, 'description') ?? '').trim() === '').map(nameOf);
  if (silent.length === 0) return null;
  return warn(
    `${namesOf(silent)} ${silent.length === 1 ? 'has' : 'have'} no description, so ChatGPT cannot tell when to use ${silent.length === 1 ? 'it' : 'them'}.`,
    'Have the source describe its tools.',
  );
}

function isAnnotated(annotations: unknown): boolean {
  return isObject(annotations) && hints.every((hint) => typeof annotations[hint] === 'boolean');
}

function nameOf(tool: JsonObject): string {
  return textIn(tool, 'name') ?? '';
}

/** Name, description and input schema: what ChatGPT counts. */
function tokensOf({ name, description, inputSchema }: JsonObject): number {
  const text = JSON.stringify([name ?? '', description ?? '', inputSchema ?? {}]);
  return Math.ceil(text.length / charactersPerToken);
}

function namesOf(names: string[]): string {
  const few = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${few} and ${names.length - 3} more` : few;
}
