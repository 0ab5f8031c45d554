// Runs first in the page's own world: waits for what the preload's world exposes, and builds it here.
// The two worlds share the document but no objects, so everything crosses as JSON in an event. Functions become
// stand-ins that call back, as contextBridge makes them.
(() => {
  const wire = document;
  const listeners = new Map();
  let next = 0;

  const encode = (value) => {
    if (typeof value !== 'function') return { value };
    const id = ++next;
    listeners.set(id, value);
    return { listener: id };
  };
  const ask = (detail) => {
    let answer;
    const hear = (event) => (answer = JSON.parse(event.detail));
    wire.addEventListener('standin:answer', hear);
    wire.dispatchEvent(new CustomEvent('standin:ask', { detail: JSON.stringify(detail) }));
    wire.removeEventListener('standin:answer', hear);
    if (answer?.error !== undefined) throw new Error(answer.error);
    if (answer?.callable !== undefined) return callable(answer.callable);
    return answer?.value;
  };
  const callable =
    (id) =>
    (...args) =>
      ask({ id, args: args.map(encode) });

  wire.addEventListener('standin:expose', (event) => {
    const { name, members } = JSON.parse(event.detail);
    const api = {};
    for (const [member, id] of Object.entries(members)) api[member] = callable(id);
    Object.defineProperty(globalThis, name, { value: Object.freeze(api), enumerable: true });
  });
  wire.addEventListener('standin:call-back', (event) => {
    const { id, args } = JSON.parse(event.detail);
    listeners.get(id)(...args);
  });
})();
