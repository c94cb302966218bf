"use strict";
// Where nodes stand that the page has no ready picture for: rings around a node, a chain, free places.
kg.place = (() => {
  const RING = 170;
  const ROOM = { x: 120, y: 64 };
  const GOLDEN = Math.PI * (3 - Math.sqrt(5));

  // A tree over some nodes: each under the one it was reached from.
  function tree(data, root, nodes) {
    const open = new Set(nodes);
    open.delete(root);
    const children = new Map();
    const order = [root];
    for (const node of order) {
      const under = kg.model.neighbours(data, node).filter((other) => open.has(other))
        .sort((a, b) => data.kind[a] - data.kind[b] || a - b);
      under.forEach((child) => open.delete(child));
      children.set(node, under);
      order.push(...under);
    }
    return { children, order };
  }

  // How much of the circle each branch wants.
  function widths({ children, order }) {
    const width = new Map();
    for (const node of [...order].reverse()) {
      const inner = children.get(node).reduce((sum, child) => sum + width.get(child), 0);
      width.set(node, Math.max(1, inner));
    }
    return width;
  }

  // Rings around a root. A crowded ring is wider, and its nodes stand in two rows.
  function rings(data, root, nodes) {
    const grown = tree(data, root, nodes);
    const width = widths(grown);
    const at = new Map([[root, [0, 0]]]);
    let level = [{ node: root, from: -Math.PI / 2, to: 1.5 * Math.PI }];
    let radius = 0;
    while (level.length) {
      const next = level.flatMap(({ node, from, to }) => slices(grown.children.get(node), width, from, to));
      const rows = next.length > 14 ? 2 : 1;
      radius = Math.max(radius + RING, (next.length * 84) / (2 * Math.PI * rows));
      next.forEach(({ node, from, to }, i) => {
        const angle = (from + to) / 2, reach = radius + (rows > 1 && i % 2 ? 74 : 0);
        at.set(node, [Math.round(reach * Math.cos(angle) * 1.15), Math.round(reach * Math.sin(angle))]);
      });
      level = next;
    }
    return at;
  }

  function slices(children, width, from, to) {
    const whole = children.reduce((sum, child) => sum + width.get(child), 0);
    let at = from;
    return children.map((node) => {
      const end = at + ((to - from) * width.get(node)) / whole;
      const slice = { node, from: at, to: end };
      at = end;
      return slice;
    });
  }

  // Any nodes: their connected parts in rings, packed in rows.
  function parts(data, nodes) {
    const at = new Map();
    const wide = 320 * Math.sqrt(nodes.length || 1);
    let x = 0, y = 0, high = 0;
    for (const part of kg.graph.parts(data, nodes)) {
      const root = part.reduce((a, b) => (data.weight[b] > data.weight[a] ? b : a), part[0]);
      const local = rings(data, root, part);
      const xs = [...local.values()].map((p) => p[0]), ys = [...local.values()].map((p) => p[1]);
      const [left, top] = [Math.min(...xs), Math.min(...ys)];
      const size = [Math.max(...xs) - left + ROOM.x, Math.max(...ys) - top + ROOM.y];
      if (x > 0 && x + size[0] > wide) { x = 0; y += high; high = 0; }
      local.forEach(([px, py], node) => at.set(node, [px - left + x, py - top + y]));
      x += size[0];
      high = Math.max(high, size[1]);
    }
    return at;
  }

  // A path from left to right, gently rising and falling so that names do not touch.
  function chain(nodes) {
    return new Map(nodes.map((node, i) => [node, [i * 190, i % 2 ? 60 : 0]]));
  }

  // The nearest free places around a node, along a spiral.
  function free(center, taken, count) {
    const cells = new Set(taken.map(([x, y]) => cell(x, y)));
    const found = [];
    for (let turn = 1; found.length < count; turn += 1) {
      const angle = turn * GOLDEN, reach = Math.sqrt(turn) * 0.8;
      const x = Math.round(center[0] + ROOM.x * reach * Math.cos(angle));
      const y = Math.round(center[1] + ROOM.y * 1.25 * reach * Math.sin(angle));
      if (reach < 1 || near(cells, x, y)) continue;
      cells.add(cell(x, y));
      found.push([x, y]);
    }
    return found;
  }

  const cell = (x, y) => `${Math.round(x / ROOM.x)},${Math.round(y / ROOM.y)}`;
  const near = (cells, x, y) => cells.has(cell(x, y));

  return { rings, parts, chain, free };
})();
