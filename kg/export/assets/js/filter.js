"use strict";
// Filters: what of the graph may be shown, and how much that is.
kg.filter = (() => {
  const none = { off: [], area: -1, from: null, to: null, stages: [], money: 0, confidence: 0 };

  function inside(months, from, to) {
    return months.some((month) => (from === null || month >= from) && (to === null || month <= to));
  }

  // A fact without a date, or without quotes of its own, does not fail for its date.
  function factPasses(data, fact, { from, to, confidence }) {
    if (fact < 0) return true;
    if (data.confidence[fact] < confidence) return false;
    if (from === null && to === null) return true;
    return data.months[fact].length === 0 || inside(data.months[fact], from, to);
  }

  function lies(data, node, area) {
    const seen = new Set();
    for (let at = data.area[node]; at >= 0 && !seen.has(at); at = data.parentOf(at)) {
      if (at === area) return true;
      seen.add(at);
    }
    return false;
  }

  function projectPasses(data, node, { stages, money }) {
    if (stages.length && !(data.stages.get(node) || []).some((stage) => stages.includes(stage))) return false;
    return !money || kg.rows.total(data, node) >= money;
  }

  const dated = (data, fact) => fact >= 0 && data.months[fact].length > 0;

  // With a period: a node that pages date only outside of it is left out.
  function inPeriod(data, node, edges) {
    if (dated(data, data.nodeFact[node])) return true; // judged by its own fact
    let any = false;
    for (const edge of data.incident(node)) {
      if (!dated(data, data.edges.fact[edge])) continue;
      if (edges[edge]) return true;
      any = true;
    }
    return !any;
  }

  // What passes: one byte for each node and each edge, classes left aside.
  function passing(data, wanted) {
    const nodes = new Uint8Array(data.count).fill(1);
    const edges = new Uint8Array(data.edges.from.length).fill(1);
    if (!data.months) return { nodes, edges }; // the facts are not here yet
    const byFact = wanted.from !== null || wanted.to !== null || wanted.confidence > 0;
    if (byFact) {
      const facts = Uint8Array.from(data.months, (_, fact) => (factPasses(data, fact, wanted) ? 1 : 0));
      data.edges.fact.forEach((fact, edge) => { if (fact >= 0) edges[edge] = facts[fact]; });
    }
    for (let node = 0; node < data.count; node += 1) {
      const project = data.termOf(node) === "Project";
      const ok = (wanted.area < 0 || lies(data, node, wanted.area))
        && (!project || projectPasses(data, node, wanted))
        && (!byFact || factPasses(data, data.nodeFact[node], wanted))
        && (wanted.from === null && wanted.to === null ? true : inPeriod(data, node, edges));
      if (!ok) nodes[node] = 0;
    }
    return { nodes, edges };
  }

  // How many nodes of each class pass.
  function counts(data, nodes) {
    const found = data.kinds.map(() => 0);
    nodes.forEach((passes, node) => { found[data.kind[node]] += passes; });
    return found;
  }

  const active = (wanted) => Object.keys(none).some((key) => key !== "off" && String(wanted[key]) !== String(none[key]));

  return { none, passing, counts, active };
})();
