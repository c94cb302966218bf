"use strict";
// The page as it stands, read back: the facts of its lists, and the words that each of them joins.
kg.facts = (() => {
  // "130-133" → [130, 133]
  const stretch = (text) => text.split("-").map(Number);

  // The elements of an article that hold the words from one place to another.
  function elements(article, [from, to]) {
    return [...article.querySelectorAll(`.line [id^="${article.id}-c"]`)].filter((node) => {
      const start = placeOf(node);
      return start >= from && start < to;
    });
  }

  const placeOf = (node) => Number(node.id.slice(node.id.lastIndexOf("-c") + 2));

  // A fact of a list: what it joins, as [start, end] with its role; the first is what all others are joined to.
  function read(item) {
    const article = item.closest("article");
    const ends = [...item.querySelectorAll(".ends a")].map((link) => ({ spot: stretch(link.dataset.spot), role: link.dataset.role }));
    return { item, article, ends, hub: ends[0], quotes: item.dataset.quotes.trim().split(" ").filter(Boolean).map(stretch) };
  }

  const holds = ([from, to], place) => from <= place && place < to;
  const same = (one, other) => one[0] === other[0] && one[1] === other[1];

  // What is drawn of a fact: all that it joins, or only what a place in the text has to do with.
  function links({ ends, hub }, place = null) {
    const others = ends.slice(1).filter((end) => !same(end.spot, hub.spot));
    return place === null || holds(hub.spot, place) ? others : others.filter((end) => holds(end.spot, place));
  }

  return { elements, placeOf, read, links };
})();
