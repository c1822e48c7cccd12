"""Reads a file of a log as a record, in whichever dialect; odd and hostile files as far as possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.records.kind import Record
from reviewtui.records.logs import names
from reviewtui.records.logs.days import day_in
from reviewtui.records.logs.fields import DATE, STATUS, Place
from reviewtui.records.logs.histories import history
from reviewtui.records.logs.relations import PARTLY, begins_with_relation, says_superseded
from reviewtui.records.logs.sheet import sheet_of
from reviewtui.records.logs.states import Stated, state_in

if TYPE_CHECKING:
    from datetime import date

    from reviewtui.records.logs.sheet import Sheet

_DECISIONS = "adr"
_UNSTATED = Stated("", is_usual=False)
_IN_PART = Stated("partly superseded", is_usual=False)


def record(kind_id: str, path: str, content: bytes) -> Record:
    """Return a file as a record; what is no UTF-8 in it is shown as such, and nothing in it is an error."""
    text = content.decode("utf-8", "replace")
    sheet = sheet_of(text, path)
    number = names.number_of(path)
    status, written = _status(sheet)
    if kind_id != _DECISIONS and len(written.split()) == 1:
        # Other tools have words of their own for the states of decisions only: a plan that is approved is just that.
        status = written.strip().lower()
    return Record(
        kind=kind_id,
        path=path,
        text=text,
        title=sheet.title,
        number=sheet.number if number is None and names.day_of(path) is None else number,
        status=status,
        written_status=written,
        day=_day(sheet, path),
        dialect=sheet.dialect.value,
        front=sheet.front,
    )


def _status(sheet: Sheet) -> tuple[str, str]:
    """Return the state in one word, and how it is written."""
    field = sheet.first(STATUS)
    if field is None:
        return "", ""
    lines = [line for line in field.text.split("\n") if line.strip()]
    # Where a section keeps every state that the record had, being replaced is the last one it can come to.
    replaced = next((line for line in lines if says_superseded(line)), None)
    if replaced is not None:
        return "superseded", replaced
    if kept := history(lines):
        return state_in(lines[kept.current]).state, lines[kept.current]
    stated = [(state_in(line), line) for line in lines if not begins_with_relation(line)]
    usual = next((pair for pair in stated if pair[0].is_usual), None)
    state, written = usual or (stated[0] if stated else (_unstated(field.text), field.text))
    if field.place is Place.SECTION and not state.is_usual and stated and len(stated[0][1].split()) > 4:  # noqa: PLR2004 - a sentence is no state
        return "", written
    return state.state, written


def _unstated(text: str) -> Stated:
    """Return the state of a record that tells only how it stands to another."""
    return _IN_PART if PARTLY.match(text.lstrip(" *+-")) else _UNSTATED


def _day(sheet: Sheet, path: str) -> date | None:
    days = (day_in(field.text) for field in sheet.named(DATE))
    return next((day for day in days if day is not None), None) or names.day_of(path)
