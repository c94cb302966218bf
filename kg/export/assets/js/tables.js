"use strict";
// Tables: sortable, with a node behind each name, kept as CSV.
kg.tables = (() => {
  const { element, text } = kg.dom;
  const PAGE = 200; // rows before "show the other"
  let choose = () => {};

  function cell(value, numeric, format, row) {
    if (value !== null && typeof value === "object") {
      return element("td", {}, element("button", { type: "button", class: "link", onclick: () => choose(value.node) }, text(value.text)));
    }
    const words = format ? format(value, row) : value;
    const date = /^(\d{4}|-)-\d{2}/.test(words);
    return element("td", { class: numeric ? "number" : date ? "date" : null }, words === null || words === undefined ? "" : text(words));
  }

  // columns: [{label, numeric?, format?(value, row)}], rows: arrays of text, number or {text, node}.
  function make({ columns, rows, caption, name = "table" }) {
    const body = element("tbody");
    const heads = columns.map((column, i) => element("th", { scope: "col", class: column.numeric ? "number" : null, "aria-sort": "none" },
      element("button", { type: "button", onclick: () => sort(i) }, column.label)));
    let order = rows, sorted = -1, down = false;
    const more = element("button", { type: "button", class: "more" });
    const line = (row) => element("tr", {}, ...row.map((value, i) => cell(value, columns[i].numeric, columns[i].format, row)));

    function fill(count) {
      body.replaceChildren(...order.slice(0, count).map(line));
      more.hidden = order.length <= count;
      more.textContent = kg.words.of("more", order.length - count);
    }

    function sort(column) {
      down = sorted === column ? !down : Boolean(columns[column].numeric);
      sorted = column;
      order = kg.rows.sorted(rows, column, down);
      heads.forEach((head, i) => head.setAttribute("aria-sort", i !== column ? "none" : down ? "descending" : "ascending"));
      fill(PAGE);
    }

    more.addEventListener("click", () => fill(order.length));
    fill(PAGE);
    const csv = element("button", { type: "button", class: "csv", onclick: () => kg.dom.save(
      kg.csv.write([columns.map((column) => column.label), ...order.map((row) => row.map(kg.rows.plain))]), "text/csv;charset=utf-8", `${name}.csv`) }, kg.words.of("csv"));
    return element("div", { class: "table" },
      element("div", { class: "tools" }, element("span", {}, kg.words.of("rows", rows.length)), csv),
      element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
        element("table", {}, element("caption", { class: "offscreen" }, caption), element("thead", {}, element("tr", {}, ...heads)), body)), more);
  }

  return { make, onChoose: (action) => { choose = action; } };
})();
