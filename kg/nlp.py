"""The Chinese pipeline: which components, in which order, and how an article enters it."""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

import kg.pipes.extensions  # noqa: F401  declares the attributes that the components set
from kg.context.local import local_context
from kg.types import Article, PageContext

PIPELINE = (
    "kg_sentences",
    "kg_model",  # only with a model: its entities, for the components after it to use
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


@cache
def load_pipeline(model: str = "none") -> Language:
    """Build the pipeline.

    Args:
        model: ``"none"``, or the name or path of a spaCy pipeline with OntoNotes labels.

    Raises:
        InputError: the model can't be loaded.
    """
    nlp = spacy.blank("zh")
    for name in PIPELINE:
        if name == "kg_model":
            if model != "none":
                nlp.add_pipe(name, config={"path": model})
        else:
            nlp.add_pipe(name)
    return nlp


def read_article(nlp: Language, article: Article, context: PageContext) -> Doc:
    """Run the pipeline over one article."""
    doc = nlp.make_doc(article.text)
    doc._.article = article
    doc._.context = local_context(article, context)
    return nlp(doc)
