"""Whatever two records look like, one can take the place of the other, and no line of a person is lost."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reviewtui.errors import ReviewtuiError
from reviewtui.records.habit import Habit
from reviewtui.records.kind import Log, Record
from reviewtui.records.logs.reading import record
from reviewtui.records.logs.relations import Relation, mentions, resolved
from reviewtui.records.logs.renumbering import renumbering
from reviewtui.records.logs.superseding import superseding
from reviewtui.reviews.team import Reviewer
from tests.records import dialects

FORMS = (
    dialects.MADR,
    dialects.MADR_BULLETS,
    dialects.NYGARD,
    dialects.LOG4BRAINS,
    dialects.BOLD_LINES,
    dialects.ROWS,
    dialects.COLUMNS,
    dialects.Y_STATEMENT,
)
EXTRA = (
    "",
    "Prose.",
    "* a bullet",
    "- another",
    "```",
    "<!-- x -->",
    "## Links",
    "## More Information",
    "| a | b |",
    "---",
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Draw a record in some form, with lines that somebody put at its end, and some line ends."""
    lines = [draw(st.sampled_from(FORMS)).rstrip("\n"), *draw(st.lists(st.sampled_from(EXTRA), max_size=4))]
    text = "\n".join(lines) + draw(st.sampled_from(("", "\n", "\n\n")))
    return text.replace("\n", draw(st.sampled_from(("\n", "\r\n"))))


def read(name: str, text: str) -> Record:
    """Return a record of the log."""
    return record("adr", f"docs/adr/{name}", text.encode())


@given(texts(), texts())
def test_both_say_so_and_little_else_changes(first: str, second: str) -> None:
    older, newer = read("0003-a.md", first), read("0004-b.md", second)
    made = superseding(older, newer, Log("docs/adr", (older, newer), frozenset()), Reviewer("A", "a@b.c"), date.min)
    both = read("0003-a.md", made.older), read("0004-b.md", made.newer)
    assert both[0].status == "superseded"
    assert (both[0].title, both[1].title, both[1].status) == (older.title, newer.title, newer.status)
    back = [resolved(said, both) for said in mentions(both[0]) if said.relation is Relation.SUPERSEDED_BY]
    assert back == [both[1]]
    forth = [resolved(said, both) for said in mentions(both[1]) if said.relation is Relation.SUPERSEDES]
    assert both[0] in forth or second.count("```") % 2
    assert len(set(first.splitlines()) - set(made.older.splitlines())) <= 1
    assert not set(second.splitlines()) - set(made.newer.splitlines())


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_what_cannot_be_changed_is_refused_as_an_error_of_ours(first: bytes, second: bytes) -> None:
    older, newer = (record("adr", f"docs/adr/000{n}-a.md", text) for n, text in enumerate((first, second), 1))
    log = Log("docs/adr", (older, newer), frozenset())
    with suppress(ReviewtuiError):
        superseding(older, newer, log, Reviewer("A", "a@b.c"), date.min)
    with suppress(ReviewtuiError):
        renumbering(older, 9, Habit("docs/adr"), log, {newer.path: newer.text})
