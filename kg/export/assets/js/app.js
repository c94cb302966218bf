"use strict";
// What people do, and what follows from it: every act changes the state, and the state is drawn.
kg.app = (() => {
  const status = document.getElementById("status");
  const byId = (id) => document.getElementById(id);
  const plain = { around: 0, path: -1, all: false, only: null, expanded: [], gone: [] };
  let seeking = false; // the next name chosen is the end of a path

  // The parts of the state that decide which nodes the picture begins with.
  const baseOf = (state) => JSON.stringify([state.only, state.all, state.path, state.path >= 0 || state.around ? state.node : -1, state.around, state.question]);

  function draw(state, before) {
    const scene = kg.scene.make(kg.data, state);
    const other = !before || baseOf(before) !== baseOf(state);
    kg.panel.makeRoom(state.node);
    kg.picture.show(scene, { fit: other && !(state.all && before?.all) });
    kg.views.draw();
    kg.filters.drawLegend(scene);
    kg.questions.draw();
    kg.panel.show(state.node);
    count(scene, state);
    if (kg.data.posts && before && sameFilters(state, before) === false) kg.filters.drawFilters();
  }

  const sameFilters = (a, b) => Object.keys(kg.filter.none).every((key) => String(a[key]) === String(b[key]));

  function count(scene, state) {
    const words = kg.data.count ? kg.words.of("shown", scene.nodes.length, kg.data.count) : kg.words.of("empty");
    status.textContent = scene.lost ? kg.words.of("noPath") : scene.full ? `${words} · ${kg.words.of("most", scene.nodes.length)}` : words;
    byId("show-all").hidden = state.all || scene.nodes.length >= kg.data.count;
    byId("nothing").hidden = scene.nodes.length > 0;
  }

  function choose(node, { far = true, focus = false } = {}) {
    kg.tooltip.hide();
    const state = kg.state.get();
    if (seeking && state.node >= 0 && node !== state.node) {
      seek(false);
      kg.state.set({ ...plain, path: node, tab: "graph" });
      return;
    }
    seek(false);
    const scene = kg.picture.scene();
    const away = !scene.on[node]; // not on the picture: show what is around it
    const leaves = (state.around > 0 || state.path >= 0) && !away; // the base depends on the selection: walk on from here
    if (away || (leaves && state.around > 0)) kg.state.set({ ...plain, node, around: away ? 1 : state.around, tab: "graph" });
    else if (state.path >= 0) kg.state.set({ ...plain, only: scene.nodes, node, tab: "graph" });
    else kg.state.set({ node, tab: "graph" });
    if (!away) requestAnimationFrame(() => { if (far || !kg.picture.sees(node)) kg.picture.goTo(node); }); // after the panel has taken its room
    if (focus) kg.panel.focus();
  }

  function clear() {
    const state = kg.state.get();
    seek(false);
    kg.tooltip.hide();
    if (state.node < 0) return;
    const bound = state.around > 0 || state.path >= 0;
    kg.state.set(bound ? { ...plain, only: kg.picture.scene().nodes, node: -1 } : { node: -1 });
  }

  // Wait for the other end of a path.
  function seek(on) {
    seeking = on;
    byId("seeking").hidden = !on;
    if (on) kg.search.focus();
  }

  const ask = (question) => kg.state.set({ ...plain, question, node: -1, tab: "graph" });
  const around = (steps) => kg.state.set({ ...plain, around: steps });
  const showNodes = (nodes) => kg.state.set({ ...plain, only: nodes, node: -1, tab: "graph" });

  function expand(node) {
    const state = kg.state.get();
    const near = new Set(kg.model.neighbours(kg.data, node));
    kg.state.set({ node, expanded: [...state.expanded.filter((other) => other !== node), node], gone: state.gone.filter((other) => !near.has(other)) });
  }

  function collapse(node) {
    const state = kg.state.get();
    const leaves = kg.graph.leaves(kg.data, node, kg.picture.scene().nodes);
    kg.state.set({ expanded: state.expanded.filter((other) => other !== node), gone: [...new Set([...state.gone, ...leaves])] });
  }

  function pin(node) {
    const { pins } = kg.state.get();
    const [x, y] = kg.picture.scene().at(node);
    const held = pins.some(([other]) => other === node);
    kg.state.set({ pins: held ? pins.filter(([other]) => other !== node) : [...pins, [node, Math.round(x), Math.round(y)]] });
  }

  function drop(node, x, y) {
    const { pins } = kg.state.get();
    kg.state.set({ pins: [...pins.filter(([other]) => other !== node), [node, x, y]] });
  }

  return {
    draw, choose, clear, ask, around, showNodes, expand, collapse, pin, drop, seek,
    showAll: () => kg.state.set({ ...plain, all: true }),
    shown: () => kg.picture.scene().nodes,
  };
})();
