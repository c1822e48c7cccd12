"""The RFC: from a review all that is known, with excerpts and links; what only its author knows is asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from markdown_it import MarkdownIt

from reviewtui.consumers.consumer import Consumer, Inventory
from reviewtui.model import Disposition, Location, Verdict
from reviewtui.records import front_matter
from reviewtui.records.generated import blocks, refresh
from reviewtui.records.kinds import kind
from reviewtui.records.known import Known
from reviewtui.records.origin import Origin, origin_of
from reviewtui.records.prompts import prompts
from reviewtui.records.writing import written
from reviewtui.reviews.review import Review
from reviewtui.reviews.team import Reviewer
from reviewtui.reviews.types import CommentKind
from reviewtui.rubric.types import Decision
from reviewtui.standing import Standing, Waiver, WaiverState
from tests.records.conftest import HOSTILE, Said, finding, known_from, report_of, review_of, with_hostile_names
from tests.records.files import InMemory
from tests.records.reviewers import BEN, review_of_three

RFC = kind("rfc")
PARSER = MarkdownIt("commonmark").enable("table")
BREAKING = report_of(finding(1, Verdict.BREAKING, operations=14), finding(3, Verdict.DANGEROUS))
MUST_FIX = ((CommentKind.MUST_FIX, "Announce it by May"),)
SECTIONS = [
    "Summary",
    "Problem and consumers",
    "Goals and non-goals",
    "Proposal as the consumer sees it",
    "Contract details",
    "Compatibility and migration",
    "Security and privacy",
    "Reliability, performance and cost",
    "Observability and operations",
    "Alternatives and prior art",
    "Drawbacks and risks",
    "Roll-out, roll-back and graduation",
    "Open questions",
    "Decision",
]


def rfc_of(review: Review) -> str:
    """Return the RFC as it would stand in the usual folder."""
    return written(RFC, RFC.form(None), known_from(review, "docs/rfcs/0008-x.md"))


def by_hand(title: str = "Sort orders by date") -> str:
    """Return an RFC that somebody begins without a review."""
    ana = Reviewer("Ana Bell", "ana@example.com")
    known = Known(title, date(2026, 3, 2), ana, "reviewtui 0.1.0", "docs/rfcs/0008-x.md", number=8)
    return written(RFC, RFC.form(None), known)


def headings(record: str) -> list[str]:
    """Return the headings of the second level."""
    return [line.removeprefix("## ") for line in record.splitlines() if line.startswith("## ")]


def structure(record: str) -> list[str]:
    """Return of which parts a record is made up, whatever the words are."""
    return [token.type for token in PARSER.parse(front_matter.parted(record).body)]


def section(record: str, title: str) -> str:
    """Return what stands below a heading."""
    return record.split(f"## {title}\n")[1].split("\n## ", maxsplit=1)[0]


def test_by_hand_every_section_asks_its_author() -> None:
    record = by_hand()
    assert headings(record) == SECTIONS
    assert all(prompts(section(record, title)) for title in SECTIONS)
    assert blocks(record) == ()
    assert "\n\n\n" not in record
    assert "None" not in record


def test_the_front_matter_is_typed_and_asks_for_what_is_not_known() -> None:
    front = front_matter.values(rfc_of(review_of(BREAKING, Said(Decision.APPROVE))), "x.md")
    asked = {key for key, value in front.items() if isinstance(value, str) and prompts(value)}
    assert asked == {"target-release", "tier", "audience", "decision-deadline"}
    assert {key: value for key, value in front.items() if key not in asked} == {
        "id": 8,
        "title": "Change orders",
        "api": ["orders"],
        "authors": ["Ana Bell <ana@example.com>"],
        "status": "draft",
        "created": date(2026, 3, 3),
        "updated": date(2026, 3, 3),
        "reviewers": ["Ana Bell <ana@example.com>"],
        "approvers": ["Ana Bell <ana@example.com>"],
        "discussion": "orders-v2-1a2b3c4d",
        "supersedes": [],
        "related": [],
    }
    hand = front_matter.values(by_hand(), "x.md")
    assert list(hand) == list(front)
    assert hand["approvers"] == []


def test_an_rfc_on_one_finding_says_that_there_are_others() -> None:
    known = known_from(review_of(BREAKING), "docs/rfcs/0008-x.md")
    whole, one = (written(RFC, RFC.form(None), said) for said in (known, replace(known, only=("a" * 16,))))
    assert "among others that this record is not about." in section(one, "Summary")
    assert "among others" not in whole


def test_from_a_review_each_section_has_what_is_known() -> None:
    record = rfc_of(review_of(BREAKING, Said(Decision.APPROVE_WITH_CONDITIONS, "Later.", MUST_FIX)))
    assert headings(record) == [*SECTIONS, "Review scores"]
    assert "`orders-v2` changes `apis/orders/openapi.yaml`." in section(record, "Summary")
    assert "GET /orders/7\n  and 6 more\n  have to do this:" in section(record, "Problem and consumers")
    assert "[`apis/orders/openapi.yaml:41`](<../../apis/orders/openapi.yaml#L41>)" not in record, "no files at hand"
    rows = section(record, "Compatibility and migration")
    assert "| Stop counting on it. | nothing yet | `apis/orders/openapi.yaml:41` at `1234567890` |" in rows
    assert "### Make the change additive" in section(record, "Alternatives and prior art")
    assert "| must fix | Announce it by May |" in section(record, "Open questions")
    assert "Approve with conditions." in section(record, "Decision")
    assert "| Ana Bell | themselves | approve with conditions | Later. | 2026-03-03 | yes |" in section(
        record, "Decision"
    )
    assert "| Compatibility and lifecycle |" in section(record, "Review scores")
    assert origin_of(record) == Origin("api", "orders-v2-1a2b3c4d")
    assert all(part.untouched for part in blocks(record))
    assert "\n\n\n" not in record
    assert "None" not in record


def test_what_stood_there_is_shown_before_and_after_with_links() -> None:
    one = finding(1, Verdict.BREAKING)
    path = "apis/orders/openapi.yaml"
    change = replace(one.change, base=Location(path, "/a", 1), head=Location(path, "/a", 2))
    review = review_of(report_of(replace(one, change=change)))
    known = known_from(review, "docs/rfcs/0008-x.md")
    sides = InMemory({path: "a: {type: string}\n"}), InMemory({path: "\na: {type: integer}\n"})
    details = section(written(RFC, RFC.form(None), replace(known, base=sides[0], head=sides[1])), "Contract details")
    assert (
        "Before, `apis/orders/openapi.yaml:1` at `1234567890`:\n\n"
        "```yaml\ntype: string\n```\n\n"
        "After, [`apis/orders/openapi.yaml:2`](<../../apis/orders/openapi.yaml#L2>) at `abcdef0123`:\n\n"
        "```yaml\ntype: integer\n```\n"
    ) in details
    alike = section(written(RFC, RFC.form(None), replace(known, base=sides[0], head=sides[0])), "Contract details")
    assert "What differs is `required: {} → nothing`." in alike
    assert alike.count("```yaml") == 1


def test_what_somebody_answers_for_is_told_with_who_and_until_when() -> None:
    waived = replace(finding(1, Verdict.BREAKING), disposition=Disposition.WAIVED, reason="Nobody reads it.")
    waiver = Waiver("w.yaml", waived.fingerprint, waived.rule, "api.yaml", "Nobody reads it.", "Cleo", date(2026, 6, 1))
    report = replace(report_of(waived), waivers=(Standing(waiver, WaiverState.HOLDS, "", "", "api.yaml"),))
    rows = section(rfc_of(review_of(report)), "Compatibility and migration")
    assert "| breaking (waived) |" in rows
    assert "* Cleo answers for `0000000000000001` until 2026-06-01 (holds): Nobody reads it.\n" in rows


def test_consumers_of_the_inventory_are_named_with_the_operations_that_they_use() -> None:
    shop = Consumer("Shop | app", owner="Cleo", operations=("GET /orders/1",))
    known = replace(
        known_from(review_of(BREAKING), "docs/rfcs/0008-x.md"), inventory=Inventory("consumers.yaml", (shop,))
    )
    told = section(written(RFC, RFC.form(None), known), "Problem and consumers")
    assert "| Shop \\| app | Cleo | GET /orders/1 |\n" in told


def test_rulings_of_all_reviewers_are_told_beside_the_findings() -> None:
    record = rfc_of(review_of_three(closer=BEN))
    assert "Request changes." in section(record, "Decision")
    assert "by Ana Bell" in section(record, "Compatibility and migration")


def test_an_api_without_a_name_in_its_path_is_called_by_its_title_and_says_for_whom_it_is() -> None:
    report = report_of(finding(1, Verdict.BREAKING), path="openapi.yaml")
    report = replace(report, specs=tuple(replace(spec, title="Museum") for spec in report.specs))
    known = replace(known_from(review_of(report)), head=InMemory({"openapi.yaml": "info: {x-audience: partners}\n"}))
    assert RFC.title(known) == "Change Museum"
    front = front_matter.values(written(RFC, RFC.form(None), known), "x.md")
    assert (front["api"], front["audience"]) == (["Museum"], "partners")


@pytest.mark.parametrize("decision", [None, *Decision])
def test_hostile_names_change_nothing_but_words(decision: Decision | None) -> None:
    said = Said(decision, "word" if decision else "", ((CommentKind.MUST_FIX, "word"),))
    harmful = report_of(finding(1, Verdict.BREAKING, HOSTILE, 14), finding(3, Verdict.DANGEROUS))
    evil = replace(said, note=HOSTILE if decision else "", comments=((CommentKind.MUST_FIX, HOSTILE),))
    tame = rfc_of(review_of(BREAKING, said))
    hostile = rfc_of(with_hostile_names(review_of(harmful, evil, question=HOSTILE)))
    assert structure(hostile) == structure(tame)
    assert front_matter.values(hostile, "x.md").keys() == front_matter.values(tame, "x.md").keys()
    assert "<script" not in PARSER.render(front_matter.parted(hostile).body)
    assert "\x1b" not in hostile
    assert structure(by_hand(HOSTILE)) == structure(by_hand())


def test_a_later_word_reaches_the_parts_that_nobody_edited() -> None:
    before = rfc_of(review_of(BREAKING, Said(None)))
    after = rfc_of(review_of(BREAKING, Said(Decision.REJECT, comments=MUST_FIX)))
    edited = before.replace("Nobody waits for an answer.", "We wait for Ben.").replace(
        "*To write: what else was thought of, and how other APIs do it.*", "Nothing else."
    )
    made = refresh(edited, after)
    assert "Reject." in section(made.text, "Decision")
    assert "We wait for Ben." in section(made.text, "Open questions")
    assert [kept.name for kept in made.kept] == ["open-questions"]
    assert "Announce it by May" in made.kept[0].difference
    assert section(made.text, "Alternatives and prior art").rstrip().endswith("Nothing else.")


def test_an_answer_that_comes_later_reaches_its_section() -> None:
    review = review_of(BREAKING)
    dimension = replace(review.checklist.dimensions[0], title="Security")
    asked = replace(review, checklist=replace(review.checklist, dimensions=(dimension,)))
    scored = tuple(replace(one, title="Security") for one in review.together.scorecard.dimensions)
    card = replace(review.together.scorecard, dimensions=scored)
    answered = replace(asked, together=replace(asked.together, scorecard=card))
    made = refresh(rfc_of(review), rfc_of(answered))
    assert made.removed == ()
    assert "| Is every break announced? | no | Ana Bell: Nobody was told. |" in section(
        made.text, "Security and privacy"
    )


def test_the_states_go_from_a_draft_to_what_was_built() -> None:
    assert RFC.states.first == "draft"
    way = ["draft", "review", "last-call", "accepted", "implemented", "superseded"]
    for before, after in pairwise(way):
        RFC.states.check_move(before, after)
    assert {state for state, ways in RFC.states.moves.items() if not ways} == {"rejected", "withdrawn", "superseded"}
