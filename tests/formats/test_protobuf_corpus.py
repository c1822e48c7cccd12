"""Real modules: nothing fails, formatting is no change, and buf is agreed with but where this page says otherwise."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pytest

from reviewtui.formats.comparison import Comparison, SpecPair
from reviewtui.formats.protobuf.format import Protobuf
from reviewtui.formats.protobuf.surveying import survey
from reviewtui.model import Finding, Kind, SpecStatus, Verdict
from reviewtui.rules.judge import judge
from reviewtui.rules.words import trait
from tests.corpus import descriptions
from tests.formats.protobuf_agreement import Held, every, ids, real_pairs
from tests.formats.texts import Texts

pytestmark = pytest.mark.corpus
FORMATTED = ("pairs/proto/qdrant-grpc/01", "pairs/proto/opentelemetry/02")
"""Commits that touch order, space and comments only."""
TOLD_NOW = {
    ("proto-package-extension-no-delete", "in the extension of"),
    ("proto-extension-no-delete", "moved from file"),
}
"""What buf says as well where its settings are of version 2; what was recorded is of version 1. See the same page."""


@cache
def _pairs() -> dict[str, dict[str, dict[str, str]]]:
    found: dict[str, dict[str, dict[str, str]]] = defaultdict(lambda: {"base": {}, "revision": {}})
    for path, content in descriptions((".proto",)).items():
        parts = path.split("/")
        if parts[0] == "pairs":
            found["/".join(parts[:4])][parts[4]]["/".join(parts[5:])] = content.decode()
    if not found:
        pytest.skip("the corpus is not at hand")
    return found


def _compare(base: dict[str, str], head: dict[str, str]) -> Comparison:
    pair = SpecPair(".", ".", tuple(sorted(base)), tuple(sorted(head)))
    return Protobuf().compare(pair, Texts(base), Texts(head))


@cache
def _held() -> list[tuple[str, Held]]:
    return list(every()) or pytest.skip("what buf says is not at hand")


@cache
def _revised(name: str) -> Comparison:
    sides = _pairs()[name]
    return _compare(sides["base"], sides["revision"])


def test_a_real_module_differs_in_nothing_from_itself() -> None:
    for name, sides in _pairs().items():
        compared = _compare(sides["base"], sides["base"])
        assert (compared.status, compared.errors) == (SpecStatus.UNCHANGED, ()), name


def test_every_change_of_a_real_module_is_answered_by_a_rule() -> None:
    for name in _pairs():
        compared = _revised(name)
        assert not compared.errors, name
        assert "unclassified-change" not in {finding.rule for finding in judge(".", compared.changes)}, name


@pytest.mark.parametrize("name", FORMATTED)
def test_formatting_and_comments_are_no_change(name: str) -> None:
    assert not _revised(name).changes


def test_real_modules_can_be_taken_apart_for_design_rules() -> None:
    for name, sides in _pairs().items():
        found = survey(".", Texts(sides["revision"]), tuple(sorted(sides["revision"])))
        assert found.elements(Kind.PROTO_FILE), name
        for message in found.elements(Kind.PROTO_MESSAGE):
            assert found.naming(message.node).subject.startswith(("message", "field")), name


def test_buf_is_agreed_with() -> None:
    found = _held()
    expected, missed = sum(held.expected for _, held in found), [one for _, held in found for one in held.missed]
    assert len(missed) <= 0.005 * expected
    # It reads `LEGACY_REQUIRED` as a field that is not required any more.
    assert {one.id for one in missed} <= {"MESSAGE_SAME_REQUIRED_FIELDS"}


def test_nothing_is_called_harmful_that_buf_does_not_mind() -> None:
    for name, held in _held():
        for finding in held.false:
            assert any(finding.rule == rule and words in finding.message for rule, words in TOLD_NOW), (name, finding)


def test_buf_is_agreed_with_on_real_modules_in_number_too() -> None:
    recorded = real_pairs()
    if not recorded:
        pytest.skip("what buf says is not at hand")
    for real in recorded:
        found = judge(".", _revised(real.pair).changes)
        ours = [finding for finding in found if finding.verdict >= Verdict.DANGEROUS]
        theirs = {one for ones in (real.by_category or {}).values() for one in ones}
        assert all(any(one.id in ids(finding) for one in theirs) for finding in ours), real.pair
        for one in theirs:
            said = [finding for finding in ours if one.id in ids(finding) and _is_there(finding, one.file)]
            assert sum(map(_several, said)) >= one.n, (real.pair, one)
            own = [finding for finding in said if finding.rule == f"proto-{one.id.lower().replace('_', '-')}"]
            assert sum(map(_several, own)) in {0, one.n}, (real.pair, one)


def _is_there(finding: Finding, file: str | None) -> bool:
    """Tell whether a finding is about a file; one that is gone is told by itself."""
    place = finding.change.base
    return finding.change.kind is Kind.PROTO_FILE if file is None else place is not None and place.path == file


def _several(finding: Finding) -> int:
    """Return how many definitions a finding is about; buf tells each that moved."""
    names = trait(finding.change.before, "names")
    return len(names) if isinstance(names, list) else 1
