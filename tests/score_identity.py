"""Score identity over pages: ``python tests/score_identity.py [FOLDER] [--verbose]``.

FOLDER holds pages and their ``identity.json``; by default the one beside a development checkout
(``../shared/pages``), without which this says that there is nothing to score.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from kg.settings import Settings
from tests.identity import b3, merged_pairs, missing_conflicts, posts, read_corpus, sightings

SHARED = Path(__file__).parents[2] / "shared" / "pages"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split(":")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=SHARED)
    parser.add_argument("--model", default=Settings().model, help="as kg build has it")
    parser.add_argument("--verbose", action="store_true", help="list what is wrong")
    args = parser.parse_args()
    if not (args.folder / "identity.json").is_file():
        print(f"skipped 跳过: no identity.json in {args.folder}, which stays outside this repository")
        return
    corpus = read_corpus(args.folder, Settings(model=args.model))
    found = sightings(corpus)
    print(f"{'B³':<10} {'P':>6} {'R':>6} {'F':>6}   read")
    for kind, gold in found.items():
        score = b3(gold)
        figures = f"{score.precision:6.3f} {score.recall:6.3f} {score.f:6.3f}"
        print(f"{kind:<10} {figures}   {score.read} of {score.sightings}")
        if args.verbose:
            for entity, nodes in gold.items():
                if len(set(nodes)) > 1:
                    print(f"    {entity}: {sorted(set(nodes))}")
    merged = merged_pairs(corpus, found)
    print(f"pairs to keep apart: {len(corpus.gold['not_same'])}, merged {merged}")
    print(f"unsure pairs: {len(corpus.gold['unsure'])}, merged {merged_pairs(corpus, found, 'unsure')}")
    told = posts(corpus, found["people"])
    wrong = [post for post in told if post.faults]
    print(f"posts with first and last sighting and end: {len(told) - len(wrong)} of {len(told)}")
    for post in wrong:
        print(f"    {post.person} {post.post}: {'; '.join(post.faults)}")
    missing, wanted = missing_conflicts(corpus), len(corpus.gold["conflicts"])
    print(f"conflicts reported: {wanted - len(missing)} of {wanted}")
    for what in missing:
        print(f"    missing: {what}")


if __name__ == "__main__":
    main()
