/** Passes an abort on, and lets go of the one who would have told of it. */

/** @returns what ends it; to be called when the work is over, so that a long-lived signal holds nothing */
export function forwardAbort(from: AbortSignal, to: AbortController): () => void {
  const pass = () => to.abort(from.reason);
  if (from.aborted) pass();
  else from.addEventListener('abort', pass, { once: true });
  return () => from.removeEventListener('abort', pass);
}
