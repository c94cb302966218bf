"use strict";
// A quote in its sentence, with where it stands and how sure the reading is: the one way a passage is shown.
kg.quotes = (() => {
  const { element, text } = kg.dom;
  const FIRST = 3;
  const LOW = 60;

  function source(index) {
    const { headline, date, page } = kg.data.article(index);
    return element("cite", {}, text(headline || kg.words.of("untitled"), "headline"),
      ...[date, page].filter(Boolean).map((part) => text(part, "place")));
  }

  // What a page says, marked where it says it.
  function quote(index) {
    const { sentence, from, length, article } = kg.data.quote(index);
    return element("figure", {},
      element("blockquote", {}, element("bdi", {}, sentence.slice(0, from),
        element("mark", {}, sentence.slice(from, from + length)), sentence.slice(from + length))),
      element("figcaption", {}, source(article)));
  }

  // The first few, the others behind a button.
  function list(quotes, first = FIRST) {
    const shown = quotes.slice(0, first).map(quote);
    const rest = quotes.slice(first);
    if (!rest.length) return shown;
    const more = element("button", { type: "button", class: "more" }, kg.words.of("more", rest.length));
    more.addEventListener("click", () => more.replaceWith(...rest.map(quote)));
    return [...shown, more];
  }

  // Low confidence is said in words and marked, never by colour alone.
  function trust({ confidence, rule }) {
    if (!confidence) return null;
    const low = confidence < LOW;
    const words = [`${kg.words.of(low ? "low" : "confidence")} ${confidence}%`, rule && `${kg.words.of("rule")} ${rule}`];
    return element("p", { class: low ? "trust low" : "trust" }, words.filter(Boolean).join(" · "));
  }

  // Where pages contradict each other: what kind it is, and what the others say.
  function conflict(fact) {
    const found = kg.data.conflicts.get(fact);
    if (!found) return null;
    const others = found.facts.filter((other) => other !== fact).flatMap((other) => kg.data.fact(other).quotes.slice(0, 1));
    return element("div", { class: "conflict" },
      element("p", {}, `${kg.words.of("conflict")}${kg.words.language() ? ": " : "："}${kg.words.pick(found.kind)}`), ...others.map(quote));
  }

  // All that supports a fact.
  function proof(fact, first = FIRST) {
    if (fact < 0) return [];
    const known = kg.data.fact(fact);
    return [...list(known.quotes, first), trust(known), conflict(fact)];
  }

  return { quote, proof };
})();
