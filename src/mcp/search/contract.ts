/** What `search` and `fetch` have in common: the sources they see, how they are annotated, how failures read. */
import { AppError } from '../../contract/errors.ts';
import {
  ToolError,
  type DocumentSource,
  type Json,
  type ToolAnnotations,
  type ToolContext,
} from '../connectors/connector.ts';

/** A source as the search room sees it. */
export interface SearchedSource {
  id: string;
  /** As people know it; its id when left out. */
  title?: string;
  documents: DocumentSource;
}

/** Those that the caller may use. */
export function reachable(sources: SearchedSource[], { sources: given }: ToolContext): SearchedSource[] {
  return given === null ? sources : sources.filter(({ id }) => given.has(id));
}

export function titleOf({ id, title }: SearchedSource): string {
  return title ?? id;
}

export function readOnly(title: string): ToolAnnotations {
  return {
    title,
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  };
}

/** What may be told of a source's failure; anything unexpected is left to the log of the source itself. */
export function problemText(error: unknown): string {
  if (error instanceof AppError) return `${error.message} ${error.hint}`.trim();
  if (error instanceof ToolError) return error.message;
  return 'It failed unexpectedly.';
}

/** An argument that `parse` has made a text. */
export function parsedText(value: Json | undefined): string {
  if (typeof value !== 'string') throw new Error('The arguments were not parsed');
  return value;
}
