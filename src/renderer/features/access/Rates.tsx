/** How often one token, and one address, may ask. */
import { useEffect, useState, type SubmitEvent } from 'react';
import type { Settings } from '../../../contract/settings.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Trouble } from '../overview/Trouble.tsx';

type Access = Pick<Settings['access'], 'requestsPerMinute' | 'requestsPerHour'>;

const saidForMs = 2000;

export function Rates({ access }: { access: Access }) {
  const connection = useConnection();
  const running = useRunning();
  const [minute, setMinute] = useState(String(access.requestsPerMinute));
  const [hour, setHour] = useState(String(access.requestsPerHour));
  const [isSaved, setSaved] = useState(false);
  const stored = `${access.requestsPerMinute} ${access.requestsPerHour}`;
  const [begun, setBegun] = useState(stored);
  // Written anew when the settings change elsewhere.
  if (begun !== stored) {
    setBegun(stored);
    setMinute(String(access.requestsPerMinute));
    setHour(String(access.requestsPerHour));
  }
  useEffect(() => {
    if (!isSaved) return;
    const timer = setTimeout(() => setSaved(false), saidForMs);
    return () => clearTimeout(timer);
  }, [isSaved]);
  const values = { minute: wholeNumber(minute), hour: wholeNumber(hour) };
  const changed = values.minute !== access.requestsPerMinute || values.hour !== access.requestsPerHour;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { minute: perMinute, hour: perHour } = values;
    if (perMinute === null || perHour === null) return;
    running.run(
      () =>
        connection.call('settings.set', {
          values: { 'access.requestsPerMinute': perMinute, 'access.requestsPerHour': perHour },
        }),
      () => setSaved(true),
    );
  };
  const isWhole = values.minute !== null && values.hour !== null;
  return (
    <form className="access-stack" onSubmit={submit} aria-label="Limits">
      <div className="access-rates">
        <Field
          label="Requests a minute"
          inputMode="numeric"
          value={minute}
          onText={setMinute}
          aria-invalid={values.minute === null}
          help={helpOf(values.minute, 100)}
        />
        <Field
          label="Requests an hour"
          inputMode="numeric"
          value={hour}
          onText={setHour}
          aria-invalid={values.hour === null}
          help={helpOf(values.hour, 1000)}
        />
        <Button type="submit" disabled={running.pending || !changed || !isWhole}>
          <span className="copy-word" data-word="Saved">
            {isSaved ? 'Saved' : 'Save'}
          </span>
        </Button>
        <span className="unseen" role="status">
          {isSaved ? 'The limits are saved.' : ''}
        </span>
      </div>
      {running.problem !== null && <Trouble problem={running.problem} />}
    </form>
  );
}

function helpOf(value: number | null, byDefault: number) {
  if (value === null) return <span className="bad">A whole number, 0 or more.</span>;
  return value === 0 ? 'Not limited.' : `${byDefault} unless changed; 0 does not limit.`;
}

function wholeNumber(text: string): number | null {
  return /^\d{1,8}$/.test(text.trim()) ? Number(text) : null;
}
