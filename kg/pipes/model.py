"""``kg_model``: what a trained model reads in the text, for the grammar after it to weigh.

Our own pipelines have a ``kg_tagger`` with the labels of the span groups here; any other spaCy
pipeline with OntoNotes labels serves as well. Writes the span group ``kg_model``;
``attrs["scores"]`` of the group holds the probability of each span, in the same order (1.0 where
the pipeline gives none). How the grammar uses them: :mod:`kg.pipes.precedence`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib.resources import files
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import InputError
from kg.pipes.extensions import doc_value, set_doc_value, text_of
from kg.pipes.precedence import GUESSES, LEAST_HEARD
from kg.pipes.tagger import LEAST, Found, Reading, Tagger, write_found
from kg.settings import OURS

GROUP = "kg_model"
SHIPPED = Path(str(files("kg") / "model" / "pipeline"))
"""Where the pipeline lies that comes with the package."""

ONTONOTES = {
    "PERSON": "PERSON",
    "ORG": "BODY",
    "GPE": "PLACE",
    "LOC": "PLACE",
    "FAC": "PLACE",
    "EVENT": "EVENT",
    "LAW": "DOCUMENT",
    "WORK_OF_ART": "DOCUMENT",
    "MONEY": "MONEY",
    "PERCENT": "QUANTITY",
    "QUANTITY": "QUANTITY",
    "DATE": "DATE",
}
"""OntoNotes label → label of the span groups here; other labels are left out."""


class Model:
    """Marks docs with what a pipeline finds; docs that are marked already stay as they are."""

    def __init__(self, find: Callable[[Sequence[Doc]], list[Reading]]) -> None:
        self.find = find

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 0) -> Iterator[Doc]:
        """Mark docs, all that are given in one batch: the network is fastest so."""
        docs = list(stream)
        self.listen(docs)
        for doc in docs:
            if GROUP not in doc.spans:
                write_found(doc, GROUP, _by_position(doc))
            yield doc

    def listen(self, docs: Sequence[Doc]) -> None:
        """Set ``doc._.heard`` and ``doc._.guessed``, all that :mod:`kg.pipes.precedence` asks, and spare
        the span group, which only those need who look at entities.
        """
        new = [doc for doc in docs if not isinstance(doc_value(doc, "heard"), dict)]
        for doc, reading in zip(new, self.find(new), strict=True):
            set_doc_value(doc, "heard", _by_label(text_of(doc), reading.mentions))
            if reading.guesses is not None:
                set_doc_value(doc, "guessed", _by_label(text_of(doc), reading.guesses))


def _by_label(text: str, found: Found) -> dict[str, list[tuple[int, int, float]]]:
    """What a model found, label by label, but for the blank that may end it: a gap between columns."""
    by_label: dict[str, list[tuple[int, int, float]]] = {}
    for start, end, label, probability in found:
        end -= text[end - 1].isspace()
        by_label.setdefault(label, []).append((start, end, probability))
    return by_label


def _by_position(doc: Doc) -> Found:
    found = ((a, b, label, sure) for label, each in doc._.heard.items() for a, b, sure in each)
    return sorted(mention for mention in found if mention[-1] >= LEAST)


@Language.factory("kg_model", assigns=["doc.spans"], default_config={"path": OURS})
def make_model(nlp: Language, name: str, path: str) -> Model:
    """Load our own pipeline (``kg``), or the one at a path or of an installed package.

    Raises:
        InputError: there is none, or it finds no entities.
    """
    try:
        pipeline = spacy.load(SHIPPED if path == OURS else path)
    except (OSError, ImportError, ValueError) as error:
        raise InputError(
            f"--model {path!r}: not a spaCy pipeline ({error}); give its folder, "
            "the name of an installed pipeline package, or 'none'"
        ) from error
    for _, component in pipeline.pipeline:
        if isinstance(component, Tagger):
            component.settle()
            return Model(partial(component.read, least=LEAST_HEARD, guesses=GUESSES))
    if not {"ner", "entity_ruler"} & set(pipeline.pipe_names):
        raise InputError(
            f"--model {path!r}: the pipeline has no 'ner' or 'kg_tagger'; its parts are {pipeline.pipe_names}"
        )
    return Model(lambda docs: [Reading(_ontonotes(pipeline(text_of(doc))), None) for doc in docs])


def _ontonotes(doc: Doc) -> Found:
    return [
        (ent.start_char, ent.end_char, ONTONOTES[ent.label_], 1.0)
        for ent in doc.ents
        if ent.label_ in ONTONOTES
    ]
