/** Tools with a switch each: what it does to the world, what it costs, and whether it goes by itself. */
import { Fragment } from 'react';
import type { Settings } from '../../../contract/settings.ts';
import type { Effect, Source, ToolSummary } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { count, counted } from '../../ui/format.ts';
import { useKeptFocus } from '../../ui/kept-focus.ts';
import { Switch } from '../../ui/Switch.tsx';
import { Trouble } from '../overview/Trouble.tsx';
import { aboutTokens, ownSwitch, shownOf } from './shown.ts';

interface ToolSwitchesProps {
  tools: readonly ToolSummary[];
  exposure: Settings['exposure'];
  source: Source;
}

/** What cannot be undone deletes, overwrites, or spends money. */
const effectWords: Record<Effect, string> = { read: 'reads', write: 'changes', destructive: 'no undo' };
const order: readonly Effect[] = ['read', 'write', 'destructive'];

export function ToolSwitches({ tools, exposure, source }: ToolSwitchesProps) {
  if (tools.length === 0) {
    return (
      <Empty title="No tools yet.">
        {source.enabled
          ? `They appear once ${source.title} is ready.`
          : `Use ${source.title}, and they appear.`}
      </Empty>
    );
  }
  const shown = shownOf(tools);
  const sorted = tools.toSorted((one, other) => order.indexOf(one.effect) - order.indexOf(other.effect));
  return (
    <div className="source-stack">
      <p className="muted" aria-live="polite">
        {count(shown.tools)} of {counted(tools.length, 'tool')} shown
        {shown.tools === 0 ? '' : `, ${aboutTokens(shown.tokens)}`}.
      </p>
      <ToolRows tools={sorted} exposure={exposure} />
    </div>
  );
}

export function ToolRows({ tools, exposure }: Pick<ToolSwitchesProps, 'tools' | 'exposure'>) {
  return (
    <ul className="rows tool-rows">
      {tools.map((tool) => (
        <ToolRow key={tool.name} tool={tool} exposure={exposure} />
      ))}
    </ul>
  );
}

/** Where it is too long for its line it goes on after a `_`, not amid a word. */
function ToolName({ name }: { name: string }) {
  return (
    <span className="mono tool-name">
      {name.split(/(?<=_)/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}

function ToolRow({ tool, exposure }: { tool: ToolSummary; exposure: Settings['exposure'] }) {
  const connection = useConnection();
  const running = useRunning();
  const enable = (enabled: boolean | null) =>
    running.run(() => connection.call('tools.enable', { name: tool.name, enabled }));
  const about = useKeptFocus(tool.own);
  return (
    <li className="rows-row tool-row">
      <Switch
        label={<ToolName name={tool.name} />}
        on={tool.enabled}
        onSwitch={(on) => enable(ownSwitch(exposure, tool, on))}
      />
      <div ref={about} className="tool-about muted" tabIndex={-1}>
        {tool.description}
        {tool.own !== null && (
          <>
            {' '}
            Set by hand.{' '}
            <Button look="quiet" resting={running.pending} onClick={() => enable(null)}>
              Let it follow<span className="unseen"> {tool.name}</span>
            </Button>
          </>
        )}
      </div>
      <span className={tool.effect === 'destructive' ? 'warn' : 'muted'}>{effectWords[tool.effect]}</span>
      <span className="tool-cost muted">{count(tool.tokens)} tokens</span>
      {running.problem !== null && <Trouble problem={running.problem} />}
    </li>
  );
}
