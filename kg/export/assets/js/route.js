"use strict";
// The address of a view: everything that is on the screen is in the hash, so that a link shows it again.
kg.route = (() => {
  const start = () => ({
    tab: "graph", table: "posts", question: "", node: -1, around: 0, path: -1, all: false, only: null,
    expanded: [], gone: [], pins: [], ...kg.filter.none,
  });

  const month = (m) => (m === null ? "" : `${Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, "0")}`);

  // #official/金锋-…?q=zones&around=2&off=Event&from=2023-01
  function write(state, data) {
    const keys = (nodes) => nodes.map(data.keyOf).join(".");
    const fields = [
      ["tab", state.tab === "graph" ? "" : state.tab],
      ["table", state.tab === "tables" ? state.table : ""],
      ["q", state.question], ["around", state.around || ""], ["path", state.path < 0 ? "" : data.id[state.path]],
      ["all", state.all ? "1" : ""], ["only", state.only ? keys(state.only) : ""],
      ["open", keys(state.expanded)], ["shut", keys(state.gone)],
      ["pin", state.pins.map(([node, x, y]) => `${data.keyOf(node)}:${x}:${y}`).join(".")],
      ["off", state.off.map((kind) => data.kinds[kind].term).join(".")],
      ["area", state.area < 0 ? "" : data.id[state.area]],
      ["from", month(state.from)], ["to", month(state.to)], ["stage", state.stages.join(".")],
      ["money", state.money || ""], ["sure", state.confidence || ""],
    ].filter(([, value]) => value !== "");
    const query = fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
    const node = state.node < 0 ? "" : encodeURI(data.id[state.node]).replace(/[?#]/g, encodeURIComponent);
    return `#${node}${query ? `?${query}` : ""}`;
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  function read(hash, data) {
    const [node, query = ""] = hash.replace(/^#/, "").split("?");
    const given = new Map(query.split("&").filter(Boolean).map((field) => {
      const cut = field.indexOf("=");
      return [field.slice(0, cut), decoded(field.slice(cut + 1))];
    }));
    const text = (name) => given.get(name) || "";
    const list = (name) => text(name).split(".").filter(Boolean);
    const nodes = (name) => list(name).map(data.indexOf).filter((i) => i >= 0);
    const whole = (name, most) => Math.min(most, Math.max(0, Math.round(Number(text(name)) || 0)));
    const monthly = (name) => { const m = kg.model.monthOf(text(name)); return Number.isNaN(m) ? null : m; };
    return {
      ...start(),
      tab: text("tab") || "graph", table: text("table") || "posts",
      question: data.questions.some((q) => q.key === text("q")) ? text("q") : "",
      node: node ? data.indexOf(decoded(node)) : -1,
      around: whole("around", 3), path: text("path") ? data.indexOf(text("path")) : -1,
      all: text("all") === "1", only: given.has("only") ? nodes("only") : null,
      expanded: nodes("open"), gone: nodes("shut"),
      pins: list("pin").map((pin) => pin.split(":")).map(([key, x, y]) => [data.indexOf(key), Number(x) || 0, Number(y) || 0])
        .filter(([i]) => i >= 0),
      off: list("off").map((term) => data.kinds.findIndex((kind) => kind.term === term)).filter((kind) => kind >= 0),
      area: text("area") ? data.indexOf(text("area")) : -1,
      from: monthly("from"), to: monthly("to"),
      stages: list("stage").map(Number).filter(Number.isInteger),
      money: whole("money", 1e15), confidence: whole("sure", 100),
    };
  }

  return { start, write, read, month };
})();
