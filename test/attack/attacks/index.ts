/** All attacks, in the order of their classes. */
import type { Attack, AttackClass } from '../target.ts';
import { codes } from './codes.ts';
import { clientAssertions } from './client-assertions.ts';
import { consentInBrowsers } from './consent-browser.ts';
import { consent } from './consent.ts';
import { documentLinks } from './document-links.ts';
import { documentPages } from './document-pages.ts';
import { documentRecords } from './document-records.ts';
import { documentRights } from './document-rights.ts';
import { floods } from './floods.ts';
import { hosts } from './hosts.ts';
import { metadataDocuments } from './metadata-documents.ts';
import { mixUp } from './mix-up.ts';
import { paths } from './paths.ts';
import { pkceAttacks } from './pkce.ts';
import { rates } from './rates.ts';
import { redirects } from './redirects.ts';
import { refreshAttacks } from './refresh.ts';
import { registrationAttacks } from './registration.ts';
import { revocation } from './revocation.ts';
import { scopes } from './scopes.ts';
import { secretsAttacks } from './secrets.ts';
import { serviceFloods } from './service-floods.ts';
import { serviceIds } from './service-ids.ts';
import { serviceKeyAttacks } from './service-keys.ts';
import { serviceSettings } from './service-settings.ts';
import { serviceShapes } from './service-shapes.ts';
import { serviceSources } from './service-sources.ts';
import { sessions } from './sessions.ts';
import { tokens } from './tokens.ts';

export const attacks: readonly Attack[] = [
  ...tokens,
  ...codes,
  ...pkceAttacks,
  ...redirects,
  ...mixUp,
  ...refreshAttacks,
  ...metadataDocuments,
  ...clientAssertions,
  ...registrationAttacks,
  ...consent,
  ...consentInBrowsers,
  ...hosts,
  ...paths,
  ...sessions,
  ...floods,
  ...rates,
  ...scopes,
  ...secretsAttacks,
  ...revocation,
  ...documentLinks,
  ...documentRights,
  ...documentPages,
  ...documentRecords,
  ...serviceKeyAttacks,
  ...serviceSettings,
  ...serviceFloods,
  ...serviceShapes,
  ...serviceIds,
  ...serviceSources,
];

export function attacksOf(name: AttackClass): readonly Attack[] {
  return attacks.filter((attack) => attack.class === name);
}
