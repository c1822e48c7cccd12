"""A decision is a choice: one option alone was never one, and what was chosen has to be among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.health.examined import sheet
from reviewtui.records.prompts import prompts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record
    from reviewtui.records.logs.lines import Section

_BULLET = re.compile(r" {0,3}(?:[*+-]|\d{1,3}[.)])[ \t]+(\S.*)")
_CHOSEN = re.compile(
    r"chosen option:?\W{0,6}?[\"\N{LEFT DOUBLE QUOTATION MARK}](.{1,300}?)[\"\N{RIGHT DOUBLE QUOTATION MARK}]"
)
_MARKS = re.compile(r"[\W_]+")
_LINKED = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_FEWEST = 2


@of_record(
    title="A record has no choice in it",
    level=Level.WARN,
    why="Reasons for one option convince only beside those for another; a reader asks what else was thought of.",
    fix="List the options that were considered, at least that of doing nothing, and choose by one of these names.",
    example=Example(
        wrong={
            "docs/adr/0001-keep-ids.md": """
                ---
                status: accepted
                date: 2026-03-01
                ---

                # Keep ids

                ## Considered Options  # finding

                * Keep them

                ## Decision Outcome

                Chosen option: "Drop them", because nobody asked.  # finding
            """
        },
        right={
            "docs/adr/0001-keep-ids.md": """
                ---
                status: accepted
                date: 2026-03-01
                ---

                # Keep ids

                ## Considered Options

                * Keep them
                * Drop them

                ## Decision Outcome

                Chosen option: "Drop them", because nobody asked.
            """
        },
    ),
)
def record_options(record: Record, examined: Examined) -> Iterator[Said]:
    found = sheet(record)
    section = found.section("considered options", "options considered", "options")
    waiting = {line for line, _ in prompts(record.text)}
    if section is None or examined.kind.id != "adr" or waiting & {line.number for line in section.body}:
        return
    options = _options(section, found.sections)
    # Prose alone may name options, or another record that does.
    if options or not any(line.text.strip() for line in section.body):
        yield from _too_few(record, section, len(options))
    outcome = found.section("decision outcome", "decision")
    for line in outcome.body if outcome and options else ():
        chosen = _CHOSEN.search(_LINKED.sub(r"\1", line.text.lower()))
        if chosen and not any(_alike(_bare(chosen[1]), option) for option in options):
            yield Said(record.path, line.number, f"the chosen option, “{chosen[1]}”, is none of those that are listed")


def _too_few(record: Record, section: Section, number: int) -> Iterator[Said]:
    if number < _FEWEST:
        told = f"it has {counted(number, 'option')}" if number else "it lists no options"
        yield Said(record.path, section.line, f"{told}; a choice needs two")


def _options(section: Section, found: tuple[Section, ...]) -> list[str]:
    """Return what is listed: in bullets, or under headings of their own below the section."""
    bullets = [match[1] for line in section.body if (match := _BULLET.fullmatch(line.text))]
    below = found[found.index(section) + 1 :]
    own: list[str] = []
    for other in below:
        if other.level <= section.level:
            break
        own.append(other.title)
    return [bare for option in bullets or own if (bare := _bare(option))]


def _bare(text: str) -> str:
    return _MARKS.sub(" ", _LINKED.sub(r"\1", text).lower()).strip()


def _alike(chosen: str, option: str) -> bool:
    """Whether two names can mean one option: people shorten them, number them, and say them in other words."""
    words = chosen.split()
    shared = sum(word in option.split() for word in words)
    return chosen in option or option in chosen or 2 * shared > len(words)
