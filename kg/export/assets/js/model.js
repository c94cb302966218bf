"use strict";
// The graph in memory: columns as they come, and who stands next to whom.
kg.data = {};

kg.model = (() => {
  const NONE = -1;

  // Numbers from the steps between them.
  function sums(steps) {
    let at = 0;
    return Int32Array.from(steps, (step) => { at += step; return at; });
  }

  // For each of `count` nodes, the positions in a column that name it.
  function groups(count, ...columns) {
    const offsets = new Int32Array(count + 1);
    for (const column of columns) for (const node of column) if (node >= 0) offsets[node + 1] += 1;
    for (let i = 0; i < count; i += 1) offsets[i + 1] += offsets[i];
    const list = new Int32Array(offsets[count]);
    const filled = offsets.slice();
    const length = columns[0].length;
    for (let i = 0; i < length; i += 1) {
      columns.forEach((column, c) => {
        const node = column[i];
        if (node < 0 || columns.slice(0, c).some((before) => before[i] === node)) return;
        list[filled[node]] = i;
        filled[node] += 1;
      });
    }
    return (node) => list.subarray(offsets[node], filled[node]);
  }

  const tail = (id) => id.slice(Math.max(id.lastIndexOf("-"), id.lastIndexOf("/")) + 1);

  // What the first picture needs.
  function build(core) {
    const { nodes, edges: lines } = core;
    const edges = { from: sums(lines.from), to: Int32Array.from(lines.to), relation: lines.relation, fact: lines.fact };
    const id = nodes.id.map((short, i) => short.replace("*", () => nodes.label[i]));
    const byId = new Map(id.map((own, i) => [own, i]));
    const byTail = new Map(id.map((own, i) => [tail(own), i]));
    const parent = new Map(core.parents);
    const iri = (i) => (id[i].includes("://") ? id[i] : core.base + id[i]);
    const plain = (name) => (core.base && name.startsWith(core.base) ? name.slice(core.base.length) : name);
    return {
      ...core, ...nodes, id, edges, iri,
      count: id.length,
      x: Float64Array.from(nodes.x), y: Float64Array.from(nodes.y),
      type: nodes.type.map((type) => core.types[type]),
      incident: groups(id.length, edges.from, edges.to),
      other: (edge, node) => (edges.from[edge] === node ? edges.to[edge] : edges.from[edge]),
      indexOf: (name) => byId.get(plain(name)) ?? byTail.get(name) ?? NONE,
      // The shortest name that finds the node again.
      keyOf: (i) => (byTail.get(tail(id[i])) === i ? tail(id[i]) : id[i]),
      kindOf: (i) => core.kinds[nodes.kind[i]],
      termOf: (i) => core.kinds[nodes.kind[i]].term,
      parentOf: (i) => parent.get(i) ?? NONE,
    };
  }

  function neighbours(data, node) {
    return [...new Set(Array.from(data.incident(node), (edge) => data.other(edge, node)))].filter((n) => n !== node);
  }

  function quotes(columns) {
    const article = sums(columns.article), sentence = sums(columns.sentence), start = sums(columns.start);
    return (i) => ({
      article: article[i], start: start[i], end: start[i] + columns.end[i],
      sentence: columns.sentences[sentence[i]], from: columns.from[i], length: columns.length[i],
    });
  }

  // Columns whose strings stand in the table of strings become records.
  function records(columns, strings, shape) {
    const names = Object.keys(columns);
    const decoded = names.map((name) => (shape[name] === "steps" ? sums(columns[name]) : columns[name]));
    const read = (name, value) => {
      if (shape[name] === "word") return strings[value];
      if (shape[name] === "words") return value.map((one) => strings[one]);
      return value;
    };
    return Array.from(decoded[0] || [], (_, i) => Object.fromEntries(names.map((name, c) => [name, read(name, decoded[c][i])])));
  }

  const POSTS = { official: "steps", title: "word", role: "word", status: "words", days: "words", since: "word", until: "word", rank: "word" };
  const MONEY = { project: "steps", kind: "words", currency: "word", bound: "word" };
  const FIGURES = { node: "steps", measure: "word", period: "word", unit: "word", kind: "words", bound: "word" };
  const RANKS = { measure: "word", scope: "word", bound: "word", period: "word", kind: "words" };
  const STAGES = { project: "steps", day: "word" };
  const NOTES = { node: "steps", key: "word", value: "word" };

  // Year and month as one number, NaN without a year.
  function monthOf(date) {
    const found = /^(\d{4})(?:-(\d{2}))?/.exec(date || "");
    return found ? Number(found[1]) * 12 + Number(found[2] || 1) - 1 : NaN;
  }

  // All that is known: quotes, posts, money, figures, names. Adds to a model and returns it.
  function addFacts(data, raw) {
    const { strings, articles } = raw;
    const posts = records(raw.posts, strings, POSTS), money = records(raw.money, strings, MONEY);
    const figures = records(raw.figures, strings, FIGURES), notes = records(raw.notes, strings, NOTES);
    const ranks = records(raw.ranks, strings, RANKS);
    const reached = records(raw.stages, strings, STAGES);
    const stages = new Map();
    for (const { project, stage, planned } of reached) if (!planned) stages.set(project, [...(stages.get(project) || []), stage]);
    const conflicts = new Map();
    for (const [kind, facts] of raw.conflicts) for (const one of facts) conflicts.set(one, { kind, facts });
    const by = (list, field) => groups(data.count, list.map((record) => record[field]));
    const quote = quotes(raw.quotes);
    const article = (i) => (i < 0 ? { date: "", page: "", number: 0, headline: "" }
      : { date: articles.date[i], page: articles.page[i], number: articles.number[i], headline: articles.headline[i] });
    const fact = (i) => ({
      iri: raw.facts.id[i].includes("://") ? raw.facts.id[i] : data.base + raw.facts.id[i],
      quotes: Array.from(sums(raw.facts.quotes[i])), confidence: raw.facts.confidence[i], rule: strings[raw.facts.rule[i]],
    });
    const month = Float64Array.from(articles.date, monthOf);
    const quoteArticle = sums(raw.quotes.article);
    const monthsOf = (i) => Array.from(sums(raw.facts.quotes[i]), (q) => month[quoteArticle[q]]).filter((m) => !Number.isNaN(m));
    const list = (records_, finder) => (node) => Array.from(finder(node), (i) => records_[i]);
    return Object.assign(data, {
      posts, money, figures, ranks, notes, article, quote, fact,
      confidence: raw.facts.confidence,
      months: raw.facts.id.map((_, i) => monthsOf(i)),
      nodeFact: raw.nodeFact,
      aliases: new Map(raw.aliases.map(([node, ...names]) => [node, names])),
      stages, reachedBy: list(reached, by(reached, "project")), conflicts, stageNames: raw.stageNames, readings: raw.readings, sayings: raw.sayings,
      postsOf: list(posts, by(posts, "official")), holdersOf: list(posts, by(posts, "body")),
      moneyOf: list(money, by(money, "project")), figuresOf: list(figures, by(figures, "subject")),
      ranksOf: list(ranks, by(ranks, "subject")),
      figureOf: new Map(figures.map((figure) => [figure.node, figure])),
      notesOf: list(notes, by(notes, "node")),
      sayingsAt: groups(data.count, raw.sayings.event), sayingsBy: groups(data.count, raw.sayings.speaker),
    });
  }

  return { build, addFacts, neighbours, monthOf, sums, groups };
})();
