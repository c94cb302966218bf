"""A large graph in the terms of the ontology, for measurements: the same for the same numbers.

People, bodies, zones and places stand in counties; meetings bring people together, mostly of one
county. Every fact quotes a sentence of an article, as built graphs do.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from decimal import Decimal

from rdflib import ORG, PROV, RDF, SKOS, XSD, Graph, Literal, URIRef

from kg.lexicon import words
from kg.settings import Settings
from kg.vocab import KG, OA, SCHEMA, concept

STAGES = ("洽谈", "签约", "开工", "在建", "竣工", "投产")
TITLES = ("市长", "副市长", "书记", "副书记", "局长", "副局长", "主任", "副主任", "部长", "秘书长")
MEASURES = ("规上工业产值", "固定资产投资", "一般公共预算收入", "实际利用外资", "进出口总额", "工业开票销售")
GOODS = ("光伏组件", "锂电池", "智能传感器", "汽车零部件", "特种纤维", "医疗器械", "石英材料", "精密轴承")
DEPARTMENTS = (
    "人民政府",
    "委员会",
    "发展和改革委员会",
    "财政局",
    "商务局",
    "科技局",
    "工业和信息化局",
    "住建局",
)
SHARES = {
    "Place": 0.02,
    "Zone": 0.02,
    "Body": 0.1,
    "Company": 0.13,
    "Project": 0.15,
    "Event": 0.1,
    "Observation": 0.13,
}


def big_graph(nodes: int, edges: int, seed: int = 1) -> Graph:
    """A graph whose explorer has this many nodes and about this many edges (1.7 a node or more)."""
    return _World(random.Random(seed)).filled(nodes, edges)


@dataclass
class _World:
    dice: random.Random
    graph: Graph = field(default_factory=Graph)
    made: dict[str, list[URIRef]] = field(default_factory=dict)
    edges: int = 0
    facts: int = 0

    def filled(self, nodes: int, edges: int) -> Graph:
        counts = {kind: max(2, round(nodes * share)) for kind, share in SHARES.items()}
        counts["Official"] = max(2, nodes - sum(counts.values()))
        for kind in ("Place", "Zone", "Body", "Company", "Official", "Project", "Event", "Observation"):
            for number in range(counts[kind]):
                self._make(kind, number)
        while self.edges < edges:
            self._meet(self.dice.choice(self.made["Event"]))
        return self.graph

    def _make(self, kind: str, number: int) -> None:
        name = self._name(kind, number)
        node = URIRef(f"{Settings().base_iri}{kind.lower()}/{name}-{number:010x}")
        self.made.setdefault(kind, []).append(node)
        self._add(node, RDF.type, KG[kind])
        if kind != "Observation":
            self._add(node, SKOS.prefLabel, Literal(name, lang="zh"))
        getattr(self, f"_{kind.lower()}")(node, name, number)

    def _name(self, kind: str, number: int) -> str:
        pick = self.dice.choice
        syllables = words("given_characters")
        place = "".join(pick(syllables) for _ in range(2))
        return {
            "Place": f"{place}{'市' if number < 10 else '县'}",
            "Zone": f"{place}{pick(('经济', '高新技术', '化工', '物流'))}开发区",
            "Body": f"{place}市{pick(DEPARTMENTS)}",
            "Company": f"{place}{pick(GOODS)}有限公司",
            "Official": pick(words("surnames")[:200])
            + "".join(pick(syllables) for _ in range(pick((1, 2, 2)))),
            "Project": f"{place}{pick(GOODS)}{pick(('项目', '生产基地项目', '二期项目'))}",
            "Event": f"{place}{pick(('项目推进会', '经济形势分析会', '集中签约仪式', '座谈会'))}",
            "Observation": f"{number}",
        }[kind]

    def _place(self, node: URIRef, name: str, number: int) -> None:
        if number >= 10:
            self._link(node, KG.partOf, self.made["Place"][number % 10])

    def _zone(self, node: URIRef, name: str, number: int) -> None:
        self._link(node, KG.partOf, self._any("Place"))

    def _body(self, node: URIRef, name: str, number: int) -> None:
        self._add(node, SKOS.altLabel, Literal(f"市{name[3:]}", lang="zh"))
        self._link(node, KG.jurisdiction, self._any("Place"))

    def _company(self, node: URIRef, name: str, number: int) -> None:
        self._link(node, KG.jurisdiction, self._any("Place"))

    def _official(self, node: URIRef, name: str, number: int) -> None:
        for _ in range(self.dice.choice((1, 1, 1, 2))):
            body, title = self._any("Body"), self.dice.choice(TITLES)
            tenure = URIRef(f"{Settings().base_iri}tenure/{self.facts:016x}")
            role = URIRef(f"{Settings().base_iri}role/{title}")
            self._add(tenure, RDF.type, KG.Tenure)
            self._add(role, SKOS.prefLabel, Literal(title, lang="zh"))
            self._add(tenure, ORG.role, role)
            self._add(tenure, ORG.member, node)
            self._link(tenure, ORG.organization, body)
            self._add(tenure, KG.title, Literal(title, lang="zh"))
            self._add(tenure, KG.attestedOn, Literal(self._day(), datatype=XSD.date))
            self._state(tenure, f"{title}{name}", "officials.chain")

    def _project(self, node: URIRef, name: str, number: int) -> None:
        self._link(node, KG.inZone, self._any("Zone"))
        self._link(node, KG.investor, self._any("Company"))
        self._add(node, KG.stage, concept("Stage", self.dice.choice(STAGES)))
        amount = Decimal(self.dice.randint(1, 300)) * 10**8
        money = URIRef(f"{Settings().base_iri}investment/{self.facts:016x}")
        self._add(node, KG.investment, money)
        self._add(money, RDF.type, KG.Investment)
        self._add(money, KG.amountKind, KG.total)
        self._add(money, SCHEMA.value, Literal(amount))
        self._add(money, SCHEMA.currency, Literal("CNY"))
        self._state(money, f"总投资{amount / 10**8}亿元", "projects.money")
        self._state(node, f"总投资{amount / 10**8}亿元的{name}", "projects.named")

    def _event(self, node: URIRef, name: str, number: int) -> None:
        day = self._day()
        self._add(node, SCHEMA.startDate, Literal(day, datatype=XSD.date))
        self._link(node, KG.chair, self._any("Official"))
        self._state(node, f"{day[5:7]}月{day[8:]}日召开{name}", "events.held")

    def _observation(self, node: URIRef, name: str, number: int) -> None:
        title = self.dice.choice(MEASURES)
        measure = URIRef(f"{Settings().base_iri}measure/{title}")
        value = Decimal(self.dice.randint(1, 9000)) * 10**6
        self._add(measure, SKOS.prefLabel, Literal(title, lang="zh"))
        self._link(node, KG.subject, self._any(self.dice.choice(("Zone", "Place"))))
        self._add(node, KG.measure, measure)
        self._add(node, KG.period, Literal(f"{self.dice.randint(2019, 2024)}-Q{self.dice.randint(1, 4)}"))
        self._add(node, KG.observationKind, KG.actual)
        self._add(node, SCHEMA.value, Literal(value))
        self._add(node, SCHEMA.unitText, Literal("CNY"))
        self._state(node, f"{title}{value / 10**8}亿元", "observations.clause")

    def _meet(self, event: URIRef) -> None:
        """One more guest: from the neighbourhood of the chair, now and then from afar."""
        officials = self.made["Official"]
        near = number_of(event) % len(officials) + self.dice.randint(0, 40)
        guest = officials[near % len(officials)] if self.dice.random() < 0.9 else self._any("Official")
        if (event, SCHEMA.attendee, guest) not in self.graph and (event, KG.chair, guest) not in self.graph:
            self._link(event, SCHEMA.attendee, guest)

    def _state(self, fact: URIRef, quote: str, rule: str) -> None:
        """The evidence of a fact; a sentence of the article around the quote."""
        article = URIRef(f"{Settings().base_iri}article/{self.facts // 12:016x}")
        page = URIRef(f"{Settings().base_iri}page/{self.facts // 60:016x}")
        passage = URIRef(f"{Settings().base_iri}passage/{self.facts:016x}")
        if self.facts % 12 == 0:
            self._add(article, RDF.type, KG.Article)
            self._add(article, SCHEMA.headline, Literal(f"{self._clause(6)}开新局", lang="zh"))
            self._add(article, SCHEMA.datePublished, Literal(self._day(), datatype=XSD.date))
            self._add(article, SCHEMA.isPartOf, page)
            self._add(page, SCHEMA.name, Literal(f"page-{self.facts // 60:05}.txt"))
        start = self.facts % 12 * 60
        self._add(passage, RDF.type, KG.Passage)
        self._add(passage, OA.exact, Literal(quote, lang="zh"))
        self._add(passage, OA.prefix, Literal(f"{self._clause(7)}，", lang="zh"))
        self._add(passage, OA.suffix, Literal(f"，{self._clause(9)}。", lang="zh"))
        self._add(passage, OA.start, Literal(start))
        self._add(passage, OA.end, Literal(start + len(quote)))
        self._add(passage, SCHEMA.isPartOf, article)
        self._add(fact, PROV.wasDerivedFrom, passage)
        self._add(fact, KG.rule, Literal(rule))
        self._add(fact, KG.confidence, Literal(Decimal(self.dice.randint(45, 99)) / 100))
        self.facts += 1

    def _clause(self, length: int) -> str:
        syllables = words("given_characters")
        return "".join(self.dice.choice(syllables) for _ in range(length))

    def _day(self) -> str:
        return f"20{self.dice.randint(19, 24)}-{self.dice.randint(1, 12):02}-{self.dice.randint(1, 28):02}"

    def _any(self, kind: str) -> URIRef:
        """Some node of a class; the first ones are met more often, as in life."""
        made = self.made[kind]
        return made[int(len(made) * self.dice.random() ** 2)]

    def _link(self, start: URIRef, predicate: URIRef, end: URIRef) -> None:
        self._add(start, predicate, end)
        self.edges += 1

    def _add(self, start: URIRef, predicate: URIRef, end: URIRef | Literal) -> None:
        self.graph.add((start, predicate, end))


def number_of(node: URIRef) -> int:
    """A number from an IRI that is the same in every process."""
    return int(str(node).rsplit("-", 1)[1], 16) * 7919
