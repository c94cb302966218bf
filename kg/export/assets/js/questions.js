"use strict";
// Ready questions: each is a picture.
kg.questions = (() => {
  const { element } = kg.dom;
  const box = document.getElementById("questions");
  let ask = () => {};

  function draw() {
    const state = kg.state.get();
    const free = !state.only && !state.all && !state.around && state.path < 0;
    const asked = free ? kg.scene.question(state) : null;
    box.replaceChildren(...kg.data.questions.map((question) => element("li", {},
      element("button", { type: "button", "aria-pressed": String(question === asked), onclick: () => ask(question.key) },
        kg.words.pick(question.label), element("small", {}, String(question.nodes.length))))));
  }

  return { draw, onAsk: (action) => { ask = action; } };
})();
