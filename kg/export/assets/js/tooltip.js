"use strict";
// What stands under the pointer: a node's name and class, or a relation with its quote.
kg.tooltip = (() => {
  const { element, text, sign } = kg.dom;
  const box = document.getElementById("tooltip");
  const name = (node) => text(kg.data.nodes[node].label, "name");

  function forNode(node) {
    const kind = kg.data.kindOf(node);
    const [first] = kg.data.nodes[node].quotes;
    return [
      element("p", {}, sign(kind), name(node)),
      element("p", { class: "kind" },
        `${kg.words.pick(kg.data.nodes[node].type)} · ${kg.data.incident[node].length} ${kg.words.of("relations")}`),
      first ? kg.quotes.quote(first) : null,
    ];
  }

  function forEdge(index) {
    const edge = kg.data.edges[index];
    const [first] = edge.quotes;
    return [
      element("p", {}, name(edge.from), ` — ${kg.words.pick(kg.data.relations[edge.kind][0])} → `, name(edge.to)),
      edge.text ? element("p", {}, text(edge.text, "printed")) : null,
      first ? kg.quotes.quote(first) : null,
    ];
  }

  // Beside the pointer, moved inward at the edges of the window.
  function show(parts, at) {
    box.replaceChildren(...parts.filter((part) => part !== null));
    box.hidden = false;
    const left = Math.min(at.x + 14, innerWidth - box.offsetWidth - 8);
    const top = at.y + 14 + box.offsetHeight > innerHeight ? at.y - box.offsetHeight - 10 : at.y + 14;
    box.style.left = `${Math.max(8, left)}px`;
    box.style.top = `${Math.max(8, top)}px`;
  }

  function pointer(event) {
    return { x: event.clientX, y: event.clientY };
  }

  function attach(network) {
    network.on("hoverNode", ({ node, event }) => show(forNode(node), pointer(event)));
    network.on("hoverEdge", ({ edge, event }) => show(forEdge(edge), pointer(event)));
    for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(event, hide);
    network.on("click", ({ nodes, edges, event }) => { // a finger does not hover
      if (edges.length && !nodes.length) show(forEdge(edges[0]), pointer(event.srcEvent));
      else hide();
    });
  }

  const hide = () => { box.hidden = true; };
  return { attach, hide };
})();
