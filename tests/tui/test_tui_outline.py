"""The order of the changes tree, its filters, and the walk through findings and questions."""

from __future__ import annotations

from dataclasses import replace

from reviewtui.model import Location, Operation, Verdict
from reviewtui.reviews.types import Stance
from reviewtui.rubric.types import AnswerValue
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.line_marks import LineMarks
from reviewtui.tui.outline import entries_of, outline
from reviewtui.tui.review_state import FilePair, ReviewState
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import FINDINGS, REPORT, SPEC, SPECS


def titles() -> list[str]:
    return [group.title for group in outline(REPORT)[0].groups]


def test_findings_stand_under_their_operation_or_component_worst_first() -> None:
    assert titles() == ["DELETE /orders", "GET /orders", "schema Order", "the document"]


def test_what_many_operations_reach_stands_under_the_type_that_it_is_a_part_of() -> None:
    reached = tuple(Operation("QUERY", name) for name in ("order", "orders"))
    where = Location("schema.graphql", "/types/Order/fields/id", 3, 1)
    change = replace(FINDINGS[0].change, place="type Order", used_by=reached, base=None, head=where)
    spec = replace(SPECS[0], path="schema.graphql", findings=(replace(FINDINGS[0], change=change),))

    assert [group.title for group in outline(replace(REPORT, specs=(spec,)))[0].groups] == ["type Order"]


def test_a_named_part_that_many_operations_reach_or_none_gives_its_group_the_name() -> None:
    for place in ("message orders.v1.Order", "schema Till"):
        change = replace(FINDINGS[0].change, place=place, used_by=(), base=None, head=Location("a.proto", "/x", 3, 1))
        spec = replace(SPECS[0], path="a.proto", findings=(replace(FINDINGS[0], change=change),))

        assert [group.title for group in outline(replace(REPORT, specs=(spec,)))[0].groups] == [place]


def test_every_finding_is_listed_once() -> None:
    entries = entries_of(outline(REPORT))
    assert sorted(entry.finding.fingerprint for entry in entries) == [finding.fingerprint for finding in FINDINGS]


def test_the_next_open_finding_goes_round_and_ends_when_all_are_reviewed() -> None:
    session = FakeSession()
    state = ReviewState(session)
    last = state.entries[-1]
    assert state.next_open(last, 1) == state.entries[0]
    assert state.next_open(state.entries[0], -1) == last
    for finding in FINDINGS:
        session.mark(finding.fingerprint, reviewed=True)
    # What is left are the breaking ones that nobody decided about.
    assert [one for one in FINDINGS if state.decisions.is_open(one)] == list(FINDINGS[:3])
    assert state.next_open(last, 1) == state.entries[0]
    for finding in FINDINGS[:3]:
        session.rule_on(finding.fingerprint, Stance.FIX, "Keep it.")
    assert state.next_open(None, 1) is None


def test_the_next_finding_stops_at_the_ends() -> None:
    state = ReviewState(FakeSession())
    assert state.next_entry(None, 1) == state.entries[0]
    assert state.next_entry(state.entries[-1], 1) == state.entries[-1]
    assert state.next_entry(state.entries[1], -1) == state.entries[0]


def test_a_renamed_description_is_found_on_both_sides() -> None:
    spec = replace(SPECS[0], path="apis/new.yaml", base_path=SPEC, findings=(FINDINGS[0],))
    state = ReviewState(FakeSession(replace(REPORT, specs=(spec,))))
    assert state.files_of(state.entries[0]) == FilePair(SPEC, "apis/new.yaml")


def test_marks_take_the_worst_verdict_of_a_line() -> None:
    change = replace(FINDINGS[5].change, head=Location(SPEC, "", 12), base=None)
    marks = LineMarks((*FINDINGS, replace(FINDINGS[5], change=change))).of(SPEC, SPEC)
    mark = marks[Side.HEAD, 11]
    assert (mark.verdict, len(mark.findings)) == (Verdict.BREAKING, 2)
    assert [mark.after(finding) for finding in (None, *mark.findings)] == [*mark.findings, mark.findings[0]]


def test_the_walk_goes_to_unanswered_questions_first_then_to_those_of_the_rules() -> None:
    session = FakeSession()
    state = ReviewState(session)
    walked = []
    while state.walk.to_open():
        walked.append(state.walk.questions[state.walk.index].id)
        session.answer(walked[-1], AnswerValue.UNKNOWN)
    # The rules say no to q3, so that it comes last.
    assert walked == ["q2", "q4", "q1", "q3"]


def test_dimensions_are_walked_round() -> None:
    state = ReviewState(FakeSession())
    places = []
    for _ in range(2):
        state.walk.dimension(1)
        places.append(state.walk.questions[state.walk.index].id)
    assert places == ["q3", "q1"]
