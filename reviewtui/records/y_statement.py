"""A decision in one sentence of six parts: the one that a record has, or one made of its sections."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records.logs.sheet import is_y_statement, paragraphs, sheet_of
from reviewtui.records.prompts import prompts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.kind import Record
    from reviewtui.records.logs.lines import Section
    from reviewtui.records.logs.sheet import Sheet

_CHOSEN = re.compile(
    r"Chosen option:[ \t]*(?:[\"“](?P<quoted>[^\"”]{1,300})[\"”]|(?P<plain>[^,\"“”]{1,300}))", re.IGNORECASE
)
_BULLET = re.compile(r" {0,3}[*+-][ \t]+(\S.*)")
_GOOD = re.compile(r"(?:Good|Positive), because (.+)", re.IGNORECASE)
_BAD = re.compile(r"(?:Bad|Negative), because (.+)", re.IGNORECASE)
_LINK = re.compile(r"\[([^\[\]]{1,200})\]\([^()\s]{1,500}\)")
_MARK = "*(derived)*"
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence, as its author wrote it or `derived` from the sections of the record."""

    text: str
    derived: bool


def y_statement(record: Record) -> Sentence | None:
    """Return the decision in one sentence; None where the record does not say what was chosen, and what for.

    A record that still asks its author for something is not told of in short.
    """
    sheet = sheet_of(record.text, record.path)
    if prompts(record.text):
        return None
    own = next((text for text in paragraphs(sheet.sections) if is_y_statement(text)), "")
    if own:
        return Sentence(_short(own), derived=False)
    derived = _derived(sheet)
    return Sentence(_short(derived), derived=True) if derived else None


def _derived(sheet: Sheet) -> str:
    outcome = sheet.section("decision outcome", "decision")
    said = _CHOSEN.search(" ".join(line.text for line in outcome.body)) if outcome else None
    if said is None:
        return ""
    chosen = (said["quoted"] or said["plain"]).strip()
    good, bad = _consequences(sheet)
    if not (good or bad):
        return ""
    driver = next(_bullets(sheet.section("decision drivers")), "")
    others = [option for option in _bullets(sheet.section("considered options")) if not _same(option, chosen)]
    parts = (
        f'In the context of "{sheet.title}"',
        f", facing {driver}" if driver else "",
        f", we decided for {chosen}",
        f" and neglected {', '.join(others)}" if others else "",
        f", to achieve {good}" if good else "",
        f", accepting {bad}" if bad else "",
    )
    return f"{''.join(parts)}."


def _consequences(sheet: Sheet) -> tuple[str, str]:
    """Return the first good and the first bad consequence of what was chosen."""
    bullets = [*_bullets(sheet.section("consequences"))]
    good = [f"that {found[1]}" for text in bullets if (found := _GOOD.match(text))]
    bad = [f"that {found[1]}" for text in bullets if (found := _BAD.match(text))]
    good += _bullets(sheet.section("positive consequences"))
    bad += _bullets(sheet.section("negative consequences"))
    return (good[0] if good else "", bad[0] if bad else "")


def _bullets(section: Section | None) -> Iterator[str]:
    for line in section.body if section else ():
        if found := _BULLET.match(line.text):
            yield _clause(found[1])


def _clause(text: str) -> str:
    return _LINK.sub(r"\1", text).replace(_MARK, "").strip().rstrip(".").strip()


def _same(option: str, chosen: str) -> bool:
    """Whether a bullet of the options is the one that was chosen; it may go on with more words."""
    one, other = (re.sub(r"\W+", " ", text).strip().lower() for text in (option, chosen))
    return one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rsplit(' ', 1)[0]}\N{HORIZONTAL ELLIPSIS}"
