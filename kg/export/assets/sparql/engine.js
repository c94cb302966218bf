"use strict";
// Oxigraph in a worker: the page stays alive while a query runs, and one that never ends can be stopped.
kg.sparqlEngine = (() => {
  let worker = null;
  let started = null;
  let refuse = () => {};

  // One message, one answer: the page asks nothing while a query runs.
  function say(message, transfer = []) {
    return new Promise((resolve, reject) => {
      refuse = reject;
      worker.onmessage = ({ data }) => ("failed" in data ? reject(new Error(data.failed)) : resolve(data.done));
      worker.onerror = (event) => { event.preventDefault(); reject(new Error(event.message)); };
      worker.postMessage(message, transfer);
    });
  }

  async function load() {
    const [wasm, glue, graph] = await Promise.all(["sparql-wasm", "sparql-glue", "sparql-graph"].map(kg.load.block));
    const source = new Blob([glue, `\n(${kg.sparqlWorker})();`], { type: "text/javascript" });
    const address = URL.createObjectURL(source);
    worker = new Worker(address);
    try {
      return await say({ task: "load", wasm, graph }, [wasm.buffer, graph.buffer]);
    } finally {
      URL.revokeObjectURL(address);
    }
  }

  // The number of triples, once the engine and the graph are in memory.
  function start() {
    started ??= load().catch((error) => { stop(); throw error; });
    return started;
  }

  function stop() {
    worker?.terminate();
    worker = null;
    started = null;
    refuse(new Error("stopped"));
  }

  // The answer in SPARQL's JSON format, whatever the form of the query.
  async function ask(query, prefixes) {
    await start();
    const { form, withPrefixes } = kg.sparqlText;
    const task = ["construct", "describe"].includes(form(query)) ? "construct" : "select";
    return say({ task, query: withPrefixes(query, prefixes) });
  }

  return { start, stop, ask };
})();
