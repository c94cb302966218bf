"""PROJECT: which news tell of one project, among those of one brand in one prefecture."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from kg.lookalikes import folded
from kg.pipes.companies.names import brand_of, is_short_for
from kg.pipes.projects.brands import brand, place_prefix
from kg.pipes.projects.identity import key as name_key
from kg.pipes.projects.identity import same_name
from kg.pipes.projects.names import phase, without_phase
from kg.resolve.compare import Weighed, verdict
from kg.resolve.compare.project import ProjectProfile
from kg.resolve.compare.projects import compare_projects
from kg.resolve.groups import Groups
from kg.resolve.judgements import Side, judged
from kg.resolve.messages import Message, ProjectsAre, ProjectsNamed
from kg.resolve.network import Inbox, Node, Outcome, Stage
from kg.resolve.parts import ProjectIs, ProjectNamed
from kg.resolve.records import DatedProject, Link, ProjectOne, ProjectRecord
from kg.types import Judgement, Project, Verdict
from kg.types import Stage as Milestone

Mention = tuple[str, str, ProjectNamed]
"""Hash of the page, its place, and what it says."""


def block_of(project: Project, place: str, code: str) -> str:
    """Prefecture and brand: 3210|新瑞 for 新瑞光电10GW新型高效光伏电池项目 on a 高邮 page."""
    found = brand(project.name)
    found = found[place_prefix(found) :]
    if not found and project.companies:
        found = brand_of(project.companies[0].name)
    return f"{code[:4] or place}|{folded(found or name_key(project.name))[:2]}"


def project(inbox: Inbox, judgements: tuple[Judgement, ...]) -> Outcome:
    """Join the news of each project, and propose pairs that may be one."""
    mentions: list[Mention] = [
        (source.key, message.place, named)
        for source, message in sorted(inbox.items())
        if isinstance(message, ProjectsNamed)
        for named in message.projects
    ]
    profiles = _profiles(mentions)
    groups = Groups(profiles)
    links = list(_joined(profiles, groups, judgements))
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        members[groups.first(_key(mention))].append(mention)
    labels = {key: _label(found) for key, found in members.items()}
    shorts = {key: _shorts(found) for key, found in members.items()}
    answers: dict[str, list[ProjectIs]] = defaultdict(list)
    for mention in mentions:
        key = groups.first(_key(mention))
        answers[mention[0]].append(ProjectIs(mention[2].index, key, labels[key], shorts[key]))
    messages: list[tuple[Node, Message]] = [
        (Node(Stage.FINAL, page), ProjectsAre(tuple(found))) for page, found in sorted(answers.items())
    ]
    record = ProjectRecord(tuple(_ones(members, labels)), tuple(links))
    return Outcome(tuple(messages), record if mentions else None)


def _key(mention: Mention) -> str:
    return f"{mention[2].project.name}|{mention[1]}"


def _profiles(mentions: Iterable[Mention]) -> dict[str, ProjectProfile]:
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[_key(mention)].append(mention)
    return {
        key: ProjectProfile(
            key,
            same[0][2].project.name,
            same[0][1],
            frozenset(page for page, _, _ in same),
            tuple(sorted(((n.date, n.project) for _, _, n in same), key=lambda news: news[0])),
        )
        for key, same in sorted(found.items())
    }


def _joined(
    profiles: dict[str, ProjectProfile], groups: Groups, judgements: tuple[Judgement, ...]
) -> Iterator[Link]:
    """Join pairs, the likeliest first; the links of those that were joined or may be one."""
    pairs = []
    for one, other in combinations(profiles.values(), 2):
        found = judged(_side(one), _side(other), judgements) if judgements else None
        pairs.append((one, other, compare_projects(one, other), found))
    pairs.sort(key=lambda pair: (pair[3] is None, -pair[2].bits, pair[0].key, pair[1].key))
    decided = [(one, other, weighed, found, _verdict(weighed, found)) for one, other, weighed, found in pairs]
    apart = {frozenset((one.key, other.key)) for one, other, _, _, said in decided if said == "different"}
    joined = [
        _link(one, other, weighed, found, said)
        for one, other, weighed, found, said in decided
        if said == "same" and groups.join(one.key, other.key, apart)
    ]
    yield from (replace(link, one=groups.first(link.left)) for link in joined)
    best: dict[tuple[str, ...], Link] = {}
    for one, other, weighed, found, said in decided:
        ends = tuple(sorted((groups.first(one.key), groups.first(other.key))))
        if ends[0] != ends[1] and (said == "unsure" or (found and said == "different")):
            best.setdefault(ends, _link(profiles[ends[0]], profiles[ends[1]], weighed, found, said))
    yield from (best[ends] for ends in sorted(best))


def _verdict(weighed: Weighed, found: Judgement | None) -> str:
    return found.verdict.value if found else verdict(weighed)


def _side(profile: ProjectProfile) -> Side:
    marks = frozenset({profile.place, *profile.zones, *profile.companies})
    return Side("project", profile.name, (profile.key,), marks)


def _link(
    one: ProjectProfile, other: ProjectProfile, weighed: Weighed, found: Judgement | None, said: str
) -> Link:
    score = {Verdict.SAME: 1.0, Verdict.DIFFERENT: 0.0}.get(found.verdict) if found else None
    reasons = (found.reason or "judged",) if found else weighed.reasons
    left, right = sorted((one, other), key=lambda profile: profile.key)
    return Link("project", left.key, right.key, weighed.score if score is None else score, reasons, said)


def _label(mentions: Iterable[Mention]) -> str:
    """The name that most pages print, of equals the longest."""
    votes = Counter(named.project.name for _, _, named in mentions)
    return min(votes, key=lambda name: (-votes[name], -len(name), name))


def _shorts(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Investors that the same project's news also name more fully, so that none counts twice.

    A brand cut from the project's name, 智纬传感器项目, is one of the firms that other pages name:
    安徽智纬传感科技有限公司, 深圳智纬科技股份有限公司.
    """
    names = {firm.name for _, _, named in mentions for firm in named.project.companies}
    return tuple(sorted(n for n in names if any(is_short_for(n, full) for full in names)))


def _ones(members: dict[str, list[Mention]], labels: dict[str, str]) -> Iterator[ProjectOne]:
    for key, found in sorted(members.items()):
        news = sorted(found, key=lambda m: (m[2].date, m[0], m[2].index))
        yield ProjectOne(
            key=key,
            name=labels[key],
            news=tuple(DatedProject(page, named) for page, _, named in news),
            phase_of=_base(key, labels),
            disorder=tuple(_disorder(news)),
        )


def _base(key: str, labels: dict[str, str]) -> str:
    """The project of which one is a later phase: 智纬传感产业园二期 belongs to 智纬传感产业园."""
    name = labels[key]
    if phase(name) in {"", "一期", "首期"}:
        return ""
    bases = [k for k, n in labels.items() if phase(n) in {"", "一期", "首期"} and k != key]
    fitting = [k for k in bases if same_name(folded(without_phase(name)), folded(without_phase(labels[k])))]
    return min(fitting, default="")


def _disorder(news: list[Mention]) -> Iterator[tuple[str, str, str, str]]:
    """News that fall two stages or more behind what an earlier page said."""
    order = list(Milestone)
    reached: tuple[int, str] = (-1, "")
    for _, _, named in news:
        if not named.date or not named.project.reached:
            continue
        now = max(order.index(stage) for stage in named.project.reached)
        if now + 2 <= reached[0] and reached[1] < named.date:
            yield order[now].value, named.date, order[reached[0]].value, reached[1]
        reached = max(reached, (now, named.date))
