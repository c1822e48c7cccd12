"""What an index says of each record of a log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records.logs.fields import APIS, DECIDERS, TAGS
from reviewtui.records.logs.relations import Relation, mentions, resolved
from reviewtui.records.logs.sheet import sheet_of
from reviewtui.records.y_statement import y_statement

if TYPE_CHECKING:
    from datetime import date

    from reviewtui.model import JsonValue
    from reviewtui.records.kind import Log, Record
    from reviewtui.records.logs.sheet import Sheet
    from reviewtui.records.y_statement import Sentence


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in an index. `successors` are the paths of the records that took its place, as far as they are found."""

    path: str
    number: int | None
    title: str
    status: str
    day: date | None
    deciders: str
    apis: str
    tags: str
    sentence: Sentence | None
    successors: tuple[str, ...]

    def values(self) -> dict[str, JsonValue]:
        """Return, as JSON, what an index knows of a record besides what the record says at its top."""
        return {
            "deciders": self.deciders,
            "api": self.apis,
            "tags": self.tags,
            "y_statement": self.sentence.text if self.sentence else None,
            "y_statement_derived": self.sentence.derived if self.sentence else None,
            "superseded_by": list(self.successors),
        }


def entries(log: Log) -> tuple[Entry, ...]:
    """Return an entry for each record, in the order of the log: numbers, then names."""
    return tuple(_entry(record, log) for record in log.records)


def _entry(record: Record, log: Log) -> Entry:
    sheet = sheet_of(record.text, record.path)
    named = (resolved(said, log.records) for said in mentions(record) if said.relation is Relation.SUPERSEDED_BY)
    return Entry(
        path=record.path,
        number=record.number,
        title=record.title,
        status=record.status,
        day=record.day,
        deciders=_said(sheet, DECIDERS),
        apis=_said(sheet, APIS),
        tags=_said(sheet, TAGS),
        sentence=y_statement(record),
        successors=tuple(dict.fromkeys(other.path for other in named if other)),
    )


def _said(sheet: Sheet, name: str) -> str:
    field = sheet.first(name)
    return " ".join(field.text.split()) if field else ""
