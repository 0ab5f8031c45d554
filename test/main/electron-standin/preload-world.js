// Runs before the preload in its isolated world: the part of `electron` a sandboxed preload may require.
// `standInSend` is a binding that only this world has.
(() => {
  const wire = document;
  const callables = new Map();
  const listeners = new Map();
  let next = 0;

  const keep = (callable) => {
    const id = ++next;
    callables.set(id, callable);
    return id;
  };
  const decode = (argument) =>
    argument.listener === undefined
      ? argument.value
      : (...args) =>
          wire.dispatchEvent(
            new CustomEvent('standin:call-back', { detail: JSON.stringify({ id: argument.listener, args }) }),
          );

  wire.addEventListener('standin:ask', (event) => {
    const { id, args } = JSON.parse(event.detail);
    let answer;
    try {
      const value = callables.get(id)(...args.map(decode));
      answer = typeof value === 'function' ? { callable: keep(value) } : { value };
    } catch (error) {
      answer = { error: String(error?.message ?? error) };
    }
    wire.dispatchEvent(new CustomEvent('standin:answer', { detail: JSON.stringify(answer) }));
  });

  globalThis.standInDeliver = (channel, args) => {
    for (const listener of [...(listeners.get(channel) ?? [])]) listener({ sender: ipcRenderer }, ...args);
  };

  const ipcRenderer = {
    // The structured clone algorithm refuses functions; JSON would drop them silently.
    send: (channel, ...args) =>
      globalThis.standInSend(JSON.stringify({ channel, args: structuredClone(args) })),
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off(channel, listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
      return ipcRenderer;
    },
  };
  const contextBridge = {
    exposeInMainWorld(name, api) {
      const members = Object.fromEntries(Object.entries(api).map(([member, value]) => [member, keep(value)]));
      wire.dispatchEvent(new CustomEvent('standin:expose', { detail: JSON.stringify({ name, members }) }));
    },
  };
  globalThis.standInRequire = (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`A sandboxed preload cannot require ${name}`);
  };
})();
