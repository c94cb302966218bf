"use strict";
// The search box: a combobox over names and other printings.
kg.search = (() => {
  const { element, text, sign } = kg.dom;
  const LIMIT = 30;
  const input = document.getElementById("search");
  const list = document.getElementById("results");
  const names = kg.data.nodes.map((node) => [node.label, ...node.aliases].map((name) => name.toLowerCase()));
  let found = [];
  let active = -1;
  let choose = () => {};

  // 0 the name itself, 1 its beginning, 2 inside it; better connected first.
  function rank(node, query) {
    let best = 3;
    for (const name of names[node]) {
      const at = name.indexOf(query);
      if (at >= 0) best = Math.min(best, name === query ? 0 : at === 0 ? 1 : 2);
    }
    return best;
  }

  function find(query) {
    const wanted = query.trim().toLowerCase();
    return kg.data.nodes
      .map((_, node) => ({ node, rank: rank(node, wanted), degree: kg.data.incident[node].length }))
      .filter((hit) => hit.rank < 3)
      .sort((a, b) => a.rank - b.rank || b.degree - a.degree || a.node - b.node)
      .slice(0, LIMIT)
      .map((hit) => hit.node);
  }

  function option(node, i) {
    const row = element(
      "li",
      { role: "option", id: `result-${i}`, "aria-selected": "false" },
      sign(kg.data.kindOf(node)),
      text(kg.data.nodes[node].label, "name"),
      element("small", {}, kg.words.pick(kg.data.nodes[node].type)),
    );
    row.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      take(node);
    });
    return row;
  }

  function open() {
    found = find(input.value);
    active = -1;
    list.replaceChildren(...found.map(option));
    if (!found.length) list.append(element("li", { class: "nothing", role: "option", "aria-disabled": "true" }, kg.words.of("nothing")));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    input.removeAttribute("aria-activedescendant");
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function move(step) {
    if (list.hidden) open();
    if (!found.length) return;
    active = (active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length;
    [...list.children].forEach((row, i) => row.setAttribute("aria-selected", String(i === active)));
    list.children[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", `result-${active}`);
  }

  function take(node) {
    close();
    input.value = kg.data.nodes[node].label;
    choose(node);
  }

  function onKey(event) {
    if (event.isComposing) return; // Enter ends a pinyin composition first
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && found.length) take(found[Math.max(active, 0)]);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
    event.stopPropagation(); // an Escape that closes the list leaves the panel open
  }

  input.addEventListener("input", open);
  input.addEventListener("focus", () => { input.select(); open(); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", onKey);

  return { find, focus: () => input.focus(), onChoose: (action) => { choose = action; } };
})();
