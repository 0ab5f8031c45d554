/** What `search` and `fetch` have in common: the sources they see, how they are annotated, how failures read. */
import { AppError } from '../../contract/errors.ts';
import {
  ToolError,
  type DocumentSource,
  type Json,
  type ToolAnnotations,
  type ToolContext,
} from '../connectors/connector.ts';

import { fold } from './language/fold.ts';

/** A source as the search room sees it. */
export interface SearchedSource {
  id: string;
  /** As people know it; its id when left out. */
  title?: string;
  documents: DocumentSource;
}

/** A source of documents that is switched off, waits for its settings, or whose documents the user hides. */
export interface ClosedSource {
  id: string;
  title?: string;
  /** A sentence that goes on from its name: “is switched off in Patchbay”. */
  why: string;
  /** The user means it to be open, so what is not found may lie there. */
  isMissed: boolean;
}

/** Those that a query names, in one word or two: “tastytrade”, “tasty trade”. */
export function namedSources<S extends { id: string; title?: string }>(
  { tokens }: { tokens: readonly { word: string }[] },
  sources: readonly S[],
): S[] {
  const words = tokens.map(({ word }) => word);
  const said = new Set([...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''}${word}`)]);
  return sources.filter(({ id, title = id }) =>
    [id, title].some((name) => said.has(fold(name).replaceAll(/[^\p{L}\p{N}]/gu, ''))),
  );
}

/** Those that the caller may use. */
export function reachable<S extends { id: string }>(sources: S[], { sources: given }: ToolContext): S[] {
  return given === null ? sources : sources.filter(({ id }) => given.has(id));
}

export function titleOf({ id, title }: { id: string; title?: string }): string {
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
