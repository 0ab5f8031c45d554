/** The pages without a frame: still connecting, and not let in. */
import { Code } from '../../ui/Code.tsx';
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

export function NoWay() {
  return (
    <main className="plain">
      <Jack kind="broken" />
      <h1 className="plain-title">This address has expired.</h1>
      <p className="muted">
        Each start of Patchbay makes a new one, and only its holder may look in. Stop Patchbay where it runs,
        start it again and open the address it prints:
      </p>
      <Code label="Command" text="patchbay serve" />
    </main>
  );
}
