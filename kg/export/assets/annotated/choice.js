"use strict";
// What is chosen: a fact (#a1-f3), or a word (#a1-c130) with all facts that join it; the address holds it.
(() => {
  const { facts, arcs, dom } = kg;
  const sheet = document.getElementById("sheet"), heard = document.getElementById("heard");
  let chosen = null;  // { facts, place, article, key }

  function meant(key) {
    const node = document.getElementById(key);
    if (!node || !node.closest("article")) return null;
    const article = node.closest("article");
    if (node.matches(".fact")) return { key, article, facts: [facts.read(node)], place: null };
    if (!node.matches(".end")) return null;
    const items = node.dataset.facts.split(" ").map((number) => document.getElementById(`${article.id}-f${number}`));
    return { key, article, facts: items.map(facts.read), place: facts.placeOf(node) };
  }

  function light(spots, name) {
    for (const spot of spots) for (const node of facts.elements(chosen.article, spot)) node.classList.add(name);
  }

  function draw() {
    document.querySelector("svg.arcs")?.remove();
    if (!chosen) return;
    // A project and its money say the same of an amount: one arc is enough.
    const links = new Map(chosen.facts.flatMap((fact, group) => facts.links(fact, chosen.place).map((end) => [
      [fact.hub.spot, end.spot, end.role].join(),
      { from: fact.hub.spot, to: end.spot, fromRole: fact.hub.role, toRole: end.role, group },
    ])).reverse());
    chosen.article.append(arcs.draw(chosen.article, [...links.values()]));
  }

  function show() {
    for (const node of document.querySelectorAll(".lit, .said-here, .chosen, .choosing")) {
      node.classList.remove("lit", "said-here", "chosen", "choosing");
    }
    for (const node of document.querySelectorAll(".pick[aria-current]")) node.removeAttribute("aria-current");
    for (const fact of chosen ? chosen.facts : []) {
      chosen.article.classList.add("choosing");
      fact.item.classList.add("chosen");
      fact.item.querySelector(".pick").setAttribute("aria-current", "true");
      light(fact.quotes, "said-here");
      if (!fact.hub) continue;
      light([fact.hub.spot, ...facts.links(fact, chosen.place).map((end) => end.spot)], "lit");
    }
    fillSheet();
    draw();
    heard.textContent = chosen ? chosen.facts.map((fact) => fact.item.querySelector(".said").textContent.trim()).join("; ") : "";
  }

  // On a narrow screen what is chosen stands below the text, which stays in sight.
  function fillSheet() {
    sheet.hidden = !chosen;
    sheet.replaceChildren();
    if (!chosen) return;
    const copies = chosen.facts.map(({ item }) => {
      const copy = item.cloneNode(true);
      copy.removeAttribute("id");
      return copy;
    });
    sheet.append(dom.element("button", { type: "button", "aria-label": "关闭 close", onclick: clear }, "×"), dom.element("ol", {}, ...copies));
    sheet.scrollTop = 0;
  }

  // Bring a word into the part of the window that nothing covers; true where it stood there.
  function reveal(node) {
    const low = sheet.offsetHeight ? innerHeight - sheet.offsetHeight : innerHeight;
    const { top, bottom } = node.getBoundingClientRect(), seen = top >= 20 && bottom <= low;
    if (!seen) scrollBy({ top: top - low / 3, behavior: glide() });
    return seen;
  }

  const glide = () => (dom.still() ? "auto" : "smooth");

  // The words first; beside words that are in sight the fact.
  function bring({ place, article, facts: [fact], key }) {
    const word = place === null && fact.hub ? facts.elements(article, fact.hub.spot)[0] : document.getElementById(key);
    if (reveal(word) && place === null && !sheet.offsetHeight) fact.item.scrollIntoView({ block: "nearest", behavior: glide() });
  }

  function set(key, keep = true) {
    chosen = key ? meant(key) : null;
    if (keep) record();
    show();
    if (chosen) bring(chosen);
  }

  const clear = () => { if (chosen) set(null); };

  function record() {
    try {
      history.pushState(null, "", `#${chosen ? chosen.key : ""}`);
    } catch {
      return;  // a frame of a notebook has no address of its own
    }
  }

  // From the list to a word: the fact is chosen, and the word gets the focus.
  function go(key, link) {
    set(key);
    const node = document.getElementById(link.hash.slice(1));
    node.focus({ preventScroll: true });
    reveal(node);
  }

  function clicked(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
    const link = event.target.closest("a"), item = event.target.closest(".fact");
    if (!link && !item) return;
    if (!link && String(getSelection())) return;  // somebody marks words to copy them
    event.preventDefault();
    if (!item) set(link.id);
    else if (link && !link.matches(".pick")) go(item.dataset.of, link);
    else set(item.dataset.of);
  }

  function start() {
    document.documentElement.classList.add("live");
    for (const item of document.querySelectorAll(".fact")) item.dataset.of = item.id;
    for (const area of [document.querySelector("main"), sheet]) area.addEventListener("click", clicked);
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") clear(); });
    let waiting = false;
    const again = () => {
      if (waiting || !chosen) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; draw(); });
    };
    addEventListener("resize", again);
    addEventListener("scroll", again, { passive: true });
    addEventListener("popstate", () => set(location.hash.slice(1), false));
    set(location.hash.slice(1), false);
  }

  start();
})();
