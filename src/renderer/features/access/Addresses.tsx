/** From where clients may come in from outside: anywhere, or only from the addresses that OpenAI publishes. */
import { useEffect, useState } from 'react';
import type { CommandOutput } from '../../../contract/commands.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Button } from '../../ui/Button.tsx';
import { count } from '../../ui/format.ts';
import { Trouble } from '../overview/Trouble.tsx';
import { SettingSwitch } from './SettingSwitch.tsx';

type Ranges = CommandOutput<'ranges.refresh'>;

export function Addresses({ on }: { on: boolean }) {
  return (
    <div className="access-stack">
      <SettingSwitch
        setting="access.openaiOnly"
        label="Only from OpenAI’s addresses"
        help="ChatGPT still comes in from outside, and nobody else does: not Claude, not a script on another machine."
        on={on}
      />
      <List />
    </div>
  );
}

function List() {
  const connection = useConnection();
  const { pending, problem, run } = useRunning();
  const [ranges, setRanges] = useState<Ranges | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    connection.call('oauth.status', {}, controller.signal).then(
      (status) => setRanges(status.ranges),
      // Without the day the list can still be refreshed, and that says what is wrong.
      () => undefined,
    );
    return () => controller.abort();
  }, [connection]);
  return (
    <>
      <p className="access-list">
        <span className="muted" role="status">
          {ranges === null
            ? 'The list of OpenAI’s addresses.'
            : `The list of ${ranges.fetched}: ${count(ranges.prefixes)} ranges of addresses.`}
        </span>
        <Button
          look="quiet"
          disabled={pending}
          aria-label="Refresh the list of addresses"
          onClick={() => run(async () => setRanges(await connection.call('ranges.refresh', {})))}
        >
          {pending ? 'Asking OpenAI…' : 'Refresh'}
        </Button>
      </p>
      {problem !== null && <Trouble problem={problem} />}
    </>
  );
}
