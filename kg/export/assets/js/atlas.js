"use strict";
// A canvas of our own for whole graphs: only what is in sight is drawn, and only as finely as can be seen.
kg.atlas = (() => {
  const FINE = 0.26; // zoom from which shapes and names are drawn
  const LINES = 12_000; // edges drawn at once
  const LONG = 420; // of an edge, in the map's own units
  const NAMES = 220;
  const SLOW = 20; // milliseconds for a frame

  function make(box, on) {
    const canvas = kg.dom.element("canvas", { class: "atlas", tabindex: "0" });
    box.append(canvas);
    const context = canvas.getContext("2d");
    const view = kg.camera.make(canvas, { redraw: () => paint(), click, hover, doubleClick: (x, y) => { const node = hit(x, y); if (node >= 0) on.expand(node); }, leave: on.leave });
    let scene = null, grid = null, waiting = false;
    let still = null; // the last whole picture, shown while the camera moves if drawing anew would be too slow

    function draw(next) {
      scene = next;
      grid = kg.grid.make(kg.data.x, kg.data.y, scene.nodes, 400);
      still = null;
      paint();
    }

    // At most once a frame.
    function paint() {
      if (waiting || !scene) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; if (scene) picture(); });
    }

    function picture() {
      view.clear(context, kg.style.colours().paper);
      if (view.moving && still) {
        still(context);
        return;
      }
      const began = performance.now();
      const { left, top, right, bottom } = view.window(60);
      const inSight = kg.grid.inside(grid, left, top, right, bottom);
      islands();
      edges(inSight);
      if (view.scale < FINE) dots(inSight);
      else shapes(inSight);
      names(inSight);
      still = performance.now() - began > SLOW ? view.snapshot() : null;
    }

    function islands() {
      const colours = kg.style.colours();
      const { left, top, right, bottom } = view.window(0);
      context.lineWidth = 1;
      for (const [, x, y, radius] of kg.data.islands) {
        if (x + radius < left || x - radius > right || y + radius < top || y - radius > bottom || radius * view.scale < 6) continue;
        context.beginPath();
        context.arc(view.x(x), view.y(y), radius * view.scale, 0, 2 * Math.PI);
        context.globalAlpha = 0.55;
        context.fillStyle = colours.sheet;
        context.fill();
        context.globalAlpha = 1;
        context.strokeStyle = colours.rule;
        context.stroke();
      }
    }

    const line = (edge) => {
      const { from, to } = kg.data.edges;
      context.moveTo(view.x(kg.data.x[from[edge]]), view.y(kg.data.y[from[edge]]));
      context.lineTo(view.x(kg.data.x[to[edge]]), view.y(kg.data.y[to[edge]]));
    };

    function stroke(list, alpha, width, colour) {
      context.beginPath();
      list.forEach(line);
      context.globalAlpha = alpha;
      context.lineWidth = width;
      context.strokeStyle = colour;
      context.stroke();
      context.globalAlpha = 1;
    }

    // Lines between neighbours on the map are plain; long ones say least there and hide most, so they are faint.
    function edges(inSight) {
      const near = [], far = [];
      for (const node of inSight) {
        if (near.length + far.length > LINES) break;
        for (const edge of kg.data.incident(node)) {
          const other = kg.data.other(edge, node);
          if (!scene.on[other] || !scene.edgePasses(edge) || (other < node && view.sees(other))) continue;
          const reach = Math.hypot(kg.data.x[other] - kg.data.x[node], kg.data.y[other] - kg.data.y[node]);
          if (reach * view.scale > 4) (reach < LONG ? near : far).push(edge);
        }
      }
      const colours = kg.style.colours(), width = view.scale < FINE ? 0.6 : 1;
      stroke(far, scene.near ? 0.05 : Math.min(0.16, 0.03 + 150 / (far.length + 300)), width, colours.line);
      stroke(near, scene.near ? 0.15 : 0.6, width, colours.line);
      if (scene.selected < 0) return;
      const own = kg.data.incident(scene.selected).filter((edge) => scene.edgePasses(edge) && scene.on[kg.data.other(edge, scene.selected)]);
      stroke(own, 1, 1.8, colours.mark);
    }

    // From afar: one colour after the other, nodes as small squares.
    function dots(inSight) {
      const byKind = kg.data.kinds.map(() => []);
      for (const node of inSight) byKind[kg.data.kind[node]].push(node);
      const size = Math.max(1.5, Math.min(3.4, 90 / Math.sqrt(scene.nodes.length)), 20 * view.scale);
      byKind.forEach((nodes, kind) => {
        context.fillStyle = kg.data.kinds[kind].color;
        for (const node of nodes) {
          context.globalAlpha = scene.near && !scene.near.has(node) ? 0.25 : 1;
          const big = size * (1 + Math.min(1.5, kg.data.weight[node] / 40));
          context.fillRect(view.x(kg.data.x[node]) - big / 2, view.y(kg.data.y[node]) - big / 2, big, big);
        }
      });
      context.globalAlpha = 1;
      if (scene.selected >= 0) kg.style.shape(context, scene.selected, view.x(kg.data.x[scene.selected]), view.y(kg.data.y[scene.selected]), 9, { selected: true });
    }

    function shapes(inSight) {
      for (const node of inSight) {
        const size = Math.max(4, kg.style.radius(node) * Math.min(1, view.scale));
        const look = { alpha: scene.near && !scene.near.has(node) ? 0.3 : 1, selected: node === scene.selected, pinned: scene.pinned.has(node) };
        kg.style.shape(context, node, view.x(kg.data.x[node]), view.y(kg.data.y[node]), size, look);
      }
    }

    // The most telling names first, each where no other stands yet; from afar those of islands alone.
    function names(inSight) {
      const taken = kg.style.boxes();
      const write = (node, x, y, size, options = {}) => {
        if (taken.take(kg.style.extent(node, x, y, size))) kg.style.name(context, node, x, y, { size, ...options });
      };
      for (const [node, x, y, radius] of kg.data.islands) {
        const seen = radius * view.scale;
        if (seen > 34 && seen < canvas.clientWidth && view.scale < FINE) {
          write(node, view.x(x), view.y(y) - Math.min(seen * 0.5, 40), Math.min(20, 11 + seen / 50), { strong: true });
        }
      }
      if (view.scale < FINE && !scene.near) return;
      const chosen = view.scale < FINE ? [...scene.near].filter((node) => scene.on[node]) : inSight;
      const order = [...chosen].sort((a, b) => (b === scene.selected) - (a === scene.selected) || kg.data.weight[b] - kg.data.weight[a] || a - b);
      for (const node of order.slice(0, NAMES)) {
        const alpha = scene.near && !scene.near.has(node) ? 0.25 : 1;
        const size = Math.max(5, kg.style.radius(node) * Math.min(1, view.scale));
        write(node, view.x(kg.data.x[node]), view.y(kg.data.y[node]) + size + 3, 12, { alpha, strong: node === scene.selected });
      }
    }

    const hit = (x, y) => kg.grid.nearest(grid, view.worldX(x), view.worldY(y), 16 / view.scale);

    function click(x, y) {
      const node = hit(x, y);
      if (node >= 0) on.choose(node);
      else on.clear();
    }

    function hover(x, y, at) {
      const node = hit(x, y);
      canvas.style.cursor = node >= 0 ? "pointer" : "";
      if (node >= 0) on.hoverNode(node, at);
      else on.leave();
    }

    function fit(list = null, animated = false) {
      const nodes = list && list.length ? list : scene.nodes;
      const [left, top, right, bottom] = kg.style.bounds(nodes, (node) => [kg.data.x[node], kg.data.y[node]], [80, 80, 80, 80]);
      view.show(left, top, right, bottom, animated && !kg.dom.still());
    }

    function pointOf(node) {
      const frame = canvas.getBoundingClientRect();
      return { x: frame.left + view.x(kg.data.x[node]), y: frame.top + view.y(kg.data.y[node]) };
    }

    return { draw, fit, zoom: view.zoomBy, pointOf, resize: () => paint() };
  }

  return { make };
})();
