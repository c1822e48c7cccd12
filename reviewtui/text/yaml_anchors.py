"""Anchors and aliases of one YAML document: shared, never recursive, and bounded in what they expand to."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from reviewtui.errors import UnreadableError
from reviewtui.model import JsonValue
from reviewtui.text.limits import MAX_EXPANDED


@dataclass(slots=True)
class Anchor:
    """What an alias stands for; `text` is how a scalar was written, None for mappings and lists."""

    value: JsonValue
    text: str | None
    before: int
    size: int | None = None


class Anchors:
    """The anchors met so far. Sizes are keys and items, counted as if every alias were written out."""

    def __init__(self) -> None:
        """Start with no anchors."""
        self._anchors: dict[str, Anchor] = {}
        self._entries = 0
        self._expanded = 0

    def scalar(self, name: str, value: JsonValue, text: str) -> None:
        """Give a name to a scalar."""
        self._anchors[name] = Anchor(value, text, self._entries, 0)

    def begin(self, name: str, container: JsonValue) -> None:
        """Give a name to a mapping or list whose content comes next; until `end` it must not be repeated."""
        self._anchors[name] = Anchor(container, None, self._entries)

    def finished(self, container: dict[str, JsonValue] | list[JsonValue], name: str | None) -> None:
        """Count the entries of a mapping or list that is complete, and let its name be used."""
        self._entries += len(container)
        if name is not None:
            anchor = self._anchors[name]
            if anchor.value is container:
                anchor.size = self._entries - anchor.before

    def alias(self, name: str) -> Anchor:
        """Return what `*name` stands for.

        Raises:
            UnreadableError: nothing has that name, it contains itself, or the file would grow without measure. The
                error has no place yet.

        """
        anchor = self._anchors.get(name)
        if anchor is None:
            near = get_close_matches(name, self._anchors, 1)
            hint = f"Did you mean `*{near[0]}`?" if near else "If `*` is meant as text, put it in quotes."
            raise UnreadableError(f"`*{name}` repeats an anchor, but no `&{name}` stands above it", hint=hint)
        if anchor.size is None:
            raise UnreadableError(
                f"`*{name}` stands inside `&{name}`, so it would contain itself without end",
                hint="Write recursive schemas with `$ref` instead of an alias.",
            )
        self._entries += anchor.size
        self._expanded += anchor.size
        if self._expanded > MAX_EXPANDED:
            raise UnreadableError(
                f"aliases blow this file up: written out, `*{name}` passes the limit of {MAX_EXPANDED:,} entries",
                hint="Files like this are made to exhaust memory. Write the repeated parts once and use `$ref`.",
            )
        return anchor
