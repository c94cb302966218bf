"""``python -m kg.training.train``: from annotated text to the pipeline that is shipped.

``model`` does all of it; ``bench`` trains the same architecture on an open set, to compare with others.
"""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import spacy
from spacy.cli.train import train

import kg.pipes.tagger  # noqa: F401  registers the component
from kg.pipes.tagger import GROUP
from kg.training.annotated import annotated
from kg.training.corpus import write_corpus
from kg.training.evaluate import as_table, evaluate, in_groups
from kg.training.examples import Example
from kg.training.open_sets import FOLDERS, open_set, own_labels
from kg.training.sources import sources

CONFIG = Path(__file__).with_name("config.cfg")
BUILD = Path("build") / "training"
SHIPPED = Path(__file__).parents[1] / "model" / "pipeline"


def build_corpus(folder: Path, seed: int, pages: int) -> None:
    """Write ``train.spacy`` from all sources and ``dev.spacy`` from the annotated sentences."""
    found = {name: list(read()) for name, read in sources(seed, pages).items()}
    for name, examples in found.items():
        print(f"{name}: {len(examples)} texts, {sum(len(e.text) for e in examples)} characters")
    write_corpus(chain.from_iterable(found.values()), folder / "train.spacy")
    write_corpus(annotated("dev"), folder / "dev.spacy")


def fit(folder: Path, overrides: dict[str, object]) -> Path:
    """Train on the files of a folder; the best pipeline lies beside them."""
    paths = {f"paths.{split}": str(folder / f"{split}.spacy") for split in ("train", "dev")}
    train(CONFIG, folder, overrides={**paths, **overrides})
    return folder / "model-best"


def make_model(seed: int, pages: int, overrides: dict[str, object]) -> None:
    """Corpus, training, the shipped folder, the table."""
    build_corpus(BUILD, seed, pages)
    best = fit(BUILD, overrides)
    shutil.rmtree(SHIPPED, ignore_errors=True)
    spacy.load(best).to_disk(SHIPPED, exclude=["vocab"])
    report(SHIPPED, annotated("test"))


def bench(name: str, overrides: dict[str, object]) -> None:
    """Train on an open set with its own labels, and test on what it has for that."""
    folder = BUILD / name
    for split in ("train", "dev"):
        write_corpus(open_set(name, split), folder / f"{split}.spacy")
    layers = {"inner": own_labels(name), "outer": list[str]()}
    labels = {f"components.kg_tagger.layers.{layer}": value for layer, value in layers.items()}
    best = fit(folder, {**labels, **overrides})
    report(best, list(open_set(name, "dev" if name == "cluener" else "test")), layers["inner"])


def report(path: Path, examples: Sequence[Example], labels: Sequence[str] | None = None) -> None:
    """Print the table of a pipeline on some texts."""
    tally = evaluate(spacy.load(path), in_groups(GROUP), examples)
    print(as_table(tally, *([labels] if labels else [])))


def main() -> None:
    """Read the command line."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    parser = argparse.ArgumentParser(prog="python -m kg.training.train", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    model = steps.add_parser("model", help="train the pipeline that is shipped")
    model.add_argument("--seed", type=int, default=1)
    model.add_argument("--pages", type=int, default=1500, help="pages to generate")
    against = steps.add_parser("bench", help="train and test on an open set")
    against.add_argument("set", choices=sorted(FOLDERS))
    for step in (model, against):
        step.add_argument("--epochs", type=int, help="instead of the config's")
    options = parser.parse_args()
    overrides: dict[str, object] = {"training.max_epochs": options.epochs} if options.epochs else {}
    if options.step == "model":
        make_model(options.seed, options.pages, overrides)
    else:
        bench(options.set, overrides)


if __name__ == "__main__":
    main()
