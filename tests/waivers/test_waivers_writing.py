"""A waiver is written as it is read, and what a person wrote into its file stays, byte for byte."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.errors import ReviewtuiError, UsageError
from reviewtui.standing import Waiver
from reviewtui.waivers import writing
from reviewtui.waivers.reading import read
from reviewtui.waivers.writing import Wishes, amended, written

NAME = "0011223344556677"
PATH = f"docs/api-reviews/waivers/{NAME}.yaml"
BY_HAND = """\
# Agreed on in the meeting of Tuesday.
fingerprint: "0011223344556677"   # never change this
rule:   operation-removed
spec: 'apis/orders/openapi.yaml'

owner: "ana@example.com" # on leave in May
reason: >-
  Only the app
  called it.

# --- until here, not longer ---
until: 2027-03-31
element: GET /orders
"""
WORDS = st.text(min_size=1, max_size=40).map(str.strip).filter(bool)
WAIVERS = st.builds(
    Waiver,
    path=st.just(PATH),
    fingerprint=st.just(NAME),
    rule=WORDS,
    spec=WORDS,
    reason=WORDS,
    owner=WORDS,
    until=st.dates(),
    element=st.text(max_size=40),
    approved_by=st.just("") | WORDS,
    precedent=st.booleans(),
)
WISHES = st.builds(
    Wishes,
    reason=st.none() | WORDS,
    owner=st.none() | WORDS,
    approved_by=st.none() | WORDS,
    until=st.none() | st.dates(),
    precedent=st.none() | st.booleans(),
)


@given(WAIVERS)
def test_what_is_written_is_read_back(waiver: Waiver) -> None:
    assert read(PATH, written(waiver)) == waiver


@given(WAIVERS, WISHES)
def test_a_wish_is_read_back_and_the_rest_stays(waiver: Waiver, wishes: Wishes) -> None:
    assert read(PATH, amended(PATH, written(waiver), wishes)) == wishes.put_on(waiver)


@given(wishes=WISHES, windows=st.booleans())
def test_what_a_person_wrote_stays(wishes: Wishes, *, windows: bool) -> None:
    text = BY_HAND.replace("\n", "\r\n") if windows else BY_HAND
    changed = amended(PATH, text.encode(), wishes).decode()
    kept = [
        "# Agreed on in",
        "# never change this",
        "rule:   operation-removed",
        "# on leave in May",
        "# --- until here",
    ]
    places = [changed.index(part) for part in kept]
    assert places == sorted(places)
    assert read(PATH, changed.encode()) == wishes.put_on(read(PATH, BY_HAND.encode()))


@pytest.mark.parametrize(
    ("wishes", "old", "new"),
    [
        (Wishes(until=dt.date(2028, 1, 1)), "2027-03-31", '"2028-01-01"'),
        (Wishes(owner="bo@example.com"), '"ana@example.com"', "bo@example.com"),
        (Wishes(reason="No."), ">-\n  Only the app\n  called it.", "No."),
        (Wishes(reason="One.\nTwo."), ">-\n  Only the app\n  called it.", "|-\n  One.\n  Two."),
        (Wishes(approved_by="cy"), "element: GET /orders\n", "element: GET /orders\napproved_by: cy\n"),
        (Wishes(precedent=True), "element: GET /orders\n", "element: GET /orders\nprecedent: true\n"),
    ],
)
def test_no_other_byte_changes(wishes: Wishes, old: str, new: str) -> None:
    assert amended(PATH, BY_HAND.encode(), wishes).decode() == BY_HAND.replace(old, new)


@pytest.mark.parametrize("wishes", [Wishes(), Wishes(owner="ana@example.com", until=dt.date(2027, 3, 31))])
def test_a_wish_that_is_fulfilled_changes_nothing(wishes: Wishes) -> None:
    assert amended(PATH, BY_HAND.encode(), wishes) == BY_HAND.encode()


def test_an_empty_value_is_filled_in_its_place() -> None:
    text = BY_HAND.replace("until:", "approved_by: # who?\nuntil:")
    assert amended(PATH, text.encode(), Wishes(approved_by="bo")).decode() == text.replace(": # who?", ": bo # who?")


def test_a_file_without_a_last_line_end_gets_one() -> None:
    changed = amended(PATH, BY_HAND.rstrip().encode(), Wishes(precedent=True)).decode()
    assert changed == f"{BY_HAND}precedent: true\n"


def test_a_byte_order_mark_and_a_document_mark_stay() -> None:
    text = f"\ufeff---\n{BY_HAND}...\n"
    changed = amended(PATH, text.encode(), Wishes(precedent=True, owner="bo")).decode()
    assert changed == f"\ufeff---\n{BY_HAND}precedent: true\n...\n".replace('"ana@example.com"', "bo")


@pytest.mark.parametrize(
    "text",
    [
        '{fingerprint: "0011223344556677", rule: r, spec: s, reason: x, owner: o, until: 2027-03-31}',
        BY_HAND.replace('owner: "ana@example.com"', "owner: &who ana\napproved_by: *who"),
    ],
    ids=["in braces", "with an alias"],
)
def test_what_cannot_be_changed_alone_is_left_alone(text: str) -> None:
    with pytest.raises(UsageError, match="cannot be changed without changing more"):
        amended(PATH, text.encode(), Wishes(approved_by="bo"))


def test_a_change_that_would_say_more_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    read_back = iter((read(PATH, BY_HAND.encode()), replace(read(PATH, BY_HAND.encode()), precedent=True, owner="eve")))
    monkeypatch.setattr(writing, "read", lambda *_: next(read_back))
    with pytest.raises(UsageError, match="cannot be changed without changing more"):
        amended(PATH, BY_HAND.encode(), Wishes(precedent=True))


@pytest.mark.parametrize("text", ["", "a: b\n", BY_HAND.replace("until: 2027-03-31", "until: soon")])
def test_a_broken_file_is_not_touched(text: str) -> None:
    with pytest.raises(ReviewtuiError):
        amended(PATH, text.encode(), Wishes(owner="bo"))


def test_a_key_that_says_nothing_is_not_written() -> None:
    waiver = replace(read(PATH, BY_HAND.encode()), element="")
    assert written(waiver).decode().splitlines() == [
        "schema: 1",
        'fingerprint: "0011223344556677"',
        "rule: operation-removed",
        "spec: apis/orders/openapi.yaml",
        "reason: Only the app called it.",
        "owner: ana@example.com",
        'until: "2027-03-31"',
        "precedent: false",
    ]


def test_odd_signs_cannot_become_keys() -> None:
    odd = "x\nprecedent: true\u2028owner: eve\x85# no"
    waiver = replace(read(PATH, BY_HAND.encode()), reason=odd)
    assert read(PATH, written(waiver)) == waiver
