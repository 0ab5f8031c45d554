/** Who has called since the start. */
import type { Client } from '../../../contract/state.ts';
import { Time } from '../../ui/Time.tsx';
import { Section } from './Section.tsx';

const spoken: Record<Client['transport'], string> = {
  '2026-07-28': 'MCP 2026',
  '2025': 'MCP 2025',
  sse: 'SSE',
  bridge: 'HTTP bridge',
};

export function OnTheLine({ clients }: { clients: readonly Client[] }) {
  const latestFirst = clients.toSorted((one, other) => other.lastSeen - one.lastSeen);
  return (
    <Section title="On the line">
      {clients.length === 0 ? (
        <p className="muted">Nobody since the start.</p>
      ) : (
        <ul className="rows">
          {latestFirst.map((client) => (
            <li key={client.id} className="rows-row clients-row">
              <span className="rows-name">
                {client.name} <span className="muted">{client.version}</span>
              </span>
              <span className="muted">{client.credential === client.name ? '' : client.credential}</span>
              <span className="muted">{spoken[client.transport]}</span>
              <span className="muted clients-seen">
                <Time at={client.lastSeen} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
