/** ChatGPT's joint, opened: how to connect a client, until one has called. */
import type { ReactNode } from 'react';
import { publicOrigin, type State } from '../../../contract/state.ts';
import { counted } from '../../ui/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Copy } from '../../ui/Copy.tsx';
import { Jack } from '../../ui/Jack.tsx';
import { Time } from '../../ui/Time.tsx';
import type { JointId } from '../line/joints.ts';
import { OpenPlace } from './OpenPlace.tsx';
import { PanelParts } from './Section.tsx';

export function ClientsPanel({ state, onGo }: { state: State; onGo(id: JointId): void }) {
  const last =
    state.clients.length === 0 ? null : Math.max(...state.clients.map((client) => client.lastSeen));
  return (
    <PanelParts
      says={
        last === null ? (
          <p>Nobody has called yet.</p>
        ) : (
          <p>
            {counted(state.clients.length, 'client')} since the start, last heard <Time at={last} />.
          </p>
        )
      }
    >
      <Steps state={state} onGo={onGo} />
    </PanelParts>
  );
}

function Steps({ state, onGo }: { state: State; onGo(id: JointId): void }) {
  const origin = publicOrigin(state);
  const local = state.listener.kind === 'listening' ? state.listener.origin : null;
  const address = origin ?? local;
  return (
    <ol className="steps">
      <Step done={origin !== null} title="Open the tunnel">
        {origin === null ? (
          <>
            Clients on this machine need none.{' '}
            <Button look="quiet" onClick={() => onGo('tunnel')}>
              Switch the tunnel on
            </Button>
          </>
        ) : (
          'Patchbay has a public address.'
        )}
      </Step>
      <Step done={state.tokens.length > 0} title="Make an access token">
        One for each client, so that you can take back one alone.{' '}
        <Button look="quiet" onClick={() => onGo('patchbay')}>
          {state.tokens.length > 0 ? 'See the tokens' : 'Make one'}
        </Button>
      </Step>
      <Step done={state.clients.length > 0} title="Give both to the client">
        {address !== null && (
          <span className="steps-address">
            <span className="mono">{address}/mcp</span>{' '}
            <Copy look="quiet" text={`${address}/mcp`} what="address" />
          </span>
        )}
        The token goes into its Authorization header, after the word Bearer.
      </Step>
      <Step done={state.calls.length > 0} title="Ask for something">
        “Write a note that says hello.” The call runs along the line above.
      </Step>
      <li className="steps-note">
        ChatGPT itself signs in with OAuth, which this version does not offer yet; clients with a token work
        today. <OpenPlace destination="chatgpt-connectors">ChatGPT’s connector page</OpenPlace>
      </li>
    </ol>
  );
}

function Step({ done, title, children }: { done: boolean; title: string; children: ReactNode }) {
  return (
    <li className="steps-step">
      <Jack kind={done ? 'live' : 'off'} />
      <div>
        <p className="steps-title">
          {title}
          {done && <span className="steps-done"> – done</span>}
        </p>
        <div className="muted">{children}</div>
      </div>
    </li>
  );
}
