/** What the table says where it has nothing, and at its end. */
import { addressOf } from '../../state/screen.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import type { Feed } from './use-feed.ts';

interface CallsEmptyProps {
  filtered: boolean;
  loading: boolean;
  onClear(): void;
}

export function CallsEmpty({ filtered, loading, onClear }: CallsEmptyProps) {
  if (loading) return <p className="muted">Looking in the journal…</p>;
  if (filtered) {
    return (
      <Empty title="No call answers to that.">
        The filter looks at tool, source, client, arguments and outcome.{' '}
        <Button look="quiet" onClick={onClear}>
          Show all calls
        </Button>
      </Empty>
    );
  }
  return (
    <Empty title="No calls yet.">
      Every call a client makes appears here while it happens.{' '}
      <a href={addressOf('overview')}>Connect a client</a> and ask it for something.
    </Empty>
  );
}

export function CallsFoot({ older, onRetry }: { older: Feed['older']; onRetry(): void }) {
  if (older === 'loading') return <>Loading older calls…</>;
  if (older === 'none') return <>That is all the journal has.</>;
  if (older === 'more') return <>Older calls follow.</>;
  return (
    <span className="bad">
      {older.message}{' '}
      <Button look="quiet" onClick={onRetry}>
        Try again
      </Button>
    </span>
  );
}
