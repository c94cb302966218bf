"use strict";
// The canvas: which nodes are on it, which of them stand out.
kg.scene = (() => {
  const { data } = kg;
  const LABELLED = 30; // with more relations than this, their names would cover each other
  const stage = document.getElementById("graph");
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const present = new Set(data.first); // shown unless their class is switched off
  const hiddenKinds = new Set();
  let selected = null;
  let colours = {};

  const network = new vis.Network(stage, { nodes, edges }, data.options);

  const visible = (node) => present.has(node) && !hiddenKinds.has(data.nodes[node].kind);

  function readColours() {
    const style = getComputedStyle(document.documentElement);
    const of = (name) => style.getPropertyValue(name).trim();
    colours = { ink: of("--ink"), faint: of("--faint"), line: of("--line"), paper: of("--paper"), mark: of("--mark") };
  }

  function nodeLook(node, near) {
    const dim = near && !near.has(node);
    return {
      ...data.canvas.nodes[node],
      opacity: dim ? 0.2 : 1,
      borderWidth: node === selected ? 3 : 1,
      borderWidthSelected: 3,
      font: { color: dim ? colours.faint : colours.ink, strokeColor: colours.paper, strokeWidth: dim ? 0 : 3 },
    };
  }

  function edgeLook(i) {
    const edge = data.edges[i];
    const chosen = selected !== null && (edge.from === selected || edge.to === selected);
    const dim = selected !== null && !chosen;
    return {
      ...data.canvas.edges[i],
      label: chosen && data.incident[selected].length <= LABELLED ? kg.words.pick(data.relations[edge.kind][0]) : "",
      width: chosen ? 2 : 1,
      color: { color: chosen ? colours.mark : colours.line, hover: colours.mark, opacity: dim ? 0.25 : 1 },
      font: { color: colours.ink, strokeColor: colours.paper, strokeWidth: 4 },
    };
  }

  function replace(set, items) {
    const wanted = new Set(items.map((item) => item.id));
    set.remove(set.getIds().filter((id) => !wanted.has(id)));
    set.update(items);
  }

  // Bring the canvas in line with what is present, filtered and selected.
  function draw() {
    const near = selected === null ? null : new Set([selected, ...data.neighbours(selected)]);
    const shown = data.nodes.map((_, node) => node).filter(visible);
    replace(nodes, shown.map((node) => nodeLook(node, near)));
    const lines = data.edges.map((_, i) => i)
      .filter((i) => visible(data.edges[i].from) && visible(data.edges[i].to));
    replace(edges, lines.map(edgeLook));
  }

  const hiddenNeighbours = (node) => data.neighbours(node).filter((other) => !visible(other));

  function reveal(list) {
    for (const node of list) {
      present.add(node);
      hiddenKinds.delete(data.nodes[node].kind);
    }
    draw();
  }

  // The whole graph has a layout of its own: the first view's leaves no room for the rest.
  function showAll() {
    data.whole.forEach(([x, y], node) => Object.assign(data.canvas.nodes[node], { x, y }));
    reveal(data.nodes.keys());
    network.fit({ maxZoomLevel: 1.2 });
  }

  function select(node) {
    selected = node;
    if (node !== null && !visible(node)) reveal([node]);
    else draw();
  }

  function goTo(node) {
    const near = [node, ...data.neighbours(node).filter(visible)];
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    network.fit({ nodes: near, maxZoomLevel: 1.2, minZoomLevel: 0.4, animation: still ? false : { duration: 400 } });
  }

  // Everything, or on a narrow screen, where that would be dust, the best connected node's surroundings.
  function home() {
    const degree = (node) => data.incident[node].length;
    const best = data.first.reduce((a, b) => (degree(b) > degree(a) ? b : a), data.first[0]);
    if (stage.clientWidth < 600 && best !== undefined) goTo(best);
    else network.fit({ maxZoomLevel: 1.2 });
  }

  function start() {
    readColours();
    draw();
    home();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { readColours(); draw(); });
  }

  const ofKind = (kind) => [...data.nodes.keys()].filter((node) => data.nodes[node].kind === kind);

  // Switching on a class of which nothing is present brings all of it.
  function setKind(kind, on) {
    if (on) hiddenKinds.delete(kind);
    else hiddenKinds.add(kind);
    const members = ofKind(kind);
    if (on && !members.some(visible)) reveal(members);
    else draw();
  }

  return {
    network, start, draw, select, goTo, reveal, setKind, hiddenNeighbours,
    showAll,
    fit: () => network.fit({ maxZoomLevel: 1.2 }),
    kindShown: (kind) => ofKind(kind).some(visible),
    shownCount: () => nodes.length,
  };
})();
