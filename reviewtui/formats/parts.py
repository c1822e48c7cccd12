"""Which files a description is made of, by a quick look at what refers to what; for listing, not for judging."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reviewtui.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from reviewtui.formats.comparison import Files, Format

# A description of more files than this is known by the first of them.
_MOST_PARTS = 5_000


def parts_of_others(known: Mapping[str, Format], schemas: Collection[str], files: Files) -> frozenset[str]:
    """Return those of some schemas that other descriptions refer to, and that are no contracts on their own.

    `known` are all descriptions by path, the schemas among them. Of schemas that refer to each other, the first stays.
    """
    found: set[str] = set()
    for path in sorted(known.keys() - schemas) if schemas else ():
        found |= parts_of(known[path], path, files).intersection(schemas)
    reached = {path: parts_of(known[path], path, files).intersection(schemas) for path in schemas if path not in found}
    for path, parts in reached.items():
        found |= {part for part in parts if path not in reached.get(part, ()) or path < part}
    return frozenset(found)


def parts_of(known: Format, path: str, files: Files) -> frozenset[str]:
    """Return the other files that a description refers to, directly or through others, as far as they can be read."""
    found: set[str] = set()
    left = [path]
    while left and len(found) < _MOST_PARTS:
        current = left.pop()
        try:
            content = files.read(current)
        except UnreadableError:
            found.discard(current)
            continue
        new = referred(known, current, content) - found - {path}
        found |= new
        left += sorted(new)
    return frozenset(found)


def referred(known: Format, path: str, content: bytes) -> frozenset[str]:
    """Return the paths that a file refers to, of those that a description may have."""
    return frozenset(_paths(known, path, content))


def _paths(known: Format, path: str, content: bytes) -> Iterator[str]:
    for reference in known.references(content):
        name = unquote(reference)
        if "://" in name or "\0" in name or name.startswith("/"):
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), name))
        # Outside of the repository nothing is read.
        if not target.startswith(".."):
            yield target
