"""``python -m kg.training.train``: from annotated text to the pipeline that is shipped.

``corpus`` gathers the text, ``model`` trains on it and stores the pipeline in the package,
``bench`` trains the same architecture on an open set, to compare with others.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Collection
from pathlib import Path
from random import Random

import spacy
from spacy.cli.train import train
from spacy.util import load_config

from kg import __version__
from kg.pages.clean import fold
from kg.pipes.model import SHIPPED
from kg.pipes.tagger import GROUP
from kg.training.annotated import annotated
from kg.training.augment import with_bare_lists
from kg.training.corpus import write_corpus
from kg.training.evaluate import as_table, evaluate
from kg.training.examples import Example
from kg.training.open_sets import FOLDERS, open_set, own_labels
from kg.training.renaming import with_other_names
from kg.training.shared import shared
from kg.training.sources import HELD_OUT, sources, written
from kg.training.vectors import learn_vectors, raw_texts

CONFIG = Path(__file__).with_name("config.cfg")
BUILD = Path("build") / "training"
VECTORS = "vectors.npz"
_META = {
    "name": "local_government_news",
    "version": __version__,
    "description": "Mentions in Chinese local-government newspaper pages",
    "license": "Apache-2.0",
}
_PLAIN_EVERY = 3
"""What is learned from several times over keeps its names every so many times."""

_BENCH_STEPS = {"cluener": 750, "msra": 3000, "pku": 3000, "resume": 500}


def build_corpus(folder: Path, seed: int, pages: int, leave_out: Collection[str]) -> None:
    """Write ``train.jsonl`` from all sources but some, and ``dev.jsonl`` from the annotated sentences."""
    chosen: list[Example] = []
    rng = Random(seed)
    for name, source in sources(seed, pages).items():
        if name not in leave_out:
            examples = list(source.read())
            size = sum(len(example.text) for example in examples)
            print(f"{name}: {len(examples)} texts, {size} characters, {source.repeats} times", flush=True)
            for time in range(source.repeats):
                again = with_other_names(examples, rng) if time % _PLAIN_EVERY else examples
                chosen += with_bare_lists(again)
    write_corpus(chosen, folder / "train.jsonl")
    write_corpus(annotated("dev"), folder / "dev.jsonl")


def fit(folder: Path, overrides: dict[str, object]) -> Path:
    """Train on the files of a folder; where the pipeline lies.

    It is the last one: the rate of learning has fallen to zero by then, and few sentences to choose by
    would choose by chance.
    """
    paths = {f"paths.{split}": str(folder / f"{split}.jsonl") for split in ("train", "dev")}
    if (folder / VECTORS).exists():
        paths["paths.ngrams"] = str(folder / VECTORS)
    train(CONFIG, folder, overrides={**paths, **overrides})
    return folder / "model-last"


def ship(trained: Path) -> None:
    """Put a trained pipeline into the package, without the paths it was trained from."""
    nlp = spacy.load(trained)
    nlp.config["paths"].update(train=None, dev=None, ngrams=None)
    nlp.meta.update(_META)
    shutil.rmtree(SHIPPED, ignore_errors=True)
    SHIPPED.parent.mkdir(exist_ok=True)
    nlp.to_disk(SHIPPED)


def bench(name: str, overrides: dict[str, object]) -> None:
    """Train on an open set with its own labels, and test on what it has for that.

    A set is small beside our own training text: the rows of n-grams begin with vectors of raw text.
    """
    folder = BUILD / name
    learned = list(open_set(name, "train"))
    write_corpus(with_bare_lists(learned), folder / "train.jsonl")
    widths = load_config(CONFIG)["components"]["kg_tagger"]["model"]["gram_widths"]
    raw = [*raw_texts(), *(fold(example.text) for example in learned)]
    learn_vectors(raw, widths).to_disk(folder / VECTORS)
    write_corpus(open_set(name, "dev"), folder / "dev.jsonl")
    labels = own_labels(name)
    layers = {"components.kg_tagger.layers.inner": labels, "components.kg_tagger.layers.outer": []}
    trained = fit(folder, {**layers, "training.max_steps": _BENCH_STEPS[name], **overrides})
    held_out = list(open_set(name, "dev" if name == "cluener" else "test"))
    print(as_table({name: evaluate(spacy.load(trained), GROUP, held_out)}, labels))


def main() -> None:
    """Read the command line."""
    options = _parser().parse_args()
    try:
        shared()
    except FileNotFoundError as absent:
        print(f"nothing to train on: {absent}")
        return
    overrides = {"training.max_steps": options.steps} if options.steps else {}
    if options.step == "bench":
        bench(options.set, overrides)
        return
    build_corpus(options.folder, options.seed, options.pages, options.without)
    if options.step == "model":
        ship(fit(options.folder, overrides))
        for name, held_out in {"test": annotated("test"), "pages": list(written(HELD_OUT))}.items():
            print(as_table({f"tagger, {name}": evaluate(spacy.load(SHIPPED), GROUP, held_out)}))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m kg.training.train", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    against = steps.add_parser("bench", help="train and test on an open set")
    against.add_argument("set", choices=sorted(FOLDERS))
    corpus = steps.add_parser("corpus", help="gather the training text")
    model = steps.add_parser("model", help="gather, train, store in the package")
    for step in (corpus, model):
        step.add_argument("--seed", type=int, default=1, help="of the generator")
        step.add_argument("--pages", type=int, default=600, help="to generate")
        step.add_argument("--without", nargs="*", default=[], help="sources to leave out")
        step.add_argument("--folder", type=Path, default=BUILD, help="for what is made on the way")
    for step in (against, corpus, model):
        step.add_argument("--steps", type=int, help="updates, if not those of the config")
    return parser


if __name__ == "__main__":
    main()
