/** Every call as it happens: a table to read, a filter, and one call opened to the side. */
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Call, State } from '../../../contract/state.ts';
import { narrow, useMedia } from '../../state/media.ts';
import { go } from '../../state/screen.ts';
import { useSettled } from '../../state/settled.ts';
import { Table } from '../../ui/Table.tsx';
import { isShortcut } from '../shell/shortcuts.ts';
import { CallDetails } from './CallDetails.tsx';
import { CallsEmpty, CallsFoot } from './CallsEdges.tsx';
import { CallsTools } from './CallsTools.tsx';
import { columns } from './columns.tsx';
import { arrivedAfter } from './feed.ts';
import { matches, wordsOf } from './filter.ts';
import { useFeed } from './use-feed.ts';
import { useHeld, useHeldAt } from './use-held.ts';
import './calls.css';

const keyOf = (call: Call) => call.id;

export function Calls({ state, opened }: { state: State; opened: string | null }) {
  const [text, setText] = useState('');
  const [walked, setWalked] = useState<string | null>(null);
  const feed = useFeed(state.calls, useSettled(text.trim()));
  const held = useHeld();
  const heldAt = useHeldAt(feed.known.at(-1)?.id ?? null, held.holding);
  const arrived = arrivedAfter(feed.known, heldAt);
  const words = useDeferredValue(text);
  const rows = useMemo(() => {
    const wanted = wordsOf(words);
    const standing = arrived === 0 ? feed.known : feed.known.slice(0, -arrived);
    return [...feed.found, ...standing.filter((call) => matches(call, wanted))].reverse();
  }, [feed.known, feed.found, arrived, words]);
  useFollowKey(held.paused, held.setPaused);

  const selected = walked ?? opened;
  const open = useCallback((id: string) => {
    setWalked(id);
    go('calls', id);
  }, []);
  const walk = (id: string) => (opened === null ? setWalked(id) : open(id));
  const list = useRef<HTMLElement>(null);
  const close = () => {
    go('calls');
    list.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  };
  const call = opened === null ? undefined : feed.known.findLast((one) => one.id === opened);
  const isNarrow = useMedia(narrow);

  return (
    <div
      className={opened === null ? 'calls' : 'calls calls-open'}
      onKeyDown={(event) => event.key === 'Escape' && opened !== null && close()}
    >
      <section ref={list} className="calls-list" aria-label="Calls">
        <CallsTools
          text={text}
          onText={setText}
          paused={held.paused}
          onPaused={held.setPaused}
          shown={rows.length}
          arrived={arrived}
          onShowArrived={held.release}
        />
        <Table
          label="Calls, newest first"
          columns={columns}
          rows={rows}
          keyOf={keyOf}
          rowHeight={isNarrow ? 56 : 36}
          selected={selected}
          onSelect={walk}
          onOpen={open}
          {...(feed.older === 'more' ? { onEndInSight: feed.loadOlder } : {})}
          onReading={held.onReading}
          empty={
            <CallsEmpty
              filtered={words !== ''}
              loading={feed.older === 'loading'}
              onClear={() => setText('')}
            />
          }
          foot={rows.length > 0 && <CallsFoot older={feed.older} onRetry={feed.loadOlder} />}
        />
      </section>
      {opened !== null && (
        <CallDetails key={opened} id={opened} live={call} sources={state.sources} onClose={close} />
      )}
    </div>
  );
}

/** `f` pauses following and takes it up again. */
function useFollowKey(paused: boolean, setPaused: (paused: boolean) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'f' && isShortcut(event)) setPaused(!paused);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [paused, setPaused]);
}
