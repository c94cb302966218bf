"use strict";
// The tables behind the picture: posts, projects by zone, figures with a chart. The filters apply to them too.
kg.reports = (() => {
  const { element } = kg.dom;
  const of = (...names) => names.map((name) => ({ label: kg.words.of(name) }));
  let measure = "";

  const amount = (value) => (value === null ? "" : kg.format.amount(value, "CNY", "", kg.words.language()));

  function posts(keep) {
    const days = of("firstSeen", "lastSeen").map((column) => ({ ...column, format: kg.format.date }));
    const columns = [...of("official", "post", "body", "status"), ...days];
    return [kg.tables.make({ columns, rows: kg.rows.posts(kg.data, keep, kg.words.pick), caption: kg.words.of("tablePosts"), name: "posts" })];
  }

  function projects(keep) {
    const groups = kg.rows.projects(kg.data, keep, kg.words.pick);
    const zone = (node) => (node < 0 ? kg.words.of("noZone") : { text: kg.data.label[node], node });
    const totals = kg.tables.make({
      columns: [...of("zone"), { label: kg.words.of("projects"), numeric: true }, { label: kg.words.of("sum"), numeric: true, format: amount }],
      rows: groups.map((group) => [zone(group.zone), group.projects.length, group.sum || null]), caption: kg.words.of("totals"), name: "zones",
    });
    const all = kg.tables.make({
      columns: [...of("zone", "project", "company", "stageNow"), { label: kg.words.of("sum"), numeric: true, format: amount }],
      rows: groups.flatMap((group) => group.projects), caption: kg.words.of("tableProjects"), name: "projects",
    });
    return [element("h2", {}, kg.words.of("totals")), totals, element("h2", {}, kg.words.of("tableProjects")), all];
  }

  function figures(keep, again) {
    const measures = kg.rows.measures(kg.data, keep);
    if (!measures.some(([name]) => name === measure)) measure = measures[0]?.[0] || "";
    const select = element("select", { id: "measure", "aria-label": kg.words.of("chooseMeasure") },
      ...measures.slice(0, 200).map(([name, count]) => element("option", { value: name }, `${name.slice(0, 40)} (${count})`)));
    select.value = measure;
    select.addEventListener("change", () => { measure = select.value; again(); document.getElementById("measure")?.focus(); });
    const chart = measure ? kg.chart.draw(measure, kg.rows.series(kg.data, keep, measure)) : null;
    const columns = [...of("measure", "subject"), { label: kg.words.of("quarter"), format: kg.format.date }, { label: kg.words.of("value"), numeric: true, format: (value, row) => kg.format.amount(value, row[4], "", kg.words.language()) }, ...of("unit"),
      { label: kg.words.of("growth"), numeric: true, format: kg.format.growth }, ...of("kindOf")];
    return [measures.length ? element("p", {}, select) : null, chart && element("div", { class: "plot", tabindex: "0", role: "region", "aria-label": kg.words.of("chart", measure) }, chart),
      kg.tables.make({ columns, rows: kg.rows.figures(kg.data, keep, kg.words.pick), caption: kg.words.of("tableFigures"), name: "figures" })];
  }

  function ranks(keep) {
    const columns = [...of("measure", "subject", "scope"), { label: kg.words.of("position"), numeric: true },
      { label: kg.words.of("moved"), numeric: true, format: kg.format.moved }, { label: kg.words.of("quarter"), format: kg.format.date }, ...of("kindOf"),
      { label: kg.words.of("within"), numeric: true, format: (value) => (value === null ? "" : kg.format.place(value, "max", kg.words.language())) }];
    return [kg.tables.make({ columns, rows: kg.rows.ranks(kg.data, keep, kg.words.pick), caption: kg.words.of("tableRanks"), name: "rankings" })];
  }

  const KINDS = [["posts", "tablePosts", posts], ["projects", "tableProjects", projects], ["figures", "tableFigures", figures], ["rankings", "tableRanks", ranks]];

  function draw(box, set) {
    if (!kg.data.posts) return;
    const state = kg.state.get(), { nodes } = kg.picture.scene().passing;
    const [key, , make] = KINDS.find(([name]) => name === state.table) || KINDS[0];
    const choice = element("div", { class: "choice", role: "group", "aria-label": kg.words.of("tables") }, ...KINDS.map(([name, word]) =>
      element("button", { type: "button", "aria-pressed": String(name === key), onclick: () => set({ table: name }) }, kg.words.of(word))));
    const parts = make((node) => nodes[node] === 1, () => draw(box, set));
    box.replaceChildren(choice, ...parts.filter((part) => part !== null));
  }

  return { draw };
})();
