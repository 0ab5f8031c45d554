/** Clients that are not ChatGPT: those that sign in need the address alone, the others a token. */
import { publicOrigin, type State } from '../../../contract/state.ts';
import { addressOf } from '../../state/screen.ts';
import { Code } from '../../ui/Code.tsx';
import { Copy } from '../../ui/Copy.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { Address } from '../overview/Address.tsx';
import { Section } from '../overview/Section.tsx';
import { claudeCodeSignsIn, claudeCodeWithToken, responsesTool } from './snippets.ts';

export function OtherClients({ state }: { state: State }) {
  const origin = publicOrigin(state);
  const local = state.listener.kind === 'listening' ? state.listener.origin : null;
  const here = local ?? origin;
  return (
    <Section title="Other clients" aside={<a href={addressOf('access')}>Access</a>}>
      {here === null ? (
        <p className="muted">Their addresses appear here once Patchbay listens.</p>
      ) : (
        <Ways here={`${here}/mcp`} outside={origin === null ? null : `${origin}/mcp`} />
      )}
    </Section>
  );
}

/** Programs on this machine need no tunnel; OpenAI's servers do. */
function Ways({ here, outside }: { here: string; outside: string | null }) {
  return (
    <Tabs
      label="How they come in"
      views={[
        { id: 'oauth', name: 'With OAuth', view: <WithOAuth here={here} outside={outside} /> },
        { id: 'claude-code', name: 'Claude Code', view: <ClaudeCode here={here} /> },
        { id: 'responses', name: 'Responses API', view: <ResponsesApi outside={outside} /> },
      ]}
    />
  );
}

function WithOAuth({ here, outside }: { here: string; outside: string | null }) {
  return (
    <div className="stack-tight other-way">
      <p>
        Claude, Codex, the MCP Inspector and whatever else signs in by itself need the address and your
        approval.
      </p>
      <Address label="On this machine" what="address on this machine" address={here} />
      {outside !== null && outside !== here && (
        <Address label="From anywhere else" what="address from outside" address={outside} />
      )}
    </div>
  );
}

function ClaudeCode({ here }: { here: string }) {
  return (
    <div className="stack-tight other-way">
      <p>Let it sign in: run this, then /mcp inside Claude Code, and approve it here.</p>
      <Snippet label="Command for signing in" text={claudeCodeSignsIn(here)} />
      <p>
        Or with a token: <a href={addressOf('access')}>make one in Access</a> and put it in place of the last
        word.
      </p>
      <Snippet label="Command with a token" text={claudeCodeWithToken(here)} />
    </div>
  );
}

function ResponsesApi({ outside }: { outside: string | null }) {
  if (outside === null)
    return <p className="muted other-way">OpenAI’s servers call from outside: open the tunnel first.</p>;
  return (
    <div className="stack-tight other-way">
      <p>
        <a href={addressOf('access')}>Make a token in Access</a>, put it in, and add this to{' '}
        <span className="mono">tools</span> in your request.
      </p>
      <Snippet label="Tool entry" text={responsesTool(outside)} json />
    </div>
  );
}

function Snippet({ label, text, json = false }: { label: string; text: string; json?: boolean }) {
  return (
    <div className="snippet">
      <Code label={label} text={text} json={json} />
      <Copy text={text} what={label.toLowerCase()} look="quiet" />
    </div>
  );
}
