"""Real schemas: nothing fails, nothing is missed that graphql-core finds, and other tools are agreed with."""

from __future__ import annotations

from functools import cache
from pathlib import PurePosixPath

import pytest
from graphql import build_schema
from graphql.utilities import BreakingChange, DangerousChange, find_breaking_changes, find_dangerous_changes

from reviewtui.formats.comparison import Comparison
from reviewtui.model import SpecStatus
from tests.corpus import descriptions
from tests.formats.graphql_agreement import conformance, own_tests, real_pairs
from tests.formats.texts import compared, surveyed

pytestmark = pytest.mark.corpus
FILE = "schema.graphql"
MANY = 300_000


@cache
def _files() -> dict[str, bytes]:
    return descriptions((".graphql",))


def _pairs(group: str = "pairs") -> list[tuple[str, str, str]]:
    folders = sorted({str(PurePosixPath(path).parent) for path in _files() if path.startswith(group)})
    if not folders:
        pytest.skip("the corpus is not at hand")
    return [(one, _text(f"{one}/base.graphql"), _text(f"{one}/revision.graphql")) for one in folders]


def _text(path: str) -> str:
    return _files()[path].decode()


@cache
def _compared(base: str, head: str) -> Comparison:
    """Compare two large texts once for all tests."""
    return compared(FILE, base, head)


def test_a_real_schema_differs_from_nothing_but_another_one() -> None:
    for name, base, head in _pairs():
        assert compared(FILE, base, base).status is SpecStatus.UNCHANGED, name
        assert _compared(base, head).status is SpecStatus.CHANGED, name


def test_a_broken_schema_is_refused_with_its_line() -> None:
    for name, base, head in _pairs("broken"):
        outcome = compared(FILE, base, head)
        assert outcome.status is SpecStatus.UNREADABLE, name
        assert all(error.line and error.hint for error in outcome.errors), name


def test_all_that_graphql_core_finds_is_found() -> None:
    for name, base, head in _pairs():
        schemas = build_schema(base, assume_valid=True), build_schema(head, assume_valid=True)
        theirs: list[BreakingChange | DangerousChange] = [
            *find_breaking_changes(*schemas),
            *find_dangerous_changes(*schemas),
        ]
        ours = [word for change in _compared(base, head).changes for word in _words(change.element, change.before)]
        missed = [one for one in map(_told, theirs) if not any(word in one for word in ours)]
        assert not missed, name


def _told(change: BreakingChange | DangerousChange) -> str:
    return change.description


def _words(element: str, before: object) -> list[str]:
    """Return how graphql-core may call an element; parts of a type that nothing reaches are told with it."""
    inner = [str(one) for one in before] if isinstance(before, list) else []
    return [one.partition(" ")[0].partition("(")[0] for one in (element, *inner)]


def test_a_real_schema_can_be_taken_apart() -> None:
    for name, _, head in _pairs():
        if len(head) > MANY:  # the smaller ones have all that the larger ones have
            continue
        assert surveyed(FILE, head).api.operations, name


def test_verdicts_agree_with_graphql_inspector_but_for_what_is_decided() -> None:
    folder = conformance()
    if folder is None:
        pytest.skip("the recorded verdicts are not at hand")
    own, real = [*own_tests(folder)], [*real_pairs(folder, _files(), _compared)]

    assert [one for one in (*own, *real) if not one.agrees and not one.decided] == []
    assert sum(one.agrees for one in own) / len(own) > 0.96
    assert sum(one.agrees for one in real) / len(real) > 0.98
