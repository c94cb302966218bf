"use strict";
// A quote with where it stands: the one way a passage is shown.
kg.quotes = (() => {
  const { element, text } = kg.dom;

  function source(index) {
    const [headline, date, page] = kg.data.sources[index];
    return element("cite", {}, text(headline || kg.words.of("untitled"), "headline"),
      ...[date, page].filter(Boolean).map((part) => text(part, "place")));
  }

  function quote([exact, index]) {
    return element("figure", {}, element("blockquote", {}, text(exact)),
      element("figcaption", {}, source(index)));
  }

  // Low confidence is said in words and marked, never by colour alone.
  function trust(confidence, rule) {
    if (!confidence) return null;
    const percent = `${kg.words.of("confidence")} ${Math.round(confidence * 100)}%`;
    const words = rule ? `${percent} · ${kg.words.of("rule")} ${rule}` : percent;
    return element("p", { class: confidence < 0.6 ? "trust low" : "trust" }, words);
  }

  return { quote, trust };
})();
