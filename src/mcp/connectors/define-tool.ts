/** Makes a tool of a zod object: its JSON Schema for clients, its checks, and the words when they fail. */
import { z } from 'zod';
import { complaint, mustBe } from '../../contract/plain-words.ts';
import type { Effect } from '../../contract/state.ts';
import type { JsonObject, Tool, ToolContext, ToolOutput } from './connector.ts';
import { ToolError } from './tool-error.ts';

export interface ToolDefinition<I extends z.ZodObject> {
  name: string;
  title: string;
  description: string;
  effect: Effect;
  /** Doing it twice is the same as doing it once; of reads always true. */
  idempotent?: boolean;
  /** A strict object. Every field says in its own messages what it takes: “must be …”. */
  input: I;
  outputSchema?: JsonObject;
  run(input: z.output<I>, context: ToolContext): Promise<ToolOutput>;
}

/** A tool of a service on the network: `openWorldHint` is true. */
export function defineTool<I extends z.ZodObject>(definition: ToolDefinition<I>): Tool {
  const { name, title, description, effect, input, outputSchema } = definition;
  /** What `parse` returned is what `run` gets, and the registry carries it between as JSON. */
  const parsed = new WeakMap<JsonObject, z.output<I>>();
  /** Tells everything that is wrong at once, so that one more try is enough. */
  const check = (args: JsonObject): z.output<I> => {
    const given = withoutNulls(args, input);
    const checked = input.safeParse(given, mustBe);
    if (checked.success) return checked.data;
    const wrong = complaint(checked.error, { given, names: Object.keys(input.shape) });
    throw new ToolError(`${name} was not run: ${wrong}`);
  };
  return {
    name,
    title,
    description,
    inputSchema: toJsonSchema(input),
    ...(outputSchema === undefined ? {} : { outputSchema }),
    effect,
    annotations: {
      title,
      readOnlyHint: effect === 'read',
      destructiveHint: effect === 'destructive',
      idempotentHint: effect === 'read' || definition.idempotent === true,
      openWorldHint: true,
    },
    parse(args) {
      const carried = { ...args };
      parsed.set(carried, check(args));
      return carried;
    },
    async run(carried, context) {
      return definition.run(parsed.get(carried) ?? check(carried), context);
    },
  };
}

/** JSON Schema 2020-12 of what a caller writes: with defaults, before transforms. */
export function toJsonSchema(schema: z.ZodType): JsonObject {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  // zod's own type allows what JSON does not; a JSON Schema has none of it.
  return JSON.parse(JSON.stringify(rest)) as JsonObject;
}

/** Models write null for what they leave out, also where a field does not take it. */
function withoutNulls(args: JsonObject, input: z.ZodObject): JsonObject {
  const isMeant = (key: string) => {
    const schema: unknown = input.shape[key];
    return schema instanceof z.ZodType && schema.safeParse(null).success;
  };
  return Object.fromEntries(Object.entries(args).filter(([key, value]) => value !== null || isMeant(key)));
}
