"use strict";
// A quote with where it stands: the one way a passage is shown.
kg.quotes = (() => {
  const { element, text } = kg.dom;
  const FIRST = 3;

  function source(index) {
    const [headline, date, page] = kg.data.sources[index];
    return element("cite", {}, text(headline || kg.words.of("untitled"), "headline"),
      ...[date, page].filter(Boolean).map((part) => text(part, "place")));
  }

  function quote([exact, index]) {
    return element("figure", {}, element("blockquote", {}, text(exact)),
      element("figcaption", {}, source(index)));
  }

  // The first few, the others behind a button.
  function list(quotes) {
    const shown = quotes.slice(0, FIRST).map(quote);
    const rest = quotes.slice(FIRST);
    if (!rest.length) return shown;
    const more = element("button", { type: "button", class: "more" }, `${kg.words.of("more")} ${rest.length}`);
    more.addEventListener("click", () => more.replaceWith(...rest.map(quote)));
    return [...shown, more];
  }

  // Low confidence is said in words and marked, never by colour alone.
  function trust(confidence, rule) {
    if (!confidence) return null;
    const percent = `${kg.words.of("confidence")} ${Math.round(confidence * 100)}%`;
    const words = rule ? `${percent} · ${kg.words.of("rule")} ${rule}` : percent;
    return element("p", { class: confidence < 0.6 ? "trust low" : "trust" }, words);
  }

  return { quote, list, trust };
})();
