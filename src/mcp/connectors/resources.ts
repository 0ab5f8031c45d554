/** MCP resources and prompts of a source (MCP 2025-11-25, server/resources and server/prompts). */
import { ToolError } from './tool-error.ts';

/** There is no such resource, and this is what is near it: the message says so, with the way out. */
export class UnknownResource extends ToolError {}

export interface ResourceDescription {
  uri: string;
  name: string;
  title: string;
  description: string;
  mimeType: string;
}

/** `uriTemplate` as in RFC 6570, level 1: `binance://market/{SYMBOL}`. */
export interface ResourceTemplate extends Omit<ResourceDescription, 'uri'> {
  uriTemplate: string;
}

export interface Resources {
  list: readonly ResourceDescription[];
  templates: readonly ResourceTemplate[];
  /** Whether a URI is one of this source's. */
  owns(uri: string): boolean;
  /** Null when there is no such resource. @throws UnknownResource where there is more to say; ToolError, AppError as a tool would */
  read(uri: string, options: { signal: AbortSignal }): Promise<{ mimeType: string; text: string } | null>;
}

/** Whether clients can call a tool: people hide some. */
export type CanCall = (tool: string) => boolean;

export interface Prompt {
  name: string;
  title: string;
  description: string;
  arguments: readonly { name: string; title: string; description: string; required: boolean }[];
  /** Whether it makes sense with the tools that can be called; it always does where this is left out. */
  isOffered?(canCall: CanCall): boolean;
  /**
   * The messages with the arguments filled in; they name no tool that cannot be called, where `canCall` is given.
   * @throws ToolError when an argument is missing or wrong
   */
  render(
    given: Readonly<Record<string, string>>,
    canCall?: CanCall,
  ): readonly { role: 'user' | 'assistant'; text: string }[];
}
