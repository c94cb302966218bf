"use strict";
// Points in cells: which of them are in a rectangle, which is nearest.
kg.grid = (() => {
  function make(xs, ys, members, cell) {
    const cells = new Map();
    for (const i of members) {
      const key = `${Math.floor(xs[i] / cell)},${Math.floor(ys[i] / cell)}`;
      const held = cells.get(key);
      if (held) held.push(i);
      else cells.set(key, [i]);
    }
    return { xs, ys, cell, cells };
  }

  function inside(grid, left, top, right, bottom) {
    const { xs, ys, cell, cells } = grid;
    const found = [];
    const keep = (i) => { if (xs[i] >= left && xs[i] <= right && ys[i] >= top && ys[i] <= bottom) found.push(i); };
    const wide = Math.floor(right / cell) - Math.floor(left / cell) + 1;
    const high = Math.floor(bottom / cell) - Math.floor(top / cell) + 1;
    if (wide * high > cells.size) {
      for (const held of cells.values()) held.forEach(keep);
      return found;
    }
    for (let cx = Math.floor(left / cell); cx <= Math.floor(right / cell); cx += 1) {
      for (let cy = Math.floor(top / cell); cy <= Math.floor(bottom / cell); cy += 1) {
        (cells.get(`${cx},${cy}`) || []).forEach(keep);
      }
    }
    return found;
  }

  function nearest(grid, x, y, reach) {
    let best = -1, least = reach * reach;
    for (const i of inside(grid, x - reach, y - reach, x + reach, y + reach)) {
      const distance = (grid.xs[i] - x) ** 2 + (grid.ys[i] - y) ** 2;
      if (distance <= least) { best = i; least = distance; }
    }
    return best;
  }

  return { make, inside, nearest };
})();
