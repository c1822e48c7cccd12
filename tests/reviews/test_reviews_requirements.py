"""What a tier asks of the change and of answers: met, not met, or impossible to tell, with the step that comes next."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from reviewtui.config import Config
from reviewtui.config.design import Design
from reviewtui.config.settings import FailOn, Tiers
from reviewtui.model import Disposition, Level, Problem, Verdict
from reviewtui.reviews.requirements.listing import requirements
from reviewtui.reviews.requirements.requirement import Deed, State
from reviewtui.reviews.types import AnswerSource, Stance
from reviewtui.rubric.evidence import Evidence, EvidenceState
from reviewtui.rubric.gating import Measured
from reviewtui.rubric.types import AnswerValue, Gate, Severity, Stop
from reviewtui.standing import Standing, Waiver, WaiverState
from tests.records.conftest import finding, report_of
from tests.reviews.requirement_cases import (
    ANA,
    BEN,
    BREAK,
    LATER,
    TODAY,
    case,
    checklist,
    draft,
    one,
    question,
    ruled,
)

YES, NO, UNKNOWN, PARTLY = AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN, AnswerValue.PARTLY


def test_every_requirement_has_a_name_of_its_own_and_a_step_unless_it_is_met() -> None:
    gate = Gate(10, 80, 80, 180, 3, 2, ("security",))
    asks = checklist(question("q1", Severity.BLOCKER, Stop.TEST), gate=gate)
    found = requirements(case(asks=asks, measured=Measured(10.0, 10.0)))
    assert len({requirement.id for requirement in found}) == len(found) == 15
    for requirement in found:
        assert requirement.is_met is (requirement.step is None), requirement
        assert requirement.title
        assert requirement.detail


def test_the_page_tells_of_every_requirement_in_the_order_of_the_list() -> None:
    page = (Path(__file__).parents[2] / "docs" / "requirements.md").read_text(encoding="utf-8")
    asks = checklist(question("q1", Severity.BLOCKER, Stop.TEST), gate=Gate(10, 80, 80, 180, 3, 2, ("ROLE",)))
    found = requirements(case(asks=asks, measured=Measured(10.0, 10.0)))
    assert re.findall(r"^\| `([\w/-]+)` \|", page, flags=re.MULTILINE) == [one.id for one in found]


def test_a_description_that_cannot_be_read_leaves_all_else_untold() -> None:
    report = report_of()
    broken = replace(report.specs[0], errors=(Problem("a bracket is missing", "api.yaml", 3),))
    found = one("readable", case(report=replace(report, specs=(broken,))))
    assert found.state is State.CANNOT_BE_TOLD
    assert "api.yaml:3" in found.detail
    gated = case(report=replace(report, specs=(broken,)), asks=checklist(gate=Gate(documentation=80)))
    assert one("documentation", gated).state is State.CANNOT_BE_TOLD
    assert one("readable", case()).is_met


def test_a_file_of_a_reviewer_that_cannot_be_read_is_told() -> None:
    held = replace(case(), problems=(Problem("this is no review", "docs/api-reviews/r/ben.yaml"),))
    assert one("readable", held).state is State.CANNOT_BE_TOLD


def test_a_breaking_finding_waits_for_a_decision_and_its_command() -> None:
    found = one("findings", case())
    assert found.state is State.NOT_MET
    assert found.detail == "1 breaking of 1 left"
    assert found.step is not None
    assert found.step.deed is Deed.RULE
    assert found.step.command[:3] == ("reviewtui", "decide", BREAK.fingerprint)


def test_one_that_is_accepted_may_stay() -> None:
    assert one("findings", case((ANA, ruled(draft(), Stance.ACCEPT)))).is_met


@pytest.mark.parametrize("stance", [Stance.FIX, Stance.QUESTION])
def test_what_another_asks_for_counts_more_than_that_somebody_accepts(stance: Stance) -> None:
    held = case((ANA, ruled(draft(), Stance.ACCEPT)), (BEN, ruled(draft(), stance, owner="Cem")))
    found = one("findings", held)
    assert found.state is State.NOT_MET
    assert found.step is not None
    assert "Ben" in found.step.text


def test_an_operation_of_its_own_keeps_the_cause_open() -> None:
    said = ruled(ruled(draft(), Stance.ACCEPT), Stance.FIX, operation="GET /orders/0")
    assert not one("findings", case((ANA, said))).is_met


@pytest.mark.parametrize(("days", "holds"), [(0, True), (-1, False), (100, True)])
def test_a_waiver_that_was_only_said_holds_to_its_last_day(days: int, *, holds: bool) -> None:
    said = ruled(draft(), Stance.WAIVE, owner="ana@example.com", until=TODAY + timedelta(days=days))
    found = one("findings", case((ANA, said)))
    assert found.is_met is holds
    if not holds:
        assert found.step is not None
        assert "which does not hold (ended on 2026-03-03" in found.step.text


def test_a_waiver_of_tier_1_needs_a_second_person() -> None:
    config = Config(tiers=Tiers("tier-1"))
    said = ruled(draft(), Stance.WAIVE, owner="ana@example.com", until=date(2027, 1, 1))
    found = one("findings", case((ANA, said), config=config))
    assert found.step is not None
    assert "nobody approved it, which tier-1 asks for; it holds when somebody else than its owner" in found.step.text
    assert found.step.command[3:5] == ("waive", "--reason")
    endless = one("findings", case((ANA, ruled(draft(), Stance.WAIVE)), config=config))
    assert endless.step is not None
    assert "it has no last day" in endless.step.text
    approved = ruled(
        draft(), Stance.WAIVE, owner="ana@example.com", until=date(2027, 1, 1), approved_by="cem@example.com"
    )
    assert one("findings", case((ANA, approved), config=config)).is_met


def test_what_is_dangerous_is_asked_for_where_the_settings_say_so() -> None:
    report = report_of(finding(1, Verdict.DANGEROUS))
    assert one("findings", case(report=report)).is_met
    assert not one("findings", case(report=report, config=Config(fail_on=FailOn.DANGEROUS))).is_met
    assert one("findings", case(config=Config(fail_on=FailOn.NEVER))).is_met


def test_new_errors_of_design_are_asked_for_where_the_gate_asks_for_them() -> None:
    error = replace(finding(1, Verdict.DANGEROUS), level=Level.ERROR)
    report = report_of(error)
    assert one("findings", case(report=report)).is_met
    config = Config(lint=Design(in_check=True))
    assert not one("findings", case(report=report, config=config)).is_met
    assert one("findings", case((ANA, ruled(draft(), Stance.ACCEPT)), report=report, config=config)).is_met


def test_an_end_that_comes_too_soon_is_told_as_such() -> None:
    soon = replace(BREAK, change=replace(BREAK.change, fact="sunset-notice"))
    found = one("notice", case(report=report_of(soon)))
    assert found.state is State.NOT_MET
    assert "180 days" in found.detail
    assert one("findings", case(report=report_of(soon))).is_met, "it is told once"
    assert one("notice", case((ANA, ruled(draft(), Stance.ACCEPT)), report=report_of(soon))).is_met
    assert one("notice", case()).is_met


def test_the_notice_of_the_settings_counts_and_what_the_checklist_suggests_is_told() -> None:
    found = one("notice", case(asks=checklist(gate=Gate(notice_days=365))))
    assert found.detail.endswith("tier-2 asks for 180 days by the settings (365 by the checklist)")


def test_a_waiver_that_is_over_is_named_with_its_owner() -> None:
    waiver = Waiver("docs/api-reviews/waivers/1.yaml", BREAK.fingerprint, BREAK.rule, "a.yaml", "r", "Cem", TODAY)
    report = report_of(BREAK)
    over = Standing(waiver, WaiverState.EXPIRED, "ended on 2026-03-03", "mend the finding")
    found = one("waivers", case(report=replace(report, waivers=(over,))))
    assert found.state is State.NOT_MET
    assert "Cem" in found.detail
    assert one("waivers", case(report=replace(report, waivers=(replace(over, state=WaiverState.HOLDS),)))).is_met
    excused = report_of(replace(BREAK, disposition=Disposition.WAIVED))
    assert one("findings", case(report=excused)).is_met


@pytest.mark.parametrize(("value", "state"), [(NO, State.NOT_MET), (UNKNOWN, State.NOT_MET), (YES, State.MET)])
def test_a_blocker_stands_against_the_change_unless_it_is_answered_in_favor(value: AnswerValue, state: State) -> None:
    asks = checklist(question("q1", Severity.BLOCKER))
    assert one("blockers", case((ANA, draft(q1=value)), asks=asks)).state is state


def test_a_blocker_without_an_answer_is_the_next_to_be_answered() -> None:
    found = one("blockers", case(asks=checklist(question("q1"), question("q2", Severity.BLOCKER))))
    assert found.state is State.NOT_MET
    assert found.step is not None
    assert found.step.command == ("reviewtui", "answer", "q2", "VALUE")


def test_the_strictest_of_two_answers_counts_and_both_are_told() -> None:
    asks = checklist(question("q1", Severity.BLOCKER))
    found = one("blockers", case((ANA, draft(q1=YES)), (BEN, draft(q1=NO)), asks=asks))
    assert found.state is State.NOT_MET
    assert "Ana: yes" in found.detail
    assert "Ben: no" in found.detail


def test_what_nobody_knows_is_not_answered_by_people() -> None:
    asks = checklist(question("q1"), question("q2"), gate=Gate(human_items=2))
    assert one("questions", case((ANA, draft(q1=YES, q2=UNKNOWN)), asks=asks)).detail == "1 of 2 that tier-2 asks for"
    assert one("questions", case((ANA, draft(q1=YES)), (BEN, draft(q2=PARTLY)), asks=asks)).is_met


def test_what_the_rules_answer_is_not_left_to_people() -> None:
    told = Evidence("q1", EvidenceState.SILENT, YES, (), "Nothing was found.")
    asks = checklist(question("q1"), question("q2"), gate=Gate(human_items=2))
    held = case((ANA, draft(q2=YES)), asks=asks, evidence={"q1": told})
    assert one("questions", held).detail == "1 of 1 that tier-2 asks for"
    taken_back = replace(draft(q2=YES).answers["q2"], source=AnswerSource.EVIDENCE)
    nobody = replace(draft(), answers={"q2": taken_back})
    assert not one("questions", case((ANA, nobody), asks=asks, evidence={"q1": told})).is_met


def test_questions_on_tests_need_an_answer() -> None:
    asks = checklist(question("q1", Severity.MINOR, Stop.TEST), question("q2"))
    assert not one("tests", case(asks=asks)).is_met
    found = one("tests", case((ANA, draft(q1=NO)), asks=asks))
    assert found.is_met
    assert found.detail == "1 of 1 question on tests answered, 1 of them no"


def test_a_dimension_below_its_level_says_what_would_raise_it() -> None:
    asks = checklist(question("q1"), question("q2"))
    waiting = one("levels", case(asks=asks))
    assert waiting.step is not None
    assert waiting.step.deed is Deed.ANSWER
    weak = one("levels", case((ANA, draft(q1=NO, q2=NO)), asks=asks))
    assert weak.state is State.NOT_MET
    assert weak.step is not None
    assert weak.step.deed is Deed.MEND
    assert "Mend q1." in weak.step.text
    assert one("levels", case((ANA, draft(q1=YES, q2=YES)), asks=asks)).is_met


def test_the_mean_is_asked_for_too() -> None:
    asks = checklist(question("q1"), mean=4.5)
    assert one("mean", case(asks=asks)).detail == "nothing is answered yet"
    assert one("mean", case((ANA, draft(q1=PARTLY)), asks=asks)).state is State.NOT_MET
    assert one("mean", case((ANA, draft(q1=YES)), asks=asks)).is_met


@pytest.mark.parametrize(("share", "met"), [(79.99, False), (80.0, True), (None, True)])
@pytest.mark.parametrize("name", ["documentation", "lint"])
def test_a_share_that_is_measured_must_not_fall_short(name: str, share: float | None, *, met: bool) -> None:
    asks = checklist(gate=Gate(documentation=80, lint=80))
    assert one(name, case(asks=asks, measured=Measured(share, share))).is_met is met


def test_a_second_finding_is_counted_and_the_first_undecided_one_comes_next() -> None:
    held = case((ANA, ruled(draft(), Stance.FIX)), report=report_of(BREAK, LATER))
    found = one("findings", held)
    assert found.detail == "2 breaking of 2 left"
    assert found.step is not None
    assert found.step.about == LATER.fingerprint
