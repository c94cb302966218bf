"""The explorer's scripts that need no document, on the model of a small town."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from kg.query.run import run_query
from tests.browser.town import town


def test_the_model_has_everything(scripts: Page) -> None:
    told = scripts.evaluate(
        """() => {
            const jin = node("金锋");
            return {
                neighbours: names(kg.model.neighbours(data, jin)).sort(),
                posts: data.postsOf(jin).map((post) => [post.title, data.label[post.body], post.days]),
                fact: data.fact(data.postsOf(jin)[0].fact),
                money: data.moneyOf(node("石英砂提纯项目")).map((money) => [money.value, money.superseded]),
                total: kg.rows.total(data, node("石英砂提纯项目")),
                figures: data.figuresOf(node("澜州高新技术开发区")).map((one) => [one.period, one.value]),
                ranks: data.ranksOf(node("澜州经济开发区"))
                    .map((one) => [one.scope, one.position, one.moved]),
                aliases: data.aliases.get(node("澜州经济开发区")),
                iri: data.iri(jin).startsWith("https://w3id.org/govkg/id/official/金锋-"),
                again: [data.iri(jin), data.id[jin], data.keyOf(jin)].map(data.indexOf).map((i) => i === jin),
                nobody: data.indexOf("official/nobody"),
            };
        }"""
    )
    fact = told.pop("fact")
    assert (fact["confidence"], fact["rule"], len(fact["quotes"])) == (97, "officials.chain", 1)
    assert told == {
        "neighbours": ["澜州市人民政府", "澜州市发展和改革委员会", "项目推进会"],
        "posts": [
            ["市发改委主任", "澜州市发展和改革委员会", ["2022-05-06"]],
            ["市长", "澜州市人民政府", ["2023-03-18"]],
        ],
        "money": [[1_250_000_000, 0], [2_100_000_000, 1]],
        "total": 1_250_000_000,
        "figures": [["2024-Q2", 900_000_000]],
        "ranks": [["全省118家经开区", 5, 7]],
        "aliases": ["开发区"],
        "iri": True,
        "again": [True, True, True],
        "nobody": -1,
    }


def test_a_quote_stands_in_its_sentence(scripts: Page) -> None:
    quote = scripts.evaluate(
        """() => {
            const fact = data.fact(data.nodeFact[node("项目推进会")]);
            const quote = data.quote(fact.quotes[0]);
            return { ...quote, ...data.article(quote.article) };
        }"""
    )
    sentence = "昨日，金锋主持项目推进会，王敏参加。"
    assert quote == {
        "article": 1,
        "start": 80,
        "end": 94,
        "sentence": sentence,
        "from": sentence.index("金锋"),
        "length": len("金锋主持项目推进会，王敏参加"),
        "date": "2023-03-18",
        "page": "lanzhou-2023-03-18.txt",
        "number": 1,
        "headline": "开发区项目集中开工",
    }


@pytest.mark.parametrize(
    ("typed", "first", "kinds"),
    [
        ("金锋", "金锋", {"Official": 1}),
        ("jf", "金锋", {"Official": 1}),
        ("jinfeng", "金锋", {"Official": 1}),
        ("Jin Feng", "金锋", {"Official": 1}),
        ("jinf", "金锋", {"Official": 1}),
        ("lzsf", "澜州市发展和改革委员会", {"Body": 1}),
        ("lzs", "澜州市", {"Body": 2, "Place": 1}),
        ("市发改委", "澜州市发展和改革委员会", {"Body": 1, "Official": 2}),
        ("市长", "金锋", {"Official": 2}),
        ("  ", None, {}),
        ("没有这个人", None, {}),
    ],
)
def test_search(scripts: Page, typed: str, first: str | None, kinds: dict[str, int]) -> None:
    groups = scripts.evaluate(
        """typed => kg.find.search(kg.find.index(data), typed).map(({ kind, total, hits }) =>
            ({ term: data.kinds[kind].term, total, names: names(hits.map((hit) => hit.node)) }))""",
        typed,
    )
    assert {group["term"]: group["total"] for group in groups} == kinds
    assert (groups[0]["names"][0] if groups else None) == first


@pytest.mark.parametrize(
    ("letters", "syllables", "at"),
    [
        ("jf", ["jin", "feng"], 0),
        ("jinfeng", ["jin", "feng"], 0),
        ("jif", ["jin", "feng"], 0),
        ("f", ["jin", "feng"], 1),
        ("jg", ["jin", "feng"], -1),
        ("jinfengx", ["jin", "feng"], -1),
        ("xian", ["xi", "an"], 0),
        ("xian", ["xian"], 0),
        ("a" * 40, ["a"] * 60, 0),
        ("a" * 39 + "b", ["a"] * 60, -1),
        ("anananananananananananananananananananab", ["an", "a", "na"] * 20, -1),
    ],
)
def test_pinyin(scripts: Page, letters: str, syllables: list[str], at: int) -> None:
    assert scripts.evaluate("([letters, read]) => kg.pinyin.find(letters, read)", [letters, syllables]) == at


def test_walks(scripts: Page) -> None:
    walked = scripts.evaluate(
        """() => ({
            one: names(kg.graph.around(data, node("金锋"), 1)).sort(),
            few: kg.graph.around(data, node("金锋"), 3, 5).length,
            path: names(kg.graph.path(data, node("李楠"), node("王敏"))),
            self: names(kg.graph.path(data, node("李楠"), node("李楠"))),
            none: kg.graph.path(data, node("李楠"), node("王敏"), () => false),
            leaves: names(kg.graph.leaves(data, node("光伏组件项目"), data.label.keys())),
            parts: kg.graph.parts(data, [node("金锋"), node("项目推进会"), node("光伏组件项目")]).map(names),
        })"""
    )
    assert walked == {
        "one": ["澜州市人民政府", "澜州市发展和改革委员会", "金锋", "项目推进会"],
        "few": 5,
        "path": ["李楠", "澜州市人民政府", "金锋", "澜州市发展和改革委员会", "王敏"],
        "self": ["李楠"],
        "none": [],
        "leaves": ["云州光伏科技有限公司"],
        "parts": [["金锋", "项目推进会"], ["光伏组件项目"]],
    }


@pytest.mark.parametrize(
    ("wanted", "left_out"),
    [
        ({}, set()),
        ({"from": "2023-01", "to": "2023-12"}, {"李楠", "光伏组件项目"}),
        ({"from": "2024-01"}, {"金锋", "王敏", "石英砂提纯项目", "项目推进会"}),
        ({"stages": [5]}, {"石英砂提纯项目"}),
        ({"stages": [6]}, {"石英砂提纯项目", "光伏组件项目"}),  # only planned
        ({"money": 2_000_000_000}, {"石英砂提纯项目"}),
        ({"confidence": 60}, {"光伏组件项目"}),
    ],
)
def test_filters(scripts: Page, wanted: dict[str, Any], left_out: set[str]) -> None:
    """Of people, projects and events; places and figures are looked at elsewhere."""
    kept = scripts.evaluate(
        """wanted => {
            const months = Object.fromEntries(["from", "to"].filter((name) => wanted[name])
                .map((name) => [name, kg.model.monthOf(wanted[name])]));
            const { nodes } = kg.filter.passing(data, { ...kg.filter.none, ...wanted, ...months });
            const told = new Set(["Official", "Project", "Event"]);
            return names([...nodes.keys()].filter((i) => nodes[i] && told.has(data.termOf(i))));
        }""",
        wanted,
    )
    everyone = {"李楠", "王敏", "金锋", "光伏组件项目", "石英砂提纯项目", "项目推进会"}
    assert everyone - set(kept) == left_out


def test_an_area_holds_what_lies_in_it(scripts: Page) -> None:
    kept = scripts.evaluate(
        """() => {
            const area = node("澜州高新技术开发区");
            const { nodes } = kg.filter.passing(data, { ...kg.filter.none, area });
            return names([...nodes.keys()].filter((i) => nodes[i])).sort();
        }"""
    )
    assert kept == ["2024-Q2 工业投资 9亿元", "云州光伏科技有限公司", "光伏组件项目", "澜州高新技术开发区"]


def test_addresses_come_back(scripts: Page) -> None:
    hash_, same = scripts.evaluate(
        """() => {
            const state = { ...kg.route.start(), tab: "tables", table: "posts", node: node("金锋"), around: 2,
                expanded: [node("王敏")], pins: [[node("王敏"), -5, 7]], off: [6],
                from: 24276, stages: [1, 3], money: 1e9, confidence: 60, area: node("澜州经济开发区") };
            const hash = kg.route.write(state, data);
            return [hash, JSON.stringify(kg.route.read(hash, data)) === JSON.stringify(state)];
        }"""
    )
    assert same
    assert hash_.startswith("#official/%E9%87%91%E9%94%8B-")
    assert "tab=tables" in hash_


@pytest.mark.parametrize(
    "hash_",
    ["", "#", "#?", "#%", "#%E0%A4%A?q=%", "#official/nobody?around=x&pin=::&off=..&from=&area=%%", "#" * 99],
)
def test_broken_addresses_show_the_start(scripts: Page, hash_: str) -> None:
    same = scripts.evaluate(
        "hash => JSON.stringify(kg.route.read(hash, data)) === JSON.stringify(kg.route.start())", hash_
    )
    assert same


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("金锋", "金锋"),
        (-2.5, "-2.5"),
        ("=1+1", '"\'=1+1"'),
        ("@x", '"\'@x"'),
        ("-x", '"\'-x"'),
        ("＝1", '"\'＝1"'),
        ('说"好"', '"说""好"""'),
        ("a,b", '"a,b"'),
        ("a\r\nb", '"a\r\nb"'),
        (None, ""),
    ],
)
def test_csv_cells(scripts: Page, value: object, cell: str) -> None:
    assert scripts.evaluate("value => kg.csv.cell(value)", value) == cell


@pytest.mark.parametrize(
    ("value", "unit", "bound", "chinese", "english"),
    [
        (1_250_000_000, "CNY", "about", "约12.5亿元", "about ¥1.25bn"),
        (3_000_000, "USD", "min", "超300万美元", "over US$3m"),
        (2e9, "THB", "", "20亿泰铢", "2bn THB"),
        (31, "个", "", "31个", "31 个"),
        (12.4, "%", "", "12.4%", "12.4%"),
        (0.1 + 0.2, "", "", "0.3", "0.3"),
        (-5e8, "CNY", "", "-5亿元", "¥-500m"),
    ],
)
def test_amounts(scripts: Page, value: float, unit: str, bound: str, chinese: str, english: str) -> None:
    told = scripts.evaluate(
        "given => [0, 1].map((language) => kg.format.amount(...given, language))", [value, unit, bound]
    )
    assert told == [chinese, english]


def test_points_are_found_where_they_are(scripts: Page) -> None:
    found = scripts.evaluate(
        """() => {
            const xs = [0, 10, 10, 500, -300], ys = [0, 10, 12, 500, 200];
            const grid = kg.grid.make(xs, ys, [0, 1, 2, 3, 4], 50);
            return [kg.grid.inside(grid, -1, -1, 11, 11), kg.grid.inside(grid, -1e6, -1e6, 1e6, 1e6).length,
                kg.grid.nearest(grid, 9, 13, 20), kg.grid.nearest(grid, 100, 100, 20)];
        }"""
    )
    assert found == [[0, 1], 5, 2, -1]


def test_places_do_not_fall_together(scripts: Page) -> None:
    together = scripts.evaluate(
        """() => {
            const nodes = [...data.label.keys()];
            const count = (places) => new Set([...places].map(String)).size;
            const { parts, rings, chain, free } = kg.place;
            const made = [parts(data, nodes), rings(data, 0, nodes), chain(nodes)].map((at) => at.values());
            return [...made, free([0, 0], [[0, 0], [120, 0]], 40)].map(count);
        }"""
    )
    assert together == [20, 20, 20, 40]


def test_tables_of_posts_and_projects(scripts: Page) -> None:
    told = scripts.evaluate(
        """() => {
            const [all, pick] = [() => true, (pair) => pair[0]];
            const plain = (rows) => rows.map((row) => row.map(kg.rows.plain));
            return {
                posts: plain(kg.rows.posts(data, all, pick)),
                projects: kg.rows.projects(data, all, pick)
                    .map((group) => [data.label[group.zone], group.sum, plain(group.projects)]),
                none: kg.rows.posts(data, () => false, pick),
            };
        }"""
    )
    assert sorted(told["posts"]) == [
        ["李楠", "副市长", "澜州市人民政府", "", "2024-09-01", "2024-09-01"],
        ["王敏", "市发改委主任", "澜州市发展和改革委员会", "", "2023-03-18", "2023-03-18"],
        ["金锋", "市发改委主任", "澜州市发展和改革委员会", "", "2022-05-06", "2022-05-06"],
        ["金锋", "市长", "澜州市人民政府", "", "2023-03-18", "2023-03-18"],
    ]
    solar = [
        "澜州高新技术开发区",
        "光伏组件项目",
        "云州光伏科技有限公司",
        "竣工 → 投产（计划）",
        3_000_000_000,
    ]
    quartz = ["澜州经济开发区", "石英砂提纯项目", "云州石英材料有限公司", "签约 → 开工", 1_250_000_000]
    assert told["projects"] == [
        ["澜州高新技术开发区", 3_000_000_000, [solar]],
        ["澜州经济开发区", 1_250_000_000, [quartz]],
    ]
    assert told["none"] == []


def test_figures_by_quarter(scripts: Page) -> None:
    told = scripts.evaluate(
        """() => {
            const { unit, lines } = kg.rows.series(data, () => true, "工业投资");
            const drawn = lines.map(({ subject, points }) =>
                [data.label[subject], points.map((point) => [point.period, point.year, point.value / 1e8])]);
            return { measures: kg.rows.measures(data, () => true), unit, drawn };
        }"""
    )
    park = [
        ["2021-Q4", 2021.75, 26],
        ["2022-Q1", 2022, 30],
        ["2022-Q1", 2022, 45],
        ["2022-Q4", 2022.75, 34],
        ["2023-Q1", 2023, 36],
    ]
    high_tech = ["澜州高新技术开发区", [["2024-Q2", 2024.25, 9]]]
    assert told == {
        "measures": [["工业投资", 6]],
        "unit": "CNY",
        "drawn": [["澜州经济开发区", park], high_tech],
    }


def test_rows_in_order(scripts: Page) -> None:
    ordered = scripts.evaluate(
        """() => {
            const rows = [["王"], [null], ["金"], [{ text: "安" }], [""], [10], [9.5]];
            const numbers = [[10], [9.5], [null], [-1]];
            return [kg.rows.sorted(rows.slice(0, 5), 0, false).map(([cell]) => kg.rows.plain(cell)),
                kg.rows.sorted(numbers, 0, true).map(([cell]) => cell)];
        }"""
    )
    assert ordered == [["安", "金", "王", None, ""], [10, 9.5, -1, None]]


def test_what_is_copied_as_sparql_can_be_asked(scripts: Page) -> None:
    """Of every class of nodes, with quotes in the answer."""
    graph = town()
    queries = scripts.evaluate(
        """() => Object.fromEntries(data.kinds.flatMap(({ term }, kind) => {
            const node = data.kind.indexOf(kind);
            return node < 0 ? [] : [[term, kg.ask.sparql(data, node)]];
        }))"""
    )
    answers = {term: run_query(graph, query) for term, query in queries.items()}
    assert {term for term, table in answers.items() if not table.rows} == set()
    assert set(answers) >= {"Official", "Body", "Company", "Zone", "Place", "Project", "Event", "Observation"}
    official = answers["Official"]
    assert official.columns == ("post", "body", "day", "quote")
    assert ("副市长", "澜州市人民政府", "2024-09-01", "副市长李楠") in official.rows


def test_an_odd_iri_stays_in_its_brackets(scripts: Page) -> None:
    term = scripts.evaluate("kg.ask.term('https://e.org/a> } DROP ALL #\\n\"{')")
    assert term == "<https://e.org/a%3E%20%7D%20DROP%20ALL%20#%0A%22%7B>"


def test_citations(scripts: Page) -> None:
    said = scripts.evaluate("kg.ask.citations(data, node('王敏'))").split("\n")
    assert said[0].startswith("王敏 <https://w3id.org/govkg/id/official/王敏-")
    assert "“市发改委主任王敏”（《开发区项目集中开工》，2023-03-18，lanzhou-2023-03-18.txt，30–38）" in said


def test_a_planned_stage_is_told_apart(scripts: Page) -> None:
    told = scripts.evaluate("() => [0, 1].map((planned) => kg.rows.stageName(data, { stage: 6, planned }))")
    assert told == [["投产", "producing"], ["投产（计划）", "producing (planned)"]]
    told = scripts.evaluate(
        "() => [0, 1].map((planned) => kg.rows.stageName(data, { stage: 6, planned }, '2023-03-20'))"
    )
    assert told == [
        ["投产 (2023-03-20)", "producing (2023-03-20)"],
        ["投产（计划，2023-03-20 见报）", "producing (planned, in the news 2023-03-20)"],
    ]
