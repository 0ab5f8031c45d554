/** Over the table: the filter, how many there are, following, and what has arrived meanwhile. */
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { count, counted } from '../../ui/format.ts';
import { Switch } from '../../ui/Switch.tsx';

interface CallsToolsProps {
  text: string;
  onText(text: string): void;
  paused: boolean;
  onPaused(paused: boolean): void;
  shown: number;
  arrived: number;
  onShowArrived(): void;
}

export function CallsTools(props: CallsToolsProps) {
  return (
    <div className="tools" role="search">
      <Field
        label="Filter calls"
        bare
        type="search"
        placeholder="Filter by tool, source, client, argument…   /"
        value={props.text}
        onText={props.onText}
      />
      <span className="tools-count muted" aria-live="polite">
        {counted(props.shown, 'call')}
      </span>
      {props.arrived > 0 && (
        <Button look="quiet" onClick={props.onShowArrived}>
          {count(props.arrived)} new, show
        </Button>
      )}
      <span className="tools-follow">
        <Switch label="Follow" shortcut="f" on={!props.paused} onSwitch={(on) => props.onPaused(!on)} />
      </span>
    </div>
  );
}
