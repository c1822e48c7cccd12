"""Seals find every edit, a lineage is what versions name, and differences are told in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.errors import ReviewtuiError
from reviewtui.repository.history import Author, Step
from reviewtui.reviews.chain import Trail, Version, breaks
from reviewtui.reviews.differences import differing
from reviewtui.reviews.heading import heading
from reviewtui.reviews.lineage import Lineage
from reviewtui.reviews.places import Place, place_of
from reviewtui.reviews.seal import is_sealed, sealed
from tests.session.published import ANA, FOLDER, REVIEW, Said

CONTENT = Said("one", more={"findings": {"f00d": "breaking x: y"}}).content()
DAGS = st.lists(st.frozensets(st.integers(0, 11), max_size=3), min_size=1, max_size=12).map(
    lambda rows: {str(n): tuple(sorted(str(one) for one in row if one < n)) for n, row in enumerate(rows)}
)


@given(st.binary())
def test_what_is_sealed_fits_its_seal(content: bytes) -> None:
    assert is_sealed(sealed(content + b"\n"))


@given(st.integers(0, len(CONTENT) - 1), st.integers(1, 255))
def test_no_byte_can_be_changed(place: int, by: int) -> None:
    changed = CONTENT[:place] + bytes([CONTENT[place] ^ by]) + CONTENT[place + 1 :]
    assert not is_sealed(changed)


@given(st.integers(0, len(CONTENT)), st.binary(min_size=1, max_size=5))
def test_nothing_can_be_put_in(place: int, more: bytes) -> None:
    changed = CONTENT[:place] + more + CONTENT[place:]
    assert changed == CONTENT or not is_sealed(changed)


@pytest.mark.parametrize("content", [b"", b"\n", b"seal: x\n", b"x", CONTENT[:-1], CONTENT * 2, b"\n" + CONTENT])
def test_what_was_never_sealed_does_not_fit(content: bytes) -> None:
    assert not is_sealed(content)


@given(DAGS)
def test_a_version_follows_what_it_names_and_what_that_follows(previous: dict[str, tuple[str, ...]]) -> None:
    lineage = Lineage(previous)
    for later, named in previous.items():
        expected = set(named).union(*(lineage.before(one) for one in named))
        assert set(lineage.before(later)) == expected
        assert {one for one in previous if lineage.follows(later, one)} == expected


@given(DAGS)
def test_the_last_versions_have_all_others_before_them(previous: dict[str, tuple[str, ...]]) -> None:
    lineage = Lineage(previous)
    last = lineage.last(previous)
    assert set(previous) == set(last).union(*(lineage.before(one) for one in last))
    assert not any(lineage.follows(one, other) for one in last for other in last)


def test_versions_that_name_each_other_end_nowhere() -> None:
    lineage = Lineage({"a": ("b",), "b": ("a", "gone")})
    assert list(lineage.before("a")) == ["b", "gone"]
    assert lineage.last(["a", "b"]) == ("b",)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (ANA, Place(REVIEW, "ana@example.com")),
        (f"{FOLDER}/review.yaml", None),
        (f"{FOLDER}/report.md", None),
        (f"{FOLDER}/deep/ana.yaml", None),
        ("docs/api-reviews/waivers/f00d.yaml", None),
        ("docs/api-reviews/ana.yaml", None),
    ],
)
def test_a_reviewers_file_is_known_by_its_path(path: str, place: Place | None) -> None:
    assert place_of("docs/api-reviews", path) == place


def test_a_file_begins_with_what_it_was_made_from() -> None:
    begun = heading(ANA, Said("one", ("a" * 40,), inputs=({"path": "api.yaml", "base": "b" * 40},)).content())
    assert begun.previous == ("a" * 40,)
    assert (begun.inputs[0].path, begun.inputs[0].base, begun.inputs[0].head) == ("api.yaml", "b" * 40, "")
    with pytest.raises(ReviewtuiError):
        heading(ANA, b"answers: []\n" + CONTENT)


def test_what_differs_is_told_by_entry() -> None:
    at = "2026-03-02T09:00:00Z"
    other = Said(
        "two",
        ("a" * 40,),
        more={
            "scores": [{"dimension": "D1", "level": 2, "at": at}],
            "rulings": [{"fingerprint": "f00d", "stance": "accept", "at": at, "operation": "GET /orders"}],
            "resolutions": [{"comment": "c1", "resolved": True, "at": at}],
            "outcome": {"decision": "approve", "at": at},
        },
    )
    assert differing(ANA, CONTENT, other.content()) == (
        "which version it follows",
        "the outcome",
        "the decision on the finding f00d GET /orders",
        "whether the comment c1 is settled",
        "the level of D1",
        "the answer to d1-naming",
        "what was found",
    )
    assert differing(ANA, CONTENT, CONTENT + b"# more\n") == ("only how it is written",)
    assert differing(ANA, CONTENT, b"[")[0].startswith("it can no longer be read: ")


def test_a_version_that_cannot_be_read_is_not_judged_by_what_it_might_name() -> None:
    steps = tuple(Step(commit, Author("", ""), "", ANA, *ids) for commit, *ids in (("1", "", "a"), ("2", "a", "b")))
    trail = Trail(
        place=Place(REVIEW, "ana@example.com"),
        steps=steps,
        versions={"a": Version(heading(ANA, CONTENT), sealed=True)},
        known=frozenset({"a", "b"}),
        faults={},
        removals=frozenset(),
        shallow=False,
        content=lambda _: CONTENT,
        reached=lambda _: frozenset(),
    )
    assert breaks(trail) == ()
