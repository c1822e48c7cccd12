"""What a change looks like is told as a guess, in one short sentence, from both sides."""

from __future__ import annotations

from dataclasses import replace

from reviewtui.model import Change, Counterpart, Direction, Effect, How, Kind, Likeness, Location
from reviewtui.rules.judge import judge
from reviewtui.rules.likeness import likeness

HERE = Location("apis/orders.yaml", "/a", 12, 3)
RENAMED = Counterpart(Likeness.RENAME, "old", "new", HERE)
REMOVED = Change(
    *(Kind.PROPERTY, How.REMOVED, "optional", None, None, Effect.WIDENS, Direction.RESPONSE),
    *("property `old`", "response 200", "GET /a 200 body old", HERE, None),
    counterparts=(RENAMED,),
)


def test_each_side_names_the_place_of_the_other() -> None:
    assert likeness(REMOVED) == "looks like a rename of `old` to `new` (new at apis/orders.yaml:12)"
    added = replace(REMOVED, how=How.ADDED)
    assert likeness(added) == "looks like a rename of `old` to `new` (gone from apis/orders.yaml:12)"


def test_what_stands_alone_looks_like_nothing() -> None:
    assert not likeness(replace(REMOVED, counterparts=()))


def test_several_are_named_and_many_counted() -> None:
    moves = [Counterpart(Likeness.MOVE, f"a{n}", f"b{n}", replace(HERE, line=n)) for n in range(1203)]
    two = likeness(replace(REMOVED, counterparts=tuple(moves[:2])))
    assert two == "looks like a move of `a0` to `b0` and a move of `a1` to `b1`"
    assert likeness(replace(REMOVED, counterparts=tuple(moves))).endswith("a move of `a2` to `b2` and 1,200 more")


def test_a_name_is_cut_where_nobody_reads_on() -> None:
    told = likeness(replace(REMOVED, counterparts=(replace(RENAMED, after="x" * 5000),)))
    assert len(told) < 300
    assert "…" in told


def test_a_cause_that_is_met_twice_keeps_every_guess_once() -> None:
    other = replace(RENAMED, after="newer")
    text = replace(REMOVED, kind=Kind.SCHEMA, how=How.CHANGED, fact="annotation", before="a", after="b")
    (finding,) = judge("a.yaml", [text, replace(text, direction=Direction.REQUEST, counterparts=(RENAMED, other))])
    assert finding.change.counterparts == (RENAMED, other)
