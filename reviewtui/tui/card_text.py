"""What the card of a finding says, in sections: what matters most comes first, for a small window shows no more."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from reviewtui.consumers.words import told as callers_told
from reviewtui.counting import counted
from reviewtui.model import Direction, Finding, How, JsonValue, Location
from reviewtui.reports.consequence import consequence
from reviewtui.reports.rule_words import rule_of
from reviewtui.reports.version_words import versions
from reviewtui.rules.likeness import likeness
from reviewtui.rules.speech import travels
from reviewtui.tui.card_section import QUIET, Deed, Part, Section, head, section
from reviewtui.tui.finding_words import is_design
from reviewtui.tui.keymap import key_of
from reviewtui.tui.payload_text import brief_payload, payload
from reviewtui.tui.text_safe import plain, shortened, shown
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.paragraphs import Paragraph

if TYPE_CHECKING:
    from reviewtui.rules.rule import Rule

NAMED_OPERATIONS = 8
NAMED_VERSIONS = 12
MAX_VALUE = 240
# A payload with more lines than this is folded at first.
SHORT_PAYLOAD = 3


class Said(NamedTuple):
    """What people said about a finding, in lines: their decisions, and their comments."""

    decided: Sequence[Paragraph | Content] = ()
    comments: Sequence[Paragraph | Content] = ()


def sections(finding: Finding, said: Said, base_name: str, glyphs: Glyphs) -> Iterator[Section]:
    """Return everything that is known and was said about a finding."""
    rule = rule_of(finding)
    yield section("", _lead(finding, base_name, glyphs), Deed.DIFF)
    if told := consequence(finding):
        yield section("Effect", [marked(told), *_consumers(finding)])
    if guessed := likeness(finding.change):
        yield section("Guess", [marked(guessed)])
    if said.decided:
        yield section("", said.decided)
    yield from _payload(finding)
    if len(finding.earlier) > 1:
        yield section("Past", [shown(versions(finding.earlier, NAMED_VERSIONS))])
    yield from _reach(finding)
    if finding.reason:
        yield section("Excuse", [marked(finding.reason)])
    if finding.places:
        yield _places(finding.places)
    if rule is not None:
        yield from _advice(rule)
    # What people say comes before what can be read anywhere else too.
    if said.comments:
        yield section("", said.comments, Deed.COMMENTS)
    if rule is not None:
        yield from _lessons(rule)
    yield section("Rule", [shown(finding.rule, QUIET)], Deed.RULE)


def marked(sentence: str, style: str = "") -> Content:
    """Return a sentence with what stands between backticks set off; nothing else in it is markup."""
    parts = " ".join(plain(sentence).split()).split("`")
    styles = (style, f"{style} $role-accent".strip())
    return Content.assemble(*((part, styles[index % 2]) for index, part in enumerate(parts)))


def marked_block(text: str) -> Content:
    """Return the lines of a text, each with what stands between backticks set off."""
    return Content("\n").join(marked(line) for line in text.splitlines())


def _lead(finding: Finding, base_name: str, glyphs: Glyphs) -> Iterator[Content]:
    yield marked(finding.message, "bold")
    dot = f" {glyphs.dot} "
    facts = [location(finding.where)] if finding.where else []
    if facts and finding.change.head is None and finding.change.base is not None:
        facts[0] += f" in {base_name}"
    if not is_design(finding):
        facts.append(finding.layer.value)
    if told := travels(finding):
        facts.append(told)
    yield shown(dot.join(facts), QUIET)
    change = finding.change
    if change.how is How.CHANGED and change.before != change.after:
        before = shown(_value(change.before), "$role-text on $role-removed-word")
        after = shown(_value(change.after), "$role-text on $role-added-word")
        yield Content.assemble(before, f" {glyphs.arrow} ", after)


def _consumers(finding: Finding) -> Iterator[Content]:
    if finding.consumers:
        yield shown(f"{callers_told(finding.consumers)}.")


def _payload(finding: Finding) -> Iterator[Section]:
    """Give the witness: a value that was right and is not any more, or one that may come now."""
    if not finding.change.witness:
        return
    answered = finding.change.direction is Direction.RESPONSE
    told = "impossible before, possible now:" if answered else "valid before, refused now:"
    lines = payload(finding.change.witness[0])
    if len(lines) == 1:
        yield section("Proof", [Content.assemble(shown(f"{told} "), lines[0])])
    else:
        proof = section("Proof", [shown(told), *lines], folded=len(lines) > SHORT_PAYLOAD)
        brief = Content.assemble(shown(f"{told} "), brief_payload(finding.change.witness[0]))
        yield replace(proof, brief=Paragraph(brief, head("Proof")))


def _reach(finding: Finding) -> Iterator[Section]:
    operations = finding.operations
    if not operations:
        return
    named = ", ".join(map(str, operations[:NAMED_OPERATIONS]))
    if len(operations) == 1:
        yield section("Reach", [shown(named)])
        return
    rest = len(operations) - NAMED_OPERATIONS
    more = f" and {rest:,} more" if rest > 0 else ""
    count = f"1 cause, {counted(len(operations), 'operation')}: "
    key = Content.assemble(("; ", QUIET), (key_of("exception"), "bold $role-accent"), (" lists them", QUIET))
    yield section("Reach", [Content.assemble((count, "bold"), shown(named + more), key)], Deed.OPERATIONS)


def _places(places: Sequence[Location]) -> Section:
    parts = [
        Part(Paragraph(shown(location(place)), head("" if number else "Places")), Deed.PLACE, place)
        for number, place in enumerate(places)
    ]
    return Section("Places", tuple(parts), folded=len(parts) > NAMED_OPERATIONS)


def _advice(rule: Rule) -> Iterator[Section]:
    yield section("Why", [marked(rule.why)])
    yield section("Fix", [marked(rule.fix)])
    if rule.heuristic:
        yield section("Doubt", [marked("This rule goes by names and texts: confirm what it says.")])


def _lessons(rule: Rule) -> Iterator[Section]:
    if rule.lesson:
        yield section("Lesson", [marked(rule.lesson)], folded=True)
    if rule.references:
        yield section("Read", [shown(reference) for reference in rule.references], folded=len(rule.references) > 1)


def location(where: Location) -> str:
    """Return a place as people write it."""
    return ":".join(str(part) for part in (where.path, where.line) if part)


def _value(value: JsonValue) -> str:
    text = "nothing" if value is None else json.dumps(value, ensure_ascii=False)
    return f" {shortened(plain(text), MAX_VALUE)} "
