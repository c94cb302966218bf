"""What users state of their pages beside them: ``pages.csv`` for a folder, ``PAGE.yaml`` for a page.

A newspaper's name, date and place often stand in a file's name or in somebody's list rather than
on the page. ``pages.csv`` (UTF-8 or what Excel saves in China, GB18030) has one row a page of
its folder::

    page,publication,date,place
    p1.txt,高邮日报,2023-03-18,高邮市

and ``p1.yaml`` (or ``p1.txt.yaml``) says the same of ``p1.txt``::

    publication: 高邮日报
    date: 2023-03-18
    place: 高邮市

Every value may be missing. The nearer word wins: the page's own file, then the folder's table,
then what the command line says of all pages; and all of them win over the page's text.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from kg import gazetteer
from kg.errors import InputError
from kg.files import native, portable
from kg.types import Stated

TABLE = "pages.csv"
SUFFIXES = (".yaml", ".yml")

_FIELDS = ("publication", "date", "place")
_YAML = "write lines like place: 高邮市"
_DATE = re.compile(r"(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日)")


@dataclass(frozen=True, slots=True)
class Sidecars:
    """What is stated of pages: by the command line, and by the tables of their folders."""

    everywhere: Stated
    tables: Mapping[Path, Mapping[str, Stated]]
    """Rows by page name, by absolute folder."""

    def of(self, page: Path) -> Stated:
        """Everything stated of a page.

        Raises:
            InputError: its own file can't be read; names the file, the place and the remedy.
        """
        row = self.tables.get(page.absolute().parent, {}).get(portable(page.name), Stated())
        return _over(_own(page), _over(row, self.everywhere))


def read_sidecars(pages: list[Path], everywhere: Stated) -> Sidecars:
    """The tables beside some pages.

    Raises:
        InputError: a table can't be read; names the file, the line and the remedy.
    """
    folders = sorted({page.absolute().parent for page in pages})
    return Sidecars(
        everywhere, {folder: _table(folder / TABLE) for folder in folders if (folder / TABLE).is_file()}
    )


def stated(publication: str = "", date: str = "", place: str = "", *, source: str, at: str = "") -> Stated:
    """What somebody states of a page, checked.

    Args:
        publication: name of the newspaper.
        date: day of the issue, ``2023-03-18``, ``2023/3/18`` or ``2023年3月18日``.
        place: name of the jurisdiction that the page reports on; one that no table has is taken as it is.
        source: where that stands, for the graph: a file's name without its folder.
        at: the same for an error's reader: with its folder.

    Raises:
        InputError: the date is none, or several places are called so.
    """
    at = at or source
    values = (publication.strip(), _iso(date.strip(), at), _in_full(place.strip(), at))
    return Stated(*values, source=source if any(values) else "")


def _over(near: Stated, far: Stated) -> Stated:
    """The nearer word for every value that it has."""
    sources = dict.fromkeys(s.source for s in (near, far) if s.source)
    return replace(
        far,
        **{name: getattr(near, name) or getattr(far, name) for name in _FIELDS},
        source="; ".join(sources),
    )


def _iso(text: str, at: str) -> str:
    """A day as ISO has it; Excel makes 2023/3/18 of 2023-03-18."""
    if not text:
        return ""
    found = _DATE.fullmatch(text)
    try:
        year, month, day = (int(part) for part in found.groups() if part) if found else (0, 0, 0)
        return datetime.date(year, month, day).isoformat()
    except ValueError as error:
        raise InputError(
            f"{at}: {text!r} is no date; write it like 2023-03-18 日期请写成 2023-03-18"
        ) from error


def _in_full(name: str, at: str) -> str:
    """The full name of a place: 高邮 is 高邮市, 江苏省徐州市鼓楼区 is 徐州市鼓楼区."""
    found = [gazetteer.full_name(division) for division in gazetteer.called(name)]
    if len(found) > 1:
        raise InputError(
            f"{at}: several places are called {name!r}; write 重名，请写全称: {' or '.join(found[:4])}"
        )
    return found[0] if found else name


def _table(path: Path) -> dict[str, Stated]:
    reader = csv.DictReader(io.StringIO(_text(path)), restkey="")
    try:
        return _rows(path, reader)
    except csv.Error as error:
        raise InputError(
            f"{path}, line {reader.line_num}: {error}; look for a quotation mark that nothing closes"
        ) from error


def _rows(path: Path, reader: csv.DictReader[str]) -> dict[str, Stated]:
    columns = [(name or "").strip() for name in reader.fieldnames or ()]
    unknown = [name for name in columns if name not in ("page", *_FIELDS)]
    if unknown or "page" not in columns:
        wrong = f"unknown column {unknown[0]!r}" if unknown else "no column 'page'"
        raise InputError(f"{path}, line 1: {wrong}; the columns are page, {', '.join(_FIELDS)}")
    reader.fieldnames = columns
    rows: dict[str, Stated] = {}
    for row in reader:
        at = f"{path}, line {reader.line_num}"
        name, values = _row(row, at)
        if not (path.parent / native(name)).is_file():
            raise InputError(f"{at}: there is no page {name!r} beside it; give the name of a file there")
        if name in rows:
            raise InputError(f"{at}: page {name!r} has a row already; leave one")
        rows[name] = values
    return rows


def _row(row: dict[str, str | None], at: str) -> tuple[str, Stated]:
    """A page's name and what its row states."""
    if "" in row:
        raise InputError(f"{at}: more values than columns; put names with commas into quotes")
    cells = {column: (value or "").strip() for column, value in row.items()}
    name = cells.pop("page")
    if not name or Path(name).name != name:
        raise InputError(f"{at}: {name!r} is no name of a page; give a file's name without folders")
    return name, stated(**cells, source=TABLE, at=at)


def _own(page: Path) -> Stated:
    found = [path for path in _own_files(page) if path.is_file()]
    if not found:
        return Stated()
    if len(found) > 1:
        raise InputError(f"{found[1]}: {found[0].name} speaks of the same page already; leave one")
    return _read_yaml(found[0])


def _own_files(page: Path) -> Iterator[Path]:
    for suffix in SUFFIXES:
        yield page.with_suffix(suffix)
        yield page.with_name(page.name + suffix)


def _read_yaml(path: Path) -> Stated:
    try:
        found = yaml.load(_text(path), yaml.BaseLoader) or {}  # which leaves every value text
    except (yaml.YAMLError, RecursionError) as error:  # the reader goes down with each bracket
        raise InputError(f"{path}: {' '.join(str(error).split())}; {_YAML}") from error
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise InputError(f"{path}: not names with a value each; {_YAML}")
    unknown = sorted(set(found) - set(_FIELDS))
    if unknown:
        raise InputError(f"{path}: unknown name {unknown[0]!r}; the names are {', '.join(_FIELDS)}")
    return stated(**found, source=portable(path.name), at=str(path))


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: can't be read: {error.strerror}; check the path and its rights") from error
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise InputError(f"{path}: not text; save it as UTF-8")
