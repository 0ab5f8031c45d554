/** Over the log: words to look for and the least level to show. */
import { Field } from '../../ui/Field.tsx';
import { counted } from '../../ui/format.ts';
import type { LogLevel } from '../../../contract/state.ts';
import { levels } from './entries.ts';

interface LogsToolsProps {
  text: string;
  onText(text: string): void;
  least: LogLevel;
  onLeast(level: LogLevel): void;
  shown: number;
}

const names: Record<LogLevel, string> = {
  debug: 'Everything',
  info: 'Info and up',
  warn: 'Warnings and errors',
  error: 'Errors only',
};

export function LogsTools({ text, onText, least, onLeast, shown }: LogsToolsProps) {
  return (
    <div className="tools" role="search">
      <Field
        label="Search the log"
        bare
        type="search"
        placeholder="Search the log…   /"
        value={text}
        onText={onText}
      />
      <span className="tools-count muted" aria-live="polite">
        {counted(shown, 'line')}
      </span>
      <label className="logs-level">
        <span className="unseen">Least level</span>
        <select
          className="field-input"
          value={least}
          onChange={(event) => onLeast(levels.find((level) => level === event.target.value) ?? 'info')}
        >
          {levels.map((level) => (
            <option key={level} value={level}>
              {names[level]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
