"use strict";
// The rows of the tables behind the picture. A cell is a text, a number, or {text, node} that leads to a node.
kg.rows = (() => {
  const link = (data, node) => (node < 0 ? "" : { text: data.label[node], node });
  const plain = (cell) => (cell !== null && typeof cell === "object" ? cell.text : cell);

  function posts(data, keep, pick) {
    return data.posts.filter((post) => keep(post.official)).map((post) => [
      link(data, post.official), post.title, link(data, post.body), pick(post.status),
      post.days[0] || "", post.days.at(-1) || "",
    ]);
  }

  // Total investment in CNY that later news did not replace, the largest where pages differ; null where no page gives one.
  function total(data, project) {
    const known = data.moneyOf(project)
      .filter((m) => m.currency === "CNY" && m.kind[1] === "total investment" && !m.superseded).map((m) => m.value);
    return known.length ? Math.max(...known) : null;
  }

  function areasOf(data, project) {
    const ends = Array.from(data.incident(project))
      .filter((edge) => data.relations[data.edges.relation[edge]].key === "inZone" && data.edges.from[edge] === project)
      .map((edge) => data.edges.to[edge]);
    return ends.length ? ends : [-1];
  }

  function companies(data, project) {
    return Array.from(data.incident(project))
      .filter((edge) => data.relations[data.edges.relation[edge]].key === "investor" && data.edges.from[edge] === project)
      .map((edge) => data.label[data.edges.to[edge]]).join("、");
  }

  // The name of a stage in both languages, told apart where it is only planned. The day is that of the news, not the one it is planned for.
  const PLANNED = [(day) => `（计划${day && `，${day} 见报`}）`, (day) => ` (planned${day && `, in the news ${day}`})`];
  const stageName = (data, { stage, planned }, day = "") => data.stageNames[stage]
    .map((name, i) => name + (planned ? PLANNED[i](day) : day && ` (${day})`));

  // Projects under their zones: [{zone, projects: rows, sum}], the zone with most money first.
  function projects(data, keep, pick) {
    const zones = new Map();
    for (let node = 0; node < data.count; node += 1) {
      if (data.termOf(node) !== "Project" || !keep(node)) continue;
      for (const zone of areasOf(data, node)) {
        if (!zones.has(zone)) zones.set(zone, { zone, projects: [], sum: 0 });
        const group = zones.get(zone), sum = total(data, node);
        const stages = data.reachedBy(node).map((one) => pick(stageName(data, one))).join(" → ");
        group.projects.push([link(data, zone), link(data, node), companies(data, node), stages, sum]);
        group.sum += sum || 0;
      }
    }
    const groups = [...zones.values()].sort((a, b) => (a.zone < 0) - (b.zone < 0) || b.sum - a.sum || a.zone - b.zone);
    groups.forEach((group) => group.projects.sort((a, b) => (b[4] || 0) - (a[4] || 0) || (plain(a[1]) < plain(b[1]) ? -1 : 1)));
    return groups;
  }

  function figures(data, keep, pick, measure = "") {
    return data.figures.filter((figure) => keep(figure.node) && (!measure || figure.measure === measure)).map((figure) => [
      { text: figure.measure, node: figure.node }, link(data, figure.subject), figure.period, figure.value, figure.unit,
      figure.growth, pick(figure.kind),
    ]);
  }

  function ranks(data, keep, pick) {
    return data.ranks.filter((rank) => keep(rank.subject)).map((rank) => [
      rank.measure, link(data, rank.subject), rank.scope, rank.position, rank.moved, rank.period, pick(rank.kind), rank.bound ? rank.position : null,
    ]);
  }

  // Measures by how often they come with a period, for the chart.
  function measures(data, keep) {
    const found = new Map();
    for (const figure of data.figures) {
      if (keep(figure.node) && figure.kind[1] === "actual" && !Number.isNaN(kg.format.year(figure.period))) found.set(figure.measure, (found.get(figure.measure) || 0) + 1);
    }
    return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }

  // How long a period is: figures of a quarter and of a year do not belong on one line.
  const length = (period) => (/Q/.test(period) ? "quarter" : /H/.test(period) ? "half" : /^\d{4}$/.test(period) ? "year" : "month");

  function commonest(list) {
    const counts = new Map();
    list.forEach((one) => counts.set(one, (counts.get(one) || 0) + 1));
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
  }

  // What was reached of one measure, by subject: {unit, lines: [{subject, points}]}; one unit and one length of period.
  function series(data, keep, measure) {
    const all = data.figures.filter((figure) => figure.measure === measure && keep(figure.node)
      && figure.kind[1] === "actual" && !Number.isNaN(kg.format.year(figure.period)));
    const unit = commonest(all.map((figure) => figure.unit)), span = commonest(all.map((figure) => length(figure.period)));
    const lines = new Map();
    for (const figure of all.filter((one) => one.unit === unit && length(one.period) === span)) {
      if (!lines.has(figure.subject)) lines.set(figure.subject, []);
      lines.get(figure.subject).push({ year: kg.format.year(figure.period), period: figure.period, value: figure.value, node: figure.node });
    }
    const found = [...lines].map(([subject, points]) => ({ subject, points: points.sort((a, b) => a.year - b.year || a.value - b.value) }));
    return { unit, lines: found.sort((a, b) => b.points.length - a.points.length || a.subject - b.subject).slice(0, 8) };
  }

  // Rows in the order of a column: numbers as numbers, texts as Chinese readers expect, what is missing last.
  function sorted(rows, column, down) {
    const order = new Intl.Collator("zh-CN-u-co-pinyin", { numeric: true });
    const missing = (value) => value === null || value === "" || value === undefined;
    return [...rows].sort((left, right) => {
      const a = plain(left[column]), b = plain(right[column]);
      if (missing(a) || missing(b)) return missing(a) - missing(b);
      const way = typeof a === "number" && typeof b === "number" ? a - b : order.compare(String(a), String(b));
      return down ? -way : way;
    });
  }

  return { posts, projects, figures, ranks, measures, series, sorted, plain, total, stageName };
})();
