"""Where facts come from: the run, the page, its articles and the quoted passages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from rdflib import PROV, RDF, RDFS, XSD, Literal, URIRef

from kg import __version__
from kg.graph.iris import Minter
from kg.graph.literals import day, number, plain, zh
from kg.graph.write import PageWriter, Triple, Writer
from kg.pipes.model import SHIPPED
from kg.resolve.identity import digest
from kg.settings import OURS, Settings
from kg.types import ArticleRecord, Fact, Passage, Stated
from kg.vocab import KG, OA, SCHEMA


@cache  # every node of the network asks for it
def run_iri(mint: Minter, settings: Settings) -> URIRef:
    """The run by what decides its result: version, model, options, judgements. It has no time."""
    return mint.numbered("run", __version__, *_model(settings.model), *_options(settings))


def run_triples(settings: Settings) -> set[Triple]:
    """The description of the run."""
    mint = Minter(settings.base_iri)
    run, program = run_iri(mint, settings), URIRef(f"{mint.base}program/kg-{__version__}")
    model, model_version = _model(settings.model)
    writer = Writer(mint, run)
    writer.add(run, RDF.type, PROV.Activity, KG.Run)
    writer.add(run, RDFS.label, Literal(f"kg build {__version__}", lang="en"))
    writer.add(run, KG.model, plain(model))
    writer.add(run, KG.modelVersion, plain(model_version) if model_version else None)
    writer.add(run, KG.options, *(plain(option) for option in _options(settings)))
    writer.add(run, PROV.wasAssociatedWith, program)
    writer.add(program, RDF.type, PROV.SoftwareAgent)
    writer.add(program, RDFS.label, Literal("kg", lang="en"))
    writer.add(program, SCHEMA.softwareVersion, plain(__version__))
    return writer.said()


def _options(settings: Settings) -> tuple[str, ...]:
    said = [f"{j.left}\t{j.right}\t{j.verdict}\t{j.reason}" for j in settings.judgements]
    judged = [f"judgements={digest(*said)[:16]}"] if said else []
    return (f"base_iri={settings.base_iri}", *judged)


def _model(model: str) -> tuple[str, str]:
    """Name and version of a model; of a folder its own name, not where it lies on this machine."""
    described = (SHIPPED if model == OURS else Path(model)) / "meta.json"
    if described.is_file():
        meta = json.loads(described.read_text(encoding="utf-8"))
        return f"{meta.get('lang', 'zh')}_{meta.get('name', '')}", str(meta.get("version", ""))
    try:
        return model, version(model)
    except PackageNotFoundError:
        return model, ""


def write_page(writer: PageWriter) -> None:
    """The page and its articles."""
    page, context = writer.facts.page, writer.facts.context
    node = page_iri(writer)
    writer.add(node, RDF.type, KG.Page)
    writer.add(node, SCHEMA.name, plain(page.name))
    writer.add(node, SCHEMA.sha256, plain(page.sha256))
    writer.add(node, SCHEMA.encoding, plain(page.encoding))
    writer.add(node, SCHEMA.datePublished, day(context.date))
    if context.publication:
        writer.add(node, SCHEMA.publisher, zh(context.publication))
    writer.add(node, KG.placeEvidence, *(plain(words) for words in context.place_evidence))
    if context.place_confidence:
        writer.add(node, KG.placeConfidence, number(context.place_confidence))
    writer.add(node, KG.stated, *(plain(words) for words in _stated(page.stated)))
    writer.add(writer.run, PROV.used, node)
    for article in writer.facts.articles:
        _write_article(writer, article)


def _stated(stated: Stated) -> Iterator[str]:
    """Every value that the user states of a page, with where: date 2023-03-18 (pages.csv)."""
    for name in ("publication", "date", "place"):
        if value := getattr(stated, name):
            yield f"{name} {value} ({stated.source})"


def _write_article(writer: PageWriter, article: ArticleRecord) -> None:
    node = article_iri(writer, article.number)
    writer.add(node, RDF.type, KG.Article)
    writer.add(node, SCHEMA.isPartOf, page_iri(writer))
    writer.add(node, SCHEMA.position, Literal(article.number))
    writer.add(node, SCHEMA.datePublished, day(article_date(writer, article)))
    writer.add(node, SCHEMA.author, *(zh(name) for name in article.authors))
    if article.headline:
        writer.add(node, SCHEMA.headline, zh(article.headline))
        writer.add(node, RDFS.label, zh(article.headline))


def article_date(writer: PageWriter, article: ArticleRecord) -> str:
    """The article's own date, else that of the issue."""
    return article.date or writer.facts.context.date


def article_iri(writer: PageWriter, number: int) -> URIRef:
    """The IRI of the page's article of that number."""
    return writer.mint.numbered("article", writer.facts.page.sha256, str(number))


def page_iri(writer: PageWriter) -> URIRef:
    """The IRI of the page being written."""
    return writer.mint.numbered("page", writer.facts.page.sha256)


def write_evidence(writer: PageWriter, node: URIRef, fact: Fact) -> None:
    """What every fact carries: passages, rule, confidence, the run that read it."""
    for passage in fact.passages:
        write_passage(writer, passage)
    refer(writer, node, fact, writer.facts.page.sha256)


def refer(writer: Writer, node: URIRef, fact: Fact, page: str) -> None:
    """Point from a fact to the passages of a page that is described elsewhere."""
    writer.add(node, PROV.wasDerivedFrom, *(writer.mint.passage(page, p) for p in fact.passages))
    writer.add(node, PROV.wasGeneratedBy, writer.run)
    writer.add(node, KG.rule, plain(fact.rule))
    writer.raise_confidence(node, fact.confidence)


def write_passage(writer: PageWriter, passage: Passage) -> URIRef:
    """A quote and where it stands."""
    node = writer.mint.passage(writer.facts.page.sha256, passage)
    writer.add(node, RDF.type, KG.Passage)
    writer.add(node, OA.exact, zh(passage.exact))
    writer.add(node, OA.start, _offset(passage.start))
    writer.add(node, OA.end, _offset(passage.end))
    for term, words in ((OA.prefix, passage.prefix), (OA.suffix, passage.suffix)):
        if words:
            writer.add(node, term, zh(words))
    writer.add(node, SCHEMA.isPartOf, article_iri(writer, passage.article))
    return node


def _offset(value: int) -> Literal:
    return Literal(value, datatype=XSD.nonNegativeInteger)
