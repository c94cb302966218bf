"""The Chinese pipeline: which components, in which order, and how an article enters it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.context.local import local_context
from kg.pipes.characters import CharacterTokenizer
from kg.pipes.extensions import doc_value, set_doc_value
from kg.pipes.model import Model
from kg.pipes.plain import plain_doc
from kg.settings import NO_MODEL, OURS
from kg.types import Article, PageContext

PIPELINE = (
    "kg_sentences",
    "kg_model",  # not with "none"; what it sees, for the components after it to weigh
    "kg_dates",
    "kg_amounts",
    "kg_places",
    "kg_companies",
    "kg_officials",
    "kg_projects",
    "kg_events",
    "kg_observations",
    "kg_entities",  # doc.ents: the longest of what all of them marked
)
_BESIDE_FACTS = ["kg_sentences", "kg_model", "kg_entities"]
"""What no fact is read from: the model has been heard already, and sentences are told by their marks."""


@cache
def load_pipeline(model: str = OURS) -> Language:
    """Build the pipeline.

    Args:
        model: ``"kg"`` for the model of this package, ``"none"`` for the grammar alone, or the name
            or path of a spaCy pipeline with OntoNotes labels or a ``kg_tagger``.

    Raises:
        InputError: the model can't be loaded.
    """
    nlp = spacy.blank("zh")
    nlp.tokenizer = CharacterTokenizer(nlp.vocab)
    for name in PIPELINE:
        if name == "kg_model":
            if model != NO_MODEL:
                nlp.add_pipe(name, config={"path": model})
        else:
            nlp.add_pipe(name)
    return nlp


def make_docs(nlp: Language, articles: Sequence[Article], *, entities: bool = True) -> list[Doc]:
    """The articles of a page as docs that the model has read, all in one batch; ``entities``: as in
    :func:`read_doc`.
    """
    make = nlp.make_doc if entities else plain_doc
    docs = []
    for article in articles:
        doc = make(article.text)
        set_doc_value(doc, "article", article)
        docs.append(doc)
    for name, component in nlp.pipeline:
        if name == "kg_model" and isinstance(component, Model):
            component.listen(docs)
    return docs


def read_doc(nlp: Language, doc: Doc, context: PageContext, *, entities: bool = True) -> Doc:
    """Run the pipeline over the doc of one article, to its facts alone or to its entities as well."""
    set_doc_value(doc, "context", local_context(doc_value(doc, "article"), context))
    for name, component in nlp.pipeline:
        if entities or name not in _BESIDE_FACTS:
            doc = component(doc)
    return doc
