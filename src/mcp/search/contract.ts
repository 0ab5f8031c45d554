/** What `search` and `fetch` have in common: where a document can be opened, how they are annotated, how failures read. */
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
  documents: DocumentSource;
}

/** Those that the caller may use. */
export function reachable(sources: SearchedSource[], { sources: given }: ToolContext): SearchedSource[] {
  return given === null ? sources : sources.filter(({ id }) => given.has(id));
}

/** Absolute and never empty: without it ChatGPT makes no citation. */
export function documentUrl(origin: string, id: string): string {
  return `${origin}/data/${encodeURIComponent(id)}`;
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
