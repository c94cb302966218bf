"use strict";
// Ties the parts together: choosing a node anywhere shows it everywhere.
(() => {
  const { scene, panel, search, legend, tooltip, words, data } = kg;
  const AT_A_TIME = 60; // neighbours that one click brings
  const status = document.getElementById("status");
  const showAll = document.getElementById("show-all");

  function count() {
    status.textContent = data.nodes.length
      ? `${words.of("shown")} ${scene.shownCount()} ${words.of("of")} ${data.nodes.length}`
      : words.of("empty");
    showAll.hidden = scene.shownCount() >= data.nodes.length;
  }

  // The canvas moves to the node when it comes from elsewhere, or when the panel takes room from it.
  function choose(node, { far = true, focus = false } = {}) {
    const move = far || !document.body.classList.contains("chosen");
    tooltip.hide();
    document.body.classList.add("chosen");
    scene.select(node);
    panel.show(node);
    legend.draw();
    count();
    if (move) requestAnimationFrame(() => scene.goTo(node)); // after the panel has taken its room
    if (focus) panel.focus();
  }

  function clear() {
    document.body.classList.remove("chosen");
    scene.select(null);
    panel.close();
  }

  function expand(node) {
    scene.reveal(scene.hiddenNeighbours(node).slice(0, AT_A_TIME));
    choose(node);
  }

  scene.network.on("click", ({ nodes, edges }) => {
    if (nodes.length) choose(nodes[0], { far: false });
    else if (!edges.length) clear();
  });
  scene.network.on("doubleClick", ({ nodes }) => { if (nodes.length) expand(nodes[0]); });
  search.onChoose((node) => choose(node, { focus: true }));
  panel.onFollow((node) => choose(node, { focus: true }));
  panel.onExpand(expand);
  legend.onToggle((kind, on) => { scene.setKind(kind, on); panel.refresh(); count(); });
  words.onChange(() => { scene.draw(); count(); });

  const press = (id, action) => document.getElementById(id).addEventListener("click", action);
  press("close", clear);
  press("fit", scene.fit);
  press("language", words.toggle);
  press("show-all", () => { scene.showAll(); legend.draw(); panel.refresh(); count(); });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
    if (event.key === "/" && event.target === document.body) { event.preventDefault(); search.focus(); }
  });

  scene.start();
  tooltip.attach(scene.network);
  words.apply();
})();
