/** On or off, with its name beside it, and below it what it means. */
import { useId, type ReactNode } from 'react';
import './switch.css';

interface SwitchProps {
  label: ReactNode;
  on: boolean;
  onSwitch(on: boolean): void;
  /** The key that does the same, shown beside the name. */
  shortcut?: string;
  help?: ReactNode;
  disabled?: boolean;
}

export function Switch({ label, on, onSwitch, shortcut, help, disabled = false }: SwitchProps) {
  const id = useId();
  const button = (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-keyshortcuts={shortcut}
      aria-describedby={help === undefined ? undefined : id}
      disabled={disabled}
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
  if (help === undefined) return button;
  return (
    <div className="switch-explained">
      {button}
      <p id={id} className="switch-help">
        {help}
      </p>
    </div>
  );
}
