"use strict";
// The interface's words in both languages. Elements with data-word follow the language.
kg.words = (() => {
  const table = {
    search: ["搜索姓名、单位、项目…", "Search people, bodies, projects…"],
    results: ["搜索结果", "Search results"],
    nothing: ["没有匹配的名称", "No such name"],
    legend: ["图例与筛选", "Legend and filter"],
    graph: ["知识图谱：方向键移动，+ − 缩放", "Knowledge graph: arrow keys move it, + and − zoom"],
    details: ["详情", "Details"],
    close: ["关闭", "Close"],
    fit: ["全图", "Fit"],
    showAll: ["全部显示", "Show all"],
    shown: ["显示", "showing"],
    of: ["/", "of"],
    language: ["EN", "中文"],
    languageHint: ["EN: switch to English", "中文：切换为中文"],
    aliases: ["又作", "Also"],
    expand: ["展开未显示的相邻节点", "Show hidden neighbours"],
    confidence: ["可信度", "confidence"],
    rule: ["规则", "rule"],
    untitled: ["（无标题）", "(no headline)"],
    quotes: ["原文", "Quotes"],
    relations: ["条关系", "relations"],
    more: ["显示其余", "Show the other"],
    empty: ["图中没有内容", "The graph is empty"],
    welcome: ["搜索一个名字，或点击图中的节点：每条关系都附原文。",
      "Search a name or click a node: every relation shows the sentence it came from."],
  };
  let language = navigator.language.toLowerCase().startsWith("zh") ? 0 : 1;
  const listeners = [];

  const of = (name) => table[name][language];
  // The right half of a [Chinese, English] pair from the data.
  const pick = (pair) => pair[language] || pair[0];

  function apply() {
    document.documentElement.lang = language === 0 ? "zh-CN" : "en";
    for (const node of document.querySelectorAll("[data-word]")) node.textContent = of(node.dataset.word);
    for (const node of document.querySelectorAll("[data-word-label]")) {
      node.setAttribute("aria-label", of(node.dataset.wordLabel));
    }
    for (const node of document.querySelectorAll("[data-word-placeholder]")) {
      node.setAttribute("placeholder", of(node.dataset.wordPlaceholder));
    }
    for (const listener of listeners) listener();
  }

  function toggle() {
    language = 1 - language;
    apply();
  }

  return { of, pick, apply, toggle, onChange: (listener) => listeners.push(listener) };
})();
