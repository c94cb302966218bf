"use strict";
// What is on the panel, to be used elsewhere: as SPARQL, as a citation.
kg.ask = (() => {
  const PREFIXES = {
    kg: "https://w3id.org/govkg/ontology#", org: "http://www.w3.org/ns/org#", schema: "https://schema.org/",
    skos: "http://www.w3.org/2004/02/skos/core#", prov: "http://www.w3.org/ns/prov#", oa: "http://www.w3.org/ns/oa#",
  };
  const PATTERNS = {
    Official: ["?post ?body ?day", "?fact a kg:Tenure ; org:member {} ; kg:title ?post .\n  OPTIONAL { ?fact org:organization/skos:prefLabel ?body }\n  OPTIONAL { ?fact kg:attestedOn ?day }"],
    Body: ["?name ?post ?day", "?fact a kg:Tenure ; org:organization {} ; org:member/skos:prefLabel ?name ; kg:title ?post .\n  OPTIONAL { ?fact kg:attestedOn ?day }"],
    Company: ["?project", "?fact a kg:Project ; kg:investor {} ; skos:prefLabel ?project ."],
    Zone: ["?project ?amount", "?fact a kg:Project ; kg:inZone {} ; skos:prefLabel ?project .\n  OPTIONAL { ?fact kg:investment/schema:value ?amount }"],
    Place: ["?name", "?fact kg:partOf|kg:jurisdiction {} ; skos:prefLabel ?name ."],
    Project: ["?stage ?amount ?currency", "BIND({} AS ?fact)\n  OPTIONAL { ?fact kg:stage/skos:prefLabel ?stage }\n  OPTIONAL { ?fact kg:investment ?money . ?money schema:value ?amount ; schema:currency ?currency }"],
    Event: ["?day ?name", "BIND({} AS ?fact)\n  OPTIONAL { ?fact schema:startDate ?day }\n  OPTIONAL { ?fact schema:attendee/skos:prefLabel ?name }"],
    Document: ["?event ?day", "?fact kg:document {} ; skos:prefLabel ?event .\n  OPTIONAL { ?fact schema:startDate ?day }"],
    Observation: ["?period ?value ?unit", "BIND({} AS ?fact)\n  ?fact schema:value ?value ; schema:unitText ?unit .\n  OPTIONAL { ?fact kg:period ?period }"],
  };

  // An IRI as SPARQL takes it: what can't stand between < and > is written by its bytes.
  function term(iri) {
    const safe = iri.replace(/[\u0000-\u0020<>"{}|\\^`]/gu, (char) => `%${char.codePointAt(0).toString(16).padStart(2, "0").toUpperCase()}`);
    return `<${safe}>`;
  }

  // The query whose answer is what the panel says of a node, with the quotes.
  function sparql(data, node) {
    const [variables, pattern] = PATTERNS[data.termOf(node)];
    const prefixes = Object.entries(PREFIXES).map(([name, iri]) => `PREFIX ${name}: <${iri}>`).join("\n");
    return `${prefixes}\nSELECT DISTINCT ${variables} ?quote WHERE {\n  ${pattern.replace("{}", () => term(data.iri(node)))}\n`
      + "  OPTIONAL { ?fact prov:wasDerivedFrom/oa:exact ?quote }\n}\n";
  }

  // A quote as it is cited: words, headline, date, page, characters.
  function citation(data, index) {
    const quote = data.quote(index), article = data.article(quote.article);
    const words = quote.sentence.substr(quote.from, quote.length);
    const where = [article.headline && `《${article.headline}》`, article.date, article.page, `${quote.start}–${quote.end}`];
    return `“${words}”（${where.filter(Boolean).join("，")}）`;
  }

  // The facts about a node: its own, and those of its edges, posts and money.
  function factsOf(data, node) {
    const found = new Set([data.nodeFact[node]]);
    for (const edge of data.incident(node)) found.add(data.edges.fact[edge]);
    data.postsOf(node).forEach((post) => found.add(post.fact));
    data.moneyOf(node).forEach((money) => found.add(money.fact));
    found.delete(-1);
    return [...found];
  }

  function citations(data, node) {
    const quotes = new Set(factsOf(data, node).flatMap((fact) => data.fact(fact).quotes));
    const lines = [...quotes].slice(0, 40).map((index) => citation(data, index));
    return [`${data.label[node]} <${data.iri(node)}>`, ...lines].join("\n");
  }

  return { sparql, citation, citations, term };
})();
