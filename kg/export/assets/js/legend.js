"use strict";
// The legend is the filter: a switch for each class, with its shape, colour and count.
kg.legend = (() => {
  const { element, sign } = kg.dom;
  const box = document.getElementById("legend");
  const counts = kg.data.kinds.map((_, kind) => kg.data.nodes.filter((node) => node.kind === kind).length);
  let changed = () => {};

  function entry(kind, index) {
    const input = element("input", { type: "checkbox", checked: kg.scene.kindShown(index) });
    input.addEventListener("change", () => changed(index, input.checked));
    return element("label", {}, input, sign(kind), element("span", {}, kg.words.pick(kind.label)),
      element("small", {}, String(counts[index])));
  }

  const draw = () => {
    const entries = kg.data.kinds.map((kind, index) => (counts[index] ? entry(kind, index) : null));
    box.replaceChildren(...entries.filter((made) => made !== null));
  };

  kg.words.onChange(draw);
  return { draw, onToggle: (action) => { changed = action; } };
})();
