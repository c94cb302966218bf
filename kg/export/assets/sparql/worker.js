"use strict";
// Runs in a worker of its own, behind Oxigraph's glue: it sees nothing of this page.
kg.sparqlWorker = function work() {
  let store = null;

  // The terms of a triple in the form that SPARQL's JSON has for those of a row.
  function term(found) {
    const kinds = { NamedNode: "uri", BlankNode: "bnode", Literal: "literal" };
    const type = kinds[found.termType];
    return { type, value: found.value, datatype: type === "literal" ? found.datatype.value : undefined };
  }

  function triples(query) {
    const bindings = store.query(query).map((quad) => ({
      subject: term(quad.subject), predicate: term(quad.predicate), object: term(quad.object) }));
    return { head: { vars: ["subject", "predicate", "object"] }, results: { bindings } };
  }

  const tasks = {
    load({ wasm, graph }) {
      oxigraph.initSync({ module: wasm });
      store = new oxigraph.Store();
      store.load(graph, { format: "application/n-triples", lenient: true, no_transaction: true });
      return store.size;
    },
    select: ({ query }) => JSON.parse(store.query(query, { results_format: "json" })),
    construct: ({ query }) => triples(query),
  };

  self.onmessage = ({ data }) => {
    try {
      self.postMessage({ done: tasks[data.task](data) });
    } catch (error) {
      self.postMessage({ failed: String(error.message || error) });
    }
  };
};
