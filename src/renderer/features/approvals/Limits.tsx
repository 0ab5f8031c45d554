/** What the client may do and where: a switch for each thing it asked for, and for each source. */
import type { Scope, Source } from '../../../contract/state.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { scopeMeanings } from '../access/words.ts';
import { cableOf } from '../line/cable.ts';
import { isUnconfigured } from '../line/joints.ts';
import { isEverywhere, withPart, type Wish } from './wish.ts';

interface LimitsProps {
  asked: readonly Scope[];
  sources: readonly Source[];
  wish: Wish;
  onWish(wish: Wish): void;
}

export function Limits({ asked, sources, wish, onWish }: LimitsProps) {
  return (
    <>
      <section className="approval-group" aria-labelledby="approval-may">
        <h3 id="approval-may">What it may do</h3>
        {scopeMeanings
          .filter(({ scope }) => asked.includes(scope))
          .map(({ scope, title, meaning }) => (
            <Switch
              key={scope}
              label={title}
              help={meaning}
              on={wish.scopes.has(scope)}
              onSwitch={(on) => onWish({ ...wish, scopes: withPart(wish.scopes, scope, on) })}
            />
          ))}
      </section>
      <section className="approval-group approval-across" aria-labelledby="approval-where">
        <h3 id="approval-where">In which sources</h3>
        <div className="approval-sources">
          {sources.map((source) => (
            <Switch
              key={source.id}
              label={<SourceName source={source} />}
              on={wish.sources.has(source.id)}
              onSwitch={(on) => onWish({ ...wish, sources: withPart(wish.sources, source.id, on) })}
            />
          ))}
        </div>
        <p className="approval-note">
          {sources.length === 0 ? 'No source is on yet. Those you switch on later count too.' : noteOf(wish)}
        </p>
      </section>
    </>
  );
}

function noteOf(wish: Wish): string {
  return isEverywhere(wish)
    ? 'All of them, and those you add later.'
    : 'Only these; a source you add later stays closed to it.';
}

function SourceName({ source }: { source: Source }) {
  return (
    <span className="approval-source" title={source.title}>
      <Mark cable={cableOf(source.id)} />
      {source.title}
      {isUnconfigured(source) && <span className="muted">, not set up</span>}
    </span>
  );
}
