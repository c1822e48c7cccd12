"""What is listed: a filter shows a part in the same order, what was opened stays open, what is gone is at the end."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reviewtui.filters.language import read
from reviewtui.model import Report
from reviewtui.reviews.types import Stance
from reviewtui.tui.folding import Folding
from reviewtui.tui.listing import Listing, narrowed
from reviewtui.tui.outline import Bygone, Entry, Past, outline
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.tree_lines import PAST_KEY, Grown, key_of
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import REPORT
from tests.tui.many_findings import many
from tests.tui.shared_review import with_news

MANY: Report = many(200, 40)
WHOLE = Listing(outline(MANY))
NUMBERS = st.integers(0, len(WHOLE.entries) - 1)
LINES = (
    "verdict:breaking",
    "is:design",
    "path:/orders/1*",
    "kind:enum",
    "reviewed:no",
    "-kind:property name1",
    "no such",
)


@given(st.sets(NUMBERS, max_size=60), NUMBERS)
@settings(max_examples=40)
def test_narrowing_keeps_the_order_and_the_nearest_is_listed(kept: set[int], here: int) -> None:
    keys = frozenset(WHOLE.entries[number].key for number in kept)
    listing = narrowed(WHOLE, keys)
    assert [entry.key for entry in listing.entries] == [one.key for one in WHOLE.entries if one.key in keys]
    assert all(group.entries for spec in listing.outlines for group in spec.groups)
    entry = WHOLE.entries[here]
    near = listing.near(entry, WHOLE)
    assert (near is None) is not bool(kept)
    assert near is None or listing.place(near) is not None
    assert here not in kept or near is entry


def test_keys_of_the_listing_respect_the_filter() -> None:
    state = ReviewState(FakeSession(MANY))
    for line in LINES:
        state.filter = read(line)
        state.list()
        listed: list[Entry] = []
        entry = state.next_entry(None, 1)
        while entry is not None and (not listed or listed[-1] is not entry):
            listed.append(entry)
            entry = state.next_entry(entry, 1)
        assert tuple(listed) == state.entries
        assert state.next_open(None, 1) == (state.entries[0] if state.entries else None)


def test_a_review_that_is_taken_in_anew_keeps_filter_folds_and_finding() -> None:
    session = FakeSession()
    state = ReviewState(session)
    state.folded.meet(state.outlines)
    group = (state.outlines[0].spec.path, state.outlines[0].groups[0].title)
    state.folded.turn(group)
    state.filter = read("verdict:breaking")
    state.list()
    later = ReviewState(session)
    later.go_on_from(state)
    assert later.filter == state.filter
    assert later.entries == state.entries
    later.filter = read("")
    later.list()
    assert not later.folded.is_open(group)
    later.folded.meet(later.outlines)
    assert not later.folded.is_open(group)
    # A filter that shows nothing any more is not taken over: nobody would see why the list is empty.
    state.filter = read("reviewed:yes")
    later.go_on_from(state)
    assert not later.filter


def test_what_is_gone_stands_folded_at_the_end() -> None:
    state = ReviewState(with_news(FakeSession()))
    folding = Folding()
    folding.meet(state.outlines)
    grown = Grown(state.outlines, {}, state.past)
    lines = list(grown.lines(folding))
    assert isinstance(lines[-1].item, Past)
    folding.turn(PAST_KEY)
    assert [type(line.item) for line in grown.lines(folding)][-2:] == [Past, Bygone]


def test_opening_what_holds_a_finding_is_said_once() -> None:
    folding, outlines = Folding(), outline(MANY)
    folding.meet(outlines)
    entry = outlines[0].entries[-1]
    assert folding.open_to(entry)
    assert not folding.open_to(entry)
    assert key_of(entry) in {line.key for line in Grown(outlines).lines(folding)}


def test_counts_follow_what_is_said() -> None:
    session = FakeSession(REPORT)
    state = ReviewState(session)
    assert (state.standing().reviewed, state.standing().open) == (0, 3)
    first = state.entries[0].finding.fingerprint
    session.mark(first, reviewed=True)
    session.rule_on(first, Stance.ACCEPT, "Fine.")
    assert (state.standing().reviewed, state.standing().open) == (1, 2)
    assert set(state.decisions.stances()) == {first}
    session.mark(first, reviewed=False)
    session.rule_on(first, None)
    assert (state.standing().reviewed, state.standing().open) == (0, 3)
    assert not state.decisions.stances()
