"""What the values of a list belong to, one each: 〔产业投资〕、〔工业技改投资〕分别增长12.3%和9.7%."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.pipes.clauses import behind_marks, sentence_start
from kg.pipes.observations.figures import Clause, Figure
from kg.pipes.observations.frame import CONFIDENCE
from kg.pipes.observations.gates import is_sum
from kg.pipes.observations.growth import Relation, Relative
from kg.pipes.observations.measure import action_of, phrase_before, strip_lead
from kg.pipes.observations.patterns import MONEY_HEADS
from kg.pipes.observations.shared_words import BETWEEN, names_of
from kg.pipes.observations.source import Source
from kg.pipes.observations.state import Reading, State
from kg.pipes.observations.subjects import Mention
from kg.pipes.observations.yields import as_noun
from kg.types import Amount, Entity, ObservationKind

_LIKE = re.compile("同比$|环比$")
_THESE = re.compile("(?:(?:这|上述|以上)?[两二三四五六]?[项个](?:主要)?(?:指标|数[据字]?)?)?")
"""What stands for the measures told of before: 乙镇|这两项|分别是88亿元和2亿元."""
_FORMER = re.compile("前(?:面的?)?(?P<number>[两三四五六])[项者个样]")
"""The first of the figures that a sentence has told: 产值8亿元,税收2亿元,利润1亿元,|前两项|分别增长8%和5%."""
_YEARS = re.compile(r"((?:19|20)\d\d)年?(?:至|到|—|-|~)((?:19|20)\d\d)年")
_YEAR_LIST = re.compile(r"(?:(?:19|20)\d\d年?[、和])+(?:19|20)\d\d年")


@dataclass(frozen=True, slots=True)
class Item:
    """What one value belongs to."""

    subject: Entity
    measure: str
    of: Reading | None = None
    period: str = ""
    """Its own, where the values are of several years."""


def items_of(source: Source, state: State, start: int, apart: int, tail: str, count: int) -> list[Item]:
    """What as many values belong to: places, measures or years listed before them, or the figures last told.

    Args:
        tail: what stands behind the list, before the first value.
    """
    text = source.text
    after = phrase_before(tail, strip_lead(tail, 0, len(tail), {}).position, len(tail))
    listed = source.mentions_in(start, apart)
    if len(listed) >= count and _adjacent(
        text, [m.end for m in listed[-count:]], [m.start for m in listed[-count:]]
    ):
        own = phrase_before(text, listed[-1].end, apart)
        measure = _joined(own, after, state) or state.named or state.last_measure
        return [Item(mention.entity, measure) for mention in listed[-count:]]
    before = _listed_before(source, start)
    if len(before) == count and (
        measure := phrase_before(text, strip_lead(text, start, apart, {}).position, apart)
    ):
        return [Item(mention.entity, measure + after) for mention in before]
    lead = strip_lead(text, start, apart, source.mention_at)
    words = _LIKE.sub("", phrase_before(text, lead.position, apart))
    whom = lead.subject.entity if lead.subject else state.known_subject() or state.home
    if (words or after) and (years := _years(text, apart, count)):
        return [Item(whom, words or after, period=year) for year in years]
    names = names_of(words, count)
    if names:
        return [Item(whom, name + after) for name in names]
    told = former(state, words) or state.readings[-count:]
    if _of_another(lead.subject, words + after, told):
        return [Item(whom, r.measure) for r in told]
    words = "" if _THESE.fullmatch(words) else words
    if not _is_whole(words or after):
        return [Item(r.subject, _joined(r.measure, words or after, state), r) for r in told]
    apart_by_subject = len({r.subject.name for r in told}) == count
    return [Item(r.subject, words or after) for r in told] if apart_by_subject else []


def former(state: State, words: str) -> list[Reading]:
    """The first figures of a sentence that words are about: |前两项|与去年持平; none for other words."""
    told = _FORMER.match(words)
    return state.readings[: "一两三四五六".index(told["number"]) + 1] if told else []


def _listed_before(source: Source, start: int) -> list[Mention]:
    """Those that the clause before is but a list of: 〔宏远公司〕和〔安达公司〕,|产值分别为8亿元、4亿元."""
    text = source.text
    begin = behind_marks(text, ",;。:\n", 0, start - 1)
    listed = source.mentions_in(begin, start)
    whole = (
        text[start - 1 : start] == "," and listed and (listed[0].start, listed[-1].end) == (begin, start - 1)
    )
    return listed if whole and _adjacent(text, [m.end for m in listed], [m.start for m in listed]) else []


def _years(text: str, apart: int, count: int) -> list[str]:
    """The years that as many values are of: 2016年至2018年,|分别完成财政收入23亿元、31亿元、36亿元."""
    begin = sentence_start(text, apart)
    for m in _YEARS.finditer(text, begin, apart):
        if int(m[2]) - int(m[1]) + 1 == count:
            return [str(year) for year in range(int(m[1]), int(m[2]) + 1)]
    listed = (re.findall(r"\d{4}", m.group()) for m in _YEAR_LIST.finditer(text, begin, apart))
    return next((years for years in listed if len(years) == count), [])


def _of_another(subject: Mention | None, words: str, told: list[Reading]) -> bool:
    """Whether values are of what was told of another.

    ``甲镇产值142亿元、税收3.9亿元;乙镇这两项分别是88亿元、2亿元``
    """
    same = subject is None or any(r.subject.name == subject.entity.name for r in told)
    return not same and _THESE.fullmatch(words) is not None


def _is_whole(words: str) -> bool:
    """Whether words name a measure that needs none before them: 财政收入, not a sum of what was counted."""
    return bool(MONEY_HEADS.search(words)) and not is_sum(words)


def _adjacent(text: str, ends: list[int], starts: list[int]) -> bool:
    return all(BETWEEN.fullmatch(text[a:b]) for a, b in zip(ends, starts[1:], strict=False))


def _joined(own: str, after: str, state: State) -> str:
    """The measure of a list; a verb alone takes what was counted before: 签约 → 签约项目."""
    phrase = own + after
    if phrase and action_of(phrase) == phrase and state.thing:
        return phrase + state.thing
    return phrase


def reading_of(
    item: Item, figure: Figure, found: Relative | None, clause: Clause, kind: ObservationKind, period: str
) -> Reading | None:
    """The indicator of one value; ``None`` where it is the growth of an earlier one."""
    amount, growth = figure.amount, None
    measure = as_noun(item.measure, amount.unit, of_place=False)
    if found is not None and found.relation is Relation.GROWTH:
        growth = found.value
        if item.of is not None:
            item.of.growth, item.of.end = growth, max(item.of.end, figure.end)
            return None
        amount = Amount(growth, "%", figure.amount.bound)
    elif found is not None:
        measure += found.name
    return Reading(
        subject=item.subject,
        measure=measure,
        amount=amount,
        kind=kind,
        start=clause.start,
        end=clause.end,
        at=figure.start,
        rule="parallel",
        confidence=CONFIDENCE["parallel"],
        period=item.period or period,
        growth=growth,
        aside=True,
        thing=measure[len(action_of(measure)) :] if figure.amount.unit in ("个", "家") else "",
    )
