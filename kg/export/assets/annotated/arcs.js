"use strict";
// Arcs over an article: they run in the space above each line, and from line to line along the margin,
// so that no word is crossed. Labels stand above the words they are about.
kg.arcs = (() => {
  const FONT = 11, HIGH = 15, ROUND = 5, RISE = 5, LANE = 5;

  // Where a stretch stands, in an article's coordinates: a frame for each line, and where its label goes.
  function box(elements, origin) {
    const lines = [];
    for (const { left, right, top, bottom, width } of elements.flatMap((node) => [...node.getClientRects()])) {
      const line = lines.find((each) => top < each.bottom && each.top < bottom);
      if (!width) continue;
      if (!line) lines.push({ left, right, top, bottom });
      else Object.assign(line, { left: Math.min(line.left, left), right: Math.max(line.right, right), top: Math.min(line.top, top), bottom: Math.max(line.bottom, bottom) });
    }
    if (!lines.length) return null;
    const frames = lines.map(({ left, right, top, bottom }) => ({ x: left - origin.left - 2, y: top - origin.top - 1, width: right - left + 4, height: bottom - top + 2, rx: 4 }));
    return { frames, x: frames[0].x + frames[0].width / 2, y: frames[0].y - RISE };
  }

  // Chinese characters are as wide as they are high.
  const wide = (words) => Array.from(words).reduce((sum, char) => sum + (char < "\u2e80" ? 0.4 : 1), 0) * FONT + 10;

  const level = (one, other) => Math.abs(one.y - other.y) < HIGH / 2;

  // One label for each stretch, moved aside where two would cover each other.
  function spread(labels, width, margin) {
    const ordered = [...labels].sort((a, b) => a.y - b.y || a.x - b.x);
    for (const label of ordered) {
      label.wide = wide([...label.words].join(" · "));
      label.x = Math.max(margin + label.wide / 2, label.x);
    }
    const rows = [];
    for (const label of ordered) {
      const row = rows.find((each) => level(each[0], label));
      if (row) row.push(label); else rows.push([label]);
    }
    for (const row of rows) settle(row.sort((a, b) => a.x - b.x), width);
  }

  function settle(row, width) {
    let free = -Infinity;
    for (const label of row) {
      label.x = Math.max(label.x, free + label.wide / 2);
      free = label.x + label.wide / 2 + 3;
    }
    let most = width;
    for (const label of row.toReversed()) {
      label.x = Math.min(label.x, most - label.wide / 2);
      most = label.x - label.wide / 2 - 3;
    }
  }

  // Along the line where both are on one, else by way of the margin.
  function path(from, to, lane, shift) {
    if (level(from, to)) {
      const side = from.x < to.x ? 1 : -1;
      return `M${from.x + (side * from.wide) / 2} ${from.y}H${to.x - side * (to.wide / 2 + 4)}`;
    }
    const down = from.y < to.y ? ROUND : -ROUND, y1 = from.y + shift, y2 = to.y + shift;
    return `M${from.x - from.wide / 2} ${y1}H${lane + ROUND}Q${lane} ${y1} ${lane} ${y1 + down}`
      + `V${y2 - down}Q${lane} ${y2} ${lane + ROUND} ${y2}H${to.x - to.wide / 2 - 4}`;
  }

  function tip(from, to, shift) {
    const right = !level(from, to) || from.x < to.x ? 1 : -1, y = to.y + (level(from, to) ? 0 : shift);
    const x = to.x - (right * to.wide) / 2;
    return `M${x} ${y}l${-6 * right} -3.500v7z`;
  }

  function pill({ x, y, wide, words, hub }) {
    const { drawn } = kg.dom;
    const text = drawn("text", { x, y });
    text.textContent = [...words].join(" · ");
    return drawn("g", { class: hub ? "hub" : "role" },
      drawn("rect", { x: x - wide / 2, y: y - HIGH / 2, width: wide, height: HIGH, rx: 4 }), text);
  }

  // links: {from, to, fromRole, toRole, group}; from and to are stretches of the article.
  function draw(article, links) {
    const { drawn } = kg.dom, origin = article.getBoundingClientRect(), labels = new Map();
    const margin = parseFloat(getComputedStyle(article.querySelector(".line")).paddingLeft);
    function label(spot, word, hub) {
      const key = spot.join("-");
      const place = labels.get(key) || box(kg.facts.elements(article, spot), origin);
      if (!place) return null;
      labels.set(key, { hub: false, words: new Set(), ...place });
      labels.get(key).words.add(word);
      if (hub) labels.get(key).hub = true;
      return key;
    }
    const found = links.map((link) => ({ ...link, from: label(link.from, link.fromRole, true), to: label(link.to, link.toRole, false) }))
      .filter((link) => link.from && link.to);
    const column = article.querySelector(".line").getBoundingClientRect().right - origin.left;
    spread(labels.values(), column, margin);
    const lines = found.flatMap(({ from, to, group }) => {
      const lane = Math.max(2, margin - 8 - LANE * (group % 4)), shift = ((group % 3) - 1) * 2;
      const ends = [labels.get(from), labels.get(to)];
      return [drawn("path", { d: path(...ends, lane, shift) }), drawn("path", { d: tip(...ends, shift), class: "tip" })];
    });
    const frames = [...labels.values()].flatMap((each) => each.frames.map((frame) => drawn("rect", { ...frame, class: each.hub ? "frame start" : "frame" })));
    return drawn("svg", { class: "arcs", "aria-hidden": "true" }, ...frames, ...lines, ...[...labels.values()].map(pill));
  }

  return { draw };
})();
