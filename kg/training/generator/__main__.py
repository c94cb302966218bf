"""``python -m kg.training.generator --pages 3 --seed 1``: look at what is generated, marked."""

from __future__ import annotations

import argparse
import sys

from kg.training.generator import generate
from kg.training.markup import write_markup


def main(arguments: list[str]) -> None:
    """Print marked articles, a blank line between them."""
    parser = argparse.ArgumentParser(prog="python -m kg.training.generator")
    parser.add_argument("--pages", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    for example in generate(options.seed, options.pages):
        print(f"{write_markup(example)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
