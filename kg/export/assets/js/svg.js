"use strict";
// The picture as a file: SVG built node by node, so that page text stays text, and PNG painted from it.
kg.svg = (() => {
  function bounds(nodes, at) {
    const [left, top, right, bottom] = kg.style.bounds(nodes, at, [90, 60, 90, 80]);
    return [left, top, right - left, bottom - top];
  }

  function node(index, [x, y]) {
    const { drawn, outlines } = kg.dom;
    const colours = kg.style.colours(), size = kg.style.radius(index), kind = kg.data.kindOf(index);
    const label = drawn("text", {
      x, y: y + size + 15, "text-anchor": "middle", "font-size": kg.style.FONT, fill: colours.ink,
      stroke: colours.paper, "stroke-width": 4, "paint-order": "stroke",
    });
    kg.style.caption(index).forEach((line, i) => {
      const row = drawn("tspan", { x, dy: i ? 15 : 0 });
      row.textContent = line;
      label.append(row);
    });
    const shape = drawn("path", {
      d: outlines[kind.shape] || outlines.dot, fill: kind.color, stroke: kind.border,
      transform: `translate(${x} ${y}) scale(${size / 7}) translate(-8 -8)`,
    });
    return drawn("g", {}, shape, label);
  }

  function edge(index, at) {
    const { from, to } = kg.data.edges;
    const [x1, y1] = at(from[index]), [x2, y2] = at(to[index]);
    return kg.dom.drawn("line", { x1, y1, x2, y2, stroke: kg.style.colours().line, "stroke-width": 1 });
  }

  // Nodes and edges at their places as an SVG document.
  function write({ nodes, edges, at }) {
    const [x, y, wide, high] = bounds(nodes, at);
    const colours = kg.style.colours();
    const root = kg.dom.drawn("svg", {
      xmlns: "http://www.w3.org/2000/svg", viewBox: `${x} ${y} ${wide} ${high}`, width: wide, height: high,
      "font-family": kg.style.face,
    }, kg.dom.drawn("rect", { x, y, width: wide, height: high, fill: colours.paper }),
    ...edges.map((index) => edge(index, at)), ...nodes.map((index) => node(index, at(index))));
    return new XMLSerializer().serializeToString(root);
  }

  // The same painted: at twice the size where a canvas allows it.
  function paint({ nodes, edges, at }) {
    const [x, y, wide, high] = bounds(nodes, at);
    const scale = Math.min(2, 8000 / Math.max(wide, high));
    const canvas = kg.dom.element("canvas", { width: Math.ceil(wide * scale), height: Math.ceil(high * scale) });
    const context = canvas.getContext("2d");
    const colours = kg.style.colours();
    context.scale(scale, scale);
    context.translate(-x, -y);
    context.fillStyle = colours.paper;
    context.fillRect(x, y, wide, high);
    context.strokeStyle = colours.line;
    context.beginPath();
    for (const index of edges) {
      context.moveTo(...at(kg.data.edges.from[index]));
      context.lineTo(...at(kg.data.edges.to[index]));
    }
    context.stroke();
    for (const index of nodes) kg.style.shape(context, index, ...at(index), kg.style.radius(index));
    for (const index of nodes) kg.style.name(context, index, at(index)[0], at(index)[1] + kg.style.radius(index) + 4);
    return new Promise((resolve) => { canvas.toBlob(resolve, "image/png"); });
  }

  return { write, paint };
})();
