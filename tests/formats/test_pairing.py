"""Pairs are the same in every order, on no side twice, and never a choice between equals."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as some

from reviewtui.formats.pairing import Candidate, pairs, similar_names

_NAMES = some.text("abAB_1s", min_size=1, max_size=5)
_CANDIDATES = some.lists(
    some.builds(
        Candidate, _NAMES, some.sampled_from([b"1", b"2"]), some.booleans(), some.sampled_from(["", "Who pays it."])
    ),
    max_size=8,
    unique=True,
)


def _named(gone: list[Candidate], come: list[Candidate]) -> set[tuple[Candidate, Candidate]]:
    return {(gone[i], come[j]) for i, j in pairs(gone, come).items()}


@given(_CANDIDATES, _CANDIDATES, some.randoms(use_true_random=False))
def test_order_is_no_matter(gone: list[Candidate], come: list[Candidate], chance: random.Random) -> None:
    shuffled = [*gone], [*come]
    for side in shuffled:
        chance.shuffle(side)
    assert _named(gone, come) == _named(*shuffled)


@given(_CANDIDATES, _CANDIDATES)
def test_nothing_is_paired_twice_and_the_way_back_is_the_same(gone: list[Candidate], come: list[Candidate]) -> None:
    found = pairs(gone, come)
    assert len(set(found.values())) == len(found)
    assert _named(come, gone) == {(new, old) for old, new in _named(gone, come)}


def test_the_surest_sign_comes_first() -> None:
    gone = [Candidate("user_name", b"text"), Candidate("mail", b"text", words="Where to write to them.")]
    come = [Candidate("contact", b"text", words="Where to write to them."), Candidate("userName", b"other")]
    assert pairs(gone, come) == {0: 1, 1: 0}


def test_equal_contents_pair_only_where_they_tell_something_and_stand_alone() -> None:
    one, other, third = Candidate("a", b"long", telling=True), Candidate("b", b"long", telling=True), Candidate("c")
    assert pairs([one], [other]) == {0: 0}
    assert pairs([Candidate("a")], [third]) == {}
    assert pairs([one, Candidate("c", b"long", telling=True)], [other]) == {}


def test_between_two_that_would_do_none_is_taken() -> None:
    assert pairs([Candidate("email")], [Candidate("email_address"), Candidate("email_text")]) == {}
    assert pairs([Candidate("id")], [Candidate("ID"), Candidate("_id")]) == {}


def test_values_need_more_than_a_common_word() -> None:
    assert similar_names(["IN_PROGRESS", "canceled"], ["cancelled", "inProgress"]) == {0: 1, 1: 0}
    assert similar_names(["active"], ["active_user"]) == {}


def test_thousands_of_changes_take_no_time_worth_telling() -> None:
    gone = [Candidate(f"went {number}", b"text") for number in range(20_000)]
    come = [Candidate(f"came {number}", b"text") for number in range(20_000)]
    assert pairs(gone, come) == {}
    assert pairs(gone, [one._replace(name=one.name.upper()) for one in gone]) == {i: i for i in range(20_000)}
