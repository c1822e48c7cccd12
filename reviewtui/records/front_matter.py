"""The YAML between dashes at the top of a record: read, and changed by keys, so that order and comments stay."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from reviewtui.errors import UnreadableError
from reviewtui.text.yaml_editing import UneditableError, with_keys

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.model import JsonValue

_FENCED = re.compile(r"\A(\ufeff?---[ \t]*(\r?\n))(.*?)(^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z))", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A text in parts that make it up again: what opens the front matter, its YAML, what closes it, and the body.

    The first three are empty when there is none.
    """

    opening: str
    yaml: str
    closing: str
    body: str


def parted(text: str) -> FrontMatter:
    """Return a text in its parts."""
    found = _FENCED.match(text)
    if found is None:
        return FrontMatter("", "", "", text)
    return FrontMatter(found[1], found[3], found[4], text[found.end() :])


def values(text: str, path: str) -> dict[str, object]:
    """Return what the front matter says; dates are dates. Raises `UnreadableError` with the line that is no YAML."""
    parts = parted(text)
    try:
        said = yaml.safe_load(parts.yaml) if parts.yaml.strip() else {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise UnreadableError(
            "the front matter is no YAML",
            path=path,
            line=mark.line + 2 if mark else 1,
            hint="It stands between two lines of three dashes, as `key: value`.",
        ) from error
    if not isinstance(said, dict):
        raise UnreadableError("the front matter has no keys", path=path, line=1, hint="Write it as `key: value`.")
    return {str(key): value for key, value in said.items()}


def with_values(text: str, changes: Mapping[str, JsonValue], path: str) -> str:
    """Return the text with other values in its front matter, which is made when there is none; nothing else changes.

    Raises `UnreadableError` when it is so written that a key cannot be changed alone.
    """
    parts = parted(text)
    try:
        changed = with_keys(parts.yaml, changes)
    except UneditableError as error:
        raise UnreadableError(
            "the front matter is written in a way that cannot be changed without changing more",
            path=path,
            line=1,
            hint=f"Change it by hand: {', '.join(changes)}.",
        ) from error
    return "".join((parts.opening or "---\n", changed, parts.closing or "---\n\n", parts.body))


def line_of(text: str, key: str) -> int:
    """Return the line (from 1) in which a key of the front matter stands; 1 when it has none."""
    lines = parted(text).yaml.splitlines()
    return next((number for number, line in enumerate(lines, 2) if re.match(rf"{re.escape(key)}\s*:", line)), 1)
