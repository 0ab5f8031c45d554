/** The fake behaves like the real stores, so that what is tested on it holds for them. */
import { createFakeSecretStore } from '../../fakes/secret-store.ts';
import { describeSecretStore } from './secret-store-suite.ts';

describeSecretStore('the fake secret store', async (clock) => ({
  store: createFakeSecretStore({ clock }),
  reopen: null,
  close: async () => undefined,
}));
