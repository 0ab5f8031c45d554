/** The tunnel's joint, opened: the address the world reaches, or how to get one. */
import { publicOrigin, type State, type TunnelState } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Button } from '../../ui/Button.tsx';
import { useKeptFocus } from '../../ui/kept-focus.ts';
import { Time } from '../../ui/Time.tsx';
import { Address } from './Address.tsx';
import { PublicAddress } from './PublicAddress.tsx';
import { PanelParts } from './Section.tsx';
import { Trouble } from './Trouble.tsx';
import { TunnelForm } from './TunnelForm.tsx';

export function TunnelPanel({ state }: { state: State }) {
  const origin = publicOrigin(state);
  const place = useKeptFocus(state.tunnel.kind);
  return (
    <PanelParts says={<Says tunnel={state.tunnel} origin={origin} />}>
      <div ref={place} className="stack" role="group" aria-label="Tunnel" tabIndex={-1}>
        <Addresses state={state} origin={origin} />
        <Remedy state={state} origin={origin} />
      </div>
    </PanelParts>
  );
}

function Says({ tunnel, origin }: { tunnel: TunnelState; origin: string | null }) {
  switch (tunnel.kind) {
    case 'online':
      return (
        <p>
          Opened <Time at={tunnel.since} />. Anyone can knock; only whom you let in gets further.
        </p>
      );
    case 'starting':
      return <p>Asking ngrok for an address…</p>;
    case 'waiting':
      return (
        <p>
          Attempt {tunnel.attempt} did not get through. Trying again <Time at={tunnel.until} />.
        </p>
      );
    case 'failed':
      return <p>The tunnel cannot open until this is put right.</p>;
    case 'off':
      return origin === null ? (
        <p>Only this machine reaches Patchbay.</p>
      ) : (
        <p>Something of your own publishes Patchbay; its address is in the settings.</p>
      );
  }
}

function Addresses({ state, origin }: { state: State; origin: string | null }) {
  const local = state.listener.kind === 'listening' ? state.listener.origin : null;
  if (origin !== null) {
    return (
      <div className="stack-tight">
        <PublicAddress large origin={origin} />
        <Address label="For clients that only speak SSE" what="SSE address" address={`${origin}/sse`} />
      </div>
    );
  }
  if (local === null) return null;
  return (
    <Address
      large
      look="plain"
      label="Address on this machine"
      what="address on this machine"
      address={`${local}/mcp`}
    />
  );
}

function Remedy({ state, origin }: { state: State; origin: string | null }) {
  const { tunnel } = state;
  switch (tunnel.kind) {
    case 'online':
    case 'starting':
      return <SwitchOff />;
    case 'waiting':
      return (
        <>
          <Trouble problem={tunnel.reason} kind="waiting" />
          <TunnelForm state={state} shown={tunnel.reason} />
          <SwitchOff />
        </>
      );
    case 'failed':
      return (
        <>
          <Trouble problem={tunnel.problem} />
          <TunnelForm state={state} shown={tunnel.problem} />
          <SwitchOff />
        </>
      );
    case 'off':
      return origin === null ? <TunnelForm state={state} /> : null;
  }
}

function SwitchOff() {
  const connection = useConnection();
  const running = useRunning();
  const switchOff = () =>
    running.run(async () => {
      await connection.call('settings.set', { values: { 'tunnel.kind': 'none' } });
      await connection.call('tunnel.stop', {});
    });
  return (
    <div className="stack-tight">
      <div className="actions">
        <Button look="quiet" disabled={running.pending} onClick={switchOff}>
          Switch the tunnel off
        </Button>
      </div>
      {running.problem !== null && <Trouble problem={running.problem} />}
    </div>
  );
}
