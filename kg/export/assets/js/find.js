"use strict";
// Search: names first, then other printings, posts and measures; by characters or by pinyin.
kg.find = (() => {
  const PER_KIND = 8;

  // Texts of the whole graph: [node, text, what it is]; the text of a post leads to its holder.
  function texts(data) {
    const found = [];
    for (let node = 0; node < data.count; node += 1) found.push({ node, text: data.label[node], sort: 0 });
    data.aliases.forEach((names, node) => names.forEach((text) => found.push({ node, text, sort: 1 })));
    for (const post of data.posts) found.push({ node: post.official, text: post.title, sort: 2 });
    return found;
  }

  function index(data) {
    const read = kg.pinyin.reader(data.readings);
    const entries = texts(data);
    for (const entry of entries) {
      entry.lower = entry.text.toLowerCase();
      entry.syllables = null; // read when first needed
    }
    return { data, entries, syllables: (entry) => { entry.syllables ??= read(entry.text.slice(0, 60)); return entry.syllables; } };
  }

  // 0 the whole text, 1 its beginning, 2 inside it; by pinyin 3 and up; Infinity if not at all.
  function rank(entry, query, letters, syllables) {
    const at = entry.lower.indexOf(query);
    if (at >= 0) return at > 0 ? 2 : entry.lower.length === query.length ? 0 : 1;
    if (!letters) return Infinity;
    const read = syllables(entry);
    const place = kg.pinyin.find(letters, read);
    if (place < 0) return Infinity;
    if (place > 0) return 5;
    return read.join("") === letters || (letters.length === read.length && letters.length > 1) ? 3 : 4;
  }

  // Hits by class: [{kind, total, hits: [{node, text, sort}]}], the class with the best hit first.
  function search(made, typed, limit = PER_KIND) {
    const { data, entries, syllables } = made;
    const query = typed.trim().toLowerCase();
    if (!query) return [];
    const letters = kg.pinyin.letters(typed);
    const best = new Map();
    for (const entry of entries) {
      const score = rank(entry, query, letters, syllables) * 3 + entry.sort;
      if (score === Infinity) continue;
      const known = best.get(entry.node);
      if (!known || score < known.score) best.set(entry.node, { node: entry.node, text: entry.text, sort: entry.sort, score });
    }
    const groups = new Map();
    for (const hit of best.values()) {
      const kind = data.kind[hit.node];
      if (!groups.has(kind)) groups.set(kind, []);
      groups.get(kind).push(hit);
    }
    const ordered = [...groups].map(([kind, hits]) => {
      hits.sort((a, b) => a.score - b.score || data.weight[b.node] - data.weight[a.node] || a.node - b.node);
      return { kind, total: hits.length, hits: hits.slice(0, limit) };
    });
    return ordered.sort((a, b) => a.hits[0].score - b.hits[0].score || a.kind - b.kind);
  }

  // Read the pinyin of all texts while nothing else is to be done, so that the first search need not.
  function warm(made, idle, from = 0) {
    const end = Math.min(made.entries.length, from + 2000);
    for (let i = from; i < end; i += 1) made.syllables(made.entries[i]);
    if (end < made.entries.length) idle(() => warm(made, idle, end));
  }

  return { index, search, warm };
})();
