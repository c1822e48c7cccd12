"""Findings that answer to the same words in every field with choices, together: a filter asks them but once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeAlias

from reviewtui.filters.fields import Field
from reviewtui.filters.traits import Handled, Traits, handled_words

Words: TypeAlias = Mapping[Field, tuple[str, ...]]


class Alike(NamedTuple):
    """The words, and the findings that answer to them, in their order."""

    words: Words
    findings: list[Traits]


def sorted_out(findings: Iterable[tuple[Traits, Handled | None]]) -> list[Alike]:
    """Return findings by their words; of what has no handling, nothing is known that only a review knows."""
    found: dict[tuple[object, Handled | None], Alike] = {}
    for traits, handled in findings:
        key = (traits.standing, handled)
        alike = found.get(key)
        if alike is None:
            words = {**traits.words, **(handled_words(handled) if handled is not None else {})}
            alike = found[key] = Alike(words, [])
        alike.findings.append(traits)
    return list(found.values())
