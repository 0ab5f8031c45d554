/** A tool call, from arrival to end: the straight line. */
import { AppError, toProblem } from '../../contract/errors.ts';
import type { CallDetail, LogLevel } from '../../contract/state.ts';
import { runWithDeadline } from './deadline.ts';
import { failed, refused, succeeded, type Outcome } from './outcome.ts';
import { permit } from './permit.ts';
import { recordArrival, recordEnd } from './record.ts';
import type { RegisteredTool, ToolRegistry } from './registry.ts';
import type { CallRequest } from './request.ts';
import { shapeResult, type ToolResult } from './result.ts';
import { stopwatch, type Stopwatch } from './stopwatch.ts';

/** What a call needs of the house. */
export interface CallHouse {
  tools: ToolRegistry;
  newId(): string;
  now(): number;
  limits(): { deadlineMs: number; maxResultBytes: number };
  /** Origin for links in results. */
  origin(): string;
  /** Path and query of a link to a document, made for a token or grant. */
  link(id: string, credential: string): string;
  /** Told at arrival and at the end. At arrival it throws when a call that changes something cannot be recorded. */
  told: { started(call: CallDetail): void; ended(call: CallDetail): void };
  log(level: LogLevel, scope: string, message: string, cause?: unknown): void;
}

/** @returns the result to send, or null when there is no tool of that name. Never throws. */
export async function callTool(given: CallHouse, request: CallRequest): Promise<ToolResult | null> {
  const tool = given.tools.find(request.name);
  const outcome = await carryOut(given, request, {
    tool,
    isHidden: tool !== undefined && !given.tools.exposes(tool),
    missing: (name) => `There is no tool named “${name}”. List the tools again: they may have changed.`,
  });
  return tool === undefined ? null : outcome.shaped.result;
}

/** What is to be run, and what is said where there is none. */
export interface Target {
  tool: RegisteredTool | undefined;
  /** The user does not show it to clients. */
  isHidden: boolean;
  missing(recordedName: string): string;
}

/** The line itself, for a tool and for whatever is run like one. Never throws. */
export async function carryOut(given: CallHouse, request: CallRequest, target: Target): Promise<Outcome> {
  const { tool } = target;
  const house = isDoctorsLook(request, tool) ? { ...given, told: nobody } : given;
  const call = recordArrival({ id: house.newId(), at: house.now() }, request, tool);
  const clock = stopwatch();
  let outcome: Outcome;
  try {
    record(house, call);
    outcome =
      tool === undefined
        ? refused(target.missing(call.tool))
        : await follow(house, request, { ...target, tool }, clock);
  } catch (error) {
    outcome = failed(error, tool, house.log);
  }
  tellEnd(house, recordEnd(call, outcome, clock));
  return outcome;
}

/** The doctor leaves no trace where it only reads; a call that changes something is recorded, whoever makes it. */
function isDoctorsLook({ caller }: CallRequest, tool: RegisteredTool | undefined): boolean {
  return caller.isDoctor === true && tool?.effect === 'read';
}

const nobody: CallHouse['told'] = { started: () => undefined, ended: () => undefined };

async function follow(
  house: CallHouse,
  request: CallRequest,
  { tool, isHidden }: { tool: RegisteredTool; isHidden: boolean },
  clock: Stopwatch,
): Promise<Outcome> {
  clock.lap('record');
  // First, for what is wrong with the arguments would tell of a tool that the caller may not see.
  if (isHidden) return hiddenTool(tool.name);
  const denial = permit(tool, request.caller);
  if (denial !== null) return refused(denial.message, denial.challenge);
  const input = tool.parse(request.args);
  clock.lap('check');
  const { deadlineMs, maxResultBytes } = house.limits();
  const log = (level: LogLevel, message: string) => house.log(level, tool.source, message);
  const output = await runWithDeadline(
    tool,
    input,
    {
      origin: house.origin(),
      link: (id) => `${house.origin()}${house.link(id, request.caller.credential)}`,
      sources: request.caller.sources,
      log,
    },
    { deadlineMs, left: request.signal },
  );
  clock.lap('run');
  const shaped = shapeResult(tool, output.structured, maxResultBytes);
  clock.lap('shape');
  return succeeded(output.summary, shaped);
}

/** @throws AppError that says the tool was not run, for the model must know. */
function record(house: CallHouse, call: CallDetail): void {
  try {
    house.told.started(call);
  } catch (error) {
    const { code, message, hint } = toProblem(error);
    const notRun = `${call.tool} was not run, because its record could not be written. ${message}`;
    throw new AppError({ code, message: notRun, hint }, { cause: error });
  }
}

/** The result is the caller’s even where its end cannot be told. */
function tellEnd(house: CallHouse, call: CallDetail): void {
  try {
    house.told.ended(call);
  } catch (error) {
    house.log('error', 'tools', `How ${call.tool} ended was not recorded.`, error);
  }
}

/** A client may have learned of it before the user hid it. */
function hiddenTool(name: string): Outcome {
  return refused(
    `The user has hidden ${name} from clients. Only they can show it again, under Sources in Patchbay; list the tools again.`,
  );
}
