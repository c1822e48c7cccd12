"""Descriptions of one repository that differ, as `lint` and a review tell it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewtui.check import Sides, check
from reviewtui.config import Config, Severity
from reviewtui.lint import Linted, lint, with_design
from reviewtui.model import Disposition, Finding, Report
from reviewtui.repository import Repository
from tests.repository.scratch import Scratch

RULE = "consistency-property-casing"


def described(*names: str) -> bytes:
    """Return a description of one schema with these properties."""
    properties = ", ".join(f"{name}: {{type: string}}" for name in names)
    return f"""openapi: 3.1.0
info: {{title: Orders, version: "1"}}
components: {{schemas: {{Order: {{type: object, properties: {{{properties}}}}}}}}}
paths:
  /orders:
    get:
      responses:
        "200":
          description: OK
          content: {{application/json: {{schema: {{$ref: "#/components/schemas/Order"}}}}}}
""".encode()


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    """Return a repository in which two descriptions agree."""
    made = Scratch.create(tmp_path / "shop")
    made.commit({"a.yaml": described("placed_at"), "b.yaml": described("paid_at"), "c.yaml": described("sent_at")})
    return made


def told(report: Report, rule: str = RULE) -> list[tuple[str, Finding]]:
    """Return what is told of a rule, with the description that is told it."""
    return [(spec.path, finding) for spec in report.specs for finding in spec.findings if finding.rule == rule]


def linted(scratch: Scratch, only: tuple[str, ...] = (), since: str | None = None) -> Report:
    """Return what the design rules say of the head."""
    with Repository.discover(scratch.root) as repository:
        before = repository.snapshot(since) if since else None
        return lint(Linted(repository.snapshot("HEAD"), before, repository), Config(), only)


def reviewed(scratch: Scratch, base: str) -> Report:
    """Return what a review of the head says."""
    with Repository.discover(scratch.root) as repository:
        sides = repository.snapshot(base), repository.snapshot("HEAD")
        report = check(Sides(*sides, repository), Config())
        return with_design(report, Linted(sides[1], sides[0], repository), Config())


def tally(report: Report, path: str) -> tuple[int, int, int]:
    """Return what a description's tally says of the rule: asked, failed, and stood before."""
    spec = next(spec for spec in report.specs if spec.path == path)
    return next((one.asked, one.failed, one.stood) for one in spec.tallies if one.rule == RULE)


def test_descriptions_that_agree_are_told_nothing(scratch: Scratch) -> None:
    report = linted(scratch)

    assert told(report) == []
    assert tally(report, "c.yaml") == (1, 0, 0)


def test_the_one_that_differs_is_told_with_all_sides(scratch: Scratch) -> None:
    scratch.commit({"b.yaml": described("paidAt")})

    ((path, finding),) = told(linted(scratch))

    assert path == "b.yaml"
    assert finding.message == (
        "Properties are spelled in 2 casings: `snake` in `a.yaml` and `c.yaml`; `camel` in `b.yaml`"
    )
    assert finding.where is not None
    assert (finding.where.path, finding.where.line) == ("b.yaml", 3)


def test_a_difference_that_is_new_is_open_and_an_old_one_stood_before(scratch: Scratch) -> None:
    scratch.commit({"b.yaml": described("paidAt")})

    ((_, new),) = told(linted(scratch, since="HEAD~1"))
    scratch.commit({"b.yaml": described("paidAt", "dueAt")})
    report = linted(scratch, since="HEAD~1")
    ((_, old),) = told(report)

    assert new.disposition is Disposition.OPEN
    assert old.disposition is Disposition.STOOD_BEFORE
    assert tally(report, "b.yaml") == (1, 1, 1)
    assert old.fingerprint == new.fingerprint


def test_another_way_is_new_where_two_stood_before(scratch: Scratch) -> None:
    scratch.commit({"b.yaml": described("paidAt")})
    scratch.commit({"c.yaml": described("Sent-At")})

    assert [finding.disposition for _, finding in told(linted(scratch, since="HEAD~1"))] == [Disposition.OPEN]


def test_a_file_alone_is_held_against_nothing(scratch: Scratch) -> None:
    scratch.commit({"b.yaml": described("paidAt")})

    assert told(linted(scratch, only=("b.yaml",))) == []


def test_a_review_holds_what_changed_against_what_did_not(scratch: Scratch) -> None:
    scratch.commit({"b.yaml": described("paidAt")})

    ((path, finding),) = told(reviewed(scratch, "HEAD~1"))

    assert path == "b.yaml"
    assert "`a.yaml`" in finding.message


def test_a_review_of_what_most_do_tells_nothing_of_others(scratch: Scratch) -> None:
    scratch.commit({"b.yaml": described("paidAt")})
    scratch.commit({"a.yaml": described("placed_at", "due_at")})

    assert told(reviewed(scratch, "HEAD~1")) == []


@pytest.mark.parametrize("broken", [b"openapi: 3.1.0\n\t", b"openapi: 3.1.0\npaths: 3\n"])
def test_a_description_that_cannot_be_read_is_left_out(scratch: Scratch, broken: bytes) -> None:
    scratch.commit({"a.yaml": broken, "b.yaml": described("paidAt")})

    assert [path for path, _ in told(linted(scratch))] == ["c.yaml"]


def test_an_unreadable_base_makes_everything_new(scratch: Scratch) -> None:
    scratch.commit({"b.yaml": b"openapi: 3.1.0\n\t"})
    scratch.commit({"b.yaml": described("paidAt")})

    assert [finding.disposition for _, finding in told(linted(scratch, since="HEAD~1"))] == [Disposition.OPEN]


def test_so_much_is_read_beside_as_nobody_waits_for(scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewtui.lint._MOST_BESIDE", 10)
    scratch.commit({"b.yaml": described("paidAt")})

    assert told(reviewed(scratch, "HEAD~1")) == []


def test_a_rule_that_is_off_is_not_asked(scratch: Scratch) -> None:
    scratch.commit({"b.yaml": described("paidAt")})

    with Repository.discover(scratch.root) as repository:
        report = lint(Linted(repository.snapshot("HEAD")), Config(rules={RULE: Severity.OFF}))

    assert told(report) == []
