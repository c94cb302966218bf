"use strict";
// Elements made from data. Text goes in as text only: nothing here parses HTML.
const kg = {};

kg.dom = (() => {
  // element("button", {class: "name", onclick: f}, "text", child, …)
  function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
      else if (value === true) made.setAttribute(name, "");
      else if (value !== false && value != null) made.setAttribute(name, value);
    }
    made.append(...children.filter((child) => child != null));
    return made;
  }

  // A piece of page text: its own direction, so that stray right-to-left marks stay inside.
  function text(value, className = "") {
    return element("bdi", { class: className || null }, String(value));
  }

  // A class's sign: the same shape and colour as its nodes on the canvas.
  const outlines = {
    dot: "M8 2a6 6 0 1 0 .01 0z",
    square: "M3 3h10v10H3z",
    diamond: "M8 1l7 7-7 7-7-7z",
    triangle: "M8 2l7 12H1z",
    triangleDown: "M8 14L1 2h14z",
    box: "M3 1h7l3 3v11H3z",
    hexagon: "M4.5 2h7L15 8l-3.5 6h-7L1 8z",
    star: "M8 1l2 5h5l-4 3.200 1.600 5.300L8 11.300l-4.600 3.200L5 9.200 1 6h5z",
  };

  // An element of SVG, of numbers and names of our own only.
  function drawn(tag, attributes = {}, ...children) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children.filter((child) => child != null));
    return made;
  }

  function sign(kind) {
    return drawn("svg", { viewBox: "0 0 16 16", class: "sign", "aria-hidden": "true" },
      drawn("path", { d: outlines[kind.shape] || outlines.dot, fill: kind.color, stroke: kind.border }));
  }

  // Offer bytes or text of the page as a file to keep.
  function save(content, type, name) {
    const link = element("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  return { element, text, drawn, sign, save, still, outlines };
})();
