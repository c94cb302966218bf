"use strict";
// The side panel: everything known of what is selected, grouped, each fact with its quotes.
kg.panel = (() => {
  const { element, text, sign } = kg.dom;
  const FIRST = 20; // items of a group before "show the other"
  const aside = document.getElementById("panel");
  const body = document.getElementById("panel-body");
  let shown = -1;
  let on = {};
  // Relations that the groups of posts and figures already tell.
  const TOLD = new Set(["holds", "subject"]);

  function link(node) {
    return element("button", { class: "link", type: "button", onclick: () => on.follow(node) },
      sign(kg.data.kindOf(node)), text(kg.data.label[node], "name"));
  }

  function heading(node) {
    const names = kg.data.aliases.get(node) || [];
    return element("header", {},
      element("p", { class: "kind" }, sign(kg.data.kindOf(node)), kg.words.pick(kg.data.type[node])),
      element("h2", { id: "panel-title", tabindex: "-1" }, text(kg.data.label[node])),
      names.length ? element("p", { class: "aliases" }, `${kg.words.of("aliases")} `, text(names.join("、"))) : null);
  }

  // The values of a node on a few lines: dates, stages, codes.
  function brief(node) {
    const rows = kg.data.notesOf(node).map(({ key, value }) => [kg.words.of(key), key === "date" ? kg.format.date(value) : value]);
    const stages = kg.data.reachedBy(node).map((one) => text(stageWords(one, one.day), one.planned ? "stage planned" : "stage"));
    if (stages.length) rows.push([kg.words.of("stageNow"), stages.flatMap((stage, i) => (i ? [" → ", stage] : [stage]))]);
    const figure = kg.data.figureOf.get(node);
    if (figure) rows.push(...numbers(figure));
    if (!rows.length) return null;
    return element("dl", {}, ...rows.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, ...(Array.isArray(value) ? value : [text(value)]))]));
  }

  const stageWords = (one, day = "") => kg.words.pick(kg.rows.stageName(kg.data, one, day));

  function numbers(figure) {
    const amount = kg.format.amount(figure.value, figure.unit, figure.bound, kg.words.language());
    return [["quarter", kg.format.date(figure.period)], ["value", amount], ["growth", kg.format.growth(figure.growth)], ["kindOf", kg.words.pick(figure.kind)]]
      .filter(([, value]) => value).map(([name, value]) => [kg.words.of(name), value]);
  }

  const item = (fact, ...parts) => element("li", { class: "fact" }, ...parts, ...kg.quotes.proof(fact));

  // A titled list, the first of it at once, the others behind a button.
  function group(title, entries, make, extra = null) {
    if (!entries.length) return null;
    const list = element("ul", {}, ...entries.slice(0, FIRST).map(make));
    const section = element("section", {}, element("h3", {}, title, element("small", {}, ` ${entries.length}`)), extra, list);
    const rest = entries.slice(FIRST);
    if (rest.length) {
      const more = element("button", { type: "button", class: "more" }, kg.words.of("more", rest.length));
      more.addEventListener("click", () => { list.append(...rest.map(make)); more.remove(); });
      section.append(more);
    }
    return section;
  }

  function postWords(post) {
    const status = kg.words.pick(post.status);
    const days = post.days.length > 3 ? `${post.days[0]} … ${post.days.at(-1)}` : post.days.join("、");
    const spell = [post.since && `${post.since} –`, post.until && `– ${post.until}`].filter(Boolean).join(" ");
    return element("p", { class: "printed" }, text(post.title), status ? element("b", { class: "status" }, status) : null,
      element("span", {}, [post.rank, spell || days].filter(Boolean).join(" · ")));
  }

  function posts(node) {
    const held = kg.data.postsOf(node);
    const name = (post) => (post.body >= 0 && !kg.data.label[post.body].endsWith(post.role) ? `${kg.data.label[post.body]} ${post.role}` : post.title);
    return group(kg.words.of("posts"), held,
      (post) => item(post.fact, post.body >= 0 ? link(post.body) : null, postWords(post)), kg.timeline.draw(held, name));
  }

  const holders = (node) => group(kg.words.of("holders"), kg.data.holdersOf(node),
    (post) => item(post.fact, link(post.official), postWords(post)));

  function moneyWords({ kind, value, currency, bound, superseded }) {
    return element("p", { class: "amount" }, element("span", {}, kg.words.pick(kind)), " ",
      element("b", {}, kg.format.amount(value, currency, bound, kg.words.language())),
      superseded ? element("b", { class: "status" }, kg.words.of("replaced")) : null);
  }

  const money = (node) => group(kg.words.of("moneyOf"), kg.data.moneyOf(node), (one) => item(one.fact, moneyWords(one)));

  function figures(node) {
    const all = [...kg.data.figuresOf(node)].sort((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0));
    return group(kg.words.of("figures"), all, (figure) => item(kg.data.nodeFact[figure.node],
      element("p", { class: "amount" }, element("span", {}, kg.format.date(figure.period)), " ", text(figure.measure), " ",
        element("b", {}, kg.format.amount(figure.value, figure.unit, figure.bound, kg.words.language())),
        figure.growth === null ? null : element("span", { class: figure.growth < 0 ? "down" : "up" }, ` ${kg.format.growth(figure.growth)}`))));
  }

  const ranks = (node) => group(kg.words.of("ranks"), kg.data.ranksOf(node), (rank) => item(rank.fact,
    element("p", { class: "amount" }, element("span", {}, kg.format.date(rank.period)), " ", text(rank.measure), " ", text(rank.scope), " ",
      element("b", {}, kg.format.place(rank.position, rank.bound, kg.words.language())),
      rank.moved === null ? null : element("span", { class: rank.moved < 0 ? "down" : "up" }, ` ${kg.format.moved(rank.moved)}`))));

  function sayings(node) {
    const { event, speaker, quote } = kg.data.sayings;
    const at = Array.from(kg.data.sayingsAt(node), (i) => [speaker[i], quote[i]]);
    const by = Array.from(kg.data.sayingsBy(node), (i) => [event[i], quote[i]]);
    return group(kg.words.of("sayings"), [...at, ...by].filter(([, said]) => said >= 0),
      ([other, said]) => element("li", { class: "fact" }, other >= 0 ? link(other) : null, kg.quotes.quote(said)));
  }

  // A project on a body's or zone's list says how much and how far.
  function summary(node) {
    const amounts = kg.data.moneyOf(node).filter((one) => !one.superseded).slice(0, 2).map((one) => kg.format.amount(one.value, one.currency, one.bound, kg.words.language()));
    const told = kg.data.reachedBy(node);
    const last = told.findLast(({ planned }) => !planned) || told.at(-1);
    const days = kg.data.notesOf(node).filter(({ key }) => key === "date").map(({ value }) => kg.format.date(value));
    const words = [...days, ...amounts, last ? stageWords(last) : ""].filter(Boolean);
    return words.length ? element("p", { class: "printed" }, words.join(" · ")) : null;
  }

  // The other relations, by name and direction: 主持人 of a meeting, 主持活动 of an official.
  function relations(node) {
    const byName = new Map();
    for (const edge of kg.data.incident(node)) {
      const { key, label } = kg.data.relations[kg.data.edges.relation[edge]];
      if (TOLD.has(key)) continue;
      const name = kg.words.pick(label[kg.data.edges.from[edge] === node ? 0 : 1]);
      if (!byName.has(name)) byName.set(name, []);
      byName.get(name).push(edge);
    }
    return [...byName].map(([name, edges]) => group(name, edges, (edge) => {
      const other = kg.data.other(edge, node), fact = kg.data.edges.fact[edge];
      return item(fact === kg.data.nodeFact[node] ? -1 : fact, link(other), summary(other)); // its own quotes stand above
    }));
  }

  const own = (node) => (kg.data.nodeFact[node] < 0 ? null
    : element("section", {}, element("h3", {}, kg.words.of("stated")), element("ul", {}, item(kg.data.nodeFact[node]))));

  function figureSubject(node) {
    const figure = kg.data.figureOf.get(node);
    return figure && figure.subject >= 0 ? group(kg.words.of("subject"), [figure.subject], (subject) => element("li", {}, link(subject))) : null;
  }

  // The panel stands beside the picture, which is to know how much room is left before it is drawn.
  function makeRoom(node) {
    aside.hidden = node < 0;
    document.body.classList.toggle("chosen", node >= 0);
  }

  function show(node) {
    shown = node;
    if (node < 0 || !kg.data.fact) return;
    const parts = [heading(node), kg.actions.bar(node, on), brief(node), posts(node), money(node), own(node), holders(node),
      figureSubject(node), ...relations(node), figures(node), ranks(node), sayings(node)];
    body.replaceChildren(...parts.filter((part) => part !== null));
    body.scrollTop = 0;
  }

  return {
    show, makeRoom,
    start: (actions) => { on = actions; },
    refresh: () => { const at = body.scrollTop; show(shown); body.scrollTop = at; },
    focus: () => document.getElementById("panel-title")?.focus({ preventScroll: true }),
  };
})();
