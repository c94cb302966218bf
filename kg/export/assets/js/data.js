"use strict";
// The graph as embedded in the page, and who stands next to whom.
kg.data = (() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  // A line without quotes of its own is stated by its start: a meeting and who took part.
  for (const edge of data.edges) {
    const { quotes, confidence, rule } = data.nodes[edge.from];
    if (!edge.quotes) Object.assign(edge, { quotes, confidence, rule });
  }

  const incident = data.nodes.map(() => []);
  data.edges.forEach((edge, i) => {
    incident[edge.from].push(i);
    if (edge.to !== edge.from) incident[edge.to].push(i);
  });

  const other = (edge, node) => (edge.from === node ? edge.to : edge.from);
  const neighbours = (node) => [...new Set(incident[node].map((i) => other(data.edges[i], node)))];
  const kindOf = (node) => data.kinds[data.nodes[node].kind];

  return { ...data, incident, other, neighbours, kindOf };
})();
