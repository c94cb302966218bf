"""Facts with their quotes, each quote and article kept once and pointed at by number."""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import PROV, URIRef
from rdflib.term import Node as Term

from kg.export.statements import Statements
from kg.export.story import NONE, Article, Fact, Quote
from kg.vocab import KG, OA, SCHEMA


class EvidenceBook:
    """Numbers facts as they are asked for; quotes and articles are numbered in their own order."""

    def __init__(self, said: Statements) -> None:
        self._said = said
        stated = sorted(((self._article(a), a) for a in said.members(KG.Article)), key=lambda pair: pair)
        self._article_numbers: dict[Term, int] = {term: i for i, (_, term) in enumerate(stated)}
        self.articles = tuple(article for article, _ in stated)
        quoted = sorted((self._quote(p), p) for p in said.members(KG.Passage))
        self._quote_numbers: dict[Term, int] = {term: i for i, (_, term) in enumerate(quoted)}
        self.quotes = tuple(quote for quote, _ in quoted)
        self._fact_numbers: dict[Term, int] = {}
        self.facts: list[Fact] = []

    def fact(self, term: Term) -> int:
        """The number of a fact, :data:`NONE` if nothing is quoted for it."""
        if term not in self._fact_numbers:
            found = self._read(term)
            self._fact_numbers[term] = len(self.facts) if found else NONE
            self.facts += [found] if found else []
        return self._fact_numbers[term]

    def quote(self, passage: Term) -> int:
        """The number of a passage."""
        return self._quote_numbers.get(passage, NONE)

    def _read(self, term: Term) -> Fact | None:
        quotes = self._numbers(self._said.values(term, PROV.wasDerivedFrom))
        if not quotes:
            return None
        confidence = self._said.text(term, KG.confidence)
        rules = ", ".join(self._said.texts(term, KG.rule))
        return Fact(str(term), quotes, float(confidence) if confidence else 0.0, rules)

    def _numbers(self, passages: Iterable[Term]) -> tuple[int, ...]:
        return tuple(sorted(self._quote_numbers[p] for p in passages if p in self._quote_numbers))

    def _article(self, term: URIRef) -> Article:
        said = self._said
        return Article(
            date=said.text(term, SCHEMA.datePublished),
            page=said.text(said.value(term, SCHEMA.isPartOf), SCHEMA.name),
            number=int(said.text(term, SCHEMA.position) or 0),
            headline=said.text(term, SCHEMA.headline),
        )

    def _quote(self, term: URIRef) -> Quote:
        said = self._said
        article = said.value(term, SCHEMA.isPartOf)
        return Quote(
            article=self._article_numbers.get(article, NONE) if article is not None else NONE,
            start=int(said.text(term, OA.start) or 0),
            end=int(said.text(term, OA.end) or 0),
            before=said.text(term, OA.prefix),
            exact=said.text(term, OA.exact),
            after=said.text(term, OA.suffix),
        )
