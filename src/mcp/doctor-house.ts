/** Gives the doctor what it may look at: nothing here changes what is examined. */
import { toProblem } from '../contract/errors.ts';
import { resourcePaths } from './access/authorization-server.ts';
import { doctorHeader, type DoctorPasses } from './doctor/pass.ts';
import type { DoctorHouse } from './doctor/house.ts';
import type { Records } from './records.ts';
import type { Vault } from './secrets/vault.ts';
import type { Sources } from './sources.ts';
import type { Store } from './store.ts';

export interface DoctorHouseOptions extends Pick<DoctorHouse, 'network'> {
  store: Store;
  now(): number;
  dataDir: string;
  instanceId: string;
  /** Where the listener would be if it ran. */
  place(): { host: string; port: number };
  vault: Vault;
  sources: Sources;
  passes: DoctorPasses;
  opened(): Records;
}

export function createDoctorHouse(options: DoctorHouseOptions): DoctorHouse {
  const { store, now, dataDir, instanceId, vault, sources, passes, opened } = options;
  return {
    ...{ now, dataDir, instanceId },
    ...(options.network === undefined ? {} : { network: options.network }),
    state: () => store.state(),
    listenerPlace: options.place,
    async readSecrets() {
      try {
        await vault.readAll();
      } catch (error) {
        return toProblem(error);
      }
      // Where nothing runs, nobody has told what is stored.
      if (store.state().phase !== 'running') await vault.look();
      return null;
    },
    checkSource: (id) => sources.check(id),
    pass: () => ({ header: doctorHeader, ...passes.issue() }),
    expectedMetadata(issuer) {
      const { server } = opened().access;
      return {
        ...Object.fromEntries(
          resourcePaths.map((path) => [
            `/.well-known/oauth-protected-resource${path}`,
            server.protectedResource(issuer, path),
          ]),
        ),
        '/.well-known/oauth-authorization-server': server.metadata(issuer),
        '/.well-known/openid-configuration': server.openidConfiguration(issuer),
      };
    },
    approve: (roundId) => opened().access.consents.approveForDoctor(roundId),
    endDoctorGrants: () => void opened().access.grants.revokeDoctor(),
    usage: () => opened().usage(),
  };
}
