"use strict";
// The side panel: everything known of what is selected, each relation with its quotes.
kg.panel = (() => {
  const { element, text, sign } = kg.dom;
  const FIRST = 40; // items of a group before "show the other"
  const aside = document.getElementById("panel");
  const body = document.getElementById("panel-body");
  let shown = null;
  let follow = () => {};
  let expand = () => {};

  function heading(node) {
    const record = kg.data.nodes[node];
    const kind = kg.data.kindOf(node);
    return element("header", {},
      element("p", { class: "kind" }, sign(kind), kg.words.pick(record.type)),
      element("h2", { id: "panel-title", tabindex: "-1" }, text(record.label)),
      record.aliases.length
        ? element("p", { class: "aliases" }, `${kg.words.of("aliases")} `, text(record.aliases.join("、")))
        : null);
  }

  // Values of the node itself: money, stage, growth …
  function values(record) {
    if (!record.values.length) return null;
    return element("dl", {}, ...record.values.flatMap(([name, value]) => [
      element("dt", {}, kg.words.pick(kg.data.values[name])),
      element("dd", {}, text(value))]));
  }

  function ownQuotes(record) {
    if (!record.quotes.length) return null;
    return element("section", {}, element("h3", {}, kg.words.of("quotes")),
      ...kg.quotes.list(record.quotes), kg.quotes.trust(record.confidence, record.rule));
  }

  function item(node, index) {
    const edge = kg.data.edges[index];
    const other = kg.data.other(edge, node);
    return element("li", {},
      element("button", { class: "link", type: "button", onclick: () => follow(other) },
        sign(kg.data.kindOf(other)), text(kg.data.nodes[other].label, "name")),
      edge.text ? text(edge.text, "printed") : null,
      ...kg.quotes.list(edge.quotes),
      edge.quotes.length ? kg.quotes.trust(edge.confidence, edge.rule) : null);
  }

  function group(node, name, indices) {
    const list = element("ul", {}, ...indices.slice(0, FIRST).map((i) => item(node, i)));
    const rest = indices.slice(FIRST);
    const section = element("section", {}, element("h3", {}, name, element("small", {}, ` ${indices.length}`)), list);
    if (rest.length) {
      const more = element("button", { type: "button", class: "more" }, `${kg.words.of("more")} ${rest.length}`);
      more.addEventListener("click", () => { list.append(...rest.map((i) => item(node, i))); more.remove(); });
      section.append(more);
    }
    return section;
  }

  // Relations by name and direction: 主持人 of a meeting, 主持活动 of an official.
  function groups(node) {
    const byName = new Map();
    for (const i of kg.data.incident[node]) {
      const edge = kg.data.edges[i];
      const [forward, backward] = kg.data.relations[edge.kind];
      const name = kg.words.pick(edge.from === node ? forward : backward);
      byName.set(name, [...(byName.get(name) || []), i]);
    }
    return [...byName].map(([name, indices]) => group(node, name, indices));
  }

  function more(node) {
    const count = kg.scene.hiddenNeighbours(node).length;
    return count
      ? element("button", { type: "button", class: "more", onclick: () => expand(node) },
        `${kg.words.of("expand")} (${count})`)
      : null;
  }

  function show(node) {
    shown = node;
    const record = kg.data.nodes[node];
    body.replaceChildren(...[heading(node), values(record), more(node), ownQuotes(record), ...groups(node)]
      .filter((part) => part !== null));
    aside.hidden = false;
    body.scrollTop = 0;
  }

  function close() {
    shown = null;
    aside.hidden = true;
  }

  const refresh = () => { if (shown !== null) show(shown); };

  kg.words.onChange(refresh);

  return {
    show, close, refresh,
    focus: () => document.getElementById("panel-title").focus(),
    onFollow: (action) => { follow = action; },
    onExpand: (action) => { expand = action; },
  };
})();
