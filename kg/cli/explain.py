"""``kg explain``: the rule, passages and confidence behind a fact."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from kg.cli.console import ExitCode, GraphPath, complain, count, data, plain, print_source, some_words, talk

if TYPE_CHECKING:
    from rdflib import Graph

    from kg.graph.explain import Explanation

_MOST = 20


def explain_command(
    graph: GraphPath,
    fact: Annotated[
        str,
        typer.Argument(
            metavar="FACT",
            callback=some_words,
            help="A fact's IRI or its end, or words it holds. 事实的 IRI 或其结尾，或其中的词。",
        ),
    ],
) -> None:
    """Tell by which rule and passage a fact is known, how surely. 说明某条事实的规则、原文与置信度。

    Words that stand as such in facts go before those that stand inside longer ones: 市长 is not 副市长.

    Example 例: kg explain out "贺承远 副市长"
    """
    raise typer.Exit(explain(graph, fact))


def explain(graph: Path, fact: str) -> ExitCode:
    """Print what is behind the facts meant; none leaves with :attr:`ExitCode.DATA`."""
    from kg.graph import explain as graph_explain
    from kg.query.load import load_graph

    loaded = load_graph(graph)
    found = graph_explain.explain(loaded, fact)
    exact = tuple(each for each in found if not each.within)
    longer = found[len(exact) :]
    found = exact or longer
    for each in found[:_MOST]:
        _print(data(), each)
    _tell_longer(longer, shown=not exact)
    if len(found) > _MOST:
        more = count(len(found) - _MOST, "more fact holds", "more facts hold")
        more = f"{more} {fact!r}; add words to tell them apart"
        talk().print(plain(more, "dim"), soft_wrap=True)
    if not found:
        complain(_nothing(fact, loaded))
        return ExitCode.DATA
    return ExitCode.FINE


def _nothing(fact: str, graph: Graph) -> str:
    """That there is no such fact, and for each word whether any fact has it, or which are near."""
    from kg.graph.explain import known_words

    said = f"no fact is or holds {fact!r} 没有这样的事实"
    words = () if "/" in fact else known_words(graph, fact)
    told = [
        f"{each.word} in {count(each.facts, 'fact')} 见于{each.facts}条事实"
        if each.facts
        else f"{each.word} in none 均未见" + (f", near it 相近: {'、'.join(each.near)}" if each.near else "")
        for each in words
    ]
    hint = "; ".join(told) if len(words) > 1 or any(each.near for each in words) else ""
    return f"{said}; {hint or 'kg show lists what is known of a name 可用 kg show 查看'}"


def _tell_longer(facts: Sequence[Explanation], *, shown: bool) -> None:
    """Say which longer words were taken for asked ones, or would be if asked for."""
    longer = sorted({pair for each in facts for pair in each.within})
    for word in dict.fromkeys(word for word, _ in longer):
        wholes = "、".join(whole for part, whole in longer[:_MOST] if part == word)
        said = f"no fact says just {word}; taken 未见“{word}”，所示为: {wholes}"
        more = f"other facts say 另有: {wholes}; give that to see them"
        talk().print(plain(said if shown else more, "yellow" if shown else "dim"), soft_wrap=True)


def _print(console: Console, found: Explanation) -> None:
    console.print(plain(found.text, "bold").append_text(plain(f"  {found.kind} {found.kind_zh}", "cyan")))
    console.print(plain(f"  {found.iri}", "dim"))
    console.print(plain(f"  confidence 置信度: {found.evidence.confidence:.2f}"))
    for rule in found.rules:
        console.print(plain(f"  rule 规则: {rule.name}").append_text(plain(f"  {rule.zh} {rule.en}", "dim")))
    for reached in found.stages:
        console.print(plain(f"  {reached.stage}"))
        for source in reached.sources:
            print_source(console, source, indent=4)
    if found.stages:
        console.print(plain("  all passages 全部原文"))
    for source in found.evidence.sources:
        print_source(console, source, indent=4 if found.stages else 2)
    console.print()
