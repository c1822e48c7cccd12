"""How a reviewer's file begins: who reviewed what, from which inputs, and which version of the file this one follows.

It can be read without the words that follow it, for a history has hundreds of versions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Literal

from reviewtui import text
from reviewtui.decoding import decode

# msgspec reads the annotations below when it decodes a file, so these imports are needed when the program runs.
from reviewtui.reviews.moment import Moment
from reviewtui.reviews.names import writable
from reviewtui.reviews.team import Reviewer

if TYPE_CHECKING:
    from reviewtui.model import Report
    from reviewtui.repository import Snapshot


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the comparison: the name that people have for it, and commits by their full ids."""

    ref: str
    commit: str = ""
    merge_base: str = ""


@dataclass(frozen=True, slots=True)
class Rubric:
    """Which questions were asked, and how they weighed; `digest` tells two checklists of one version apart."""

    id: str
    version: str
    weights: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """A file that was compared, and the blob ids of its two versions; empty on the side where it is not.

    `base_path` is where it was before, if that is another place.
    """

    path: str
    base: str = ""
    head: str = ""
    base_path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The beginning of the file; `previous` are the blob ids of the versions that it follows, several after a merge."""

    schema: Literal[1]
    review: str
    reviewer: Reviewer
    base: Side
    head: Side
    tool: str
    checklist: Rubric
    started: Moment
    updated: Moment
    previous: tuple[str, ...] = ()
    inputs: tuple[Input, ...] = ()


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a version of the file is made from besides the review: inputs, the checklist's digest, former versions."""

    inputs: tuple[Input, ...] = ()
    checklist: str = ""
    previous: tuple[str, ...] = ()


UNTRACED = Provenance()

_KEYS = "|".join(one.name for one in fields(Heading))
_FIRST_WORD = re.compile(rf"^(?!(?:{_KEYS}):)[a-z]".encode(), re.MULTILINE)


def heading(path: str, content: bytes) -> Heading:
    """Return how a file begins; raises `UsageError` or `UnreadableError` with the line that cannot be understood."""
    word = _FIRST_WORD.search(content)
    return decode(text.read(path, content[: word.start()] if word else content), Heading)


def inputs_of(report: Report, base: Snapshot, head: Snapshot) -> tuple[Input, ...]:
    """Return the descriptions that differ, and the files beside them in which something was found, sorted by path.

    A path that is not valid UTF-8 is left out: no YAML file can hold it.
    """
    differing = [spec for spec in report.specs if base.oid(spec.base_path) != head.oid(spec.path)]
    moved = {spec.path or spec.base_path: spec.base_path for spec in differing}
    places = (place for one in report.findings for place in (one.change.base, one.change.head) if place)
    known = {path: path for path in (place.path for place in places) if path not in moved.values()} | moved
    return tuple(
        Input(path, base.oid(before) or "", head.oid(path) or "", before if before not in {path, ""} else "")
        for path, before in sorted(known.items())
        if path == writable(path) and before == writable(before)
    )
