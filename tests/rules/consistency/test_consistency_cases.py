"""Every rule on the agreement of descriptions minds the marked lines of its example and cases, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import pytest
import yaml

from reviewtui.formats.openapi.surveying.survey import survey
from reviewtui.model import Disposition, Level
from reviewtui.rules.across import Across
from reviewtui.rules.consistency import Agreement
from reviewtui.rules.examples import REPOSITORY, expand
from reviewtui.rules.loading import design_rules
from reviewtui.rules.rule import Example, Rule

CASES = Path(__file__).parent
PARTING = "---\n"
RULES = {rule.id: rule for rule in design_rules() if isinstance(rule.each, Across)}


@dataclass(frozen=True)
class OneFile:
    """A snapshot that holds the text of one description."""

    text: str

    def read(self, path: str) -> bytes:
        """Return the text, whatever its name."""
        del path
        return self.text.encode()


@dataclass(frozen=True)
class Case:
    """Several descriptions that differ, beside the same where they agree."""

    rule: str
    name: str
    example: Example


def cases_of(rule_id: str) -> list[Case]:
    """Return the cases of a rule's file; a missing file has none."""
    file = CASES / f"{rule_id}.yaml"
    written = yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else []
    return [Case(rule_id, one["name"], Example(REPOSITORY, one.get("base", ""), one["head"])) for one in written]


EXAMPLES = [Case(rule.id, "the example of its declaration", rule.example) for rule in RULES.values()]


def minded(rule: Rule, text: str) -> tuple[set[int], str]:
    """Return the lines that a rule minds in descriptions parted by lines of hyphens, and what it says."""
    agreement = Agreement({rule: Level.WARN})
    documents = text.split(PARTING)
    above = [0, *accumulate(document.count("\n") + 1 for document in documents)]
    for number, document in enumerate(documents):
        agreement.note(survey(f"{number}.yaml", OneFile(document)))
    found = [agreement.finding(topic, Disposition.OPEN) for topic in agreement.topics() if topic.differs]
    places = [finding.where for finding in found if finding.where]
    lines = {above[int(place.path.removesuffix(".yaml"))] + place.line for place in places}
    return lines, "\n".join(finding.message for finding in found)


@pytest.mark.parametrize(
    "case",
    [*EXAMPLES, *(case for rule in RULES for case in cases_of(rule))],
    ids=lambda case: f"{case.rule}: {case.name}",
)
def test_descriptions_that_differ_are_told_at_the_marked_line(case: Case) -> None:
    expanded = expand(case.example)
    for text, marks in ((expanded.base, expanded.base_marks), (expanded.head, expanded.head_marks)):
        lines, told = minded(RULES[case.rule], text)

        assert lines == marks, f"{told}\n{text}"


@pytest.mark.parametrize("case", EXAMPLES, ids=lambda case: case.rule)
def test_an_example_differs_and_is_mended(case: Case) -> None:
    expanded = expand(case.example)

    assert expanded.base_marks
    assert not expanded.head_marks


@pytest.mark.parametrize("rule_id", RULES)
def test_a_rule_has_a_case_in_which_it_stays_quiet(rule_id: str) -> None:
    assert any(not expand(case.example).head_marks for case in cases_of(rule_id))


def test_every_case_file_belongs_to_a_rule() -> None:
    assert {file.stem for file in CASES.glob("*.yaml")} == set(RULES)
