"use strict";
// The legend, which is the filter of classes, and the other filters; counts follow at once.
kg.filters = (() => {
  const { element, sign, text } = kg.dom;
  const legend = document.getElementById("legend");
  const holder = document.getElementById("filters");
  const SUMS = [0, 1e8, 5e8, 1e9, 2e9, 5e9, 1e10, 2e10, 5e10];
  let set = () => {};
  let months = null;

  const wanted = () => kg.state.get();

  // A switch for each class: its sign, name, and how many are on the picture of those that pass.
  function drawLegend(scene) {
    const passing = kg.filter.counts(kg.data, scene.passing.nodes);
    const here = kg.data.kinds.map(() => 0);
    scene.nodes.forEach((node) => { here[kg.data.kind[node]] += 1; });
    const all = kg.filter.counts(kg.data, new Uint8Array(kg.data.count).fill(1));
    const focused = document.activeElement?.dataset?.kind;
    legend.replaceChildren(...kg.data.kinds.flatMap((kind, i) => {
      if (!all[i]) return [];
      const off = wanted().off.includes(i);
      const input = element("input", { type: "checkbox", "data-kind": i, "aria-label": kg.words.pick(kind.label) });
      input.checked = !off;
      input.addEventListener("change", () => toggle(i, input.checked));
      return [element("label", {}, input, sign(kind), element("span", {}, kg.words.pick(kind.label)),
        element("small", {}, `${here[i]} / ${passing[i]}`))];
    }));
    if (focused !== undefined) legend.querySelector(`[data-kind="${focused}"]`)?.focus();
  }

  const toggle = (kind, on) => set({ off: on ? wanted().off.filter((other) => other !== kind) : [...wanted().off, kind] });

  function field(word, ...inputs) {
    return element("div", { class: "field" }, element("span", { class: "title", id: `title-${word}` }, kg.words.of(word)), ...inputs);
  }

  // Zones and places that something lies in, under the place around them.
  function areas() {
    const select = element("select", { id: "filter-area", "aria-labelledby": "title-area" }, element("option", { value: "" }, kg.words.of("everywhere")));
    const used = new Set();
    for (let node = 0; node < kg.data.count; node += 1) {
      for (let at = kg.data.area[node]; at >= 0 && !used.has(at); at = kg.data.parentOf(at)) used.add(at);
    }
    const add = (node, depth) => {
      const option = element("option", { value: node }, `${"　".repeat(depth)}${kg.data.label[node].slice(0, 40)}`);
      option.selected = wanted().area === node;
      select.append(option);
      if (depth < 5) children.get(node)?.forEach((child) => add(child, depth + 1));
    };
    const children = new Map();
    for (const node of used) {
      const parent = used.has(kg.data.parentOf(node)) ? kg.data.parentOf(node) : -1;
      if (!children.has(parent)) children.set(parent, []);
      children.get(parent).push(node);
    }
    children.forEach((list) => list.sort((a, b) => kg.data.weight[b] - kg.data.weight[a] || a - b));
    (children.get(-1) || []).forEach((node) => add(node, 0));
    select.addEventListener("change", () => set({ area: select.value === "" ? -1 : Number(select.value) }));
    return field("area", select);
  }

  function slider(id, label, most, value, words, change) {
    const input = element("input", { type: "range", id, min: 0, max: most, step: 1, "aria-label": label });
    const output = element("output", { for: id }, words(value));
    input.value = value;
    const tell = () => input.setAttribute("aria-valuetext", words(Number(input.value)));
    let waiting = false; // at most one picture a frame while the slider moves
    input.addEventListener("input", () => {
      output.textContent = words(Number(input.value));
      tell();
      if (!waiting) requestAnimationFrame(() => { waiting = false; change(Number(input.value), false); });
      waiting = true;
    });
    input.addEventListener("change", () => change(Number(input.value), true));
    tell();
    return element("div", { class: "slider" }, input, output);
  }

  function period() {
    if (!months || months[1] <= months[0]) return null;
    const [first, last] = months, most = last - first;
    const { from, to } = wanted();
    const words = (at) => kg.route.month(first + at);
    const start = slider("filter-from", `${kg.words.of("period")} ${kg.words.of("periodFrom")}`, most, from === null ? 0 : from - first, words,
      (at, push) => set({ from: at === 0 ? null : first + at }, { keep: push }));
    const end = slider("filter-to", `${kg.words.of("period")} ${kg.words.of("periodTo")}`, most, to === null ? most : to - first, words,
      (at, push) => set({ to: at === most ? null : first + at }, { keep: push }));
    return field("period", start, end);
  }

  function stages() {
    const used = new Set([...kg.data.stages.values()].flat());
    if (!used.size) return null;
    const boxes = kg.data.stageNames.flatMap((name, i) => {
      if (!used.has(i)) return [];
      const input = element("input", { type: "checkbox" });
      input.checked = wanted().stages.includes(i);
      input.addEventListener("change", () => set({ stages: input.checked ? [...wanted().stages, i].sort() : wanted().stages.filter((s) => s !== i) }));
      return [element("label", {}, input, text(kg.words.pick(name)))];
    });
    return field("stage", element("div", { id: "filter-stage", class: "boxes", role: "group", "aria-labelledby": "title-stage" }, ...boxes));
  }

  function money() {
    if (!kg.data.money.length) return null;
    const words = (i) => (i ? kg.format.amount(SUMS[i], "CNY", "", kg.words.language()) : kg.words.of("anyMoney"));
    const now = Math.max(0, SUMS.findLastIndex((sum) => sum <= wanted().money));
    return field("money", slider("filter-money", kg.words.of("money"), SUMS.length - 1, now, words,
      (i, push) => set({ money: SUMS[i] }, { keep: push })));
  }

  const confidence = () => field("sure", slider("filter-confidence", kg.words.of("sure"), 100, wanted().confidence, (value) => `${value}%`,
    (value, push) => set({ confidence: value }, { keep: push })));

  function drawFilters() {
    const reset = element("button", { id: "reset", type: "button", onclick: () => set({ ...kg.filter.none, off: [] }) }, kg.words.of("reset"));
    reset.disabled = !kg.filter.active(wanted()) && !wanted().off.length;
    const focused = document.activeElement?.id;
    const held = document.activeElement?.type === "range" && holder.contains(document.activeElement);
    if (held) { // a slider must not be replaced while a finger is on it
      document.getElementById("reset").replaceWith(reset);
      return;
    }
    holder.replaceChildren(...[areas(), period(), stages(), money(), confidence(), reset].filter((part) => part !== null));
    if (focused && focused.startsWith("filter-")) document.getElementById(focused)?.focus();
  }

  // The months between the first and the last article.
  function span() {
    const known = kg.data.months.flat();
    const found = known.reduce(([low, high], month) => [Math.min(low, month), Math.max(high, month)], [Infinity, -Infinity]);
    return Number.isFinite(found[0]) ? found : null;
  }

  return {
    drawLegend, drawFilters,
    start: () => { months = span(); drawFilters(); },
    onChange: (action) => { set = action; },
  };
})();
