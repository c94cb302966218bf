"use strict";
// The interface's language. Elements with data-word follow it.
kg.words = (() => {
  const table = {};
  let language = navigator.language.toLowerCase().startsWith("zh") ? 0 : 1;
  const listeners = [];

  const add = (phrases) => { Object.assign(table, phrases); };
  // The phrase of a name; {0} {1} … are what is said of.
  const of = (name, ...values) => table[name][language].replace(/\{(\d)\}/g, (_, i) => values[i]);
  // The right half of a [Chinese, English] pair from the data.
  const pick = (pair) => pair[language] || pair[0];

  function label(root = document) {
    for (const node of root.querySelectorAll("[data-word]")) node.textContent = of(node.dataset.word);
    for (const node of root.querySelectorAll("[data-word-label]")) {
      node.setAttribute("aria-label", of(node.dataset.wordLabel));
    }
    for (const node of root.querySelectorAll("[data-word-title]")) node.title = of(node.dataset.wordTitle);
    for (const node of root.querySelectorAll("[data-word-placeholder]")) {
      node.setAttribute("placeholder", of(node.dataset.wordPlaceholder));
    }
  }

  function apply() {
    document.documentElement.lang = language === 0 ? "zh-CN" : "en";
    label();
    for (const listener of listeners) listener();
  }

  function toggle() {
    language = 1 - language;
    apply();
  }

  return { add, of, pick, label, apply, toggle, language: () => language, onChange: (listener) => listeners.push(listener) };
})();
