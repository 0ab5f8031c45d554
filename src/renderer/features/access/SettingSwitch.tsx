/** A switch that is a setting: it stands as the core has it, and says where it stands if it cannot be changed. */
import type { ReactNode } from 'react';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Trouble } from '../overview/Trouble.tsx';

interface SettingSwitchProps {
  setting: 'access.openaiOnly' | 'access.secretLinks';
  label: string;
  help: ReactNode;
  on: boolean;
}

export function SettingSwitch({ setting, label, help, on }: SettingSwitchProps) {
  const connection = useConnection();
  const running = useRunning();
  const change = (to: boolean) =>
    running.run(() => connection.call('settings.set', { values: { [setting]: to } }));
  return (
    <div className="access-switch">
      <Switch label={label} help={help} on={on} onSwitch={change} />
      {running.problem !== null && <Trouble problem={running.problem} />}
    </div>
  );
}
