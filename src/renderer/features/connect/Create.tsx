/** How the connector is created in ChatGPT, with what to put into its form. */
import { OpenPlace } from '../overview/OpenPlace.tsx';

export function Create({ origin }: { origin: string | null }) {
  return (
    <ol className="howto">
      <li>
        In ChatGPT on the web, open <b>Settings → Security and login</b> and switch on <b>Developer mode</b>{' '}
        (newer ChatGPT does without). <OpenPlace destination="chatgpt-settings">Open the settings</OpenPlace>
      </li>
      <li>
        Open <b>chatgpt.com/plugins</b> and press the <b>plus</b>. If it offers a choice, take{' '}
        <b>Add custom MCP server</b>. <OpenPlace destination="chatgpt-connectors">Open the page</OpenPlace>
      </li>
      <li>
        Fill in the form:
        <dl className="howto-form">
          <dt>Name</dt>
          <dd>Patchbay</dd>
          <dt>MCP Server URL</dt>
          <dd>{origin === null ? 'The public address' : <span className="mono">{origin}/mcp</span>}</dd>
          <dt>Authentication</dt>
          <dd>OAuth. Leave client ID and secret empty.</dd>
        </dl>
      </li>
      <li>
        Press <b>Create</b> (newer forms say <b>Create as a plugin</b>). Then approve it here.
      </li>
    </ol>
  );
}
