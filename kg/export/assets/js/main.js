"use strict";
// Starts the parts one after the other: first a picture, then all that is known.
(async () => {
  const { app, words, state, picture, filters, views, panel, search } = kg;
  const byId = (id) => document.getElementById(id);
  const press = (id, action) => byId(id).addEventListener("click", action);
  const nextFrame = () => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });

  function ready(step) {
    document.documentElement.dataset.ready = step;
    performance.mark(`kg:${step}`);
  }

  function buttons() {
    press("close", app.clear);
    press("fit", picture.fit);
    press("zoom-in", () => picture.zoom(1.3));
    press("zoom-out", () => picture.zoom(1 / 1.3));
    press("show-all", app.showAll);
    press("save-png", picture.savePng);
    press("save-svg", picture.saveSvg);
    press("language", words.toggle);
    press("seek-off", () => app.seek(false));
    press("side-toggle", () => {
      const open = document.body.classList.toggle("side-open");
      byId("side-toggle").setAttribute("aria-expanded", String(open));
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") app.clear();
      const writing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) || event.target.isContentEditable;
      if (event.key === "/" && !writing) { event.preventDefault(); search.focus(); }
    });
  }

  function connect() {
    const onPicture = {
      choose: (node) => app.choose(node, { far: false }), expand: app.expand, clear: app.clear, drop: app.drop,
      hoverNode: kg.tooltip.node, hoverEdge: kg.tooltip.edge, leave: kg.tooltip.hide,
    };
    picture.start(onPicture);
    panel.start({ follow: (node) => app.choose(node, { focus: true }), expand: app.expand, collapse: app.collapse, pin: app.pin, around: app.around, pathFrom: () => app.seek(true) });
    search.onChoose((node) => app.choose(node, { focus: true }));
    kg.tables.onChoose((node) => app.choose(node, { focus: true }));
    kg.questions.onAsk((key) => { document.body.classList.remove("side-open"); app.ask(key); });
    filters.onChange(state.set);
    views.add({ id: "graph", label: ["图谱", "Graph"], order: 0, shown: picture.arrived });
    views.add({ id: "tables", label: ["表格", "Tables"], order: 1, shown: (box) => kg.reports.draw(box, state.set) });
    views.start((change) => state.set(change));
    state.onChange(app.draw);
  }

  try {
    if (typeof DecompressionStream === "undefined") throw new Error(words.of("failed"));
    words.apply();
    Object.assign(kg.data, kg.model.build(await kg.load.json("core")));
    state.start();
    connect();
    buttons();
    app.draw(state.get());
    byId("loading").hidden = true;
    await nextFrame();
    ready("frame");
    kg.model.addFacts(kg.data, await kg.load.json("facts"));
    words.onChange(() => { kg.style.forget(); app.draw(state.get(), state.get()); filters.drawFilters(); });
    kg.style.forget();
    filters.start();
    app.draw(state.get(), state.get());
    search.start();
    ready("search");
  } catch (error) {
    byId("loading").hidden = false;
    byId("loading").textContent = typeof DecompressionStream === "undefined" ? words.of("failed") : `${words.of("trouble")}: ${error.message}`;
    throw error;
  }
})();
