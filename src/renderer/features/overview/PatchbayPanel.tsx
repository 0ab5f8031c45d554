/** Patchbay's own joint, opened: where it listens, where it keeps secrets, and who may come in. */
import type { State } from '../../../contract/state.ts';
import { addressOf } from '../../state/screen.ts';
import { Copy } from '../../ui/Copy.tsx';
import { Time } from '../../ui/Time.tsx';
import { headlineOf } from '../access/headline.ts';
import { PanelParts } from './Section.tsx';
import { secretsInWords, SecretsNote } from './SecretsNote.tsx';
import { Trouble } from './Trouble.tsx';

export function PatchbayPanel({ state }: { state: State }) {
  const { listener } = state;
  return (
    <PanelParts says={<Says state={state} />}>
      <div className="stack">
        {listener.kind === 'failed' && <Trouble problem={listener.problem} />}
        <SecretsNote secrets={state.secrets} />
        <dl className="facts">
          {listener.kind === 'listening' && (
            <>
              <dt>On this machine</dt>
              <dd className="facts-address">
                <span className="mono">{listener.origin}/mcp</span>
                <Copy look="quiet" text={`${listener.origin}/mcp`} what="address on this machine" />
              </dd>
            </>
          )}
          <dt>Secrets</dt>
          <dd>{secretsInWords(state.secrets)}</dd>
          <dt>Version</dt>
          <dd>{state.version}</dd>
          <dt>Let in</dt>
          <dd>
            {headlineOf(state).headline} <a href={addressOf('access')}>See who, or let somebody in</a>
          </dd>
        </dl>
      </div>
    </PanelParts>
  );
}

/** In place of the panel while the core does not answer: nothing in it could be done now. */
export function NotAnswering() {
  return (
    <PanelParts says={<p>What you see is how it stood last.</p>}>
      <Trouble
        problem={{
          message: 'Patchbay is not answering.',
          hint: 'If it was stopped, start it again: “patchbay serve” in a terminal, or the Patchbay app. This window tries again by itself.',
        }}
      />
    </PanelParts>
  );
}

function Says({ state: { phase, startedAt, listener, calls, approvals } }: { state: State }) {
  if (listener.kind === 'failed') return <p>Patchbay runs, but nobody can reach it.</p>;
  if (phase === 'stopped') return <p>Patchbay is stopped.</p>;
  if (phase === 'stopping') return <p>Finishing the calls that run, then stopping…</p>;
  if (phase === 'starting' || startedAt === null) return <p>Starting…</p>;
  if (approvals.length > 0) return <p>A client waits for your answer: see below.</p>;
  if (calls.some((call) => call.status === 'waiting')) return <p>A call waits for your answer: see below.</p>;
  return (
    <p>
      Started <Time at={startedAt} />. It listens on this machine only; the tunnel brings the rest in.
    </p>
  );
}
