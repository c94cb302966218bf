"""Graphs that grow: whatever way a set of pages came about, the files are those of one build over them."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

import kg
from kg.errors import InputError, OutputError
from kg.growing import Growth, Upkeep, add, remove
from kg.resolve import read_judgements
from kg.settings import Settings
from kg.sidecars import stated
from kg.state.folder import DATABASE, open_folder

SEEDS = Path(__file__).parent.parent / "seeds"
NAMES = ("lanzhou-2019-01.txt", "lanzhou-2019-03.txt", "tingyang-2020-06.txt")
PLAN = ("plan.txt", "东台日报 2023年3月20日\n恒昇轻量瓶项目总投资12亿元，确保8月底前投产。\n")
DONE = ("done.txt", "东台日报 2023年8月21日\n恒昇轻量瓶项目正式投产。\n")
FILES = ("graph.ttl", "graph.graphml", "graph.html")
SETTINGS = Settings(model="none")
QUICK = Upkeep(views=False)


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    return [Path(shutil.copy(SEEDS / name, tmp_path / name)) for name in NAMES]


def built(paths: Iterable[Path], out: Path) -> Path:
    kg.write_build(kg.build(paths, settings=SETTINGS), out)
    return out


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in FILES if (folder / name).is_file()}


@pytest.fixture
def out(pages: list[Path], tmp_path: Path) -> Path:
    """A graph of the first two pages."""
    return built(pages[:2], tmp_path / "out")


def test_adding_gives_what_one_build_gives(out: Path, pages: list[Path], tmp_path: Path) -> None:
    growth = add(out / "graph.ttl", [pages[2]])
    assert (growth.added, growth.pages, growth.problems) == (1, 3, ())
    assert contents(out) == contents(built(reversed(pages), tmp_path / "whole"))


def test_removing_gives_what_one_build_gives(out: Path, pages: list[Path], tmp_path: Path) -> None:
    growth = remove(out, [NAMES[0]])
    assert (growth.removed, growth.pages) == (1, 1)
    assert contents(out) == contents(built([pages[1]], tmp_path / "whole"))


def planned(out: Path) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The stages of each project, and those of them that are only planned."""
    return [(project.stages, project.planned) for project in kg.Graph.load(out).projects]


@pytest.mark.parametrize("told", [(PLAN, DONE), (DONE, PLAN)], ids=["plan first", "plan last"])
def test_a_plan_that_another_page_says_is_reached(told: tuple[tuple[str, str], ...], tmp_path: Path) -> None:
    pages = [tmp_path / name for name, _ in told]
    for page, (_, text) in zip(pages, told, strict=True):
        page.write_text(text, encoding="utf-8")
    out = built(pages[:1], tmp_path / "out")
    assert planned(out) == [(("投产",), ("投产",) if told[0] is PLAN else ())]
    add(out, pages[1:])
    assert planned(out) == [(("投产",), ())]
    assert contents(out) == contents(built(pages, tmp_path / "whole"))
    remove(out, [DONE[0]])
    assert planned(out) == [(("投产",), ("投产",))]
    assert contents(out) == contents(built([tmp_path / PLAN[0]], tmp_path / "plan"))


def test_a_page_that_is_there_changes_nothing(out: Path, pages: list[Path]) -> None:
    before = contents(out)
    assert add(out, pages[:2]) == Growth(pages=2, subjects=0, unchanged=2)
    assert contents(out) == before


def test_the_same_page_under_another_name_changes_nothing(
    out: Path, pages: list[Path], tmp_path: Path
) -> None:
    copy = Path(shutil.copy(pages[0], tmp_path / "z.txt"))
    before = contents(out)
    assert add(out, [copy]) == Growth(pages=2, subjects=0, added=1)
    assert contents(out) == before
    remove(out, [NAMES[0]])
    assert contents(out) == contents(built([copy, pages[1]], tmp_path / "whole"))


def test_a_changed_page_replaces_its_old_facts(out: Path, pages: list[Path], tmp_path: Path) -> None:
    pages[0].write_text(pages[2].read_text(encoding="utf-8"), encoding="utf-8")
    growth = add(out, [pages[0]])
    assert (growth.replaced, growth.added, growth.pages) == (1, 0, 2)
    assert contents(out) == contents(built(pages[:2], tmp_path / "whole"))


def test_another_word_of_a_page_replaces_its_old_facts(out: Path, pages: list[Path], tmp_path: Path) -> None:
    (tmp_path / "pages.csv").write_text(f"page,place\n{NAMES[0]},高邮市\n", encoding="utf-8")
    assert add(out, pages[:2]).replaced == 1
    assert contents(out) == contents(built(pages[:2], tmp_path / "whole"))


def test_what_the_command_line_states_counts(out: Path, pages: list[Path]) -> None:
    add(out, [pages[2]], stated=stated(place="高邮市", source="--place"), upkeep=QUICK)
    with open_folder(out) as folder:
        places = {facts.page.name: facts.context.place for facts in folder.state.pages.values()}
    assert places[NAMES[2]] == "高邮市"


def test_a_page_of_the_same_name_elsewhere_is_another(out: Path, pages: list[Path], tmp_path: Path) -> None:
    other = tmp_path / "2020" / NAMES[0]
    other.parent.mkdir()
    shutil.copy(pages[2], other)
    growth = add(out, [other], upkeep=QUICK)
    assert (growth.added, growth.replaced, growth.pages) == (1, 0, 3)
    (problem,) = growth.problems
    assert f"kg remove {out} ../{NAMES[0]}" in problem.message
    with pytest.raises(InputError, match="2 pages are called"):
        remove(out, [NAMES[0]])
    assert remove(out, [f"../2020/{NAMES[0]}"], upkeep=QUICK).pages == 2


def test_pages_are_removed_by_path_and_hash(out: Path, pages: list[Path]) -> None:
    with open_folder(out) as folder:
        sha256 = next(page.sha256 for page in folder.state.pages.files() if page.name == NAMES[1])
    assert remove(out, [str(pages[0]), sha256[:12]], upkeep=QUICK).pages == 0


def test_without_views_they_are_gone_until_they_are_wanted(
    out: Path, pages: list[Path], tmp_path: Path
) -> None:
    add(out, [pages[2]], upkeep=QUICK)
    assert sorted(contents(out)) == ["graph.ttl"]
    add(out, [])
    assert contents(out) == contents(built(pages, tmp_path / "whole"))


def test_a_page_that_cannot_be_read_is_told_of(out: Path, pages: list[Path], tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(bytes(range(256)) * 40)
    growth = add(out, [bad, pages[2]], upkeep=QUICK)
    assert (growth.added, [Path(p.path).name for p in growth.problems]) == (1, ["bad.txt"])


def test_what_only_ends_alike_is_not_offered(out: Path) -> None:
    with pytest.raises(InputError, match="kg query lists them: --name pages"):
        remove(out, ["恒昇.txt"])


def test_a_page_of_a_name_that_is_there_is_told_of_by_the_path_it_was_given(
    out: Path, tmp_path: Path
) -> None:
    page = tmp_path / "elsewhere" / NAMES[0]
    page.parent.mkdir()
    page.write_text("白露调研\n本报讯 3月2日，高邮市副市长白露到送桥镇调研。\n", encoding="utf-8")
    (problem,) = add(out, [page], upkeep=QUICK).problems
    assert problem.path == str(page)
    assert "another page of this name stays in the graph" in problem.message


def test_an_unknown_page_is_refused_and_nothing_changes(out: Path) -> None:
    before = contents(out)
    with pytest.raises(InputError, match=f"did you mean .*{NAMES[0]}"):
        remove(out, [NAMES[1], NAMES[0].replace("01", "0l")])
    assert contents(out) == before
    with open_folder(out) as folder:
        assert len(folder.state.pages) == 2


def test_changed_judgements_are_obeyed(out: Path, pages: list[Path], tmp_path: Path) -> None:
    judgements = out / "judgements.csv"
    judgements.write_text("left,right,judgement,reason\n张伟@甲,张伟@乙,same,\n", encoding="utf-8")
    assert add(out, []).subjects > 0  # the run tells by which judgements it went
    found = kg.build(pages[:2], settings=Settings(model="none", judgements=read_judgements(judgements)))
    kg.write_build(found, tmp_path / "whole")
    assert contents(out) == contents(tmp_path / "whole")
    judgements.unlink()
    add(out, [])
    assert contents(out) == contents(built(pages[:2], tmp_path / "whole"))


def test_a_folder_may_move_with_its_pages(out: Path, pages: list[Path], tmp_path: Path) -> None:
    moved = tmp_path / "moved"
    moved.mkdir()
    for path in (*pages, out):
        shutil.move(path, moved / path.name)
    assert add(moved / "out", [moved / name for name in NAMES[:2]]).unchanged == 2


def test_a_graph_without_a_state(tmp_path: Path, pages: list[Path]) -> None:
    with pytest.raises(InputError, match="there is no state; build the graph with kg build first"):
        add(tmp_path / "absent", pages)


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("PRAGMA user_version = 999", "a state of format 999"),
        ("PRAGMA application_id = 1", "not a state of kg"),
        ("UPDATE notes SET value = 'kg 0.0.1, model none' WHERE name = 'origin'", "was built with kg 0.0.1"),
    ],
)
def test_a_state_of_another_version_is_refused(
    statement: str, message: str, out: Path, pages: list[Path]
) -> None:
    with closing(sqlite3.connect(out / DATABASE)) as connection, connection:
        connection.execute(statement)
    with pytest.raises(InputError, match=rf"{message}.*build (it|the graph) anew with kg build"):
        add(out, pages)


def test_a_state_that_is_no_database(out: Path, pages: list[Path]) -> None:
    (out / DATABASE).write_bytes(b"rubbish" * 1000)
    with pytest.raises(InputError, match="not a state of kg"):
        add(out, pages)


def test_two_at_once(out: Path, pages: list[Path]) -> None:
    with open_folder(out):
        with pytest.raises(OutputError, match="another kg is at work on this graph; wait until it is done"):
            add(out, pages)
        with pytest.raises(OutputError, match="another kg is at work"):
            built(pages, out)
    assert add(out, pages, upkeep=QUICK).added == 1


@pytest.mark.parametrize("broken", ["kg.growing.write_views", "kg.state.folder.write_blocks"])
def test_what_was_interrupted_is_made_up_for(
    broken: str, out: Path, pages: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    before = contents(out)
    with monkeypatch.context() as patch:
        patch.setattr(broken, fail)
        with pytest.raises(KeyboardInterrupt):
            add(out, [pages[2]])
    assert contents(out)["graph.html"] == before["graph.html"]
    assert add(out, [pages[2]]).unchanged == 1
    assert contents(out) == contents(built(pages, tmp_path / "whole"))


def test_what_is_interrupted_before_it_is_kept_leaves_no_trace(
    out: Path, pages: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    before = contents(out)
    with monkeypatch.context() as patch:
        patch.setattr("kg.state.state.State.update", fail)
        with pytest.raises(KeyboardInterrupt):
            add(out, [pages[2]])
    assert contents(out) == before
    assert add(out, pages[:2]).unchanged == 2
