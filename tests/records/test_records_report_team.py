"""The report of several reviewers says who said what, what stands, what is open, and who has to look again."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from markdown_it import MarkdownIt

from reviewtui.model import Disposition, Kind, Verdict
from reviewtui.records import report
from reviewtui.records.report.effects import effects, summary
from reviewtui.rubric.types import Decision
from reviewtui.standing import Standing, Waiver, WaiverState
from tests.records.conftest import HOSTILE, finding, report_of
from tests.records.reviewers import BEN, CLEO, REPORT, Words, review_of_three

PARSER = MarkdownIt("commonmark").enable("table")


def test_the_strictest_vote_that_holds_is_the_decision_and_an_outdated_one_says_why() -> None:
    text = report.render(review_of_three())
    assert text.startswith("# Review of orders: request changes\n")
    assert (
        "| Ana Bell \\<`ana@example.com`\\> | | request changes | 2026-03-02 09:10 UTC | `abcdef0123` | yes |" in text
    )
    assert (
        "| Ben Ode \\<`ben@example.com`\\> | architect | approve | 2026-03-02 09:10 UTC | `abcdef0123` | no: " in text
    )
    assert (
        "no: 1 finding came since: “property `legacyId2` is gone from the response”; 1 finding of then is gone |"
        in text
    )


def test_without_a_vote_that_holds_nothing_is_decided() -> None:
    review = review_of_three(report=report_of(*REPORT.findings, finding(8, Verdict.BREAKING)))
    assert report.render(review).startswith("# Review of orders: no decision that still holds\n")


def test_a_finding_says_what_stands_and_all_that_was_decided_is_listed() -> None:
    text = report.render(review_of_three())
    assert "| fix requested, reviewers differ; GET /orders/1: accepted | `response-required" not in text
    assert "| fix requested, reviewers differ; GET /orders/1: accepted | `response-property-removed` |" in text
    assert "| GET /orders/1 | accepted | Ana Bell, 2026-03-02 09:00 UTC | Only the app read it. | | |" in text
    assert (
        "| waived (approved by lead) | Ana Bell, 2026-03-02 09:00 UTC | Only the app read it. | team-b | 2027-06-30 |"
        in text
    )
    assert "| accepted | `cleo@example.com`, 2026-03-02 09:00 UTC, in the review `orders-v1-99` |" in text
    assert "* Besides, 1 safe: `response-property-removed` 1\n" in text


def test_what_is_open_has_an_owner_and_a_day_and_what_is_settled_is_not_open() -> None:
    text = report.render(review_of_three())
    open_points = text.partition("## Open points")[2].partition("\n## ")[0]
    gone = "property `legacyId1` is gone from the response"
    assert f"| fix requested | Only the app read it. | {gone} | team-a | 2027-03-01 | Ana Bell |" in open_points
    assert "| must fix | Clients read it on every start. | GET /orders | nobody yet | | Ana Bell |" in open_points
    assert "should fix" not in open_points
    assert "**should fix** on the review as a whole. Settled by Ben Ode, 2026-03-02 09:00 UTC. Ana Bell," in text
    assert "**must fix** on `GET /orders` at `api.yaml:12`. Open. Ana Bell," in text
    assert "Ben Ode replied, 2026-03-02 09:00 UTC:\n\n> Clients read it\n> on every start." in text


def test_what_is_asked_for_names_the_next_step_and_whose_word_is_missing() -> None:
    text = report.render(review_of_three())
    assert "1 of 2 requirements of the tier are met." in text
    assert "| The role security agrees | nobody yet | ask Cleo |" in text
    assert "### Sign-offs\n\n| role | sign-off | who, and how it stands |" in text
    assert "| security | missing | nobody yet |" in text


def test_where_reviewers_differ_both_are_heard_and_the_strictest_counts() -> None:
    text = report.render(review_of_three())
    assert "| The level of: Compatibility and lifecycle | Ana Bell: 4; Ben Ode: 2 (Keep it until May.) |" in text
    assert "| Is every break announced? | Ana Bell: no (Keep it until May.); Ben Ode: yes |" in text
    assert "| Is every break announced? | no | Ana Bell: no (Keep it until May.); Ben Ode: yes | |" in text
    assert "| Compatibility and lifecycle | 2 of 5 | 2 | 0 % | 15 |" in text


def test_it_is_the_same_whoever_closes_the_review() -> None:
    texts = {report.render(review_of_three(closer=closer)) for closer in (BEN, CLEO, review_of_three().reviewer)}
    assert len(texts) == 1


def test_a_waiver_says_who_answers_until_when_and_does_not_change_from_day_to_day() -> None:
    waiver = Waiver("w.yaml", "0" * 16, "some-rule", "api.yaml", "Agreed.", "ana", date(2027, 3, 31), "GET /", "lead")
    texts = set()
    for state, message in ((WaiverState.HOLDS, "holds until"), (WaiverState.EXPIRES_SOON, "ends in 9 days")):
        review = review_of_three()
        held = replace(review.report, waivers=(Standing(waiver, state, message, "extend it", "api.yaml"),))
        texts.add(report.render(replace(review, report=held)))
    (text,) = texts
    assert "| `some-rule` `GET /` | `api.yaml` | Agreed. | ana | lead | 2027-03-31 | holds |" in text


def test_the_first_page_says_who_has_to_do_what() -> None:
    send = finding(5, Verdict.BREAKING, "Parameter `limit` is required now.")
    leave = finding(6, Verdict.BREAKING, "The operation is gone.", operations=5)
    leave = replace(leave, change=replace(leave.change, kind=Kind.OPERATION))
    waived = replace(finding(7, Verdict.BREAKING), disposition=Disposition.WAIVED)
    told = report_of(send, leave, waived, finding(8, Verdict.SAFE))
    first, second = effects(told)
    assert (first.action, first.operation_count, first.causes) == (
        "stop calling what goes away",
        5,
        ("The operation is gone.",),
    )
    assert second.action == "change how they read what they get"
    gone = replace(leave, change=replace(leave.change, kind=Kind.ASYNC_CHANNEL))
    moved = replace(send, change=replace(send.change, kind=Kind.ASYNC_SERVER))
    told_of_events = [one.action for one in effects(report_of(gone, moved))]
    assert told_of_events == ["leave the channels that go away", "change how they connect"]
    assert summary(told, Decision.APPROVE).startswith("When this ships, clients of 5 operations break: 3 changes keep ")
    assert "For 1 of these, somebody answers by a waiver." in summary(told, None)
    assert summary(report_of(), None) == "No client breaks."
    page = report.render(review_of_three(report=told))
    assert (
        "Clients of 5 operations, such as GET /orders/0, GET /orders/1, GET /orders/2, have to **stop calling" in page
    )


def test_a_long_report_begins_with_a_table_of_contents_whose_links_lead_somewhere() -> None:
    many = tuple(
        replace(REPORT.specs[0], path=f"apis/{number}/openapi.yaml", findings=(finding(10 + number, Verdict.SAFE),))
        for number in range(20)
    )
    assert "(#in-short)" not in report.render(review_of_three())
    text = report.render(review_of_three(report=replace(REPORT, specs=many)))
    headings = [line[3:].lower().replace(" ", "-") for line in text.splitlines() if line.startswith("## ")]
    assert [f"(#{name})" in text.partition("## ")[0] for name in headings] == [True] * len(headings)


def test_headings_go_down_step_by_step_and_every_row_has_all_cells() -> None:
    tokens = PARSER.parse(report.render(review_of_three()))
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    tables = [part for part in report.render(review_of_three()).split("\n\n") if part.startswith("|")]
    cells = [{len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()} for table in tables]
    assert cells
    assert all(len(counts) == 1 for counts in cells)


def test_hostile_words_of_several_people_stay_words() -> None:
    text = report.render(review_of_three(Words(HOSTILE, HOSTILE, HOSTILE)))
    tame = report.render(review_of_three(Words("a", "a\nb\nc", "a\nb\nc")))
    assert [token.type for token in PARSER.parse(text)] == [token.type for token in PARSER.parse(tame)]
    assert "<script" not in PARSER.render(text)
    assert "\x1b" not in text
