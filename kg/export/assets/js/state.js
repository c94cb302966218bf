"use strict";
// What is on the screen, as one object; its history is the browser's.
kg.state = (() => {
  let state = null;
  const listeners = [];

  // A notebook's frame has no address of its own to write to; there the view lives in memory alone.
  function record() {
    try {
      history.pushState(null, "", kg.route.write(state, kg.data));
    } catch {
      return;
    }
  }

  function tell(before) {
    for (const listener of listeners) listener(state, before);
  }

  // With keep false the change is on its way to another, and not worth a step back.
  function set(change, { keep = true } = {}) {
    const before = state;
    state = { ...state, ...change };
    if (keep) record();
    tell(before);
  }

  function start() {
    const read = () => kg.route.read(location.hash, kg.data);
    state = read();
    const again = () => {
      const before = state;
      state = read();
      tell(before);
    };
    addEventListener("popstate", again);
  }

  return { get: () => state, set, start, onChange: (listener) => listeners.push(listener) };
})();
