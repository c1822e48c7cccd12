"""Rules for people: the whole catalogue as a list, and one rule as a page with its example as a small diff."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Direction, Verdict
from reviewtui.reports.level_words import DOUBT, LEVEL_INKS, LEVEL_WORDS
from reviewtui.reports.look import Ink
from reviewtui.reports.tally import counts_by_level
from reviewtui.rules.examples import without_mark
from reviewtui.rules.standard import GROUPS, Held, by_group

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.reports.look import Look
    from reviewtui.rules.rule import Example, Rule
    from reviewtui.rules.standard import Standard

_HEADER_LINES = 2
_SENDER = {Direction.REQUEST: "requests", Direction.RESPONSE: "responses", Direction.BOTH: "requests and responses"}


def render_list(rules: Iterable[Rule], look: Look) -> str:
    """Return all rules with what each finds: those on changes worst first, then those on design by group."""
    ordered = sorted(rules, key=lambda rule: rule.id)
    lines: list[str] = []
    for verdict in reversed(Verdict):
        group = [rule for rule in ordered if rule.level is None and rule.verdict is verdict]
        if group:
            heading = f"{look.glyph(verdict)} {verdict.word}, {counted(len(group), 'rule')}"
            lines += [look.verdict(verdict, heading), *(line for rule in group for line in _entry(rule, look)), ""]
    held = [Held(rule, rule.level) for rule in ordered if rule.level is not None]
    lines += design_list(held, look)
    lines.append(f"{counted(len(ordered), 'rule')}. `reviewtui explain RULE` tells why one matters and how to fix it.")
    return "\n".join(lines) + "\n"


def design_list(held: Iterable[Held], look: Look) -> Iterator[str]:
    """Give the lines of design rules by group, each with how much it minds."""
    for name, group in by_group(held).items():
        yield look.ink(Ink.HEADING, f"design rules on {name}, {counted(len(group), 'rule')}")
        for rule, level in group:
            yield from _entry(rule, look, f"{LEVEL_WORDS[level]}: ")
        yield ""


def render_standard(standard: Standard, look: Look) -> str:
    """Return a house's standard as a list: what it sets, then its rules by group."""
    lines = look.inked(Ink.HEADING, standard.title)
    lines += [*look.wrapped(standard.about), "", look.ink(Ink.HEADING, "settings")]
    lines += [line for one in standard.described() for line in look.wrapped(f"{one.name}: {one.value}", "  ", "      ")]
    lines += ["", *design_list(standard.rules, look)]
    counts = ", ".join(counts_by_level(held.level for held in standard.rules)) or "no rule holds"
    lines += look.wrapped(f"{counts}. `--format markdown` prints the standard as a document.")
    return "\n".join(lines) + "\n"


def render_page(rule: Rule, look: Look) -> str:
    """Return one rule: what it finds, why that matters, how to fix it, and an example."""
    ink = rule.verdict if rule.level is None else LEVEL_INKS[rule.level]
    mark = f"{look.glyph(ink)} {rule.verdict.word if rule.level is None else LEVEL_WORDS[rule.level]}"
    separator = f" {look.glyphs.dot} "
    about = [f"rule {rule.id}", *_about(rule), ", ".join(rule.formats)]
    lines = [look.ink(Ink.HEADING, line) for line in look.wrapped(rule.title)]
    lines += [
        look.verdict(ink, mark),
        *(look.ink(Ink.FAINT, line) for line in look.wrapped(separator.join(about))),
    ]
    for name, text in (("Why", rule.why), ("Fix", rule.fix), ("Ask", rule.lesson)):
        lines += ["", look.ink(Ink.HEADING, name), *look.wrapped(text, first="  ")]
    if rule.example.base or rule.example.head:
        heading = "Example" if rule.level is None else "Example: what offends, and the same mended"
        lines += ["", look.ink(Ink.HEADING, heading), *_example(rule.example, look)]
    if rule.references:
        lines += ["", look.ink(Ink.HEADING, "Read more"), *(f"  {look.clean(address)}" for address in rule.references)]
    return "\n".join(lines) + "\n"


def example_diff(example: Example) -> Iterator[str]:
    """Give the lines of the example, each after `+`, `-` or a space, without the marks that are for tests."""
    base, head = unmarked(example.base), unmarked(example.head)
    lines = unified_diff(base, head, n=max(len(base), len(head)), lineterm="")
    for number, line in enumerate(lines):
        if number >= _HEADER_LINES and not line.startswith("@@"):
            yield line


def _about(rule: Rule) -> Iterator[str]:
    if rule.level is None:
        yield f"{rule.layer.value} compatibility"
        if rule.direction in _SENDER:
            yield _SENDER[rule.direction]
        return
    yield f"design, on {GROUPS.get(rule.group, rule.group)}"
    if rule.options:
        yield f"set by {', '.join(rule.options)}"
    if rule.heuristic:
        yield DOUBT


def _entry(rule: Rule, look: Look, before: str = "") -> Iterator[str]:
    yield f"  {look.ink(Ink.HEADING, rule.id)}"
    yield from look.wrapped(f"{before}{rule.title}", first="      ")


def _example(example: Example, look: Look) -> Iterator[str]:
    for line in example_diff(example):
        shown = f"  {look.clean(line)}"
        if line.startswith("+"):
            shown = look.ink(Ink.SAFE, shown)
        elif line.startswith("-"):
            shown = look.ink(Ink.BREAKING, shown)
        yield shown


def unmarked(fragment: str) -> list[str]:
    """Return the lines of a fragment without the marks that are for tests."""
    if not fragment.strip():
        return []
    return [without_mark(line) for line in fragment.rstrip("\n").split("\n")]
