/** Whether a caller may run a tool: its scopes cover what the tool does, and its sources hold where the tool is from. */
import { scopeSchema } from '../../contract/state.ts';
import { reaches } from '../access/rights.ts';
import { bearerChallenge } from './challenge.ts';
import type { RegisteredTool } from './registry.ts';
import type { Caller } from './request.ts';

/** Why not, in words for the model, and the challenge by which a client can ask the user for more. */
export interface Denial {
  message: string;
  challenge: string;
}

/** The scope that a tool needs. */
export function scopeFor({ effect }: Pick<RegisteredTool, 'effect'>): 'mcp:read' | 'mcp:write' {
  return effect === 'read' ? 'mcp:read' : 'mcp:write';
}

export function permit(tool: RegisteredTool, caller: Caller): Denial | null {
  if (!reaches(caller, tool.source)) {
    return deny(
      caller,
      `This connection may not use ${tool.name}: the user did not open the source ${tool.source} to it. ` +
        'Only they can, by connecting again and ticking it in Patchbay.',
    );
  }
  const needed = scopeFor(tool);
  if (caller.scopes.has(needed)) return null;
  // What it has is asked for again: a client that then holds what this challenge names must not lose anything.
  const scope = scopeSchema.options.filter((one) => one === needed || caller.scopes.has(one)).join(' ');
  return deny(
    caller,
    `This connection may not use ${tool.name}: it needs the scope ${needed}, which its access token does not have.`,
    scope,
  );
}

function deny({ issuer, transport }: Caller, message: string, scope?: string): Denial {
  const challenge = bearerChallenge({
    issuer,
    resource: transport === 'sse' ? '/sse' : '/mcp',
    error: 'insufficient_scope',
    description: message,
    ...(scope === undefined ? {} : { scope }),
  });
  return { message, challenge };
}
