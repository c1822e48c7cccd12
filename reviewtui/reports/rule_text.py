"""Rules for people: the whole catalogue as a list, and one rule as a page with its example as a small diff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Verdict
from reviewtui.reports.level_words import LEVEL_WORDS
from reviewtui.reports.look import Ink
from reviewtui.reports.rule_page import page_of
from reviewtui.reports.tally import counts_by_level
from reviewtui.rules.standard import Held, by_group

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.reports.look import Look
    from reviewtui.reports.rule_page import ExampleLine
    from reviewtui.rules.rule import Rule
    from reviewtui.rules.standard import Standard

_SIGNS = {"+": Ink.SAFE, "-": Ink.BREAKING}


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
    """Return one rule: what it finds, why that matters, how to fix it, an example, and how to set it."""
    page = page_of(rule)
    separator = f" {look.glyphs.dot} "
    about = separator.join((f"rule {page.id}", *page.about))
    lines = look.inked(Ink.HEADING, page.title)
    lines += [look.verdict(page.tone, f"{look.glyph(page.tone)} {page.word}"), *look.inked(Ink.FAINT, about)]
    for heading, text in page.sections:
        lines += ["", look.ink(Ink.HEADING, heading), *look.wrapped(text, first="  ")]
    if page.example:
        lines += ["", look.ink(Ink.HEADING, page.example_heading), *_example(page.example, look)]
    if page.mirror:
        lines += ["", look.ink(Ink.HEADING, "The other way round"), f"  {page.mirror}"]
    if page.references:
        lines += ["", look.ink(Ink.HEADING, "Read more"), *(f"  {look.clean(address)}" for address in page.references)]
    lines += ["", look.ink(Ink.HEADING, "Set it, in .reviewtui.yaml"), *(f"  {line}" for line in page.setting)]
    return "\n".join(lines) + "\n"


def _entry(rule: Rule, look: Look, before: str = "") -> Iterator[str]:
    yield f"  {look.ink(Ink.HEADING, rule.id)}"
    yield from look.wrapped(f"{before}{rule.title}", first="      ")


def _example(lines: Iterable[ExampleLine], look: Look) -> Iterator[str]:
    for line in lines:
        shown = look.clean(f"  {line.sign}{line.text}")
        yield look.ink(_SIGNS[line.sign], shown) if line.sign in _SIGNS else shown
