"use strict";
// What can be done with the selected node: buttons at the top of the panel.
kg.actions = (() => {
  const { element } = kg.dom;

  function button(word, action, { pressed, hint, count } = {}) {
    const label = kg.words.of(word) + (count ? ` (${count})` : "");
    return element("button", {
      type: "button", onclick: action, title: hint ? kg.words.of(hint) : null,
      "aria-pressed": pressed === undefined ? null : String(pressed),
    }, label);
  }

  // One to three steps around the node; pressing the chosen one again goes back.
  function steps(node, state, on) {
    const chosen = state.around && state.node === node && !state.only && !state.all && state.path < 0 ? state.around : 0;
    return element("span", { class: "steps", role: "group", "aria-label": kg.words.of("around") },
      element("span", { "aria-hidden": "true" }, kg.words.of("around")),
      ...[1, 2, 3].map((count) => element("button", {
        type: "button", "aria-pressed": String(chosen === count), "aria-label": kg.words.of("steps", count),
        onclick: () => on.around(chosen === count ? 0 : count),
      }, String(count))));
  }

  async function copy(words, from) {
    const say = (word) => {
      const before = from.textContent;
      from.textContent = kg.words.of(word);
      setTimeout(() => { from.textContent = before; }, 1600);
    };
    try {
      await navigator.clipboard.writeText(words);
      say("copied");
    } catch {
      say(byHand(words) ? "copied" : "copyFailed");
    }
  }

  // Pages from a file may lack the clipboard; the old way needs a field to select.
  function byHand(words) {
    const field = element("textarea", { class: "offscreen", "aria-hidden": "true", tabindex: "-1" });
    field.value = words;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }

  const copier = (word, words) => button(word, (event) => copy(words(), event.currentTarget));

  function bar(node, on) {
    const state = kg.state.get(), scene = kg.picture.scene();
    const hidden = kg.scene.hidden(kg.data, node, scene.on);
    const leaves = scene.mapped ? 0 : kg.graph.leaves(kg.data, node, scene.nodes).length;
    const pinned = state.pins.some(([other]) => other === node);
    const row = element("div", { class: "actions" },
      hidden ? button("expand", () => on.expand(node), { hint: "expandHint", count: hidden }) : null,
      leaves ? button("collapse", () => on.collapse(node), { hint: "collapseHint", count: leaves }) : null,
      button(pinned ? "unpin" : "pin", () => on.pin(node), { pressed: pinned, hint: "pinHint" }),
      steps(node, state, on),
      button("pathTo", on.pathFrom, { hint: "pathHint" }));
    const copies = element("div", { class: "actions copies" },
      copier("copySparql", () => kg.ask.sparql(kg.data, node)),
      kg.sparql ? button("runSparql", () => kg.sparql.open(kg.ask.sparql(kg.data, node))) : null,
      copier("copyCitation", () => kg.ask.citations(kg.data, node)),
      copier("copyLink", () => location.href));
    return element("div", {}, row, copies);
  }

  return { bar };
})();
