"use strict";
// The search box: a combobox over names, other printings, posts and pinyin, grouped by class.
kg.search = (() => {
  const { element, text, sign } = kg.dom;
  const input = document.getElementById("search");
  const list = document.getElementById("results");
  let index = null;
  let found = [];
  let active = -1;
  let choose = () => {};

  function option(hit, i) {
    const row = element("li", { role: "option", id: `result-${i}`, "aria-selected": "false" },
      sign(kg.data.kindOf(hit.node)),
      element("span", { class: "name" }, text(kg.data.label[hit.node]),
        hit.sort ? element("small", { class: "other" }, `${kg.words.of(hit.sort === 1 ? "alias" : "holdsPost")} `, text(hit.text)) : null),
      element("small", {}, kg.words.pick(kg.data.type[hit.node])));
    row.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      take(hit.node);
    });
    return row;
  }

  function group({ kind, total, hits }, first) {
    const title = kg.words.pick(kg.data.kinds[kind].label);
    return element("ul", { role: "group", "aria-label": `${title} ${total}` },
      element("li", { role: "presentation", class: "group" }, title, element("small", {}, kg.words.of("total", total))),
      ...hits.map((hit, i) => option(hit, first + i)));
  }

  function open() {
    const groups = index && input.value.trim() ? kg.find.search(index, input.value) : [];
    found = groups.flatMap((one) => one.hits);
    active = -1;
    let first = 0;
    list.replaceChildren(...groups.map((one) => {
      const made = group(one, first);
      first += one.hits.length;
      return made;
    }));
    if (!found.length) list.append(element("li", { class: "nothing", role: "option", "aria-disabled": "true" }, kg.words.of("nothing")));
    list.hidden = !input.value.trim() || !index;
    input.setAttribute("aria-expanded", String(!list.hidden));
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
    list.querySelectorAll("[id^=result-]").forEach((row, i) => row.setAttribute("aria-selected", String(i === active)));
    const row = document.getElementById(`result-${active}`);
    row.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", row.id);
  }

  function take(node) {
    close();
    input.value = kg.data.label[node];
    choose(node);
  }

  function onKey(event) {
    if (event.isComposing) return; // Enter ends a pinyin composition first
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && !list.hidden && found.length) take(found[Math.max(active, 0)].node);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
    event.stopPropagation(); // an Escape that closes the list leaves the panel open
  }

  input.addEventListener("input", open);
  input.addEventListener("focus", () => { input.select(); open(); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", onKey);
  kg.words.onChange(() => { if (!list.hidden) open(); });

  return {
    start: () => {
      index = kg.find.index(kg.data);
      if (document.activeElement === input) open();
      requestIdleCallback(() => kg.find.warm(index, requestIdleCallback));
    },
    focus: () => { input.value = ""; input.focus(); },
    onChoose: (action) => { choose = action; },
  };
})();
