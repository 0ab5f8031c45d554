/**
 * What the attacks own of the world around a process: what names resolve to, and what time it is. Preloaded into the
 * product, imported beside a core that runs in process.
 */
import { readFileSync } from 'node:fs';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { isIP } from 'node:net';

/** An address of a block that nobody was ever given (IANA holds 2d00::/8): public by its looks, and never answering. */
const nobody = '2d00::7';
const loopback = '127.0.0.1';

/** Zone below which names resolve as their first label says. */
export const zone = 'attack.test';

/** How often each name was asked for. */
const asked = new Map();

/**
 * `inside` and `docs` stand for loopback; `both` for a public and a loopback address; `metadata` for the address at
 * which clouds tell secrets; names below `rebind` for a public one at first and for loopback from then on.
 */
function answers(name) {
  if (!name.endsWith(`.${zone}`)) return null;
  const count = (asked.get(name) ?? 0) + 1;
  asked.set(name, count);
  if (name.endsWith(`.rebind.${zone}`)) return [count === 1 ? nobody : loopback];
  const label = name.slice(0, -zone.length - 1);
  if (label === 'both') return [nobody, loopback];
  if (label === 'metadata') return ['169.254.169.254'];
  if (label === 'mapped') return ['::ffff:127.0.0.1'];
  return [loopback];
}

function found(addresses, options) {
  const records = addresses.map((address) => ({ address, family: isIP(address) }));
  if (options.all === true) return [null, records];
  return [null, records[0].address, records[0].family];
}

const systemLookup = dns.lookup;
dns.lookup = function lookup(name, options, callback) {
  const told =
    typeof options === 'function' ? {} : typeof options === 'number' ? { family: options } : options;
  const hear = typeof options === 'function' ? options : callback;
  const addresses = answers(String(name).toLowerCase().replace(/\.$/, ''));
  if (addresses === null) return systemLookup(name, told, hear);
  process.nextTick(() => hear(...found(addresses, told)));
  return undefined;
};
const systemPromise = dns.promises.lookup;
dns.promises.lookup = async function lookup(name, options = {}) {
  const addresses = answers(String(name).toLowerCase().replace(/\.$/, ''));
  if (addresses === null) return systemPromise(name, options);
  const [, first, family] = found(addresses, options);
  return options.all === true ? first : { address: first, family };
};
syncBuiltinESMExports();

/** The file in which a test writes by how many milliseconds this process's clock is ahead. */
const shiftFile = process.env.PATCHBAY_ATTACK_CLOCK;
if (shiftFile !== undefined) {
  const systemNow = Date.now;
  let ahead = 0;
  Date.now = () => systemNow() + ahead;
  setInterval(() => {
    try {
      ahead = Number(readFileSync(shiftFile, 'utf8')) || 0;
    } catch {
      ahead = 0; // Not written yet.
    }
  }, 20).unref();
}
