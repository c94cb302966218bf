"use strict";
// Tables as CSV that a spreadsheet opens as text and numbers, never as formulas.
kg.csv = (() => {
  function cell(value) {
    if (typeof value === "number") return String(value);
    const text = String(value ?? "");
    const safe = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
    return /[",\n\r;]/.test(safe) || safe !== text ? `"${safe.replace(/"/g, '""')}"` : safe;
  }

  // A byte order mark in front: without it spreadsheets take UTF-8 for something else.
  const write = (rows) => `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

  return { cell, write };
})();
