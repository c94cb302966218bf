"use strict";
// How nodes look, on either canvas and in saved pictures: one hand draws them all.
kg.style = (() => {
  const LINE = 8; // characters of a name on one line
  const FONT = 13;
  const face = 'system-ui, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", '
    + '"WenQuanYi Micro Hei", sans-serif';
  const paths = new Map();
  let colours = {};

  function readColours() {
    const style = getComputedStyle(document.documentElement);
    const names = ["ink", "soft", "faint", "line", "paper", "sheet", "mark", "warn", "rule"];
    colours = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  }

  // A name as a canvas prints it: at most two short lines, without marks that turn or hide text.
  function lines(label) {
    const chars = [...label.slice(0, 200).replace(/\s+/gu, " ").replace(/\p{C}/gu, "")];
    const wide = chars.reduce((sum, char) => sum + (char < "\u2e80" ? 0.55 : 1), 0);
    const most = Math.max(1, Math.floor((LINE * chars.length) / Math.max(wide, 1)));
    if (chars.length <= most + 1) return [chars.join("")];
    const cut = chars.length <= 2 * most ? Math.ceil(chars.length / 2) : most;
    const rest = chars.slice(cut);
    return [chars.slice(0, cut).join(""), rest.length > most ? `${rest.slice(0, most - 1).join("")}…` : rest.join("")];
  }

  // The lines under a node: its name, and the money of a project; of a figure its measure, value and growth.
  const captions = new Map();
  function caption(node) {
    if (!captions.has(node)) captions.set(node, written(node));
    return captions.get(node);
  }

  function written(node) {
    const name = lines(kg.data.label[node]);
    if (!kg.data.money) return name; // the facts are not here yet
    const language = kg.words.language(), figure = kg.data.figureOf.get(node);
    if (figure) {
      const growth = figure.growth === null || (figure.unit === "%" && figure.growth === figure.value) ? "" : ` ${kg.format.growth(figure.growth)}`;
      return [...lines(figure.measure), kg.format.amount(figure.value, figure.unit, figure.bound, language) + growth];
    }
    const dearest = kg.rows.total(kg.data, node);
    return dearest ? [...name, kg.format.amount(dearest, "CNY", "", language)] : name;
  }

  const radius = (node) => Math.min(24, 7 + 1.9 * Math.sqrt(kg.data.weight[node]));

  function outline(kind) {
    if (!paths.has(kind.shape)) paths.set(kind.shape, new Path2D(kg.dom.outlines[kind.shape] || kg.dom.outlines.dot));
    return paths.get(kind.shape);
  }

  function shape(context, node, x, y, size, { alpha = 1, selected = false, pinned = false, hover = false } = {}) {
    const kind = kg.data.kindOf(node);
    context.save();
    context.globalAlpha = alpha;
    context.translate(x, y);
    if (selected || hover) {
      context.beginPath();
      context.arc(0, 0, size + 5, 0, 2 * Math.PI);
      context.lineWidth = selected ? 3 : 1.5;
      context.strokeStyle = colours.mark;
      context.stroke();
    }
    context.scale(size / 7, size / 7);
    context.translate(-8, -8);
    context.fillStyle = kind.color;
    context.fill(outline(kind));
    context.lineWidth = pinned ? 2.2 : (1.2 * 7) / size;
    context.strokeStyle = pinned ? colours.ink : kind.border;
    context.stroke(outline(kind));
    context.restore();
  }

  function name(context, node, x, y, { alpha = 1, size = FONT, strong = false } = {}) {
    context.save();
    context.globalAlpha = alpha;
    context.font = `${strong ? 600 : 400} ${size}px ${face}`;
    context.textAlign = "center";
    context.textBaseline = "top";
    context.lineJoin = "round";
    context.lineWidth = size / 3.4;
    context.strokeStyle = colours.paper;
    context.fillStyle = colours.ink;
    caption(node).forEach((line, i) => {
      context.strokeText(line, x, y + i * size * 1.18);
      context.fillText(line, x, y + i * size * 1.18);
    });
    context.restore();
  }

  // The box that a name takes: left, top, right, bottom.
  function extent(node, x, y, size) {
    const rows = caption(node);
    const wide = Math.max(...rows.map((row) => [...row].reduce((sum, char) => sum + (char < "\u2e80" ? 0.55 : 1), 0))) * size;
    return [x - wide / 2, y, x + wide / 2, y + rows.length * size * 1.18];
  }

  // The box around the places of some nodes, with a margin on each side.
  function bounds(nodes, at, [left, top, right, bottom]) {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const node of nodes) {
      const [x, y] = at(node);
      box[0] = Math.min(box[0], x - left); box[1] = Math.min(box[1], y - top);
      box[2] = Math.max(box[2], x + right); box[3] = Math.max(box[3], y + bottom);
    }
    return nodes.length ? box : [-left, -top, right, bottom];
  }

  // Boxes that are taken; `take` takes one more if it touches none.
  function boxes(first = []) {
    const CELL = 120;
    const cells = new Map();
    const keys = ([left, top, right, bottom]) => {
      const found = [];
      for (let cx = Math.floor(left / CELL); cx <= Math.floor(right / CELL); cx += 1) {
        for (let cy = Math.floor(top / CELL); cy <= Math.floor(bottom / CELL); cy += 1) found.push(`${cx},${cy}`);
      }
      return found;
    };
    const put = (box) => keys(box).forEach((key) => { if (!cells.has(key)) cells.set(key, []); cells.get(key).push(box); });
    const touch = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    first.forEach(put);
    const free = (box) => !keys(box).some((key) => (cells.get(key) || []).some((other) => touch(box, other)));
    const take = (box) => free(box) && (put(box), true);
    return { free, take };
  }

  return { caption, forget: () => captions.clear(), bounds, extent, boxes, readColours, colours: () => colours, lines, radius, shape, name, face, FONT };
})();
