"""Tell which records there are, or print one, in the form that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.neutral import neutral_lines
from reviewtui.records.blocks import Code, Heading, Table
from reviewtui.records.logs.names import stem_of
from reviewtui.records.wording import day_of
from reviewtui.reports.look import Ink

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reviewtui.cli.console import Console
    from reviewtui.model import JsonValue
    from reviewtui.records.blocks import Block
    from reviewtui.records.kind import Kind, Log, Record
    from reviewtui.reports.look import Look

SCHEMA = 1
_COLUMNS = ("name", "state", "date", "title", "file")
_NEXT = "next"
_GAP = "  "


def deliver_log(kind: Kind, log: Log, coming: Mapping[str, str], form: str, console: Console) -> None:
    """Deliver the list of records; `coming` tells by path what they ask for next."""
    # Each form is imported only when it is asked for: start-up time.
    if form == "json":
        from reviewtui.records.index_entries import entries  # noqa: PLC0415 - said above
        from reviewtui.reports.json_text import encoded  # noqa: PLC0415 - said above

        told = zip(log.records, entries(log), strict=True)
        records: list[JsonValue] = [
            {**_as_json(record), "next": coming.get(record.path), **entry.values()} for record, entry in told
        ]
        console.deliver(encoded({"schema": SCHEMA, "kind": kind.id, "folder": log.folder, "records": records}))
    elif form == "markdown":
        from reviewtui.records.markdown_blocks import render as as_markdown  # noqa: PLC0415 - said above

        console.deliver(as_markdown(_blocks(kind, log, coming)))
    else:
        console.deliver("\n".join(_lines(kind, log, coming, console.look())) + "\n")


def deliver_record(kind: Kind, record: Record, form: str, console: Console) -> None:
    """Deliver one record: as it stands as Markdown, and without what a terminal would obey as text."""
    if form == "json":
        from reviewtui.reports.json_text import encoded  # noqa: PLC0415 - as above

        console.deliver(encoded({"schema": SCHEMA, "kind": kind.id, **_as_json(record), "text": record.text}))
    elif form == "markdown":
        console.deliver(record.text)
    else:
        look = console.look()
        console.deliver("".join(f"{look.clean(line)}\n" for line in neutral_lines(record.text.rstrip("\n"))))


def _lines(kind: Kind, log: Log, coming: Mapping[str, str], look: Look) -> Iterator[str]:
    """Yield a line for each record, its title last, for which most room is left."""
    yield from look.inked(Ink.HEADING, look.clean(_headline(kind, log)))
    if not log.records:
        yield from look.wrapped(f"There is none yet. `reviewtui {kind.id} new` begins one.")
    rows = [(_name(record), record.status, day_of(record.day)) for record in log.records]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row, record in zip(rows, log.records, strict=True):
        cells = (look.clean(cell).ljust(width) for cell, width in zip(row, widths, strict=True))
        first = f"  {_GAP.join(cells)}{_GAP}"
        yield from look.wrapped(record.title or record.path, first=first, rest=" " * len(first))
        if record.path in coming:
            yield from look.wrapped(coming[record.path], first=" " * len(first), rest=" " * len(first))


def _blocks(kind: Kind, log: Log, coming: Mapping[str, str]) -> tuple[Block, ...]:
    rows = tuple(
        (
            *(_name(record), record.status, day_of(record.day), record.title, Code(record.path)),
            *((coming.get(record.path, ""),) if kind.next else ()),
        )
        for record in log.records
    )
    return Heading(1, _headline(kind, log)), Table((*_COLUMNS, *((_NEXT,) if kind.next else ())), rows)


def _headline(kind: Kind, log: Log) -> str:
    return f"{kind.plural[:1].upper()}{kind.plural[1:]} in {log.folder}"


def _name(record: Record) -> str:
    """Return what a record is called by on the command line."""
    return stem_of(record.path) if record.number is None else str(record.number)


def _as_json(record: Record) -> dict[str, JsonValue]:
    return {
        "path": record.path,
        "number": record.number,
        "title": record.title,
        "status": record.status or None,
        "written_status": record.written_status or None,
        "date": day_of(record.day) or None,
        "dialect": record.dialect or None,
    }
