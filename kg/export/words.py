"""The explorer's words for kinds of nodes and for relations, in Chinese and English.

Relations read both ways: an official *holds a post in* a body (任职于), the body lists its
*office-holders* (任职人员). Names of single terms come from the ontology.
"""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import ORG, URIRef

from kg.vocab import KG, SCHEMA

Pair = tuple[str, str]
"""Chinese, English."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A class of nodes, with its sign; the colours are Okabe and Ito's, safe for colour-blind readers."""

    term: str
    """Local name of the ontology class."""
    label: Pair
    shape: str
    """One of vis-network's."""
    color: str
    border: str


@dataclass(frozen=True, slots=True)
class Relation:
    """What an edge says, read from its start and from its end."""

    forward: Pair
    backward: Pair
    predicate: URIRef


KINDS = (
    Kind("Official", ("人物", "people"), "dot", "#0072b2", "#004a75"),
    Kind("Body", ("机构", "bodies"), "square", "#e69f00", "#8a5f00"),
    Kind("Company", ("企业", "companies"), "triangle", "#cc79a7", "#8d3f6a"),
    Kind("Zone", ("园区", "zones"), "hexagon", "#009e73", "#00694d"),
    Kind("Place", ("行政区", "places"), "triangleDown", "#56b4e9", "#1f7fb8"),
    Kind("Project", ("项目", "projects"), "diamond", "#d55e00", "#8c3e00"),
    Kind("Event", ("活动", "events"), "star", "#f0e442", "#8f8600"),
    Kind("Document", ("文件", "documents"), "box", "#c9b79c", "#7a6645"),
    Kind("Observation", ("指标", "figures"), "dot", "#9aa3ad", "#5d666f"),
)

RELATIONS = {
    "holds": Relation(("任职于", "holds a post in"), ("任职人员", "office-holders"), ORG.organization),
    "investor": Relation(("投资企业", "investor"), ("投资项目", "invests in"), KG.investor),
    "inZone": Relation(("所在地", "located in"), ("区内项目", "projects here"), KG.inZone),
    "chair": Relation(("主持人", "chaired by"), ("主持活动", "chaired"), KG.chair),
    "attendee": Relation(("出席人员", "attended by"), ("出席活动", "attended"), SCHEMA.attendee),
    "organizer": Relation(("主办单位", "organised by"), ("主办活动", "organised"), SCHEMA.organizer),
    "document": Relation(("相关文件", "document"), ("有关活动", "event"), KG.document),
    "subject": Relation(("统计对象", "figure of"), ("指标", "figures"), KG.subject),
    "administeredBy": Relation(
        ("管理机构", "administered by"), ("管理园区", "administers"), KG.administeredBy
    ),
    "jurisdiction": Relation(
        ("所属行政区", "jurisdiction"), ("机构与企业", "bodies and companies"), KG.jurisdiction
    ),
    "partOf": Relation(("隶属于", "part of"), ("下辖", "contains"), KG.partOf),
    "phaseOf": Relation(("所属项目", "phase of"), ("后续期次", "later phases"), KG.phaseOf),
    "possiblySameAs": Relation(
        ("疑为同一", "possibly the same as"), ("疑为同一", "possibly the same as"), KG.possiblySameAs
    ),
}
"""By key. ``holds`` folds a tenure, of which its predicate is the far end; the others are one triple."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How a label of the pipeline looks on an annotated page; ``style`` is rich's."""

    name: Pair = ("其他", "other")
    style: str = "bold"


MARKS: dict[str, Mark] = {
    "PERSON": Mark(("人物", "person"), "bold blue"),
    "TITLE": Mark(("职务", "title"), "cyan"),
    "BODY": Mark(("机构", "body"), "yellow"),
    "COMPANY": Mark(("企业", "company"), "magenta"),
    "ZONE": Mark(("园区", "zone"), "green"),
    "PLACE": Mark(("行政区", "place"), "bright_cyan"),
    "PROJECT": Mark(("项目", "project"), "bold red"),
    "EVENT": Mark(("活动", "event"), "bold yellow"),
    "MONEY": Mark(("金额", "money"), "bright_magenta"),
    "QUANTITY": Mark(("数量", "quantity"), "bright_blue"),
    "DATE": Mark(("日期", "date"), "bright_green"),
    "MEASURE": Mark(("指标", "measure"), "bright_red"),
    "DOCUMENT": Mark(("文件", "document"), "bright_black"),
}

NAMES_OF_BLOCKS: dict[str, Pair] = {
    "kicker": ("引题", "kicker"),
    "headline": ("标题", "headline"),
    "subtitle": ("副题", "subtitle"),
    "byline": ("署名", "byline"),
    "paragraph": ("正文", "text"),
    "caption": ("图片说明", "caption"),
    "furniture": ("报头", "masthead"),
}
