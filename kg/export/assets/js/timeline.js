"use strict";
// Posts over time: a line for each post, a dot for each day that a page states it.
kg.timeline = (() => {
  const WIDE = 340, ROW = 34, TOP = 20, LEFT = 6, RIGHT = 8;

  const day = (date) => { const found = Date.parse(date.length === 7 ? `${date}-01` : date); return Number.isNaN(found) ? null : found; };

  // When each post begins, is attested and ends; posts without any date are left out.
  function spells(posts) {
    return posts.map((post) => {
      const seen = post.days.map(day).filter((at) => at !== null);
      const known = [day(post.since || ""), ...seen, day(post.until || "")].filter((at) => at !== null);
      return { post, seen, from: Math.min(...known), to: Math.max(...known), ended: Boolean(post.until) };
    }).filter((spell) => Number.isFinite(spell.from)).sort((a, b) => a.from - b.from || a.to - b.to);
  }

  function years(first, last) {
    const from = new Date(first).getUTCFullYear(), to = new Date(last).getUTCFullYear() + 1;
    const step = Math.max(1, Math.ceil((to - from) / 6));
    const marks = [];
    for (let year = from; year <= to; year += step) marks.push(year);
    return { from: Date.UTC(from, 0), to: Date.UTC(Math.max(to, marks.at(-1)), 0), marks };
  }

  function draw(posts, name) {
    const rows = spells(posts);
    if (!rows.length) return null;
    const { from, to, marks } = years(Math.min(...rows.map((row) => row.from)), Math.max(...rows.map((row) => row.to)));
    const x = (at) => LEFT + ((at - from) / (to - from)) * (WIDE - LEFT - RIGHT);
    const high = TOP + rows.length * ROW + 4;
    const { drawn } = kg.dom;
    const svg = drawn("svg", { viewBox: `0 0 ${WIDE} ${high}`, class: "timeline", role: "img", "aria-label": kg.words.of("timeline") });
    for (const year of marks) {
      const at = x(Date.UTC(year, 0));
      const label = drawn("text", { x: Math.min(at + 3, WIDE - 30), y: 11, class: "axis" });
      label.textContent = year;
      svg.append(drawn("line", { x1: at, x2: at, y1: 0, y2: high, class: "grid" }), label);
    }
    rows.forEach((row, i) => svg.append(spell(row, TOP + i * ROW, x, name)));
    return svg;
  }

  function spell({ post, seen, from, to, ended }, y, x, name) {
    const { drawn } = kg.dom;
    const title = drawn("title"), label = drawn("text", { x: x(from) > WIDE * 0.55 ? x(to) : x(from), y: y + 11, class: "name", "text-anchor": x(from) > WIDE * 0.55 ? "end" : "start" });
    const words = name(post).replace(/\p{C}/gu, "");
    label.textContent = words.length > 22 ? `${words.slice(0, 21)}…` : words;
    title.textContent = [words, post.since, ...post.days, post.until].filter(Boolean).join(" · ");
    const group = drawn("g", { class: post.status[0] ? "spell other" : "spell" }, title, label,
      drawn("line", { x1: x(from), x2: Math.max(x(to), x(from) + 0.1), y1: y + 20, y2: y + 20, class: "span" }),
      ...seen.map((at) => drawn("circle", { cx: x(at), cy: y + 20, r: 4 })));
    if (ended) group.append(drawn("line", { x1: x(to), x2: x(to), y1: y + 14, y2: y + 26, class: "end" }));
    return group;
  }

  return { draw, spells };
})();
