"""Putting one record in the place of another: both say so, each in the manner of its dialect; nothing else changes."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.errors import UsageError
from reviewtui.records.front_matter import with_values
from reviewtui.records.logs.editing import check_editable, with_line, with_section, with_status, with_words
from reviewtui.records.logs.fields import STATUS, SUPERSEDED_BY, SUPERSEDES, Place, is_rule
from reviewtui.records.logs.lines import lines_of
from reviewtui.records.logs.names import stem_of
from reviewtui.records.logs.relations import Relation, mentions, resolved
from reviewtui.records.logs.sheet import Dialect, sheet_of
from reviewtui.records.markdown import Markdown, link, prose

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from reviewtui.model import JsonValue
    from reviewtui.records.kind import Log, Record
    from reviewtui.records.logs.fields import Field
    from reviewtui.records.logs.sheet import Sheet
    from reviewtui.reviews.team import Reviewer

_PLAIN_PATH = re.compile(r"[\w./-]+")
_SUPERCEDE = re.compile(r"^\W{0,8}superced", re.IGNORECASE | re.MULTILINE)
_SUPERSEDE = re.compile(r"^\W{0,8}supersed", re.IGNORECASE | re.MULTILINE)
_LINKS = ("links", "more information", "related", "references")
_BULLETS = {Dialect.LOG4BRAINS.value: "- ", Dialect.MADR_BULLETS.value: "* "}


@dataclass(frozen=True, slots=True)
class Superseding:
    """The texts of both records once the newer has taken the place of the older."""

    older: str
    newer: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a log spells the word: adr-tools has it with a c, and so have the logs that it wrote."""

    supersedes: str = "Supersedes"
    superseded_by: str = "Superseded by"


def superseding(older: Record, newer: Record, log: Log, by: Reviewer, day: date) -> Superseding:
    """Return both records with the newer one in the place of the older.

    Raises `UsageError` when they are one, when the older has a successor already, or when it is itself to follow the
    newer; `UnreadableError` when one of them cannot be changed without losing something.
    """
    check_editable(older)
    check_editable(newer)
    _check(older, newer, log.records)
    spelling = spelling_of(log.records)
    return Superseding(_ended(older, newer, spelling, by, day), _begun(newer, older, spelling))


def spelling_of(records: Iterable[Record]) -> Spelling:
    """Return the spelling that most records of a log have."""
    texts = [record.text for record in records]
    own = sum(len(_SUPERCEDE.findall(text)) for text in texts)
    usual = sum(len(_SUPERSEDE.findall(text)) for text in texts)
    return Spelling("Supercedes", "Superceded by") if own > usual else Spelling()


def identifier(record: Record) -> str:
    """Return what a record is called by in front matter: its number after its kind, or the name of its file."""
    return stem_of(record.path) if record.number is None else f"{record.kind.upper()}-{record.number:04}"


def _check(older: Record, newer: Record, records: tuple[Record, ...]) -> None:
    if older.path == newer.path:
        raise UsageError("a record cannot take its own place", hint="Name the older record, then the newer one.")
    if Relation.SUPERSEDED_BY in {found.relation for found in mentions(older)}:
        raise UsageError(
            f"`{older.path}` has a successor already", hint="A third record that follows both says more than a fork."
        )
    for found in mentions(newer):
        if (
            found.relation is Relation.SUPERSEDED_BY
            and (other := resolved(found, records))
            and other.path == older.path
        ):
            raise UsageError(f"`{newer.path}` says that `{older.path}` took its place", hint="Name them the other way.")


def _ended(older: Record, newer: Record, spelling: Spelling, by: Reviewer, day: date) -> str:
    """Return the older record: what it says of its state now, and, in front matter, how it came there."""
    sheet = sheet_of(older.text, older.path)
    own_key = next((field for field in sheet.named(SUPERSEDED_BY) if field.place is Place.FRONT), None)
    in_front = "superseded" if own_key else f"superseded by {identifier(newer)}"
    text = with_status(older, in_front, f"{spelling.superseded_by} {_link(older, newer)}", day)
    if sheet.front is None or not any(field.place is Place.FRONT for field in sheet.named(STATUS)):
        return text
    history = sheet.front.get("history")
    step: JsonValue = {"state": "superseded", "by": by.signature, "at": day.isoformat()}
    changes: dict[str, JsonValue] = {"history": [*history, step] if isinstance(history, list) else [step]}
    if own_key:
        changes[own_key.key] = posixpath.basename(newer.path)
    return with_values(text, changes, older.path)


def _begun(newer: Record, older: Record, spelling: Spelling) -> str:
    """Return the newer record, which names the older one where its dialect has a place for that."""
    sheet = sheet_of(newer.text, newer.path)
    words = f"{spelling.supersedes} {_link(newer, older)}"
    key = next((field for field in sheet.named(SUPERSEDES) if field.place is Place.FRONT), None)
    if key is not None or (newer.kind != "adr" and sheet.front is not None):
        return _in_front(newer, sheet, key.key if key else SUPERSEDES, identifier(older))
    state = sheet.first(STATUS)
    status = next((section for section in sheet.sections if section.name == STATUS), None)
    if status is not None:
        return with_words(newer.text, sheet, status, words)
    if state is not None and state.place in {Place.LINE, Place.ROW} and newer.dialect not in _BULLETS:
        return with_line(
            newer.text, _below(newer.text, state), _beside(newer.text, state, spelling, _link(newer, older))
        )
    bullet = f"{_BULLETS.get(newer.dialect, '* ')}{words}"
    links = sheet.section(*_LINKS)
    if links is not None:
        return with_words(newer.text, sheet, links, bullet)
    return with_section(newer.text, "Links" if newer.dialect in _BULLETS else "More Information", bullet)


def _in_front(newer: Record, sheet: Sheet, key: str, value: str) -> str:
    said = (sheet.front or {}).get(key)
    if isinstance(said, list):
        return with_values(newer.text, {key: [*said, value]}, newer.path)
    return with_values(newer.text, {key: [said, value] if isinstance(said, str) and said else value}, newer.path)


def _below(text: str, state: Field) -> int:
    """Return the line below which a neighbor of a field goes: in a table, not between its head and its dashes."""
    following = lines_of(text)[state.last : state.last + 1]
    return state.last + bool(following and state.place is Place.ROW and is_rule(following[0]))


def _beside(text: str, state: Field, spelling: Spelling, words: str) -> str:
    """Return a line in the shape of the one that tells the state: the same bullet, emphasis, or row of a table."""
    line = lines_of(text)[state.line - 1].rstrip("\r\n")
    shape = line[: state.start].replace(state.key, spelling.supersedes, 1)
    return f"{shape}{words}{' |' if state.place is Place.ROW else ''}"


def _link(where: Record, to: Record) -> str:
    """Return a link from one record to another, labelled as logs of its dialect label theirs."""
    path = posixpath.relpath(to.path, posixpath.dirname(where.path) or ".")
    if where.dialect == Dialect.LOG4BRAINS.value:
        label = prose(stem_of(to.path))
    elif where.dialect in {Dialect.MADR.value, Dialect.MADR_BULLETS.value}:
        label = prose(identifier(to))
    else:
        label = Markdown(f"{to.number}. {prose(to.title)}") if to.number is not None else prose(to.title)
    return f"[{label}]({path})" if _PLAIN_PATH.fullmatch(path) else str(link(label, path))
