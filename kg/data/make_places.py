"""Make ``places.csv.gz`` and ``zones.csv.gz`` from the statistics bureau's division codes.

Usage: ``python kg/data/make_places.py divisions.csv.gz``; the source and its columns are
described in ``SOURCES.md``. The same input gives the same bytes.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
UNCODED = {"台湾省": "71", "香港特别行政区": "81", "澳门特别行政区": "82"}
PLACEHOLDERS = re.compile(r"市辖区|县|.*直辖县级行政区划")
TOWN = re.compile(r"[^（）]{2,}(?:镇|乡|街道|苏木|团|农场|牧场|林场|地区|办事处)")
ZONE_TAIL = re.compile(r"(?:管理委员会|管委会|（[^）]*）|街道)$")
ZONE = re.compile(
    r".{2,}(?:开发区|高新区|经开区|保税区|保税港区|工业区|工业园区?|产业园区?|科技园区?|物流园区?|新区|园区|新城)"
)

Row = dict[str, str]


def main(source: Path) -> None:
    """Write both tables beside this script."""
    rows = list(csv.DictReader(io.StringIO(gzip.decompress(source.read_bytes()).decode())))
    write("places", ("code", "name"), places(rows))
    write("zones", ("name", "place"), zones(rows))


def is_functional(row: Row) -> bool:
    """Whether a county-level code (130171) stands for a zone, not for a county."""
    return row["level"] == "county" and row["code"][4:5] == "7"


def places(rows: list[Row]) -> list[tuple[str, str]]:
    """Code and name of every division; level and parent follow from the code."""
    found = {UNCODED.get(row["name"], row["code"]): town_name(row) for row in rows if is_place(row)}
    return sorted((code, name) for code, name in found.items() if code)


def town_name(row: Row) -> str:
    """三垛镇, and 马棚街道 of 经济开发区（马棚街道）."""
    inner = re.search(r"（(.+)）$", row["name"])
    return inner.group(1) if inner and row["level"] == "township" else row["name"]


def is_place(row: Row) -> bool:
    """Whether a row is a province, city, county or town; 中山市, without counties, stands once, as a city."""
    if row["level"] == "township":
        return bool(TOWN.fullmatch(town_name(row))) and not ZONE.search(town_name(row))
    undivided = row["level"] == "county" and row["name"] == row["city"]
    return not undivided and not is_functional(row) and not PLACEHOLDERS.fullmatch(row["name"])


def zones(rows: list[Row]) -> list[tuple[str, str]]:
    """Zone names and the code of the city or county they belong to, then the well-known ones."""
    found = {entry for row in rows if (entry := zone_entry(row))}
    known = {name for name, _ in found}
    listed = (HERE / "national_zones.txt").read_text(encoding="utf-8").splitlines()
    found |= {(name, "") for name in listed if name and not name.startswith("#") and name not in known}
    return sorted(found)


def zone_entry(row: Row) -> tuple[str, str] | None:
    """A zone's name, without its province, and the code of its city or county."""
    name = ZONE_TAIL.sub("", row["name"])
    if row["level"] == "township" and re.fullmatch(r"(?:经济|经济技术|高新技术产业)开发区", name):
        name = re.sub(r"[市县区旗]$", "", row["county"]) + name
    if not row["code"] or not (is_functional(row) or row["level"] == "township") or not ZONE.fullmatch(name):
        return None
    short_province = re.sub(r"(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$", "", row["province"])
    name = re.sub(rf"^{short_province}(?:省|市|自治区)?(?=.{{2,}}(?:经济|高新|开发|工业|产业).)", "", name)
    return name, row["code"][:4] if row["level"] == "county" else row["code"][:6]


def write(name: str, columns: tuple[str, str], rows: list[tuple[str, str]]) -> None:
    """Write one table; no time stamp goes into the file."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    packed = gzip.compress(text.getvalue().encode(), 9, mtime=0)
    (HERE / f"{name}.csv.gz").write_bytes(packed)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
