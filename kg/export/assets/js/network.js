"use strict";
// vis-network, for pictures of up to a few hundred nodes: it keeps, drags and draws what it is given.
kg.network = (() => {
  const NARROW = 600, READABLE = 0.5; // pixels, zoom
  const LABELLED = 24; // with more relations than this, their names would cover each other

  function make(box, on) {
    const nodes = new vis.DataSet(), edges = new vis.DataSet();
    const network = new vis.Network(box, { nodes, edges }, {
      autoResize: true,
      physics: { enabled: false },
      layout: { improvedLayout: false },
      interaction: { hover: true, hideEdgesOnDrag: false, selectConnectedEdges: false, keyboard: { enabled: true, bindToWindow: false, autoFocus: false } },
      edges: { smooth: false, arrows: { to: { enabled: true, scaleFactor: 0.45 } }, font: { size: 14, face: kg.style.face, align: "horizontal" } },
    });
    let scene = null;

    // Names that have room at the present zoom, the most telling first.
    let roomy = { scale: 0, names: new Set() };
    const fontAt = (scale) => Math.min(kg.style.FONT * 2.4, Math.max(kg.style.FONT, 11 / scale));

    const sizeOf = (node, scale) => kg.style.radius(node) * Math.min(2, Math.max(1, 0.72 / scale));

    function named() {
      const scale = network.getScale();
      if (roomy.scale === scale) return roomy.names;
      const size = fontAt(scale);
      const taken = scene.nodes.map((node) => {
        const [x, y] = scene.at(node), r = sizeOf(node, scale);
        return [x - r, y - r, x + r, y + r];
      });
      const shapes = kg.style.boxes(taken), printed = kg.style.boxes();
      const first = (node) => (node === scene.selected ? 3 : scene.near?.has(node) ? 2 : kg.data.termOf(node) === scene.lead ? 1 : 0);
      const order = [...scene.nodes].sort((a, b) => first(b) - first(a) || kg.data.weight[b] - kg.data.weight[a] || a - b);
      const names = new Set(order.filter((node) => {
        const [x, y] = scene.at(node);
        const box = kg.style.extent(node, x, y + sizeOf(node, scale) + 4, size);
        return node === scene.selected || ((first(node) || shapes.free(box)) && printed.take(box)); // what matters most may cover a shape
      }));
      roomy = { scale, names };
      return names;
    }

    const alphaOf = (node) => (scene.near && !scene.near.has(node) ? 0.22 : 1);

    // Names keep a readable size when the picture is small.
    function render({ ctx, id, x, y, state: { hover } }) {
      const scale = network.getScale(), size = sizeOf(id, scale);
      const selected = id === scene.selected;
      const wanted = named().has(id) || selected || hover;
      const look = { alpha: alphaOf(id), selected, hover, pinned: scene.pinned.has(id) };
      return {
        drawNode: () => kg.style.shape(ctx, id, x, y, size, look),
        drawExternalLabel: () => {
          if (wanted && look.alpha === 1) kg.style.name(ctx, id, x, y + size + (selected ? 9 : 4), { size: fontAt(scale), strong: selected });
        },
        nodeDimensions: { width: size * 2, height: size * 2 },
      };
    }

    const nodeItem = (node) => {
      const [x, y] = scene.at(node);
      return { id: node, x, y, shape: "custom", ctxRenderer: render };
    };

    function edgeItem(edge) {
      const { from, to, relation } = kg.data.edges;
      const colours = kg.style.colours();
      const chosen = from[edge] === scene.selected || to[edge] === scene.selected;
      const dim = scene.near && !chosen;
      return {
        id: edge, from: from[edge], to: to[edge],
        label: chosen && scene.near && scene.near.size <= LABELLED ? kg.words.pick(kg.data.relations[relation[edge]].label[0]) : "",
        width: chosen ? 2.2 : 1.3,
        color: { color: chosen ? colours.mark : colours.line, hover: colours.mark, opacity: dim ? 0.2 : 0.8 },
        font: { color: colours.soft, strokeColor: colours.paper, strokeWidth: 4 },
      };
    }

    function replace(set, items) {
      const wanted = new Set(items.map((item) => item.id));
      set.remove(set.getIds().filter((id) => !wanted.has(id)));
      set.update(items);
    }

    function draw(next) {
      scene = next;
      network.setSize("100%", "100%"); // measures anew: a panel may have taken room since
      roomy.scale = 0;
      replace(edges, []); // an edge must not outlive its ends
      replace(nodes, scene.nodes.map(nodeItem));
      edges.add(scene.edges.map(edgeItem));
      // vis leaves out a node whose old place is out of sight, and learns its new place only then: once more.
      network.once("afterDrawing", () => network.redraw());
      network.redraw();
    }

    const animation = () => (kg.dom.still() ? false : { duration: 350, easingFunction: "easeInOutQuad" });

    // The node that tells most: where to look first when not all can be seen.
    const heart = () => scene.nodes.reduce((a, b) => (kg.data.weight[b] > kg.data.weight[a] ? b : a), scene.nodes[0]);

    // All of some nodes with their names in sight, above the controls at the bottom.
    function fit(list = null, animated = false) {
      const nodes = list || scene.nodes;
      if (!nodes.length) return;
      const [left, top, right, bottom] = kg.style.bounds(nodes, scene.at, [70, 30, 70, 60]);
      const fitting = Math.min(1.25, box.clientWidth / (right - left), (box.clientHeight - 44) / (bottom - top));
      const dust = !list && box.clientWidth < NARROW && fitting < READABLE; // then a part that can be read
      const [x, y] = dust ? scene.at(heart()) : [(left + right) / 2, (top + bottom) / 2];
      network.moveTo({ position: { x, y }, scale: dust ? READABLE : Math.max(0.05, fitting), offset: { x: 0, y: -20 }, animation: animated && animation() });
    }

    const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: animation() });

    function pointOf(node) {
      const at = network.canvasToDOM(network.getPosition(node));
      const frame = box.getBoundingClientRect();
      return { x: at.x + frame.left, y: at.y + frame.top };
    }

    const pointer = (event) => ({ x: event.clientX ?? event.center?.x, y: event.clientY ?? event.center?.y });
    network.on("click", ({ nodes: [node], edges: [edge], event }) => {
      if (node !== undefined) on.choose(node);
      else if (edge !== undefined) on.hoverEdge(edge, pointer(event.srcEvent));
      else on.clear();
    });
    network.on("doubleClick", ({ nodes: [node] }) => { if (node !== undefined) on.expand(node); });
    network.on("hoverNode", ({ node, event }) => on.hoverNode(node, pointer(event)));
    network.on("hoverEdge", ({ edge, event }) => on.hoverEdge(edge, pointer(event)));
    for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(event, on.leave);
    network.on("dragEnd", ({ nodes: [node] }) => {
      if (node === undefined) return;
      const { x, y } = network.getPosition(node);
      on.drop(node, Math.round(x), Math.round(y));
    });

    return { draw, fit, zoom, pointOf };
  }

  return { make };
})();
