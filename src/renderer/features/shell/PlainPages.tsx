/** The pages without a frame: still connecting, and not let in. */
import { Button } from '../../ui/Button.tsx';
import { Jack } from '../../ui/Jack.tsx';

export function Waiting({ lost }: { lost: boolean }) {
  return (
    <main className="plain" aria-busy="true">
      <Jack kind={lost ? 'broken' : 'connecting'} />
      <h1 className="plain-title">{lost ? 'Patchbay is not answering.' : 'Connecting to Patchbay…'}</h1>
      {lost && <p className="muted">Is it still running? This window tries again by itself.</p>}
    </main>
  );
}

/** The core said goodbye before it said anything else: it is of another version, or stopping. */
export function SentAway({ reason }: { reason: string }) {
  return (
    <main className="plain">
      <Jack kind="broken" />
      <h1 className="plain-title">{reason}</h1>
      <Button onClick={() => location.reload()}>Reload</Button>
    </main>
  );
}

export function NoWay() {
  return (
    <main className="plain">
      <Jack kind="broken" />
      <h1 className="plain-title">This address has expired.</h1>
      <p className="muted">
        Open the address that Patchbay printed when it last started. If you no longer have it, stop Patchbay
        and start it again.
      </p>
    </main>
  );
}
