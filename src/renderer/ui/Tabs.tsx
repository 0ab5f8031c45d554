/** A few views of the same thing, one at a time. */
import { Tabs as Behaviour } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import './tabs.css';

export interface TabView {
  id: string;
  name: string;
  view: ReactNode;
}

export function Tabs({ label, views }: { label: string; views: readonly TabView[] }) {
  return (
    <Behaviour.Root defaultValue={views[0]?.id}>
      <Behaviour.List className="tabs" aria-label={label}>
        {views.map((view) => (
          <Behaviour.Tab key={view.id} value={view.id} className="tabs-tab">
            {view.name}
          </Behaviour.Tab>
        ))}
      </Behaviour.List>
      {views.map((view) => (
        <Behaviour.Panel key={view.id} value={view.id} className="tabs-panel">
          {view.view}
        </Behaviour.Panel>
      ))}
    </Behaviour.Root>
  );
}
