"""One cause in a file that several descriptions share is one finding, whoever of them is there."""

from __future__ import annotations

from dataclasses import replace

from reviewtui.model import Disposition, Finding, Location, Operation, SpecReport, SpecStatus, Verdict
from reviewtui.rules.judge import finding_of
from reviewtui.rules.sharing import told_once
from tests.rules.vocabulary import NARROWS, REQUEST, C, K, change

SHARED = "schemas/money.yaml"


def _finding(spec: str, operation: str, limit: int = 5, file: str = SHARED) -> Finding:
    found = change(K.SCHEMA, C, "maximum", 9, limit, effect=NARROWS, direction=REQUEST, element=f"{SHARED} amount")
    place = Location(file, "/properties/amount/maximum", 3, 5)
    return finding_of(spec, replace(found, base=place, head=place, used_by=(Operation("POST", operation),)))


def _spec(path: str, *findings: Finding) -> SpecReport:
    return SpecReport(path, path, "openapi", "3.1.0", SpecStatus.CHANGED, findings)


def test_the_first_description_tells_it_for_all() -> None:
    specs = [_spec(path, _finding(path, f"/{path[0]}")) for path in ("b.yaml", "a.yaml", "c.yaml")]
    second, first, third = told_once(specs)
    (told,) = first.findings
    assert told.message.endswith("Also in `b.yaml` and `c.yaml`.")
    assert [one.path for one in told.operations] == ["/a", "/b", "/c"]
    assert not second.findings
    assert not third.findings
    assert [note.message for note in second.notes] == ["1 finding in shared files is told in a.yaml"]


def test_its_fingerprint_is_the_same_whoever_tells_it() -> None:
    alone, together = _finding("b.yaml", "/b"), told_once([_spec("a.yaml", _finding("a.yaml", "/a"))])[0].findings[0]
    assert alone.fingerprint == together.fingerprint


def test_other_values_another_place_or_a_file_of_its_own_are_other_causes() -> None:
    for other in (_finding("b.yaml", "/b", 4), _finding("b.yaml", "/b", file="b.yaml")):
        specs = _spec("a.yaml", _finding("a.yaml", "/a")), _spec("b.yaml", other)
        assert told_once(specs) == specs


def test_what_one_description_promised_counts() -> None:
    draft = replace(_finding("a.yaml", "/a"), verdict=Verdict.INFO, disposition=Disposition.STABILITY)
    (told, _) = told_once([_spec("a.yaml", draft), _spec("b.yaml", _finding("b.yaml", "/b"))])
    assert [(one.verdict, one.disposition) for one in told.findings] == [(Verdict.BREAKING, Disposition.OPEN)]
