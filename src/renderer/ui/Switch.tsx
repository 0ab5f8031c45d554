/** On or off, with its name beside it. */
import './switch.css';

interface SwitchProps {
  label: string;
  on: boolean;
  onSwitch(on: boolean): void;
  /** The key that does the same, shown beside the name. */
  shortcut?: string;
}

export function Switch({ label, on, onSwitch, shortcut }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-keyshortcuts={shortcut}
      className="switch"
      onClick={() => onSwitch(!on)}
    >
      <span className="switch-track" aria-hidden="true">
        <span className="switch-knob" />
      </span>
      {label}
      {shortcut !== undefined && (
        <kbd className="key" aria-hidden="true">
          {shortcut}
        </kbd>
      )}
    </button>
  );
}
