"""Pages that are made from the code whenever the site is built: commands, ontology, queries, formats.

What they show is what ``kg --help``, ``ontology/kg.ttl``, ``ontology/queries/`` and the list of
formats say; nothing of it is written twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import typer
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from rdflib import OWL, RDF, RDFS, SKOS, Literal, URIRef
from rdflib.term import Node

from kg.cli.app import app
from kg.export.formats import FORMATS
from kg.query.named import named_queries
from kg.vocab import KG, PREFIXES, ontology

ROOT = Path(__file__).parents[2]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages to those of ``docs/``."""
    for name, make in PAGES.items():
        files.append(File.generated(config, name, content=make()))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Links to files of the repository, which work where it is browsed, lead to the pages made of them."""
    for source, name in MADE_FROM.items():
        markdown = markdown.replace(f"](../{source})", f"]({name})")
    return markdown


def command_line() -> str:
    """Every command with its arguments, options and example."""
    group = typer.main.get_command(app)
    lines = ["# Command line", "", f"{_clean(group.help)}", "", f"{_clean(group.epilog)}"]
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        lines += ["", f"## kg {name}", "", _clean(command.help), ""]
        lines += ["| argument or option | meaning | default |", "| --- | --- | --- |"]
        for parameter in command.params:
            lines.append(_parameter_row(parameter))
    return "\n".join(lines) + "\n"


def _parameter_row(parameter: object) -> str:
    record = getattr(parameter, "opts", [])
    is_option = bool(record) and record[0].startswith("-")
    names = [*record, *getattr(parameter, "secondary_opts", [])]
    shown = ", ".join(f"`{name}`" for name in names) if is_option else f"`{_metavar(parameter)}`"
    default = getattr(parameter, "default", None)
    told = is_option and default not in (None, False, "") and not callable(default)
    return f"| {shown} | {_clean(getattr(parameter, 'help', ''))} | {f'`{default}`' if told else ''} |"


def _metavar(parameter: object) -> str:
    return str(getattr(parameter, "metavar", "") or str(getattr(parameter, "name", "")).upper())


def _clean(text: object) -> str:
    """Help text as Markdown: examples as code, bars escaped."""
    paragraphs = []
    for paragraph in str(text or "").split("\n\n"):
        words = " ".join(paragraph.split()).replace("|", "\\|").replace("<", "&lt;")
        example = words.startswith("Example 例: ")
        paragraphs.append(f"Example 例: `{words.removeprefix('Example 例: ')}`" if example else words)
    return "\n\n".join(paragraphs)


def ontology_page() -> str:
    """Every class and property with what it means, an example and a query."""
    graph = ontology()
    head = URIRef(KG.iri.removesuffix("#"))
    version = graph.value(head, OWL.versionIRI)
    lines = [
        "# Ontology",
        "",
        f"Namespace `{KG.iri}`, prefix `kg`, version `{version}`. OWL 2 DL; the SHACL shapes beside it",
        "say what a graph must keep to (`kg validate`). Queries need no prefix declarations in `kg`.",
    ]
    for title, kind in (
        ("Classes 类", OWL.Class),
        ("Object properties 关系", OWL.ObjectProperty),
        ("Datatype properties 属性", OWL.DatatypeProperty),
        ("Concepts 概念", OWL.NamedIndividual),
    ):
        lines += ["", f"## {title}"]
        for term in sorted(graph.subjects(RDF.type, kind), key=str):
            if isinstance(term, URIRef) and term.startswith(KG.iri):
                lines += _term(term, kind)
    return "\n".join(lines) + "\n"


def _term(term: URIRef, kind: URIRef) -> Iterator[str]:
    graph = ontology()
    local = term.removeprefix(KG.iri)
    english, chinese = (_in(term, RDFS.label, lang) for lang in ("en", "zh"))
    yield from ("", f"### kg:{local} {{ #{local} }}", "", f"*{english}* · {chinese}", "")
    yield from (_in(term, RDFS.comment, "en"), "", _in(term, RDFS.comment, "zh"), "")
    for words, predicate in (
        ("is a", RDFS.subClassOf),
        ("narrower than", RDFS.subPropertyOf),
        ("of", RDFS.domain),
        ("value", RDFS.range),
    ):
        if found := sorted(_short(each) for each in graph.objects(term, predicate)):
            yield f"- {words} {', '.join(found)}"
    examples = "; ".join(sorted(str(each) for each in graph.objects(term, SKOS.example)))
    yield f"- example 例: {examples}"
    if query := _query(local, kind):
        yield from ("", "```sparql", query, "```")


def _query(local: str, kind: URIRef) -> str:
    if kind == OWL.Class:
        return f"SELECT ?thing WHERE {{ ?thing a kg:{local} }} LIMIT 5"
    if kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        return f"SELECT ?subject ?value WHERE {{ ?subject kg:{local} ?value }} LIMIT 5"
    return ""


def _in(term: URIRef, predicate: URIRef, language: str) -> str:
    found = (
        t for t in ontology().objects(term, predicate) if isinstance(t, Literal) and t.language == language
    )
    return next(map(str, found), "")


def _short(term: Node) -> str:
    """``kg:Body`` with a link to it, ``org:Organization``, or the members of a union."""
    if not isinstance(term, URIRef):
        union = ontology().value(term, OWL.unionOf) or ontology().value(term, OWL.oneOf)
        members = ontology().items(union) if union is not None else ()
        return " or ".join(_short(each) if isinstance(each, URIRef) else f"`{each}`" for each in members)
    if term.startswith(KG.iri):
        local = term.removeprefix(KG.iri)
        return f"[kg:{local}](#{local})"
    for prefix, namespace in PREFIXES.items():
        if term.startswith(namespace):
            return f"`{prefix}:{term.removeprefix(namespace)}`"
    return f"`{term}`"


def queries_page() -> str:
    """The questions that come with ``kg``."""
    lines = [
        "# Named queries",
        "",
        "`kg query GRAPH --name NAME`, in Python `graph.named(NAME)`. Parameters are options.",
    ]
    for query in named_queries().values():
        lines += ["", f"## {query.name}", "", f"{query.question} {query.question_zh}", ""]
        lines += [f"- `--{each.name}`: {each.comment} · {each.comment_zh}" for each in query.parameters]
        lines += ["", "```sparql", query.text.strip(), "```"]
    return "\n".join(lines) + "\n"


def formats_page() -> str:
    """The formats of ``kg export``."""
    lines = [
        "# Export formats",
        "",
        "`kg export GRAPH --format NAME -o FILE`, in Python `graph.export(NAME, FILE)`.",
        "The same graph gives the same bytes.",
        "",
        "| name | writes | for | 用途 |",
        "| --- | --- | --- | --- |",
        *(f"| `{each.name}` | `{each.output}` | {each.english} | {each.chinese} |" for each in FORMATS),
    ]
    for each in FORMATS:
        lines += ["", f"## {each.name}", "", _docstring(each.write)]
    return "\n".join(lines) + "\n"


def _docstring(function: Callable[..., object]) -> str:
    text = (function.__doc__ or "").split("Raises:")[0]
    return "\n\n".join(" ".join(part.split()) for part in text.replace("``", "`").split("\n\n")).strip()


def model_card() -> str:
    """The model card as it ships in the package."""
    return (ROOT / "kg" / "model" / "README.md").read_text(encoding="utf-8")


def changelog() -> str:
    """What has changed."""
    return (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


PAGES: dict[str, Callable[[], str]] = {
    "reference/cli.md": command_line,
    "reference/ontology.md": ontology_page,
    "reference/queries.md": queries_page,
    "reference/formats.md": formats_page,
    "model.md": model_card,
    "changelog.md": changelog,
}
"""Page → what writes it."""

MADE_FROM = {
    "kg/cli": "reference/cli.md",
    "ontology/kg.ttl": "reference/ontology.md",
    "ontology/queries": "reference/queries.md",
    "kg/export/formats.py": "reference/formats.md",
    "kg/model/README.md": "model.md",
}
"""What a page of ``docs/`` links to in the repository → the generated page that shows it."""
