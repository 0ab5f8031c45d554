/** Preloaded into a process: whoever asks for Electron there is refused, by import and by require alike. */
import Module, { register } from 'node:module';

const hooks = `
  export async function resolve(specifier, context, next) {
    if (/^electron($|\\/)/.test(specifier)) throw new Error('Electron was asked for by ' + context.parentURL);
    return next(specifier, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  if (/^electron($|\/)/.test(request)) throw new Error(`Electron was asked for by ${parent?.filename}`);
  return resolveFilename.call(this, request, parent, ...rest);
};
