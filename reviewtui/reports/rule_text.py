"""Rules for people: the whole catalogue as a list, and one rule as a page with its example as a small diff."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Direction, Verdict
from reviewtui.reports.look import Ink

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.reports.look import Look
    from reviewtui.rules.rule import Example, Rule

_MARK = "# finding"
_HEADER_LINES = 2
_SENDER = {Direction.REQUEST: "requests", Direction.RESPONSE: "responses", Direction.BOTH: "requests and responses"}


def render_list(rules: Iterable[Rule], look: Look) -> str:
    """Return all rules, worst first, with what each finds."""
    ordered = sorted(rules, key=lambda rule: (-rule.verdict, rule.id))
    lines: list[str] = []
    for verdict in reversed(Verdict):
        group = [rule for rule in ordered if rule.verdict is verdict]
        if group:
            heading = f"{look.glyph(verdict)} {verdict.word}, {counted(len(group), 'rule')}"
            lines += [look.verdict(verdict, heading), *(line for rule in group for line in _entry(rule, look)), ""]
    lines.append(f"{counted(len(ordered), 'rule')}. `reviewtui explain RULE` tells why one matters and how to fix it.")
    return "\n".join(lines) + "\n"


def render_page(rule: Rule, look: Look) -> str:
    """Return one rule: what it finds, why that matters, how to fix it, and an example."""
    mark = f"{look.glyph(rule.verdict)} {rule.verdict.word}"
    about = [f"rule {rule.id}", f"{rule.layer.value} compatibility"]
    if rule.direction in _SENDER:
        about.append(_SENDER[rule.direction])
    about.append(", ".join(rule.formats))
    separator = f" {look.glyphs.dot} "
    lines = [look.ink(Ink.HEADING, line) for line in look.wrapped(rule.title)]
    lines += [
        look.verdict(rule.verdict, mark),
        *(look.ink(Ink.FAINT, line) for line in look.wrapped(separator.join(about))),
    ]
    for name, text in (("Why", rule.why), ("Fix", rule.fix), ("Ask", rule.lesson)):
        lines += ["", look.ink(Ink.HEADING, name), *look.wrapped(text, first="  ")]
    if rule.example.base or rule.example.head:
        lines += ["", look.ink(Ink.HEADING, "Example"), *_example(rule.example, look)]
    if rule.references:
        lines += ["", look.ink(Ink.HEADING, "Read more"), *(f"  {look.clean(address)}" for address in rule.references)]
    return "\n".join(lines) + "\n"


def example_diff(example: Example) -> Iterator[str]:
    """Give the lines of the example, each after `+`, `-` or a space, without the marks that are for tests."""
    base, head = _unmarked(example.base), _unmarked(example.head)
    lines = unified_diff(base, head, n=max(len(base), len(head)), lineterm="")
    for number, line in enumerate(lines):
        if number >= _HEADER_LINES and not line.startswith("@@"):
            yield line


def _entry(rule: Rule, look: Look) -> Iterator[str]:
    yield f"  {look.ink(Ink.HEADING, rule.id)}"
    yield from look.wrapped(rule.title, first="      ")


def _example(example: Example, look: Look) -> Iterator[str]:
    for line in example_diff(example):
        shown = f"  {look.clean(line)}"
        if line.startswith("+"):
            shown = look.ink(Ink.SAFE, shown)
        elif line.startswith("-"):
            shown = look.ink(Ink.BREAKING, shown)
        yield shown


def _unmarked(fragment: str) -> list[str]:
    if not fragment.strip():
        return []
    return [line.rstrip().removesuffix(_MARK).rstrip() for line in fragment.rstrip("\n").split("\n")]
