"""The formats that a graph can be exported to: one list, which the command line reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rdflib import Graph

from kg.errors import InputError
from kg.export.ftm import write_ftm
from kg.export.gexf import write_gexf
from kg.export.graphml import write_graphml
from kg.export.jsonld import write_jsonld
from kg.export.neo4j import write_neo4j
from kg.export.parquet import write_parquet_tables
from kg.export.sheets import write_sheets
from kg.export.spells import write_spells
from kg.export.triples import write_ntriples, write_trig
from kg.export.turtle import write_turtle
from kg.nearest import did_you_mean


@dataclass(frozen=True, slots=True)
class Format:
    """One way out."""

    name: str
    output: str
    """What is written: a suffix, or ``folder/``."""
    english: str
    chinese: str
    write: Callable[[Graph, Path], None]


FORMATS = (
    Format("turtle", ".ttl", "RDF for people: Protégé, GraphDB, Fuseki", "便于阅读的 RDF", write_turtle),
    Format("ntriples", ".nt", "RDF, one statement a line, sorted", "每行一条的 RDF，已排序", write_ntriples),
    Format("trig", ".trig", "RDF, a named graph for each page", "每个版面一个命名图", write_trig),
    Format("jsonld", ".jsonld", "RDF as JSON with its context", "带上下文的 JSON", write_jsonld),
    Format("graphml", ".graphml", "network for yEd, Cytoscape, igraph", "关系网络", write_graphml),
    Format("gexf", ".gexf", "network for Gephi, coloured by class", "Gephi 网络，按类着色", write_gexf),
    Format("neo4j", "folder/", "CSV for neo4j-admin database import", "Neo4j 批量导入", write_neo4j),
    Format("parquet", "folder/", "tables for pandas, polars, DuckDB", "数据分析表格", write_parquet_tables),
    Format("csv", "folder/", "tables for Excel, WPS", "Excel、WPS 表格", write_sheets),
    Format("spells", ".csv", "who held which post when, for spreadsheets", "任职履历表", write_spells),
    Format("ftm", ".ftm.json", "FollowTheMoney for OpenAleph, yente", "调查分析平台格式", write_ftm),
)


def format_of(name: str) -> Format:
    """A format by its name.

    Raises:
        InputError: there is none of that name; the message offers the nearest.
    """
    known = {each.name: each for each in FORMATS}
    if name not in known:
        hint = did_you_mean(name, known, "kg export --list shows all 可用 kg export --list 查看")
        raise InputError(f"no format is named {name!r}; {hint}")
    return known[name]
