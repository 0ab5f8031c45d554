/** All checks in their order, from the inside out. One stands after everything it needs. */
import type { CheckPlan } from '../check.ts';
import { access } from './access.ts';
import { call } from './call.ts';
import { chatgpt } from './chatgpt.ts';
import { clock } from './clock.ts';
import { dataFolder } from './data-folder.ts';
import { discover } from './discover.ts';
import { interstitial } from './interstitial.ts';
import { listener } from './listener.ts';
import { metadata } from './metadata.ts';
import { oauth } from './oauth.ts';
import { publicAddress } from './public-address.ts';
import { quota } from './quota.ts';
import { secrets } from './secrets.ts';
import { settings } from './settings.ts';
import { sources } from './sources.ts';
import { streaming } from './streaming.ts';
import { tls } from './tls.ts';
import { toolsList } from './tools-list.ts';
import { tunnel } from './tunnel.ts';

export const checkPlans: readonly CheckPlan[] = [
  settings,
  secrets,
  dataFolder,
  listener,
  sources,
  access,
  tunnel,
  publicAddress,
  tls,
  interstitial,
  clock,
  metadata,
  oauth,
  discover,
  toolsList,
  call,
  streaming,
  quota,
  chatgpt,
];
