/** Preloaded into a client: what it would open in the user's browser by the package `open` it says on stderr instead. */
import { EventEmitter } from 'node:events';
import { register } from 'node:module';

const hooks = `
  export async function resolve(specifier, context, next) {
    if (specifier === 'open') return { url: ${JSON.stringify(import.meta.url)}, shortCircuit: true };
    return next(specifier, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

/** @param {string} url @returns {Promise<EventEmitter>} like a program that has handed the address on and ended */
export default async function open(url) {
  process.stderr.write(`opens ${url}\n`);
  const program = new EventEmitter();
  setImmediate(() => program.emit('exit', 0));
  return program;
}
