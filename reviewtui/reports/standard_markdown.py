"""A house's standard as a document that people can read: its settings, then every rule with reason and example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.neutral import neutral
from reviewtui.reports.level_words import DOUBT, LEVEL_WORDS
from reviewtui.reports.rule_page import unmarked
from reviewtui.reports.tally import counts_by_level
from reviewtui.rules.standard import by_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.rules.rule import Rule
    from reviewtui.rules.standard import Held, Standard


def render(standard: Standard) -> str:
    """Return the standard as Markdown."""
    counts = ", ".join(counts_by_level(held.level for held in standard.rules))
    rules = counted(len(standard.rules), "rule")
    lines = [f"# {neutral(standard.title)}", "", neutral(standard.about), ""]
    lines += [f"{rules}: {counts}." if standard.rules else "No rule holds.", ""]
    lines += [*_settings(standard)]
    for name, group in by_group(standard.rules).items():
        lines += ["", f"## {name.capitalize()}"]
        for held in group:
            lines += ["", *_rule(held, standard)]
    return "\n".join(lines) + "\n"


def _settings(standard: Standard) -> Iterator[str]:
    yield from ("## Settings", "", "| setting | here | decides |", "|---|---|---|")
    for option in standard.described():
        yield f"| `{option.name}` | {_code(option.value)} | {option.about} |"


def _rule(held: Held, standard: Standard) -> Iterator[str]:
    rule = held.rule
    settings = [f"`{name}` is {_code(standard.setting(name))}" for name in rule.options]
    yield from (f"### {rule.id}", "", f"**{rule.title}** ({', '.join((LEVEL_WORDS[held.level], *settings))})", "")
    yield from (f"Why: {rule.why}", "", f"Fix: {rule.fix}", "", f"Ask: {rule.lesson}")
    if rule.heuristic:
        yield from ("", f"Note: {DOUBT}.")
    yield from _example(rule)
    if rule.references:
        yield from ("", *(f"- <{address}>" for address in rule.references))


def _example(rule: Rule) -> Iterator[str]:
    for heading, fragment in (("Offends:", rule.example.base), ("Mended:", rule.example.head)):
        lines = unmarked(fragment)
        if lines:
            yield from ("", heading, "", "```yaml", *lines, "```")


def _code(value: str) -> str:
    return f"`{neutral(value).replace('`', '').replace('|', chr(92) + '|')}`"
