/** What every client of the story does: list the tools, write a note, find it, fetch it. Prints one JSON line. */

/** URL and token come from the environment, so that the token stands in no process list. */
export const url = process.env.PATCHBAY_URL ?? '';
export const token = process.env.PATCHBAY_TOKEN ?? '';
export const headers = { Authorization: `Bearer ${token}` };
/** A word that only this client's note has. */
export const word = process.env.PATCHBAY_WORD ?? 'word';

/**
 * @typedef {() => Promise<{ name?: unknown }[]>} ListTools
 * @typedef {(name: string, args: Record<string, any>) => Promise<{structuredContent?: any, isError?: any, content?: any}>} CallTool
 */

/** @param {string} client @param {ListTools} listTools @param {CallTool} callTool */
export async function tellStory(client, listTools, callTool) {
  console.log(JSON.stringify(await liveStory({ client, word }, listTools, callTool)));
}

/** @param {{ client: string, word: string }} teller @param {ListTools} listTools @param {CallTool} callTool */
export async function liveStory({ client, word }, listTools, callTool) {
  const tools = await listTools();
  const created = await callTool('create_note', {
    title: `Note by ${client}`,
    content: `It says ${word}.`,
    tags: ['story'],
  });
  const [first] = structured(await callTool('search', { query: word })).results;
  if (first === undefined) throw new Error('The note that was just written was not found.');
  const fetched = await callTool('fetch', { id: first.id });
  const document = structured(fetched);
  return {
    client,
    tools: tools.length,
    uid: structured(created).uid,
    found: first.id,
    url: first.url,
    title: document.title,
    text: document.text,
  };
}

/** The object of a result: from `structuredContent`, else from the JSON text beside it. */
function structured(result) {
  if (result.isError) throw new Error(`The tool failed: ${JSON.stringify(result.content)}`);
  return result.structuredContent ?? JSON.parse(result.content[0].text);
}
