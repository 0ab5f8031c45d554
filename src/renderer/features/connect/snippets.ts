/** What to give to clients other than ChatGPT. Pure. */

/** Stands where the user puts a token of their own. */
export const tokenHere = 'pb_YOUR_TOKEN';

export function claudeCodeSignsIn(address: string): string {
  return `claude mcp add --transport http patchbay ${address}`;
}

export function claudeCodeWithToken(address: string): string {
  return `${claudeCodeSignsIn(address)} --header "Authorization: Bearer ${tokenHere}"`;
}

/** An entry of `tools` in a request to OpenAI's Responses API. */
export function responsesTool(address: string): string {
  const tool = {
    type: 'mcp',
    server_label: 'patchbay',
    server_url: address,
    authorization: tokenHere,
    require_approval: 'always',
  };
  return JSON.stringify(tool, null, 2);
}
