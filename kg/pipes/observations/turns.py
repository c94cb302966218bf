"""Growth that turns from what it was: 由上半年的下降9.6%转为增长6.1%, 降幅由一季度的14%收窄到6%."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from kg.pipes.observations.figures import Figure
from kg.pipes.observations.frame import Frame, Spot, add, frame_of, lead_of
from kg.pipes.observations.measure import phrase_before
from kg.pipes.observations.patterns import FALLS
from kg.types import Amount

_VERB = "增长|上升|提高|下降|下滑|下跌|减少|回落|[增降跌]"
_FROM = re.compile(
    rf"(?P<rate>[增降跌涨][幅速势])?[由从](?P<when>[^,。;]{{2,8}}?)的(?:同比)?(?P<verb>{_VERB})?$"
)
"""Before the growth of another time: 进出口27亿元,|由上半年的同比下降|9.6%转为增长6.1%."""
_TO = re.compile(
    rf"(?:转(?:变|负|正)?为|变为|[\u4e00-\u9fff]{{1,2}}[到至为])(?:同比|正|负)?(?P<verb>{_VERB})?"
)
"""Before the growth that it has come to."""


def read_turn(spot: Spot) -> int:
    """Read growth and what it turns from; where the words of the next figure begin, 0 where none turns.

    Of ``工业投资增速由一季度的3.2%提高到5.1%`` both are the growth of 工业投资, each of its time.
    """
    told = _FROM.search(spot.text, spot.begin, spot.figure.start) if spot.unit == "%" else None
    after = next((f for f in spot.clause.figures if f.start > spot.figure.start), None)
    if told is None or after is None or not (told["rate"] or told["verb"]) or spot.state.project:
        return 0
    turned = _TO.fullmatch(spot.text, spot.figure.end, after.start)
    if turned is None or not spot.source.period_in(told.start("when"), told.end("when")):
        return 0
    lead = lead_of(spot, told.start())
    own, last = phrase_before(spot.text, lead.position, told.start()).removesuffix("同比"), spot.state.last
    if not own and last is None:
        return 0
    known = spot.source.period_in(spot.clause.start, told.start()) or spot.state.known_period()
    then = frame_of(spot, lead)
    spot.state.sentence_period = known
    words = (lead.position, told.start()) if own else (0, 0)
    falls = (told["verb"] or told["rate"]).startswith(FALLS)
    _add(spot, then, own or spot.state.last_measure, spot.figure, falls, words)
    falls = turned["verb"].startswith(FALLS) if turned["verb"] else falls
    if own or last is None:
        _add(spot, replace(then, period=known), own, after, falls, words)
    else:
        last.growth, last.end = _signed(after, falls), max(last.end, after.end)
        spot.state.resume(last)
    return after.end


def _add(spot: Spot, frame: Frame, measure: str, figure: Figure, falls: bool, words: tuple[int, int]) -> None:
    growth = _signed(figure, falls)
    reading = add(spot, frame, measure, "growth", amount=Amount(growth, "%"), growth=growth, words=words)
    reading.at = figure.start


def _signed(figure: Figure, falls: bool) -> Decimal:
    return -figure.amount.value if falls else figure.amount.value
