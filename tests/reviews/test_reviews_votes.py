"""A vote is bound to what the change meant, and what is new since a look is told by finding."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewtui.model import Finding, Report, Revision, SpecReport, Verdict
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.looking import news, seen_in
from reviewtui.reviews.rulings import Voice
from reviewtui.reviews.team import Reviewer
from reviewtui.reviews.types import Look, Outcome
from reviewtui.reviews.votes import votes
from reviewtui.rubric.types import Decision
from reviewtui.rules.moving import fingerprint_at
from tests.records.conftest import finding, report_of
from tests.reviews.conftest import START, at

ANA = Reviewer("Ana", "ana@example.com")
FIRST, SECOND, THIRD = (finding(number, Verdict.BREAKING) for number in (1, 2, 3))


def _draft(*, looks: tuple[Look, ...] = (), outcome: Outcome | None = None) -> Draft:
    draft = Draft("r", ANA.email, "main", "topic", "c", "1", START, START, outcome=outcome)
    for look in looks:
        draft = draft.with_look(look)
    return draft


def _outcome(decision: Decision | None, *findings: Finding) -> Outcome:
    seen = frozenset(found.fingerprint for found in findings)
    return Outcome(decision, at(1), head_commit="old", fingerprints=seen)


def _at_commit(report: Report, commit: str) -> Report:
    return replace(report, head=Revision("topic", commit))


@pytest.mark.parametrize("decision", list(Decision))
def test_a_rebase_that_changes_no_meaning_keeps_every_vote(decision: Decision) -> None:
    (vote,) = votes(report_of(FIRST, SECOND), [Voice(ANA, _draft(outcome=_outcome(decision, SECOND, FIRST)))])
    assert vote.holds
    assert (vote.new, vote.gone) == ((), ())


def _moved(old: str, path: str, *others: SpecReport) -> tuple[Finding, Report]:
    """Return a finding as it was at the old path, and a report in which its description stands at another."""
    before, after = (replace(FIRST, fingerprint=fingerprint_at(FIRST, place)) for place in (old, path))
    report = report_of(after, path=path)
    return before, replace(report, specs=(replace(report.specs[0], base_path=old), *others))


@pytest.mark.parametrize("decision", list(Decision))
def test_a_description_that_moved_keeps_every_vote(decision: Decision) -> None:
    before, report = _moved("apis/orders.yaml", "services/orders.yaml")
    (vote,) = votes(report, [Voice(ANA, _draft(outcome=_outcome(decision, before)))])
    assert (vote.holds, vote.new, vote.gone) == (True, (), ())


def test_where_another_description_took_the_place_nobody_knows_which_was_seen() -> None:
    other = replace(report_of().specs[0], path="apis/orders.yaml", base_path="")
    before, report = _moved("apis/orders.yaml", "services/orders.yaml", other)
    (vote,) = votes(report, [Voice(ANA, _draft(outcome=_outcome(Decision.APPROVE, before)))])
    assert vote.new == (fingerprint_at(FIRST, "services/orders.yaml"),)
    assert vote.gone == (before.fingerprint,)


@pytest.mark.parametrize("decision", list(Decision))
def test_a_new_finding_makes_it_outdated_and_is_named(decision: Decision) -> None:
    (vote,) = votes(report_of(FIRST, THIRD), [Voice(ANA, _draft(outcome=_outcome(decision, FIRST)))])
    assert not vote.holds
    assert vote.new == (THIRD.fingerprint,)


@pytest.mark.parametrize("decision", list(Decision))
def test_what_was_fixed_keeps_an_approval_and_asks_who_refused_to_look_again(decision: Decision) -> None:
    (vote,) = votes(report_of(FIRST), [Voice(ANA, _draft(outcome=_outcome(decision, FIRST, SECOND)))])
    assert vote.gone == (SECOND.fingerprint,)
    assert vote.holds is vote.agrees


def test_a_decision_taken_back_and_one_of_another_review_are_no_votes() -> None:
    outcome = _outcome(Decision.APPROVE, FIRST)
    voices = [Voice(ANA, _draft(outcome=_outcome(None))), Voice(ANA, _draft(outcome=outcome), review="other")]
    assert votes(report_of(FIRST), voices) == ()


def test_the_first_look_has_no_news() -> None:
    report = report_of(FIRST)
    assert news(_draft(), report) is None
    same = Look("base", report.head.commit or "", seen_in(report), at(1))
    assert news(_draft(looks=(same,)), report) is None


def test_news_are_what_came_went_and_stayed_since_the_last_look_at_another_state() -> None:
    before, now = report_of(FIRST, SECOND), _at_commit(report_of(SECOND, THIRD), "new")
    looks = (
        Look("base", before.head.commit or "", seen_in(before), at(1)),
        # The new state was seen already; what is new stays told until the next one comes.
        Look("base", "new", seen_in(now), at(2)),
    )
    told = news(_draft(looks=looks), now)
    assert told is not None
    assert told.new == {THIRD.fingerprint}
    assert told.unchanged == {SECOND.fingerprint}
    assert told.gone == {FIRST.fingerprint: "breaking response-property-removed: element 1"}


def test_a_new_commit_with_the_same_findings_is_news_without_any() -> None:
    report = report_of(FIRST)
    look = Look("base", report.head.commit or "", seen_in(report), at(1))
    told = news(_draft(looks=(look,)), _at_commit(report, "new"))
    assert told is not None
    assert not told.new
    assert not told.gone
    assert told.unchanged == {FIRST.fingerprint}
