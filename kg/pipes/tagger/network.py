"""The network: characters to scores of tags.

N-grams around each character are rows of tables; those that text holds too seldom share
one row, so that a name can't be learned by heart and the rare is known as such. Residual convolutions, each
reaching further than the one before, carry them sideways; one linear layer scores the tags of all
layers of labels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from spacy.util import registry
from thinc.api import Linear, Model, chain, residual
from thinc.types import Floats2d

from kg.pipes.tagger.characters import Batch, frequent, grams, rows
from kg.pipes.tagger.maxout import maxout
from kg.pipes.tagger.vectors import Vectors

Backprop = Callable[[Floats2d], Any]

_SIZES = (1, 2, 3)
_ROLES = ("characters", "pairs", "triples")


@registry.architectures("kg.CharacterNetwork.v1")  # type: ignore[untyped-decorator]
def build_network(
    width: int,
    pieces: int,
    dilations: list[int],
    gram_widths: list[int],
    gram_counts: list[int],
) -> Model[Batch, Floats2d]:
    """Build the network; labels and text of the training give it its outputs and n-grams, later.

    Args:
        width: of each layer.
        pieces: linear pieces of a maxout unit.
        dilations: one convolution for each: how far to its left and right it looks.
        gram_widths: of the rows of characters, pairs and triples.
        gram_counts: how often the training text must hold one of them to give it a row of its own, if it
            has no vector.
    """
    embed = embedding(gram_widths, gram_counts)
    mixed = maxout(width, embed.get_dim("nO"), pieces)
    convolutions = [
        residual(chain(window(width, step), maxout(width, 3 * width, pieces))) for step in dilations
    ]
    head: Model[Floats2d, Floats2d] = Linear(None, width)
    network: Model[Batch, Floats2d] = chain(embed, mixed, *convolutions, head)
    network.set_ref("head", head)
    network.set_ref("embedding", embed)
    network.attrs["gap"] = 2 + sum(dilations)
    return network


def embedding(widths: list[int], counts: list[int]) -> Model[Batch, Floats2d]:
    """Rows of the n-grams around a character side by side; ``attrs["known"]`` are their sorted hashes."""
    return Model(
        "embedding",
        _embed,
        init=_init_tables,
        dims={"nO": widths[0] + 2 * widths[1] + widths[2]},
        params=dict.fromkeys(_ROLES),
        attrs={"widths": widths, "counts": counts, "known": [], "dropout_rate": 0.0},
    )


def learn_grams(
    network: Model[Batch, Floats2d], texts: Iterable[str], vectors: Vectors | None = None
) -> None:
    """Give the n-grams that are frequent in the training text their rows, and those with vectors; before
    ``initialize``.
    """
    embed = network.get_ref("embedding")
    known = frequent(texts, network.attrs["gap"], embed.attrs["counts"])
    if vectors is not None:
        known = [np.union1d(here, there) for here, there in zip(known, vectors.hashes, strict=True)]
    embed.attrs["known"] = known


def plant(network: Model[Batch, Floats2d], vectors: Vectors) -> None:
    """Let the rows of n-grams begin with their vectors; after ``initialize``."""
    embed = network.get_ref("embedding")
    planted = zip(_ROLES, embed.attrs["known"], vectors.hashes, vectors.rows, strict=True)
    for role, known, hashes, values in planted:
        table: Any = embed.get_param(role)
        table[rows(hashes, known)] = values


def _init_tables(model: Model[Batch, Floats2d], X: Any = None, Y: Any = None) -> None:  # noqa: N803
    for role, width, known in zip(_ROLES, model.attrs["widths"], model.attrs["known"], strict=True):
        model.set_param(role, model.ops.alloc2f(len(known) + 1, width))


def _embed(model: Model[Batch, Floats2d], batch: Batch, is_train: bool) -> tuple[Any, Backprop]:
    tables: list[Any] = [model.get_param(role) for role in _ROLES]
    keys = [
        rows(grams(batch.codes, size), known)
        for size, known in zip(_SIZES, model.attrs["known"], strict=True)
    ]
    one, two, three = (table[key] for table, key in zip(tables, keys, strict=True))
    parts = [one, _shift(two, 1), two, _shift(three, 1)]
    masks = _feature_masks(model, len(batch.codes), parts) if is_train else None
    joined = np.concatenate(parts, axis=1)
    ends = np.cumsum([part.shape[1] for part in parts])

    def backprop(gradient: Any) -> Any:
        pieces: list[Any] = np.split(gradient, ends[:-1], axis=1)
        if masks is not None:
            pieces = [piece * mask for piece, mask in zip(pieces, masks, strict=True)]
        one, before, after, three = pieces
        summed = (one, after + _shift(before, -1), _shift(three, -1))
        for role, key, part in zip(_ROLES, keys, summed, strict=True):
            _add_gradient(model, role, key, np.ascontiguousarray(part))
        return batch

    return joined, backprop


def _feature_masks(model: Model[Batch, Floats2d], length: int, parts: list[Any]) -> list[Any] | None:
    """Hide whole n-grams (in place), so that those never met are no surprise."""
    rate = model.attrs["dropout_rate"]
    if not rate:
        return None
    masks = [(np.random.random((length, 1)) >= rate).astype(np.float32) for _ in parts]
    for part, mask in zip(parts, masks, strict=True):
        part *= mask
    return masks


def _add_gradient(model: Model[Batch, Floats2d], role: str, keys: Any, gradient: Any) -> None:
    table: Any = np.zeros_like(model.get_param(role))
    model.ops.scatter_add(table, keys, gradient)
    model.inc_grad(role, table)


def _shift(values: Any, steps: int) -> Any:
    """Rows moved down by ``steps`` (up if negative), zeros where they came from."""
    moved = np.zeros_like(values)
    if steps > 0:
        moved[steps:] = values[:-steps]
    else:
        moved[:steps] = values[-steps:]
    return moved


def window(width: int, step: int) -> Model[Floats2d, Floats2d]:
    """A row with its neighbours ``step`` rows before and after: three times as wide."""

    def forward(model: Model[Floats2d, Floats2d], X: Any, is_train: bool) -> tuple[Any, Backprop]:  # noqa: N803
        wide = np.empty((len(X), 3 * width), dtype=X.dtype)
        wide[:step, :width] = wide[-step:, 2 * width :] = 0
        wide[step:, :width] = X[:-step]
        wide[:, width : 2 * width] = X
        wide[:-step, 2 * width :] = X[step:]

        def backprop(gradient: Any) -> Any:
            narrow = gradient[:, width : 2 * width].copy()
            narrow[:-step] += gradient[step:, :width]
            narrow[step:] += gradient[:-step, 2 * width :]
            return narrow

        return wide, backprop

    return Model(f"window({step})", forward, dims={"nO": 3 * width, "nI": width}, attrs={"step": step})


def set_precision(network: Model[Batch, Floats2d], precision: type[np.floating]) -> None:
    """Bring all weights to a type of float."""
    for node in network.walk():
        for name in node.param_names:
            if node.has_param(name):
                weights: Any = node.get_param(name)
                node.set_param(name, weights.astype(precision))
