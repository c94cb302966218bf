"use strict";
// The tab for questions in SPARQL: examples, an editor, the answer as a table and on the picture.
kg.sparql = (() => {
  const { element } = kg.dom;
  const { of, pick } = kg.words;
  const MOST_ROWS = 2000; // more rows than anyone reads; the number of all is said
  const MOST_NODES = 500;
  let queries = [];
  let prefixes = {};
  let loaded = Promise.resolve(); // examples and prefixes
  let nodes = []; // of the answer, as far as they can be on the picture
  let byName = null;
  let running = false;
  let parts = {};

  kg.words.add({
    sparqlExamples: ["示例查询", "Example queries"],
    sparqlOwn: ["（自己写）", "(your own)"],
    sparqlText: ["SPARQL 查询语句（Ctrl+Enter 运行）", "SPARQL query (Ctrl+Enter runs it)"],
    sparqlRun: ["运行", "Run"],
    sparqlStop: ["停止", "Stop"],
    sparqlShow: ["在图中显示 ({0})", "Show in the picture ({0})"],
    sparqlLoading: ["正在载入查询引擎…", "Loading the engine…"],
    sparqlRunning: ["正在查询…", "Running…"],
    sparqlReady: ["{0} 条三元组", "{0} triples"],
    sparqlRows: ["{0} 行", "{0} rows"],
    sparqlFirst: ["{0} 行，显示前 {1} 行", "{0} rows, the first {1} shown"],
    sparqlStopped: ["已停止", "Stopped"],
    sparqlAnswer: ["查询结果", "Answer"],
    sparqlSyntax: ["第 {0} 行第 {1} 列语法有误：检查括号、句点和前缀",
      "Line {0}, column {1} is not SPARQL: check brackets, dots and prefixes"],
    sparqlPrefix: ["第 {0} 行第 {1} 列的前缀未知；可用前缀：{2}", "Line {0}, column {1}: unknown prefix; known are {2}"],
    sparqlUpdate: ["只能查询，不能修改图谱：用 SELECT、ASK、CONSTRUCT 或 DESCRIBE",
      "This would change the graph; use SELECT, ASK, CONSTRUCT or DESCRIBE"],
    sparqlService: ["不能查询其他端点（SERVICE）", "Other endpoints (SERVICE) are not asked here"],
    sparqlFrom: ["只有这一个图，不要写 FROM", "There is this one graph only: leave FROM out"],
    sparqlEngine: ["查询引擎：Oxigraph（MIT 或 Apache-2.0 许可）；查询在本页内完成，不联网",
      "Engine: Oxigraph (MIT or Apache-2.0); the query runs inside this page, without a network"],
  });

  const word = (name, tag, attributes = {}) => element(tag, { "data-word": name, ...attributes }, of(name));

  function build(section) {
    const labelled = (name) => ({ "data-word-label": name, "aria-label": of(name) });
    parts = {
      examples: element("select", { id: "sparql-examples", ...labelled("sparqlExamples") }),
      text: element("textarea", { id: "sparql-text", rows: 12, spellcheck: "false", autocapitalize: "off",
        autocomplete: "off", dir: "ltr", ...labelled("sparqlText") }),
      run: word("sparqlRun", "button", { id: "sparql-run", type: "button", class: "primary" }),
      stop: word("sparqlStop", "button", { id: "sparql-stop", type: "button", hidden: true }),
      show: element("button", { id: "sparql-show", type: "button", hidden: true }),
      status: element("span", { id: "sparql-status", role: "status" }),
      failure: element("p", { id: "sparql-failure", role: "alert" }),
      answer: element("div", { id: "sparql-answer" }),
    };
    const { examples, text, run, stop, show, status, failure, answer } = parts;
    section.append(
      element("p", { class: "question" }, examples),
      text,
      element("p", { class: "actions" }, run, stop, show, status),
      failure, answer, word("sparqlEngine", "p", { class: "engine" }),
    );
    examples.addEventListener("change", () => { if (examples.value) text.value = queries[examples.value].text; });
    text.addEventListener("input", () => { examples.value = ""; });
    text.addEventListener("keydown", onKey);
    run.addEventListener("click", ask);
    stop.addEventListener("click", () => kg.sparqlEngine.stop());
    show.addEventListener("click", showNodes);
  }

  function onKey(event) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    ask();
  }

  function drawExamples() {
    const { examples } = parts;
    const chosen = examples.value;
    examples.replaceChildren(element("option", { value: "" }, of("sparqlOwn")),
      ...queries.map((query, i) => element("option", { value: i }, pick(query.question))));
    examples.value = chosen;
  }

  async function load() {
    ({ queries, prefixes } = await kg.load.json("sparql-queries"));
    drawExamples();
    if (parts.text.value || !queries.length) return;
    parts.examples.value = "0";
    parts.text.value = queries[0].text;
  }

  function open(section) {
    build(section);
    loaded = load();
    kg.words.onChange(() => { drawExamples(); drawShow(); });
  }

  // Called at every change of the view; the first time is when the engine starts.
  async function shown() {
    if (parts.status.textContent || running) return;
    say("sparqlLoading");
    try {
      const count = await kg.sparqlEngine.start();
      if (!running) say("sparqlReady", count);
    } catch (error) {
      fail(error.message);
    }
  }

  const say = (name, ...values) => { parts.status.textContent = of(name, ...values); };

  function fail(message) {
    parts.status.textContent = "";
    parts.failure.textContent = message;
  }

  function busy(on) {
    running = on;
    parts.run.disabled = on;
    parts.stop.hidden = !on;
  }

  async function ask() {
    if (running) return;
    const query = parts.text.value;
    clear();
    const refused = { update: "sparqlUpdate", service: "sparqlService", from: "sparqlFrom" }[kg.sparqlText.refusal(query)];
    if (refused) return fail(of(refused));
    busy(true);
    say("sparqlRunning");
    await loaded;
    try {
      answer(kg.sparqlText.table(await kg.sparqlEngine.ask(query, prefixes), query));
    } catch (error) {
      complain(error.message, query);
    }
    busy(false);
  }

  function clear() {
    nodes = [];
    drawShow();
    parts.failure.textContent = "";
    parts.answer.replaceChildren();
  }

  function answer({ columns, rows }) {
    const kept = rows.slice(0, MOST_ROWS);
    say(kept.length < rows.length ? "sparqlFirst" : "sparqlRows", rows.length, kept.length);
    nodes = nodesOf(rows);
    drawShow();
    parts.answer.replaceChildren(kg.tables.make({
      caption: of("sparqlAnswer"),
      name: "sparql",
      columns: columns.map((label, i) => ({ label, numeric: rows.some((row) => row[i].number !== undefined) })),
      rows: kept.map((row) => row.map(tableCell)),
    }));
  }

  // The nodes that a cell means: by IRI, or by a name that the graph has.
  function meant(one) {
    if (one.iri) return [kg.data.indexOf(one.iri)].filter((node) => node >= 0);
    return one.number === undefined ? named().get(one.text) || [] : [];
  }

  function named() {
    if (byName) return byName;
    byName = new Map();
    kg.data.label.forEach((label, node) => byName.set(label, [...(byName.get(label) || []), node]));
    return byName;
  }

  // A number as such, so that it sorts, unless that would change its digits.
  function tableCell(one) {
    const found = meant(one);
    if (found.length === 1) return { text: one.text, node: found[0] };
    return String(one.number) === one.text ? one.number : one.text;
  }

  const nodesOf = (rows) => [...new Set(rows.flat().flatMap(meant))].slice(0, MOST_NODES);

  function drawShow() {
    parts.show.hidden = nodes.length === 0;
    parts.show.textContent = of("sparqlShow", nodes.length);
  }

  const showNodes = () => kg.app.showNodes(nodes, { label: of("sparqlAnswer") });

  // Says where the query is wrong and puts the cursor there.
  function complain(message, query) {
    if (message === "stopped") return say("sparqlStopped");
    const found = kg.sparqlText.complaint(message);
    if (!found.line) return fail(found.message);
    const phrase = found.hint === "prefix" ? "sparqlPrefix" : "sparqlSyntax";
    fail(of(phrase, found.line, found.column, Object.keys(prefixes).join(", ")));
    const before = query.split("\n").slice(0, found.line - 1).join("\n").length + (found.line > 1 ? 1 : 0);
    const at = Math.min(before + found.column - 1, query.length);
    parts.text.focus();
    return parts.text.setSelectionRange(at, at);
  }

  // Shows the tab with a query from elsewhere, and its answer.
  function openWith(query) {
    kg.state.set({ tab: "sparql" });
    parts.text.value = query;
    parts.examples.value = "";
    return ask();
  }

  kg.views.add({ id: "sparql", label: ["查询", "SPARQL"], open, shown });
  return { open: openWith };
})();
