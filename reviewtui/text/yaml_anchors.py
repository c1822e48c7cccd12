"""Anchors and aliases of one YAML document: shared, never recursive, and bounded in what they expand to."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from reviewtui.errors import UnreadableError
from reviewtui.model import JsonValue
from reviewtui.text.limits import DEPTH_HINT, MAX_DEPTH, MAX_EXPANDED

# Names are compared to help with a typo; beyond these it would take too long.
_MANY = 1000
_LONG = 100


@dataclass(slots=True)
class Anchor:
    """What an alias stands for; `text` is how a scalar was written, None for mappings and lists.

    `entries` are the keys and items inside, as if every alias were written out, and `height` the levels. Both are known
    when the content is `complete`; until then they hold what the counters stood at when it began.
    """

    value: JsonValue
    text: str | None
    entries: int
    height: int
    complete: bool


class Anchors:
    """The anchors met so far, and what the document would be if every alias were written out.

    `any` tells whether there is a mapping or list with a name.
    """

    def __init__(self) -> None:
        """Start with no anchors."""
        self.any = False
        self._deepest = 0
        self._by_name: dict[str, Anchor] = {}
        self._open: list[Anchor] = []
        self._entries = 0
        self._expanded = 0

    @property
    def named(self) -> bool:
        """Whether anything has a name."""
        return bool(self._by_name)

    def scalar(self, name: str, value: JsonValue, text: str) -> None:
        """Give a name to a scalar."""
        self._by_name[name] = Anchor(value, text, 0, 0, complete=True)

    def begin(self, name: str | None, container: JsonValue, depth: int) -> None:
        """Take note of a mapping or list at this depth whose content comes next; it may have a name.

        Sizes and depths are differences, so nothing has to be said before the first name: see `any`.
        """
        self._deepest = max(self._deepest, depth)
        if name is not None:
            anchor = self._by_name[name] = Anchor(container, None, self._entries, self._deepest, complete=False)
            self._open.append(anchor)
            self._deepest = depth
            self.any = True

    def finished(self, container: dict[str, JsonValue] | list[JsonValue], depth: int) -> None:
        """Count the entries of a mapping or list that is complete, and let it be repeated if it has a name."""
        self._entries += len(container)
        if self._open and self._open[-1].value is container:
            anchor = self._open.pop()
            deepest_around = anchor.height
            anchor.entries, anchor.height = self._entries - anchor.entries, self._deepest - depth + 1
            anchor.complete = True
            self._deepest = max(self._deepest, deepest_around)

    def alias(self, name: str, depth: int) -> Anchor:
        """Return what `*name` stands for, in a container at this depth.

        Raises:
            UnreadableError: nothing has that name, it contains itself, or the file would grow without measure. The
                error has no place yet.

        """
        anchor = self._by_name.get(name)
        if anchor is None:
            message = f"`*{name}` repeats an anchor, but no `&{name}` stands above it"
            raise UnreadableError(message, hint=self._hint(name))
        if not anchor.complete:
            raise UnreadableError(
                f"`*{name}` stands inside `&{name}`, so it would contain itself without end",
                hint="Write recursive schemas with `$ref` instead of an alias.",
            )
        self._count(name, anchor, depth)
        return anchor

    def _hint(self, name: str) -> str:
        from difflib import get_close_matches  # noqa: PLC0415 - start-up time, and hardly any file needs it

        known = [other for other in islice(self._by_name, _MANY) if len(other) < _LONG]
        near = get_close_matches(name[:_LONG], known, 1)
        return f"Did you mean `*{near[0]}`?" if near else "If `*` is meant as text, put it in quotes."

    def _count(self, name: str, anchor: Anchor, depth: int) -> None:
        self._entries += anchor.entries
        self._expanded += anchor.entries
        self._deepest = max(self._deepest, depth + anchor.height)
        if self._expanded > MAX_EXPANDED:
            raise UnreadableError(
                f"aliases blow this file up: written out, `*{name}` passes the limit of {MAX_EXPANDED:,} entries",
                hint="Files like this are made to exhaust memory. Write the repeated parts once and use `$ref`.",
            )
        if self._deepest > MAX_DEPTH:
            message = f"aliases nest this file deeper than the limit of {MAX_DEPTH} levels: `*{name}` passes it"
            raise UnreadableError(message, hint=DEPTH_HINT)
