"use strict";
// What stands under the pointer: a node's name and class, or a relation with its quote.
kg.tooltip = (() => {
  const { element, text, sign } = kg.dom;
  const box = document.getElementById("tooltip");
  const name = (node) => text(kg.data.label[node], "name");

  // The first quote, once the facts are unpacked.
  const first = (fact) => (fact >= 0 && kg.data.fact ? kg.quotes.quote(kg.data.fact(fact).quotes[0]) : null);

  function forNode(node) {
    return [
      element("p", {}, sign(kg.data.kindOf(node)), name(node)),
      element("p", { class: "kind" },
        `${kg.words.pick(kg.data.type[node])} · ${kg.data.incident(node).length} ${kg.words.of("relations")}`),
      first(kg.data.nodeFact ? kg.data.nodeFact[node] : -1),
    ];
  }

  function forEdge(edge) {
    const { from, to, relation, fact } = kg.data.edges;
    const post = kg.data.posts && kg.data.postsOf(from[edge]).find((one) => one.fact === fact[edge] && one.body === to[edge]);
    return [
      element("p", {}, name(from[edge]), ` — ${kg.words.pick(kg.data.relations[relation[edge]].label[0])} → `, name(to[edge])),
      post ? element("p", {}, text(post.title, "printed")) : null,
      first(fact[edge]),
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

  return {
    node: (node, at) => show(forNode(node), at),
    edge: (edge, at) => show(forEdge(edge), at),
    hide: () => { box.hidden = true; },
  };
})();
