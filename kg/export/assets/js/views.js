"use strict";
// Views as tabs: the graph, the tables, and what an addition brings.
kg.views = (() => {
  const { element } = kg.dom;
  const tabs = document.getElementById("tabs");
  const added = [];
  let set = () => {};

  // {id, label: [zh, en], open(element) once, shown() each time}
  const add = (view) => { added.push({ ...view, opened: false }); };

  function make(view) {
    const tab = element("button", { type: "button", role: "tab", id: `tab-${view.id}`, "aria-controls": `view-${view.id}`, onclick: () => set({ tab: view.id }) });
    tabs.append(tab);
    if (!document.getElementById(`view-${view.id}`)) {
      document.querySelector("main").append(element("section", { id: `view-${view.id}`, class: "view", role: "tabpanel", "aria-labelledby": tab.id, hidden: true }));
    }
  }

  function draw() {
    const chosen = added.some((view) => view.id === kg.state.get().tab) ? kg.state.get().tab : "graph";
    for (const view of added) {
      const tab = document.getElementById(`tab-${view.id}`), box = document.getElementById(`view-${view.id}`);
      const here = view.id === chosen;
      tab.textContent = kg.words.pick(view.label);
      tab.setAttribute("aria-selected", String(here));
      tab.tabIndex = here ? 0 : -1;
      box.hidden = !here;
      if (here && !view.opened) { view.opened = true; view.open?.(box); }
      if (here) view.shown?.(box);
    }
    document.body.dataset.view = chosen;
  }

  // Arrow keys go from tab to tab.
  tabs.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = added.findIndex((view) => document.getElementById(`tab-${view.id}`) === event.target);
    const next = added[(at + step + added.length) % added.length];
    set({ tab: next.id });
    document.getElementById(`tab-${next.id}`).focus();
  });

  function start(change) {
    set = change;
    added.sort((a, b) => (a.order ?? 9) - (b.order ?? 9));
    added.forEach(make);
  }

  return { add, start, draw };
})();
