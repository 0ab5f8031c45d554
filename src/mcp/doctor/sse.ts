/** Takes an event stream apart (HTML Living Standard, server-sent events). */

export interface StreamEvent {
  /** `message` where none is named; `comment` for a line that begins with a colon. */
  name: string;
  data: string;
}

/** Events in the order they come. Comments are told, too: they are signs of life. */
export async function* eventsOf(chunks: AsyncIterable<string>): AsyncGenerator<StreamEvent> {
  let rest = '';
  for await (const chunk of chunks) {
    const blocks = (rest + chunk).replaceAll('\r\n', '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) yield* eventIn(block);
  }
}

function* eventIn(block: string): Generator<StreamEvent> {
  const lines = block.split('\n');
  if (lines.some((line) => line.startsWith(':')))
    yield { name: 'comment', data: lines.filter((line) => line.startsWith(':')).join(' ') };
  const data = lines.flatMap((line) => fieldOf(line, 'data'));
  if (data.length > 0)
    yield { name: lines.flatMap((line) => fieldOf(line, 'event'))[0] ?? 'message', data: data.join('\n') };
}

function fieldOf(line: string, field: string): string[] {
  return line.startsWith(`${field}:`) ? [line.slice(field.length + 1).replace(/^ /, '')] : [];
}
