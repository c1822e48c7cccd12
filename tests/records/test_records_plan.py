"""A deprecation plan says what ends, whom that reaches and on which days; what it cannot know it asks for."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reviewtui.consumers.consumer import Consumer, Inventory
from reviewtui.errors import UsageError
from reviewtui.model import How, Kind, Verdict
from reviewtui.records import front_matter
from reviewtui.records.generated import refresh
from reviewtui.records.kind import Record
from reviewtui.records.kinds.plan.kind import KIND
from reviewtui.records.prompts import prompts
from reviewtui.records.writing import written
from tests.records.conftest import HOSTILE, finding, with_hostile_names
from tests.records.ends import PATH, TODAY, ending, known_of, promised, shape

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.records.known import Known


def text_of(known: Known) -> str:
    """Return the plan."""
    return written(KIND, KIND.form(None), known)


def test_a_removal_is_to_be_taken_back_and_planned() -> None:
    text = text_of(known_of(finding(1, Verdict.BREAKING)))
    front = front_matter.values(text, PATH)
    assert front["announced"] == TODAY
    assert front["sunset"] == dt.date(2026, 8, 31)
    assert front["removal"] == dt.date(2026, 9, 1)
    assert front["grace-days-required"] == 180
    assert front["elements"] == [
        {"element": "property `legacyId` of GET /orders/0", "file": "apis/orders/openapi.yaml", "pointer": "/paths"}
    ]
    assert "takes away 1 element at once" in text
    assert "Sunset: Mon, 31 Aug 2026 23:59:59 GMT" in text
    assert "Deprecation: @1772409600" in text


def test_marks_on_one_element_are_one_row_and_its_promise_stands() -> None:
    text = text_of(known_of(ending(1, "deprecated", after=True), ending(1, "x-sunset", after="2027-01-31")))
    assert "ends on" not in text
    text = text_of(known_of(ending(1, "deprecated", after=True), promised(1, "2027-01-31")))
    assert text.count("| operation `GET /orders/1` |") == 2
    assert "deprecated, ends on 2027-01-31" in text
    assert front_matter.values(text, PATH)["sunset"] == dt.date(2027, 1, 31)
    assert "The sunset is on a weekend" in text


def test_what_is_deprecated_without_a_day_ends_too() -> None:
    text = text_of(known_of(ending(1, "deprecated-without-sunset", after=True)))
    assert "# Retire operation `GET /orders/1`" in text
    assert "| deprecated, with no `x-sunset` |" in text


def test_a_day_that_comes_too_soon_is_told_of_the_element_that_it_ends() -> None:
    one = ending(1, "x-sunset", "2026-04-01", before=180)
    text = text_of(known_of(promised(1, "2026-04-01"), replace(one, change=replace(one.change, fact="sunset-notice"))))
    assert text.count("| operation `GET /orders/1` |") == 2


@pytest.mark.parametrize(("gone", "name"), [(["a"], "value `a` of"), (["a", "b"], "values `a` and `b` of")])
def test_of_a_list_only_the_values_that_go_end(gone: JsonValue, name: str) -> None:
    one = finding(1, Verdict.BREAKING)
    change = replace(one.change, kind=Kind.ENUM, how=How.REMOVED, fact="", before=gone)
    assert f"# Retire {name} property `legacyId`" in text_of(known_of(replace(one, change=change)))


def test_a_promise_that_is_too_short_is_told() -> None:
    text = text_of(known_of(promised(1, "2026-04-01")))
    assert "The sunset comes 150 days before the end of the notice period." in text


def test_those_who_are_reached_are_named_and_nobody_else() -> None:
    text = text_of(known_of(finding(1, Verdict.BREAKING)))
    assert "1 of 2 have migrated" in text
    assert "| Mobile app | `mobile@example.com` | | GET /orders/0 | no | no | yes |" in text
    assert "| A \\| B | team-b |" in text
    assert "Bot" not in text


@pytest.mark.parametrize(
    ("inventory", "words"),
    [
        (Inventory("consumers.yaml", ()), "lists nobody"),
        (Inventory(), "keeps no inventory"),
    ],
)
def test_an_inventory_that_knows_nobody_says_so(inventory: Inventory, words: str) -> None:
    assert words in text_of(replace(known_of(finding(1, Verdict.BREAKING)), inventory=inventory))


def test_days_can_be_named() -> None:
    known = known_of(finding(1, Verdict.BREAKING))
    text = text_of(replace(known, options={"announce": "2026-05-04", "sunset": "2027-05-04"}))
    front = front_matter.values(text, PATH)
    assert (front["announced"], front["sunset"]) == (dt.date(2026, 5, 4), dt.date(2027, 5, 4))
    with pytest.raises(UsageError, match="--sunset must be a day"):
        text_of(replace(known, options={"sunset": "soon"}))


def test_a_refresh_on_a_later_day_keeps_the_days_that_were_announced() -> None:
    known = known_of(finding(1, Verdict.BREAKING))
    text = text_of(known)
    there = Record("plan", PATH, text, "x", 1, "proposed", front=front_matter.values(text, PATH))
    later = replace(known, today=TODAY + dt.timedelta(days=90), log=(there,))
    assert refresh(text, text_of(later)).text == text


def test_a_review_in_which_nothing_ends_has_no_plan() -> None:
    changed = finding(1, Verdict.BREAKING)
    changed = replace(changed, change=replace(changed.change, how=How.CHANGED))
    with pytest.raises(UsageError, match="nothing that this review found is removed or deprecated"):
        text_of(known_of(changed))


def test_a_plan_by_hand_asks_for_everything_but_its_days() -> None:
    known = known_of(finding(1, Verdict.BREAKING))
    text = text_of(replace(known, review=None, findings=(), title="Retire v1"))
    assert front_matter.values(text, PATH)["elements"] == []
    assert len(prompts(text)) >= 12


def test_names_that_mean_harm_stay_text() -> None:
    known = known_of(finding(1, Verdict.BREAKING, HOSTILE))
    assert known.review
    tame = replace(known, inventory=Inventory("consumers.yaml", (Consumer("A", contact="b"),)))
    hostile = replace(
        known,
        review=with_hostile_names(known.review),
        inventory=Inventory(HOSTILE, (Consumer(HOSTILE, contact=HOSTILE, audience=HOSTILE),)),
    )
    assert front_matter.values(text_of(hostile), PATH)["status"] == "proposed"
    assert shape(text_of(hostile)) == shape(text_of(tame))
