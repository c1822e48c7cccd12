"""Tell which records there are, or print one, in the form that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.neutral import neutral_lines
from reviewtui.records.blocks import Code, Heading, Paragraph, Table
from reviewtui.records.wording import day_of

if TYPE_CHECKING:
    from reviewtui.cli.console import Console
    from reviewtui.model import JsonValue
    from reviewtui.records.blocks import Block
    from reviewtui.records.kind import Kind, Log, Record

SCHEMA = 1
_COLUMNS = ("number", "title", "state", "date", "file")


def deliver_log(kind: Kind, log: Log, form: str, console: Console) -> None:
    """Deliver the list of records."""
    # Each form is imported only when it is asked for: start-up time.
    if form == "json":
        from reviewtui.records.index_entries import entries  # noqa: PLC0415 - said above
        from reviewtui.reports.json_text import encoded  # noqa: PLC0415 - said above

        told = zip(log.records, entries(log), strict=True)
        records: list[JsonValue] = [{**_as_json(record), **entry.values()} for record, entry in told]
        console.deliver(encoded({"schema": SCHEMA, "kind": kind.id, "folder": log.folder, "records": records}))
    elif form == "markdown":
        from reviewtui.records.markdown_blocks import render as as_markdown  # noqa: PLC0415 - said above

        console.deliver(as_markdown(_blocks(kind, log)))
    else:
        from reviewtui.cli.document_text import render as as_text  # noqa: PLC0415 - said above

        console.deliver(as_text(_blocks(kind, log), console.look()))


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


def _blocks(kind: Kind, log: Log) -> tuple[Block, ...]:
    heading = Heading(1, f"{kind.plural[:1].upper()}{kind.plural[1:]} in {log.folder}")
    if not log.records:
        return heading, Paragraph(("There is none yet. ", Code(f'reviewtui {kind.id} new "TITLE"'), " begins one."))
    rows = tuple(
        (
            "" if record.number is None else str(record.number),
            record.title,
            record.status,
            day_of(record.day),
            Code(record.path),
        )
        for record in log.records
    )
    return heading, Table(_COLUMNS, rows)


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
