"""Names of files never lead out of their folder, and never join what is apart."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.reviews.names import review_id, reviewer_slug, slug

HOSTILE = [
    "",
    ".",
    "..",
    "../../etc/passwd",
    "/",
    "-rf",
    ".git",
    "a\0b",
    "\x1b[31m",
    "x" * 5000,
    "名前",
    "review",
    "CON",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("feature/Orders V2", "feature-orders-v2"),
        ("Café crème", "cafe-creme"),
        ("--force", "force"),
        ("日本", ""),
        ("word " * 40, "-".join(["word"] * 12)),
    ],
)
def test_a_slug_is_readable(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_a_slug_is_plain_and_short(text: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(text))
    assert len(slug(text)) <= 60


def test_a_review_is_named_after_its_branch_and_told_apart_by_its_base() -> None:
    assert review_id("main", "feature/orders").startswith("feature-orders-")
    assert review_id("main", "a/b") != review_id("main", "a-b")
    assert review_id("main", "a") != review_id("v1", "a")
    assert review_id("ab", "c") != review_id("a", "bc")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_one_plain_file_name(name: str) -> None:
    for made in (review_id("main", name), review_id(name, "main"), reviewer_slug(name)):
        assert re.fullmatch(r"[a-z0-9][a-z0-9._+@-]*", made)
        assert len(made) <= 90
    assert reviewer_slug(name) not in {"review", "report", "waivers"}


def test_an_address_names_its_reviewer() -> None:
    assert reviewer_slug("Ana.Bell+api@Example.com") == "ana.bell+api@example.com"


def test_addresses_that_look_alike_when_written_plainly_stay_apart() -> None:
    alike = ["ana bell@example.com", "ana/bell@example.com", "ana-bell@example.com", "ana.bell@example.com"]
    assert len({reviewer_slug(address) for address in alike}) == len(alike)
