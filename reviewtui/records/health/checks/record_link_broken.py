"""A link that leads nowhere takes the evidence away from whatever it was meant to prove."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.health.links import anchors, links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.health.links import Link
    from reviewtui.records.kind import Record

_MARKDOWN = (".md", ".markdown")
_LINES = re.compile(r"L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?|:~:.*")


@of_record(
    title="A link leads to a file or a heading that is not there",
    level=Level.WARN,
    why="A decision rests on what it links to. When that is gone, so is the proof.",
    fix="Link to where the file stands now, or to a commit that had it.",
    example=Example(
        wrong={"docs/adr/0001-keep-ids.md": "# Keep ids\n\nSee [the log](0009-gone.md).  # finding\n"},
        right={"docs/adr/0001-keep-ids.md": "# Keep ids\n\nSee [above](#keep-ids).\n"},
    ),
)
def record_link_broken(record: Record, examined: Examined) -> Iterator[Said]:
    if not record.path.lower().endswith(_MARKDOWN):
        return
    for link in links(record):
        if not _is_there(link.path, examined):
            yield Said(record.path, link.line, f"`{link.written}` is not there")
        elif link.anchor and not _has_anchor(link, record, examined):
            yield Said(record.path, link.line, f"`{link.path}` has no heading `#{link.anchor}`")


def _is_there(path: str, examined: Examined) -> bool:
    return path == "." or path in examined.log.paths or path in _folders(examined.log.paths)


@lru_cache(maxsize=2)
def _folders(paths: frozenset[str]) -> frozenset[str]:
    """Return every folder that holds one of the paths."""
    found: set[str] = set()
    for path in paths:
        folder = posixpath.dirname(path)
        while folder and folder not in found:
            found.add(folder)
            folder = posixpath.dirname(folder)
    return frozenset(found)


def _has_anchor(link: Link, record: Record, examined: Examined) -> bool:
    """Whether the heading is there; of what cannot be read, and of lines of code, nothing is said."""
    if not link.path.lower().endswith(_MARKDOWN) or _LINES.fullmatch(link.anchor):
        return True
    text = record.text if link.path == record.path else examined.read(link.path)
    wanted = link.anchor.removeprefix("user-content-").lower()
    return text is None or wanted in {anchor.lower() for anchor in anchors(text)}
