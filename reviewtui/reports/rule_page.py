"""The page of a rule as data: what `explain`, the page of all rules and the screen say of it, written once."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.model import Direction, Verdict
from reviewtui.reports.level_words import DOUBT, LEVEL_INKS, LEVEL_WORDS
from reviewtui.rules.examples import without_mark
from reviewtui.rules.standard import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.rules.rule import Example, Rule

_HEADER_LINES = 2
_CALLS = {Direction.REQUEST: "requests", Direction.RESPONSE: "responses", Direction.BOTH: "requests and responses"}
_EVENTS = {
    Direction.REQUEST: "messages received",
    Direction.RESPONSE: "messages sent",
    Direction.BOTH: "messages received and sent",
}
_CALLED_BY_NOBODY = frozenset({"asyncapi", "avro", "jsonschema"})
_VERDICTS = "breaking, dangerous, safe, info"
_LEVELS = "error, warn, info"


class Section(NamedTuple):
    """A paragraph under a heading."""

    heading: str
    text: str


class ExampleLine(NamedTuple):
    """A line of an example: `+`, `-` or a space, its text, and whether the rule speaks of it."""

    sign: str
    text: str
    marked: bool


class RulePage(NamedTuple):
    """Everything that is said of one rule; `tone` is the verdict with whose sign the word goes."""

    id: str
    title: str
    word: str
    tone: Verdict
    about: tuple[str, ...]
    sections: tuple[Section, ...]
    example_heading: str
    example: tuple[ExampleLine, ...]
    references: tuple[str, ...]
    mirror: str
    setting: tuple[str, ...]


def page_of(rule: Rule) -> RulePage:
    """Return the page of a rule."""
    design = rule.level is not None
    return RulePage(
        rule.id,
        rule.title,
        word_of(rule),
        tone_of(rule),
        (*_about(rule), ", ".join(rule.formats)),
        (Section("Why", rule.why), Section("Fix", rule.fix), Section("Ask", rule.lesson)),
        "Example: what offends, and the same mended" if design else "Example",
        tuple(example_lines(rule.example)),
        rule.references,
        rule.mirror,
        setting_of(rule),
    )


def word_of(rule: Rule) -> str:
    """Return the one word for how bad it is, unless somebody decides otherwise."""
    return rule.verdict.word if rule.level is None else LEVEL_WORDS[rule.level]


def tone_of(rule: Rule) -> Verdict:
    """Return the verdict with whose sign that word goes."""
    return rule.verdict if rule.level is None else LEVEL_INKS[rule.level]


def setting_of(rule: Rule) -> tuple[str, ...]:
    """Return the lines of `.reviewtui.yaml` that make something else of it."""
    others = _VERDICTS if rule.level is None else _LEVELS
    return ("rules:", f"  {rule.id}: off  # or {others}")


def group_of(rule: Rule) -> str:
    """Return what a rule is listed under: what changes, or what a design rule is about."""
    if rule.level is not None:
        return f"Design: {GROUPS.get(rule.group, rule.group)}"
    return f"Changes: {rule.when[0].kind.value.replace('-', ' ')}" if rule.when else "Changes: anything else"


def example_lines(example: Example) -> Iterator[ExampleLine]:
    """Give the lines of the example as a small diff, without the marks that are for tests."""
    base, head = _marked(example.base), _marked(example.head)
    texts = [text for text, _ in base], [text for text, _ in head]
    marks = {"-": iter(base), "+": iter(head)}
    lines = unified_diff(*texts, n=max(len(base), len(head)), lineterm="")
    for number, line in enumerate(lines):
        if number < _HEADER_LINES or line.startswith("@@"):
            continue
        # A line that stands on both sides is the next one of both.
        sides = [next(marks[sign]) for sign in ("-", "+") if line[0] in {sign, " "}]
        yield ExampleLine(line[0], line[1:], any(marked for _, marked in sides))


def unmarked(fragment: str) -> list[str]:
    """Return the lines of a fragment without the marks that are for tests."""
    return [text for text, _ in _marked(fragment)]


def _marked(fragment: str) -> list[tuple[str, bool]]:
    """Return the lines of a fragment without the marks, and which had one."""
    if not fragment.strip():
        return []
    lines = [line.rstrip() for line in fragment.rstrip("\n").split("\n")]
    return [(without_mark(line), without_mark(line) != line) for line in lines]


def _about(rule: Rule) -> Iterator[str]:
    if rule.level is None:
        yield f"{rule.layer.value} compatibility"
        called = not _CALLED_BY_NOBODY.issuperset(rule.formats)
        for is_meant, travels in ((called, _CALLS), ("asyncapi" in rule.formats, _EVENTS)):
            if is_meant and rule.direction in travels:
                yield travels[rule.direction]
        return
    yield f"design, on {GROUPS.get(rule.group, rule.group)}"
    if rule.options:
        yield f"set by {', '.join(rule.options)}"
    if rule.heuristic:
        yield DOUBT
