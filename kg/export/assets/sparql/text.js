"use strict";
// What is said to Oxigraph and what it answers: text only, no DOM.
kg.sparqlText = (() => {
  const NOT_CODE = new RegExp([
    '"""(?:[^"\\\\]|\\\\.|"(?!""))*"""', "'''(?:[^'\\\\]|\\\\.|'(?!''))*'''",
    '"(?:[^"\\\\\\n\\r]|\\\\.)*"', "'(?:[^'\\\\\\n\\r]|\\\\.)*'",
    '<[^\\x00-\\x20<>"{}|^`\\\\]*>', "#[^\\n\\r]*",
  ].join("|"), "gs");
  const FORM = /^\s*(?:(?:prefix\s[^:]*:|base)\s+)*([a-z]+)/i;
  const UPDATES = new Set(["insert", "delete", "load", "clear", "drop", "create", "add", "move", "copy", "with"]);
  const XSD = "http://www.w3.org/2001/XMLSchema#";
  const INTEGER = new Set(["integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger",
    "nonPositiveInteger", "negativeInteger", "unsignedInt", "unsignedLong", "unsignedShort", "unsignedByte"]);

  // The query with strings, IRIs and comments blanked.
  const code = (query) => query.replace(NOT_CODE, " ");

  // Does the query ask for an order of its rows? One inside braces orders a subquery only.
  function isOrdered(query) {
    let depth = 0;
    const outside = code(query).split(/([{}])/).filter((part) => {
      depth += (part === "{") - (part === "}");
      return depth === 0;
    });
    return /(?<![:?$@\w])order\s+by\b/i.test(outside.join(" "));
  }

  // select, ask, construct, describe, or what else stands there.
  const form = (query) => (FORM.exec(code(query)) || ["", ""])[1].toLowerCase();

  // Why a query is not asked at all: as "kg query", the page only reads, and only its own graph.
  function refusal(query) {
    if (UPDATES.has(form(query))) return "update";
    if (/(?<![:?$@\w])service\s/i.test(code(query))) return "service";
    return /(?<![:?$@\w])from\b/i.test(code(query).split("{")[0]) ? "from" : null;
  }

  // All usual prefixes on one line in front, so that places in errors are easily counted back.
  function withPrefixes(query, prefixes) {
    const known = Object.entries(prefixes).map(([name, iri]) => `PREFIX ${name}: <${iri}>`);
    return `${known.join(" ")}\n${query}`;
  }

  // Oxigraph counts from the line of prefixes, which the reader does not see.
  function complaint(message) {
    const found = /^error at (\d+):(\d+): expected (?:one of )?([^]*)$/.exec(message);
    if (!found) return { message };
    const hint = /Prefix not found/.test(found[3]) ? "prefix" : "syntax";
    return { line: Number(found[1]) - 1, column: Number(found[2]), hint };
  }

  // Digits without leading and trailing zeros, as "kg query" prints a decimal.
  function plainDecimal(text) {
    const found = /^([+-]?)0*(\d*?)(?:\.(\d*?)0*)?$/.exec(text);
    if (!found) return text;
    const [, sign, whole, part] = found;
    const digits = (whole || "0") + (part ? `.${part}` : "");
    return (sign === "-" && digits !== "0" ? "-" : "") + digits;
  }

  // One term of the SPARQL JSON format as {text, iri, number}; nothing for no value.
  function cell(term) {
    if (!term) return { text: "", empty: true };
    if (term.type === "uri") return { text: term.value, iri: term.value };
    if (term.type === "bnode") return { text: `_:${term.value}` };
    if (term.type === "triple") {
      const { subject, predicate, object } = term.value;
      return { text: `<<( ${[subject, predicate, object].map((part) => cell(part).text).join(" ")} )>>` };
    }
    return literal(term.value, (term.datatype || "").replace(XSD, ""));
  }

  function literal(value, type) {
    const numeric = INTEGER.has(type) || type === "decimal" || type === "double" || type === "float";
    if (numeric && Number.isFinite(Number(value))) {
      const text = type === "double" || type === "float" ? String(Number(value)) : plainDecimal(value);
      return { text, number: Number(value) };
    }
    if (type === "boolean" && /^(true|false|1|0)$/.test(value)) {
      const truth = value === "true" || value === "1";
      return { text: String(truth), number: Number(truth) };
    }
    return { text: value };
  }

  // Nothing before numbers, numbers before text; text by code points, as "kg query" sorts.
  const rank = (one) => (one.empty ? 0 : one.number !== undefined ? 1 : 2);

  function compare(a, b) {
    for (let i = 0; i < a.length; i += 1) {
      const found = rank(a[i]) - rank(b[i]) || (rank(a[i]) === 1
        ? a[i].number - b[i].number : byCodePoint(a[i].text, b[i].text));
      if (found) return found;
    }
    return 0;
  }

  function byCodePoint(a, b) {
    if (a === b) return 0;
    const [one, other] = [[...a], [...b]];
    const at = one.findIndex((char, i) => char !== other[i]);
    if (at < 0) return -1;
    return at >= other.length ? 1 : one[at].codePointAt(0) - other[at].codePointAt(0);
  }

  // Columns and rows of an answer in the SPARQL JSON format, sorted where the query asks for no order.
  function table(answer, query) {
    if ("boolean" in answer) return { columns: ["answer"], rows: [[{ text: String(answer.boolean) }]] };
    const columns = answer.head.vars;
    const rows = answer.results.bindings.map((binding) => columns.map((name) => cell(binding[name])));
    return { columns, rows: isOrdered(query) ? rows : rows.sort(compare) };
  }

  return { isOrdered, form, refusal, withPrefixes, complaint, table };
})();
