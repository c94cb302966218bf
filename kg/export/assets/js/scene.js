"use strict";
// What a view's state puts on the picture, and where: the same state always gives the same picture.
kg.scene = (() => {
  const NEAR = 250; // nodes of a neighbourhood
  const OPENED = 60; // neighbours that one click brings

  const question = (state) => kg.data.questions.find((q) => q.key === state.question) || kg.data.questions[0];

  // The nodes that the view begins with, by what was asked, and their places.
  function base(data, state, may) {
    if (state.only) return { nodes: state.only, places: kg.place.parts(data, state.only) };
    if (state.all) return { nodes: data.label.map((_, i) => i), places: null };
    if (state.path >= 0 && state.node >= 0) {
      const way = kg.graph.path(data, state.node, state.path, may);
      const nodes = way.length ? way : [state.node, state.path];
      return { nodes, places: kg.place.chain(nodes), lost: way.length === 0 };
    }
    if (state.around && state.node >= 0) {
      const nodes = kg.graph.around(data, state.node, state.around, NEAR, may);
      return { nodes, places: kg.place.rings(data, state.node, nodes), full: nodes.length >= NEAR };
    }
    const asked = question(state);
    if (!asked) return { nodes: [], places: new Map() };
    return { nodes: asked.nodes, lead: asked.lead, places: new Map(asked.nodes.map((node, i) => [node, [asked.x[i], asked.y[i]]])) };
  }

  // Nodes that one more click brought stand in free places around the one that was clicked.
  function open(data, state, places, may) {
    for (const node of state.expanded) {
      if (!places.has(node)) continue;
      const hidden = kg.model.neighbours(data, node).filter((other) => !places.has(other) && may(other, -1))
        .sort((a, b) => data.weight[b] - data.weight[a] || a - b).slice(0, OPENED);
      const spots = kg.place.free(places.get(node), [...places.values()], hidden.length);
      hidden.forEach((other, i) => places.set(other, spots[i]));
    }
  }

  // A node that belongs to the view without being in its base: beside a neighbour, or under all.
  function join(data, node, places) {
    if (places.has(node)) return;
    const host = kg.model.neighbours(data, node).find((other) => places.has(other));
    const lowest = [...places.values()].reduce((low, [, y]) => Math.max(low, y), 0);
    const anchor = host === undefined ? [0, lowest + 60] : places.get(host);
    places.set(node, kg.place.free(anchor, [...places.values()], 1)[0]);
  }

  // Everything a renderer needs: nodes, edges, places, what stands out.
  function make(data, state) {
    const passing = kg.filter.passing(data, state);
    const off = new Set(state.off);
    const keep = new Set(state.pins.map(([node]) => node));
    if (state.node >= 0) keep.add(state.node);
    const passes = (node) => (passing.nodes[node] === 1 && !off.has(data.kind[node])) || keep.has(node);
    const may = (node, edge) => passes(node) && (edge < 0 || passing.edges[edge] === 1);
    const { nodes: start, places, lead, lost, full } = base(data, state, may);
    if (places) {
      open(data, state, places, may);
      keep.forEach((node) => join(data, node, places));
      state.pins.forEach(([node, x, y]) => places.set(node, [x, y]));
    }
    const gone = new Set(state.gone);
    const nodes = (places ? [...places.keys()] : start).filter((node) => passes(node) && (!gone.has(node) || keep.has(node)));
    const at = places ? (node) => places.get(node) : (node) => [data.x[node], data.y[node]];
    return { passing, nodes, lead, lost, full, at, mapped: !places, ...lines(data, nodes, passing), ...highlight(data, state) };
  }

  function lines(data, nodes, passing) {
    const on = new Uint8Array(data.count);
    for (const node of nodes) on[node] = 1;
    const edges = [];
    for (const node of nodes) {
      for (const edge of data.incident(node)) {
        if (data.edges.from[edge] === node && on[data.edges.to[edge]] && passing.edges[edge]) edges.push(edge);
      }
    }
    return { on, edges, edgePasses: (edge) => passing.edges[edge] === 1 };
  }

  // What the selection leaves bright: itself and its neighbours. A path and a neighbourhood are bright as a whole.
  function highlight(data, state) {
    const whole = state.node < 0 || state.path >= 0 || (state.around > 0 && !state.all && !state.only);
    return {
      selected: state.node,
      near: whole ? null : new Set([state.node, ...kg.model.neighbours(data, state.node)]),
      pinned: new Set(state.pins.map(([node]) => node)),
    };
  }

  const hidden = (data, node, on) => kg.model.neighbours(data, node).filter((other) => !on[other]).length;

  return { make, question, hidden };
})();
