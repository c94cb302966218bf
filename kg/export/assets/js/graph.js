"use strict";
// Walks through the graph: a neighbourhood, a path, what only hangs on one node.
kg.graph = (() => {
  const everything = () => true;

  // The nodes within some steps, nearest first; of each step the most telling while there is room.
  function around(data, start, steps, limit = Infinity, passes = everything) {
    const found = new Set([start]);
    let edge = [start];
    for (let step = 0; step < steps && found.size < limit; step += 1) {
      const next = new Set();
      for (const node of edge) {
        for (const line of data.incident(node)) {
          const other = data.other(line, node);
          if (!found.has(other) && passes(other, line)) next.add(other);
        }
      }
      edge = [...next].sort((a, b) => data.weight[b] - data.weight[a] || a - b).slice(0, limit - found.size);
      edge.forEach((node) => found.add(node));
    }
    return [...found];
  }

  // The shortest way between two nodes; one through people and meetings tells more than one through a city.
  function path(data, start, end, passes = everything) {
    const before = new Map();
    const length = new Map([[start, 0]]);
    const levels = [[start]]; // nodes by their distance
    const cost = (node) => (data.termOf(node) === "Place" && node !== end ? 3 : 1);
    for (let distance = 0; distance < levels.length; distance += 1) {
      for (const node of levels[distance] || []) {
        if (length.get(node) !== distance) continue; // reached sooner on another way
        if (node === end) return trace(before, end);
        for (const line of data.incident(node)) {
          const other = data.other(line, node);
          const at = distance + cost(other);
          if (at >= (length.get(other) ?? Infinity) || !passes(other, line)) continue;
          before.set(other, node);
          length.set(other, at);
          (levels[at] ??= []).push(other);
        }
      }
    }
    return [];
  }

  function trace(before, end) {
    const way = [];
    for (let node = end; node !== undefined; node = before.get(node)) way.unshift(node);
    return way;
  }

  // Neighbours on the picture that would stand alone without the node.
  function leaves(data, node, shown) {
    const on = new Set(shown);
    return kg.model.neighbours(data, node)
      .filter((other) => on.has(other))
      .filter((other) => kg.model.neighbours(data, other).every((third) => third === node || !on.has(third)));
  }

  // Connected parts of some nodes, the largest first.
  function parts(data, nodes) {
    const open = new Set(nodes);
    const found = [];
    for (const start of nodes) {
      if (!open.delete(start)) continue;
      const part = [start];
      for (const node of part) {
        for (const other of kg.model.neighbours(data, node)) if (open.delete(other)) part.push(other);
      }
      found.push(part);
    }
    return found.sort((a, b) => b.length - a.length || a[0] - b[0]);
  }

  return { around, path, leaves, parts };
})();
