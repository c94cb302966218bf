"use strict";
// Stands in for the SPARQL tab where the page was built without its engine.
kg.views.add({
  id: "sparql",
  label: ["查询", "SPARQL"],
  open(section) {
    kg.words.add({ sparqlMissing: [
      "此页没有查询引擎。联网运行一次 kg assets --fetch，再用 --with-sparql 重新生成；命令行可用 kg query。",
      "This page was built without its query engine. Run kg assets --fetch once, with a network, and build the "
        + "page again with --with-sparql; on the command line there is kg query.",
    ] });
    section.append(kg.dom.element("p", { class: "engine", "data-word": "sparqlMissing" }, kg.words.of("sparqlMissing")));
  },
  shown() {},
});
