"""Which function answers at which stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from kg.resolve.careers import career
from kg.resolve.figures import figure
from kg.resolve.names import body, company, reform, variant, zone
from kg.resolve.naming import placed
from kg.resolve.network import NOTHING, PAGE_STAGES, Change, Inbox, Memory, Node, Outcome, Stage
from kg.resolve.network import settle as settle_network
from kg.resolve.people import person
from kg.resolve.posts import post
from kg.resolve.projects import project
from kg.resolve.stages import final, named
from kg.resolve.whereabouts import hint, page
from kg.settings import Settings
from kg.types import PageFacts


def react(node: Node, inbox: Inbox, pages: Mapping[str, PageFacts], settings: Settings) -> Outcome:
    """What a node says to its inbox: a pure function, whatever the order of what came in.

    ``pages`` is asked only by the stages of pages, and only for the node's own.
    """
    if node.stage in PAGE_STAGES:
        facts = pages.get(node.key)
        return _page(node, facts, inbox, settings) if facts else NOTHING
    if not inbox:
        return NOTHING
    return _block(node, inbox, settings)


def _page(node: Node, facts: PageFacts, inbox: Inbox, settings: Settings) -> Outcome:
    if node.stage is Stage.PAGE:
        return page(facts)
    if node.stage is Stage.PLACED:
        return placed(node.key, facts, inbox)
    if node.stage is Stage.NAMED:
        return named(node.key, facts, inbox, settings.judgements)
    return final(node.key, facts, inbox)


def _block(node: Node, inbox: Inbox, settings: Settings) -> Outcome:
    if node.stage is Stage.PERSON:
        return person(inbox, settings.judgements)
    if node.stage is Stage.PROJECT:
        return project(inbox, settings.judgements)
    if node.stage is Stage.FIGURE:
        return figure(inbox)
    blocks = {
        Stage.HINT: hint,
        Stage.REFORM: reform,
        Stage.ZONE: zone,
        Stage.BODY: body,
        Stage.COMPANY: company,
        Stage.VARIANT: variant,
        Stage.POST: post,
        Stage.CAREER: career,
    }
    return blocks[node.stage](node, inbox)


def settle(
    memory: Memory, changed: Iterable[str], pages: Mapping[str, PageFacts], settings: Settings
) -> dict[Node, Change]:
    """Bring a state up to date with pages that are new, gone or read otherwise; what changed, by node.

    Args:
        memory: the state before, and afterwards the state after.
        changed: hashes of those pages.
        pages: all pages by their hash; only those are looked up whose nodes run.
        settings: what changes the result; all nodes of one state must have seen equal ones.
    """
    return settle_network(memory, changed, partial(react, pages=pages, settings=settings))
