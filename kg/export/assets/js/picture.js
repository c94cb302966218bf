"use strict";
// The picture: vis-network draws a few hundred nodes, our own canvas draws more; one look, one set of controls.
kg.picture = (() => {
  const LARGE = 600; // nodes from which our own canvas draws
  const EDGE = 30; // pixels
  let renderers = {};
  let current = null;
  let scene = null;
  let waiting = false; // a picture that has not been fitted yet

  function pick(name) {
    for (const [other, { box }] of Object.entries(renderers)) box.hidden = other !== name;
    const changed = current !== renderers[name].renderer;
    current = renderers[name].renderer;
    return changed;
  }

  function start(on) {
    const stage = document.getElementById("graph");
    const box = (name) => stage.appendChild(kg.dom.element("div", { class: `layer ${name}` }));
    const small = box("network"), large = box("map");
    renderers = {
      network: { box: small, renderer: kg.network.make(small, on) },
      atlas: { box: large, renderer: kg.atlas.make(large, on) },
    };
    kg.style.readColours();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      kg.style.readColours();
      if (scene) current.draw(scene);
    });
  }

  // Show a scene; the camera stays where it is unless the picture is another one.
  function show(next, { fit = false } = {}) {
    scene = next;
    const changed = pick(scene.mapped || scene.nodes.length > LARGE ? "atlas" : "network");
    current.draw(scene);
    waiting ||= fit || changed;
    if (waiting && document.getElementById("graph").clientWidth) settle();
  }

  function settle() {
    waiting = false;
    current.fit();
  }

  // Behind another tab the picture has no size to fit into; vis-network learns it after the next frame.
  function arrived() {
    if (waiting) requestAnimationFrame(() => setTimeout(() => { if (waiting) settle(); }));
  }

  // Look at a node and what is next to it; on a narrow picture no wider than can be read.
  function goTo(node) {
    const near = kg.model.neighbours(kg.data, node).filter((other) => scene.on[other]);
    current.fit([node, ...near.slice(0, 40)], true);
  }

  // Is a node in sight, now that a panel may stand beside the picture?
  function sees(node) {
    const { x, y } = current.pointOf(node), frame = document.getElementById("graph").getBoundingClientRect();
    return x > frame.left + EDGE && x < frame.right - EDGE && y > frame.top + EDGE && y < frame.bottom - EDGE;
  }

  const file = (kind) => `kg-${kg.scene.question(kg.state.get())?.key || "graph"}.${kind}`;
  const saveSvg = () => kg.dom.save(kg.svg.write(scene), "image/svg+xml", file("svg"));
  const savePng = async () => kg.dom.save(await kg.svg.paint(scene), "image/png", file("png"));

  return {
    start, show, arrived, goTo, sees, saveSvg, savePng,
    fit: () => current.fit(null, true),
    zoom: (factor) => current.zoom(factor),
    pointOf: (node) => current.pointOf(node),
    scene: () => scene,
  };
})();
