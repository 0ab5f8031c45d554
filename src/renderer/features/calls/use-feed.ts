/** The calls of the screen: live ones from the state, older ones by page from the journal as the end comes in sight. */
import { useCallback, useRef, useState } from 'react';
import { toProblem, type Problem } from '../../../contract/errors.ts';
import { liveCalls, type Call } from '../../../contract/state.ts';
import { useConnection } from '../../state/link.tsx';
import { withLive, withPage } from './feed.ts';

const pageSize = 500;

export interface Feed {
  /** Oldest first, without a hole. */
  known: readonly Call[];
  /** Older than all that is known, found by the journal for the text asked. */
  found: readonly Call[];
  older: 'more' | 'loading' | 'none' | Problem;
  loadOlder(): void;
}

/** `text` asks the journal too, so that a filter finds what is not loaded yet. */
export function useFeed(live: readonly Call[], text: string): Feed {
  const connection = useConnection();
  const [known, setKnown] = useState(live);
  const [found, setFound] = useState<readonly Call[]>([]);
  const [older, setOlder] = useState<Feed['older']>('more');
  const [seen, setSeen] = useState({ live, text });
  const inFlight = useRef('');

  if (seen.live !== live || seen.text !== text) {
    const next = withLive(known, live);
    const hole = next === live && live.length >= liveCalls;
    if (seen.text !== text || hole) {
      setOlder('more');
      setFound([]);
    }
    setKnown(next);
    setSeen({ live, text });
  }

  const before = (found[0] ?? known[0])?.id;
  const loadOlder = useCallback(async () => {
    const request = `${before ?? ''} ${text}`;
    if (inFlight.current === request) return;
    inFlight.current = request;
    setOlder('loading');
    try {
      const page = await connection.call('calls.list', {
        limit: pageSize,
        ...(before === undefined ? {} : { before }),
        ...(text === '' ? {} : { text }),
      });
      if (inFlight.current !== request) return;
      const add = (current: readonly Call[]) => withPage(current, page.calls);
      if (text === '') setKnown(add);
      else setFound(add);
      setOlder(page.more && page.calls.length > 0 ? 'more' : 'none');
    } catch (error) {
      if (inFlight.current === request) setOlder(toProblem(error));
    } finally {
      if (inFlight.current === request) inFlight.current = '';
    }
  }, [connection, before, text]);
  const load = useCallback(() => void loadOlder(), [loadOlder]);

  return { known, found, older, loadOlder: load };
}
