/** Keeps the address over losses where the service chose it: the name it gave is asked for the next time. */
import { toProblem } from '../../contract/errors.ts';
import type { TunnelAgent } from '../ports.ts';

export interface DomainKeeper extends TunnelAgent {
  /** The next attempt takes what the service assigns. */
  forget(): void;
}

export function keepAssignedDomain(agent: TunnelAgent): DomainKeeper {
  let assigned = '';
  return {
    async open(request, signal) {
      if (request.domain !== '') return agent.open(request, signal);
      try {
        const link = await agent.open({ ...request, domain: assigned }, signal);
        assigned = new URL(link.url).hostname;
        return link;
      } catch (error) {
        // Not every plan lets us ask for a name that it assigned itself.
        if (assigned === '' || toProblem(error).code !== 'tunnel_domain_refused') throw error;
        assigned = '';
        return agent.open(request, signal);
      }
    },
    forget() {
      assigned = '';
    },
  };
}
