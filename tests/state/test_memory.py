"""The network's memory in a database remembers what plain dictionaries remember."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.resolve.messages import Located
from kg.resolve.network import Inbox, Message, Node, Outcome, Stage, settle
from kg.resolve.parts import Place
from kg.state.database import temporary_database
from kg.state.memory import DatabaseMemory
from tests.resolve.at_once import InMemory

WORDS = ("甲", "乙", "丙")
Texts = dict[str, str]


def react(texts: Texts, node: Node, inbox: Inbox) -> Outcome:
    """A network that counts: pages tell words how often they stand there, words tell it all to a sum."""
    if node.stage is Stage.PAGE and node.key in texts:
        counts = {word: texts[node.key].count(word) for word in WORDS}
        return Outcome(
            tuple((Node(Stage.PERSON, word), said(n)) for word, n in sorted(counts.items()) if n),
            None,
        )
    if node.stage is Stage.PERSON and inbox:
        total = sum(int(message.place.name) for message in inbox.values() if isinstance(message, Located))
        return Outcome(((Node(Stage.CAREER, "all"), said(total)),))
    return Outcome()


def said(number: int) -> Message:
    return Located(Place(str(number), "", None, ""))


@given(
    st.lists(
        st.tuples(st.sampled_from("12"), st.none() | st.text(st.sampled_from("甲乙丙丁"), max_size=4)),
        max_size=8,
    )
)
@settings(max_examples=60)
def test_two_memories_settle_alike(steps: list[tuple[str, str | None]]) -> None:
    texts: Texts = {}
    plain, database = InMemory(), DatabaseMemory(temporary_database())
    for page, text in steps:
        texts.pop(page, None)
        if text is not None:
            texts[page] = text
        changes = [
            settle(memory, [page], lambda node, inbox: react(texts, node, inbox))
            for memory in (plain, database)
        ]
        assert changes[0] == changes[1]
    nodes = [Node(Stage.PERSON, word) for word in WORDS] + [Node(Stage.CAREER, "all")]
    for node in [*nodes, Node(Stage.PAGE, "1"), Node(Stage.PAGE, "2")]:
        assert database.inbox(node) == plain.inbox(node)
        assert database.outcome(node) == plain.outcome(node)
