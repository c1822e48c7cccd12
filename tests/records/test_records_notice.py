"""A notice says first who has to do what by when; it tells a consumer of what it uses, and nobody of anything else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.consumers.consumer import Consumer, Inventory
from reviewtui.errors import UsageError
from reviewtui.model import How, Verdict
from reviewtui.records import front_matter
from reviewtui.records.dates import timeline
from reviewtui.records.generated import refresh
from reviewtui.records.kind import Record
from reviewtui.records.kinds.notice.chatting import MOST, chat
from reviewtui.records.kinds.notice.kind import KIND
from reviewtui.records.kinds.notice.occasions import Occasion, occasion
from reviewtui.records.logs.reading import record
from reviewtui.records.prompts import prompts
from reviewtui.records.writing import written
from tests.records.conftest import HOSTILE, finding, with_hostile_names
from tests.records.ends import PATH, TODAY, ending, known_of, shape

if TYPE_CHECKING:
    from reviewtui.records.known import Known

FORMS = [form.id for form in KIND.forms]


def text_of(known: Known, form: str = "mail") -> str:
    """Return the notice."""
    return written(KIND, KIND.form(form), known)


def with_options(known: Known, **options: str) -> Known:
    """Return what is known when the author says this."""
    return replace(known, options=options)


def plan_record(sunset: str) -> Record:
    """Return a plan for the element that the first finding removes."""
    front = {
        "elements": [{"element": "x", "file": "apis/orders/openapi.yaml", "pointer": "/paths"}],
        "announced": dt.date(2026, 1, 5),
        "deprecated-from": dt.date(2026, 2, 2),
        "sunset": dt.date.fromisoformat(sunset),
    }
    return Record("plan", "docs/plan.md", "", "x", 1, "announced", front=front)


@pytest.mark.parametrize("form", FORMS)
def test_the_subject_says_first_what_is_asked_by_when(form: str) -> None:
    text = text_of(known_of(finding(1, Verdict.BREAKING)), form)
    assert "# \\[Action required by 2026-08-31\\] orders: property `legacyId` of GET /orders/0" in text
    assert "2026-08-31" in text.split("# ", 1)[1].split("\n", 1)[1]


def test_a_change_that_takes_nothing_away_ends_the_old_form() -> None:
    one = finding(1, Verdict.BREAKING)
    text = text_of(known_of(replace(one, change=replace(one.change, how=How.CHANGED))))
    assert "The old form of property `legacyId` of GET /orders/0 will be deprecated from 2026-03-02 on" in text


def test_what_changes_and_ends_is_one_thing_that_ends() -> None:
    one = finding(1, Verdict.BREAKING)
    text = text_of(known_of(one, replace(one, change=replace(one.change, how=How.CHANGED), fingerprint="b" * 16)))
    assert "Property `legacyId` of GET /orders/0 will be deprecated from" in text
    assert "the old form of" not in text.split("*(derived)*")[0]


def test_the_days_are_those_of_the_plan() -> None:
    known = replace(known_of(finding(1, Verdict.BREAKING)), others={"plan": (plan_record("2026-11-30"),)})
    text = text_of(known)
    assert front_matter.values(text, PATH)["sunset"] == dt.date(2026, 11, 30)
    assert front_matter.values(text, PATH)["occasion"] == "reminder"
    assert "in 273 days" in text


def test_a_consumer_hears_of_what_it_uses() -> None:
    known = with_options(known_of(finding(1, Verdict.BREAKING, operations=3)), consumer="mobile APP")
    narrow = Inventory(
        "consumers.yaml", (Consumer("Mobile app", contact="m@x.example", operations=("GET /orders/1",)),)
    )
    text = text_of(replace(known, inventory=narrow))
    front = front_matter.values(text, PATH)
    assert (front["consumer"], front["contact"]) == ("Mobile app", "m@x.example")
    assert "You use, as far as we know: GET /orders/1." in text
    assert "GET /orders/2" not in text.split("---\n", 2)[2]
    assert "Who gets it" not in text


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("Mobil app", "lists no consumer `Mobil app`", "Mobile app"),
        ("Bot", "nothing of this reaches `Bot`", "inventory"),
    ],
)
def test_a_consumer_that_is_not_reached_gets_no_notice(name: str, message: str, hint: str) -> None:
    with pytest.raises(UsageError, match=message) as caught:
        text_of(with_options(known_of(finding(1, Verdict.BREAKING)), consumer=name))
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        ("2026-01-05", Occasion.DEPRECATION),
        ("2026-03-02", Occasion.REMINDER),
        ("2026-06-01", Occasion.BROWNOUT),
        ("2026-06-04", Occasion.REMINDER),
        ("2026-06-26", Occasion.FINAL),
        ("2026-12-01", Occasion.FINAL),
    ],
)
def test_the_day_suggests_the_occasion(day: str, wanted: Occasion) -> None:
    made = timeline(dt.date(2026, 1, 5), 178)
    assert [one.day.isoformat() for one in made.brownouts] == ["2026-06-02", "2026-06-25"]
    assert occasion(None, made, dt.date.fromisoformat(day)) is wanted


@pytest.mark.parametrize("word", [one.value for one in Occasion])
def test_every_occasion_has_a_first_sentence_with_the_last_day(word: str) -> None:
    text = text_of(with_options(known_of(finding(1, Verdict.BREAKING)), about=word), "chat")
    assert "will" in text
    assert "2026-08-31" in text.rsplit("reviewtui:message", 2)[1]


def test_an_unknown_occasion_names_the_nearest_and_a_brownout_needs_a_day() -> None:
    known = known_of(finding(1, Verdict.BREAKING))
    with pytest.raises(UsageError, match="no occasion") as caught:
        text_of(with_options(known, about="remind"))
    assert "reminder" in caught.value.hint
    with pytest.raises(UsageError, match="no day for a brownout"):
        text_of(with_options(known, about="brownout", sunset="2026-03-04"))


def test_what_asks_nothing_of_anybody_is_no_notice() -> None:
    with pytest.raises(UsageError, match="asks anything"):
        text_of(known_of(finding(1, Verdict.SAFE)))


def test_earlier_notices_are_counted() -> None:
    known = known_of(ending(1, "deprecated", after=True))
    assert "It is the first notice" in text_of(known)
    earlier = Record("notice", "a.md", "", "x", front={"api": "orders", "consumer": ""})
    assert "1 notice came before it." in text_of(replace(known, log=(earlier, replace(earlier, front={"api": "else"}))))


@given(st.text(), st.text(), st.dates(min_value=dt.date(2020, 1, 1), max_value=dt.date(2120, 1, 1)))
def test_a_message_fits_a_chat_and_has_its_day(subject: str, said: str, day: dt.date) -> None:
    made = timeline(day, 90)
    message = chat(subject, said, made)
    assert len(message) <= MOST
    assert made.sunset.isoformat() in message or len(f"{subject} - {said}") <= MOST
    assert "\n" not in message


@pytest.mark.parametrize("form", FORMS)
def test_a_notice_by_hand_asks(form: str) -> None:
    known = replace(known_of(finding(1, Verdict.BREAKING)), review=None, findings=(), title="We move")
    assert prompts(text_of(known, form))


@pytest.mark.parametrize("form", FORMS)
def test_names_that_mean_harm_stay_text(form: str) -> None:
    known = known_of(finding(1, Verdict.BREAKING, HOSTILE))
    assert known.review
    tame = replace(known, inventory=Inventory("consumers.yaml", (Consumer("A", contact="b"),)))
    hostile = replace(
        known,
        review=with_hostile_names(known.review),
        inventory=Inventory(HOSTILE, (Consumer(HOSTILE, contact=HOSTILE),)),
    )
    assert front_matter.values(text_of(hostile, form), PATH)["status"] == "draft"
    assert shape(text_of(hostile, form)) == shape(text_of(tame, form))


def test_a_refresh_keeps_the_reader_the_occasion_and_the_days() -> None:
    known = with_options(known_of(finding(1, Verdict.BREAKING)), consumer="Mobile app", about="advance")
    text = text_of(known)
    there = record("notice", PATH, text.encode())
    later = replace(known, options={}, today=TODAY + dt.timedelta(days=40), log=(there,))
    assert refresh(text, text_of(later)).text == text


def test_the_day_is_the_one_that_is_asked_for() -> None:
    known = with_options(known_of(finding(1, Verdict.BREAKING)), sunset="2027-03-31")
    assert front_matter.values(text_of(known), PATH)["sunset"] == dt.date(2027, 3, 31)
    assert dt.date(2027, 3, 31) > TODAY
