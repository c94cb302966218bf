"""What kind of place a name is: narrow enough to hold a project, a county in full, one a firm is in."""

from __future__ import annotations

import re

from kg.pipes.projects.marks import Marked, Marks

_TOWN = re.compile(r"(?:镇|乡|街道|村|团|社区|苏木)$")
NO_SITE = re.compile(r"(?:发达|城关|重点|小|中心|建制)镇$|^新区$|自贸港$|自由贸易港$")
_COUNTY_LEVELS = tuple("市县区旗")
COUNTY_CODE = len("320925")
_BORDERS = re.compile("[和与][^,。;]{2,8}?(?:交界|接壤|之间)")
"""After the first of two towns between which something lies: 来到|三垛镇|和临泽镇交界处的…."""


_USES = re.compile(
    "(?:[租借使征][用下]|(?<=[拟将要就])用|承租|租赁|转租|[盘用]活|[利启]用|购[置买得下]|买下|收购|受让|接[手盘]|拍下|竞得|拿下|腾出|整合|依托|改[造建])了?$"
)
"""In front of the place of what one project is built in or on."""
_GROUNDS = re.compile(
    "的?[^,。;:、]{0,16}?(?:厂[房区]?|[楼房库仓棚场校]|舍|大院|用房|[土用]地|地块|场地|旧址|企业|公司|车间|设施|基地|[0-9余多]亩)"
)
"""Behind it: 三垛镇|闲置厂房8000平方米."""


def is_used(text: str, mark: Marked) -> bool:
    """Whether a place is that of what one project makes use of: 租用|三垛镇|闲置厂房8000平方米."""
    return bool(_USES.search(text, max(0, mark.start - 4), mark.start) and _GROUNDS.match(text, mark.end))


def is_site(span: Marked) -> bool:
    """Whether a place is narrow enough to hold a project: a zone, town or village, not the county 东乡."""
    town = _TOWN.search(span.text) and len(span.entity.code if span.entity else "") != COUNTY_CODE
    return (span.label == "ZONE" or bool(town)) and not NO_SITE.search(span.text)


def is_county(span: Marked) -> bool:
    """Whether a place is a county or city in full: 建湖县, not 建湖, which a firm may be from."""
    return (
        span.label == "PLACE"
        and span.text.endswith(_COUNTY_LEVELS)
        and span.entity is not None
        and len(span.entity.code) == COUNTY_CODE
    )


def borders(text: str, mark: Marked) -> bool:
    """Whether only one thing is told of between a place and its neighbour, and no list behind it."""
    return _BORDERS.match(text, mark.end) is not None


def by_themselves(companies: Marks, zones: Marks) -> Marks:
    """The companies but those that a zone is named after: 走进|智纬|智能传感器产业园."""
    return Marks(
        firm
        for firm in companies.all
        if not any(
            zone.label == "ZONE" and zone.start <= firm.start and firm.end < zone.end
            for zone in zones.around(firm.start)
        )
    )
