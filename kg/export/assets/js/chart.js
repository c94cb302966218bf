"use strict";
// A small line chart of one measure: a line for each subject, told apart by colour, dash and name.
kg.chart = (() => {
  const WIDE = 720, HIGH = 300, LEFT = 64, RIGHT = 150, TOP = 16, BOTTOM = 34;
  const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8d6a00", "#7f7f7f"];
  const DASHES = ["", "6 3", "2 3", "8 3 2 3", "12 4", "4 2", "1 4", "10 2 2 2"];

  // Round numbers along an axis from zero, or from the least value below it.
  function ticks(least, most, count = 5) {
    const span = most - least || Math.abs(most) || 1;
    const power = 10 ** Math.floor(Math.log10(span / count));
    const step = [1, 2, 5, 10].map((n) => n * power).find((n) => span / n <= count) || 10 * power;
    const found = [];
    for (let at = Math.floor(least / step) * step; at < most + step; at += step) found.push(Number(at.toPrecision(12)));
    return found;
  }

  function draw(measure, { unit, lines }) {
    if (!lines.length) return null;
    const points = lines.flatMap((line) => line.points);
    const marks = ticks(Math.min(0, ...points.map((p) => p.value)), Math.max(...points.map((p) => p.value)));
    const years = points.map((p) => p.year), first = Math.min(...years), last = Math.max(...years, first + 0.25);
    const x = (year) => LEFT + ((year - first) / (last - first)) * (WIDE - LEFT - RIGHT);
    const y = (value) => HIGH - BOTTOM - ((value - marks[0]) / (marks.at(-1) - marks[0])) * (HIGH - TOP - BOTTOM);
    const svg = kg.dom.drawn("svg", { viewBox: `0 0 ${WIDE} ${HIGH}`, class: "chart", role: "img", "aria-label": kg.words.of("chart", measure) });
    svg.append(...axis(marks, unit, y), ...periods(points, x), ...lines.flatMap((line, i) => series(line, i, unit, x, y)));
    names(svg, lines, y);
    return svg;
  }

  function label(text, attributes) {
    const made = kg.dom.drawn("text", attributes);
    made.textContent = text.replace(/\p{C}/gu, "");
    return made;
  }

  function axis(marks, unit, y) {
    return marks.flatMap((value) => [
      kg.dom.drawn("line", { x1: LEFT, x2: WIDE - RIGHT, y1: y(value), y2: y(value), class: "grid" }),
      label(kg.format.amount(value, unit, "", kg.words.language()), { x: LEFT - 6, y: y(value) + 4, "text-anchor": "end", class: "axis" }),
    ]);
  }

  // The periods under the chart, as many as fit.
  function periods(points, x) {
    const byYear = new Map(points.map((p) => [p.year, p.period]));
    let free = -Infinity;
    return [...byYear].sort((a, b) => a[0] - b[0]).filter(([year]) => {
      if (x(year) < free) return false;
      free = x(year) + 62;
      return true;
    }).map(([year, period]) => label(period, { x: x(year), y: HIGH - 10, "text-anchor": "middle", class: "axis" }));
  }

  function series({ subject, points }, i, unit, x, y) {
    const { drawn } = kg.dom;
    const colour = COLOURS[i % COLOURS.length];
    const way = points.map((p, at) => `${at ? "L" : "M"}${x(p.year).toFixed(1)} ${y(p.value).toFixed(1)}`).join("");
    const dots = points.map((p) => {
      const title = drawn("title");
      title.textContent = [kg.data.label[subject] || "", p.period, kg.format.amount(p.value, unit, "", kg.words.language())].join(" · ");
      return drawn("circle", { cx: x(p.year), cy: y(p.value), r: 4, fill: colour }, title);
    });
    return [drawn("path", { d: way, fill: "none", stroke: colour, "stroke-width": 2, "stroke-dasharray": DASHES[i % DASHES.length] }), ...dots];
  }

  // Names at the ends of the lines, moved apart where they would touch.
  function names(svg, lines, y) {
    const wanted = lines.map(({ subject, points }, i) => ({ subject, i, at: y(points.at(-1).value) })).sort((a, b) => a.at - b.at);
    let free = TOP;
    for (const { subject, i, at } of wanted) {
      const line = Math.max(free, at);
      const words = kg.data.label[subject] || "";
      svg.append(label(words.length > 10 ? `${words.slice(0, 9)}…` : words, { x: WIDE - RIGHT + 10, y: line + 4, fill: COLOURS[i % COLOURS.length], class: "series" }));
      free = line + 17;
    }
  }

  return { draw, ticks };
})();
