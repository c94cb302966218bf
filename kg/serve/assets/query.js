// The query page: YASQE where it is at hand, else the plain text field; answers as a table.
// Whatever comes from the graph is put in as text, never as markup.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const catalogue = JSON.parse(byId("catalogue").textContent);
  const field = byId("sparql");
  const status = byId("status");
  const editor = makeEditor();

  function makeEditor() {
    if (typeof window.Yasqe !== "function") {
      return { get: () => field.value, set: (text) => { field.value = text; } };
    }
    const text = field.value;
    window.Yasqe.defaults.autocompleters = ["variables"];
    field.remove();
    const yasqe = new window.Yasqe(byId("editor"), {
      createShareableLink: null,
      persistenceId: null,
      resizeable: false,
      showQueryButton: false,
      syntaxErrorCheck: false, // it calls our prefixes unknown; what is wrong is said by the answer
      requestConfig: { endpoint: "/sparql" },
    });
    yasqe.setValue(text);
    return { get: () => yasqe.getValue(), set: (value) => yasqe.setValue(value) };
  }

  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  function ask(accept) {
    return fetch("/sparql", {
      method: "POST",
      headers: { Accept: accept, "Content-Type": "application/sparql-query" },
      body: editor.get(),
    });
  }

  async function run(event) {
    event.preventDefault();
    status.textContent = "…";
    const started = performance.now();
    const answer = await ask("application/sparql-results+json, text/turtle;q=0.9");
    const text = await answer.text();
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    if (!answer.ok) {
      status.textContent = "";
      byId("result").replaceChildren(element("p", { class: "problem" }, text));
    } else if (answer.headers.get("Content-Type").startsWith("text/turtle")) {
      status.textContent = `${seconds} s`;
      byId("result").replaceChildren(element("pre", {}, text));
    } else {
      const found = JSON.parse(text);
      const rows = "boolean" in found ? [] : found.results.bindings;
      status.textContent = "boolean" in found ? String(found.boolean) : `${rows.length} 行 rows · ${seconds} s`;
      byId("result").replaceChildren("boolean" in found ? "" : table(found.head.vars, rows));
      if (!rows.length) status.append(...unknown().map((words) => element("div", {}, words)));
    }
  }

  function table(columns, rows) {
    const head = element("tr", {}, ...columns.map((column) => element("th", { scope: "col" }, column)));
    const body = rows.map((row) => element("tr", {}, ...columns.map((column) => cell(row[column]))));
    return element("table", {}, element("thead", {}, head), element("tbody", {}, ...body));
  }

  function cell(term) {
    if (!term) return element("td");
    if (term.type === "uri") return element("td", {}, link(term.value));
    const number = /#(integer|decimal|double|nonNegativeInteger)$/.test(term.datatype || "");
    return element("td", number ? { class: "number" } : {}, element("bdi", {}, term.value));
  }

  function link(iri) {
    if (iri.startsWith(catalogue.base)) {
      const path = iri.slice(catalogue.base.length).split("/").map(encodeURIComponent).join("/");
      return element("a", { href: `/id/${path}` }, decodeURI(path));
    }
    return /^https?:/.test(iri) ? element("a", { href: iri, rel: "noopener" }, iri) : iri;
  }

  async function save(accept, name) {
    const answer = await ask(accept);
    if (!answer.ok) {
      byId("result").replaceChildren(element("p", { class: "problem" }, await answer.text()));
      return;
    }
    const mark = accept === "text/csv" ? "\ufeff" : ""; // by which Excel knows UTF-8
    const url = URL.createObjectURL(new Blob([mark, await answer.blob()]));
    element("a", { href: url, download: name }).click();
    URL.revokeObjectURL(url);
  }

  async function choose() {
    const name = byId("named").value;
    if (!name) return;
    const values = new URLSearchParams();
    for (const input of byId("parameters").querySelectorAll("input")) {
      if (input.value.trim()) values.set(input.name, input.value.trim());
    }
    const answer = await fetch(`/queries/${encodeURIComponent(name)}?${values}`);
    const text = await answer.text();
    status.textContent = answer.ok ? "" : text;
    if (answer.ok) editor.set(text);
  }

  function offer() {
    const parameters = catalogue.parameters[byId("named").value] || [];
    byId("parameters").replaceChildren(
      ...parameters.map(({ name, zh, en, choices }) => {
        const input = element("input", { name, placeholder: en });
        input.addEventListener("change", choose);
        if (choices) input.addEventListener("focus", () => suggest(input, name, choices), { once: true });
        return element("label", {}, `${zh} `, input);
      }),
    );
    choose();
  }

  // Which chosen names the graph doesn't have, each with those that hold it.
  function unknown() {
    return [...byId("parameters").querySelectorAll("input[list]")].flatMap((input) => {
      const value = input.value.trim();
      const known = [...input.list.options].map((option) => option.value);
      if (!value || known.includes(value)) return [];
      const near = known.filter((name) => name.includes(value)).slice(0, 8).join("、");
      return [`图谱中没有“${value}” not in the graph${near ? `; 相近 near it: ${near}` : ""}`];
    });
  }

  // The names that the graph has, to choose from while a part of one is typed.
  async function suggest(input, name, choices) {
    const answer = await fetch("/sparql", {
      method: "POST",
      headers: { Accept: "application/sparql-results+json", "Content-Type": "application/sparql-query" },
      body: choices,
    });
    if (!answer.ok || !input.isConnected) return;
    const rows = (await answer.json()).results.bindings;
    const names = [...new Set(rows.map((row) => row[name].value))].sort((a, b) => a.localeCompare(b, "zh"));
    const list = element("datalist", { id: `choices-${name}` });
    list.append(...names.map((value) => element("option", { value })));
    input.after(list);
    input.setAttribute("list", list.id);
  }

  byId("named").addEventListener("change", offer);
  byId("form").addEventListener("submit", run);
  byId("csv").addEventListener("click", () => save("text/csv", "answer.csv"));
  byId("json").addEventListener("click", () => save("application/sparql-results+json", "answer.json"));
})();
