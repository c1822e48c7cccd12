"""Every design rule minds the marked lines of its example and of its case file, and nothing else there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
import yaml

from reviewtui.rules.across import Across
from reviewtui.rules.examples import expand
from reviewtui.rules.house import House
from reviewtui.rules.linting import put
from reviewtui.rules.loading import design_rules
from reviewtui.rules.rule import Example, Rule
from tests.formats.texts import surveyed

CASES = Path(__file__).parent
RULES = {rule.id: rule for rule in design_rules() if not isinstance(rule.each, Across)}
HOUSE = House(today=dt.date(2026, 1, 1))


@dataclass(frozen=True)
class Case:
    """A fragment that offends beside the same mended, and the settings under which that is so."""

    rule: str
    name: str
    example: Example
    house: House = HOUSE


@cache
def cases_of(rule_id: str) -> tuple[Case, ...]:
    """Return the cases of a rule's file; a missing file has none."""
    file = CASES / f"{rule_id}.yaml"
    written = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) if file.exists() else []
    return tuple(
        Case(
            rule_id,
            entry["name"],
            Example(entry["scope"], entry.get("base", ""), entry["head"]),
            replace(HOUSE, **entry.get("house", {})),
        )
        for entry in written
    )


def _minded(rule: Rule, file: str, text: str, house: House) -> tuple[set[int], str]:
    survey = surveyed(file, text)
    (asked,) = put(survey, [rule], house)
    places = survey.locate((offence.node.path, offence.node.pointer) for offence in asked.offences)
    told = "\n".join(f"{offence.node.pointer}: {offence.words}" for offence in asked.offences)
    return {place.line for place in places.values()}, told


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_design_rule_minds_marked_lines_only(rule: Rule) -> None:
    example = expand(rule.example)
    assert example.base_marks, "its example offends"
    assert not example.head_marks, "and is mended"

    for case in (Case(rule.id, "the example of its declaration", rule.example), *cases_of(rule.id)):
        expanded = expand(case.example)
        for text, marks in ((expanded.base, expanded.base_marks), (expanded.head, expanded.head_marks)):
            lines, told = _minded(rule, expanded.file, text, case.house)
            assert lines == marks, f"{case.name}\n{told}\n{text}"

    assert any(not expand(case.example).head_marks for case in cases_of(rule.id)), "no case in which it stays quiet"


def test_every_case_file_belongs_to_a_design_rule() -> None:
    assert {file.stem for file in CASES.glob("*.yaml")} == set(RULES)
