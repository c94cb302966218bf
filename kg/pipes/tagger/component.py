"""``kg_tagger``: finds mentions by a network trained on annotated pages of this genre.

Writes the span group ``kg_tagger`` with the labels of all layers, sorted; ``attrs["scores"]`` of the
group holds the probability of each span, in the same order. Labels of one layer never overlap one
another, those of different layers may.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Self

import numpy as np
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.api import Model, Optimizer, set_dropout_rate
from threadpoolctl import ThreadpoolController

from kg.pipes.extensions import text_of
from kg.pipes.tagger import crf
from kg.pipes.tagger.characters import Batch, read_texts
from kg.pipes.tagger.decoding import CELLS, decode
from kg.pipes.tagger.found import Found, Reading, in_texts, write_found
from kg.pipes.tagger.network import learn_grams, plant, set_precision
from kg.pipes.tagger.packing import Pack, cut_stretches, packs
from kg.pipes.tagger.reading import Reader
from kg.pipes.tagger.scoring import score_examples
from kg.pipes.tagger.tags import Tags
from kg.pipes.tagger.targets import allowed_tags, in_layer, sentences
from kg.pipes.tagger.vectors import Vectors

GROUP = "kg_tagger"

LEAST = 0.55
"""What is likelier no such mention isn't marked, though the best path of all passes through it."""

_STOPS = np.array([ord(char) for char in ",;:!?"], dtype=np.uint64)

Annotation = tuple[list[tuple[int, int, str]], list[str]]
"""The mentions of a reference by characters, and the labels that its source knows."""

DEFAULT_CONFIG: dict[str, Any] = {
    "layers": {
        "inner": ["BODY", "COMPANY", "DATE", "MONEY", "PERSON", "PLACE", "QUANTITY", "TITLE", "ZONE"],
        "outer": ["DOCUMENT", "EVENT", "PROJECT"],
    },
    "model": {
        "@architectures": "kg.CharacterNetwork.v1",
        "width": 96,
        "pieces": 2,
        "dilations": [1, 2, 4],
        "gram_widths": [64, 32, 32],
        "gram_counts": [2, 6, 6],
    },
}


class Tagger(TrainablePipe):  # type: ignore[misc]
    """The trainable component. ``layers``: name of a layer → its labels, which never overlap."""

    def __init__(
        self, vocab: Vocab, model: Model[Batch, Any], name: str, layers: dict[str, list[str]]
    ) -> None:
        self.vocab = vocab
        self.model = model
        self.name = name
        self.cfg: dict[str, Any] = {}
        self.layers = {key: Tags(tuple(labels)) for key, labels in layers.items() if labels}
        self._reader: Reader | None = None

    def settle(self) -> None:
        """Lay the weights out for reading, once and for all: for a tagger that learns no more."""
        self._reader = Reader(self.model)

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(sorted(label for tags in self.layers.values() for label in tags.labels))

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,
        vectors: str | None = None,
    ) -> None:
        """Give the network its outputs, its n-grams and its first weights; ``vectors``: a file of
        :class:`~kg.pipes.tagger.vectors.Vectors` to begin the rows of n-grams with.
        """
        head = self.model.get_ref("head")
        head.set_dim("nO", sum(len(tags) for tags in self.layers.values()))
        references = (example.reference for example in get_examples())
        begin = Vectors.from_disk(Path(vectors)) if vectors else None
        learn_grams(self.model, (doc.text for doc in references if not is_derived(doc)), begin)
        self.model.initialize()
        if begin is not None:
            plant(self.model, begin)
        for key, tags in self.layers.items():
            head.set_param(f"from_{key}", self.model.ops.alloc2f(len(tags), len(tags)))

    def predict(self, docs: Iterable[Doc]) -> list[Found]:
        """The mentions of each doc that are marked, by position."""
        return [reading.mentions for reading in self.read(docs, LEAST)]

    def read(
        self, docs: Iterable[Doc], least: float, guesses: Mapping[str, float] | None = None
    ) -> list[Reading]:
        """The mentions of each doc that are at least so likely, by position. ``guesses``: label → how likely
        its mentions are to be that the best reading avoids.
        """
        texts = [text_of(doc) for doc in docs]
        mentions: list[Found] = [[] for _ in texts]
        second: list[Found] = [[] for _ in texts]
        if not any(texts):
            return [Reading([], []) for _ in texts]
        batch = read_texts(texts, self.model.attrs["gap"])
        scores = self._scores(batch)
        stretches = [
            (base + start, length)
            for text, base in zip(texts, batch.starts, strict=True)
            for start, length in sentences(text)
        ]
        stops = np.flatnonzero(np.isin(batch.codes, _STOPS))
        for key, tags, columns in self._columns():
            # In double precision a mention's probability doesn't depend on what else is in the batch.
            layer = np.ascontiguousarray(scores[:, columns], dtype=np.float64)
            # A comma that looks like O ends a chain: shorter ones are summed side by side, much faster.
            parts = cut_stretches(stops[layer[stops].argmax(axis=1) == 0], stretches)
            asked = {label: odds for label, odds in (guesses or {}).items() if label in tags.labels}
            sure, others = decode(layer, self._moves(key), tags, parts, asked)
            likely = [span for span in sure if span[-1] >= least]
            others += [s for s in sure if s[2] in asked and asked[s[2]] <= s[-1] < least]
            for owner, mention in in_texts(likely, texts, batch):
                mentions[owner].append(mention)
            for owner, mention in in_texts(others, texts, batch):
                second[owner].append(mention)
        pairs = zip(mentions, second, strict=True)
        return [Reading(sorted(sure), sorted(others)) for sure, others in pairs]

    def _scores(self, batch: Batch) -> Any:
        """Scores of the tags, row by row."""
        with _blas().limit(limits=1):  # matrices so small aren't worth a second thread's time
            return (self._reader or Reader(self.model)).scores(batch)

    def _columns(self) -> Iterator[tuple[str, Tags, slice]]:
        at = 0
        for key, tags in self.layers.items():
            yield key, tags, slice(at, at + len(tags))
            at += len(tags)

    def _moves(self, layer: str) -> Any:
        """Scores of a tag following another."""
        return self.model.get_ref("head").get_param(f"from_{layer}")

    def set_annotations(self, docs: Iterable[Doc], predictions: list[Found]) -> None:
        """Write the span group."""
        for doc, found in zip(docs, predictions, strict=True):
            write_found(doc, GROUP, found)

    def update(
        self,
        examples: Iterable[Example],
        *,
        drop: float = 0.0,
        sgd: Optimizer | None = None,
        losses: dict[str, float] | None = None,
    ) -> dict[str, float]:
        """Learn from examples whose reference holds the span group; its ``attrs["labels"]`` are the
        labels that the source knows, all of them where it is absent; ``attrs["derived"]`` says that the
        text stands elsewhere too, with other names.
        """
        losses = {} if losses is None else losses
        losses.setdefault(self.name, 0.0)
        references = [example.reference for example in examples if len(example.reference)]
        if not references:
            return losses
        set_dropout_rate(self.model, drop)
        texts = [doc.text for doc in references]
        batch = read_texts(texts, self.model.attrs["gap"])
        scores, backprop = self.model.begin_update(batch)
        marked = [annotation(doc, self.labels) for doc in references]
        loss, gradient = self._loss(texts, marked, batch, scores)
        backprop(gradient)
        if sgd is not None:
            self.finish_update(sgd)
        losses[self.name] += loss
        return losses

    def _loss(
        self, texts: Sequence[str], marked: Sequence[Annotation], batch: Batch, scores: Any
    ) -> tuple[float, Any]:
        """Negative log-likelihood of the allowed paths, a mean over the texts, and its gradient."""
        gradient = np.zeros_like(scores)
        loss, share = 0.0, 1 / len(texts)
        for key, tags, columns in self._columns():
            allowed = np.zeros((len(scores), len(tags)), dtype=bool)
            stretches = []
            for text, (mentions, known), base in zip(texts, marked, batch.starts, strict=True):
                here = in_layer(mentions, tags)
                allowed[base : base + len(text)] = allowed_tags(len(text), here, known, tags)
                stretches += [(base + start, length) for start, length in sentences(text, here)]
            for group in packs(stretches, CELLS):
                loss += self._learn(
                    scores[:, columns], allowed, key, tags, group, gradient[:, columns], share
                )
        return loss, gradient

    def _learn(
        self, scores: Any, allowed: Any, key: str, tags: Tags, group: Pack, gradient: Any, share: float
    ) -> float:
        """Loss of one pack; what its scores and transitions should change by is added up."""
        moves = self._moves(key).astype(np.float64)
        packed = scores[group.rows].astype(np.float64)
        free = crf.lattice(packed, moves, tags, group)
        bound = crf.lattice(packed, moves, tags, group, allowed[group.rows])
        real = group.real
        gradient[group.rows[real]] = (free.marginals - bound.marginals)[real] * share
        pairs: Any = ((free.pairs - bound.pairs) * share).astype(np.float32)
        self.model.get_ref("head").inc_grad(f"from_{key}", pairs)
        return float((free.log_total - bound.log_total).sum() * share)

    def score(self, examples: Iterable[Example], **_: Any) -> dict[str, Any]:
        """Precision, recall and F of the spans, over the labels that each source knows."""
        return score_examples(examples, GROUP, self.labels)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """All of the component; weights in half precision, like :meth:`to_disk`."""
        with self._weights_as(np.float16):
            data: bytes = super().to_bytes(exclude=tuple(exclude))
        return data

    def from_bytes(self, bytes_data: bytes, *, exclude: Iterable[str] = ()) -> Self:
        """What :meth:`to_bytes` gave."""
        super().from_bytes(bytes_data, exclude=tuple(exclude))
        set_precision(self.model, np.float32)
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write a folder: weights in half precision, which is half the size and as good."""
        with self._weights_as(np.float16):
            super().to_disk(path, exclude=tuple(exclude))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Self:
        """Read what :meth:`to_disk` wrote."""
        super().from_disk(path, exclude=tuple(exclude))
        set_precision(self.model, np.float32)
        return self

    @contextmanager
    def _weights_as(self, precision: type[np.floating]) -> Iterator[None]:
        whole = self.model
        self.model = whole.copy()
        set_precision(self.model, precision)
        try:
            yield
        finally:
            self.model = whole


@cache
def _blas() -> ThreadpoolController:
    """The libraries of linear algebra that numpy has loaded."""
    return ThreadpoolController()


def annotation(doc: Doc, labels: Sequence[str]) -> Annotation:
    """What a reference says; a source that doesn't name its labels knows ``labels``."""
    group = doc.spans.get(GROUP, ())
    known = list(getattr(group, "attrs", {}).get("labels", labels))
    return [(span.start_char, span.end_char, span.label_) for span in group], known


def is_derived(doc: Doc) -> bool:
    """Whether a reference is another form of a text that is learned from as well."""
    return bool(getattr(doc.spans.get(GROUP, ()), "attrs", {}).get("derived"))


@Language.factory("kg_tagger", assigns=["doc.spans"], default_config=DEFAULT_CONFIG)
def make_tagger(nlp: Language, name: str, layers: dict[str, list[str]], model: Model[Batch, Any]) -> Tagger:
    """The component, untrained."""
    return Tagger(nlp.vocab, model, name, layers)
