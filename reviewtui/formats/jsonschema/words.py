"""Where a part of a schema file stands, in words and as an address."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reviewtui.formats.schema_words import index_or_key, step
from reviewtui.formats.words import Words
from reviewtui.text import unescape

if TYPE_CHECKING:
    from reviewtui.schema.node import Node

_LONGEST_TITLE = 60
_LONGEST_PATH = 48


def name_of(root: Node) -> str:
    """Return what a schema calls itself: its title, where that is a name and no sentence."""
    title = root.mapping.get("title")
    named = isinstance(title, str) and title.strip() and len(title) <= _LONGEST_TITLE and "\n" not in title.strip()
    return str(title).strip() if named else ""


def describe(node: Node, root: Node, spec: str) -> Words:
    """Describe a node; `root` is the file it stands in, `spec` the path of the schema that is compared."""
    words = Words("the schema", "the schema")
    if node.path != spec:
        words.subject = words.place = f"component `{PurePosixPath(node.path).stem}`"
        words.parts.append(node.path)
    elif name := name_of(root):
        words.subject, words.place = f"schema `{name}`", f"schema {name}"
    rest = [unescape(token) for token in node.pointer.split("/")[1:]]
    here, trail = root, list[str]()
    while rest:
        taken = _step(words, here, rest)
        _follow(trail, rest[:taken])
        if rest[0] == "properties" and len(trail) > 1:
            words.subject = f"property `{_shortened(trail)}`"
        for token in rest[:taken]:
            here = here.at(index_or_key(here, token))
        del rest[:taken]
    return words


def _follow(trail: list[str], tokens: list[str]) -> None:
    """Note the names of properties that lead to a place, which may be nested deep; a definition begins anew."""
    match tokens:
        case ["properties", name]:
            trail.append(name)
        case ["$defs" | "definitions", _]:
            trail.clear()
        case ["items", *_] if trail:
            trail[-1] += "[]"


def _shortened(trail: list[str]) -> str:
    """Return names of properties as a path; of a long one the end."""
    first = next((at for at in range(len(trail)) if len(".".join(trail[at:])) <= _LONGEST_PATH), len(trail) - 1)
    return f"{'….' if first else ''}{'.'.join(trail[first:])}"


def _step(words: Words, here: Node, rest: list[str]) -> int:
    if taken := step(words, here, rest):
        return taken
    words.parts.append(rest[0])
    return 1
