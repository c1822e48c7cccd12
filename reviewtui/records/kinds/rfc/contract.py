"""The contract as a change finds it and leaves it: for each finding, what stood there and what stands there now."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewtui.records.consumer_steps import is_about_release
from reviewtui.records.gathering import gathered
from reviewtui.records.markdown import Markdown, code, link
from reviewtui.records.rows import message_of
from reviewtui.records.snippets import Excerpt, Snippets
from reviewtui.records.wording import listed, named, operations_of, side

if TYPE_CHECKING:
    from reviewtui.model import Revision
    from reviewtui.records.gathering import Cause
    from reviewtui.records.known import Known
    from reviewtui.reviews.review import Review

_MOST: Final = 30
_NAMED_FINDINGS: Final = 10


@dataclass(frozen=True, slots=True)
class Shown:
    """An element on one side: its text in a language, and where that stands at which commit."""

    text: str
    language: str
    place: Markdown
    pointer: str
    commit: str


@dataclass(frozen=True, slots=True)
class Detail:
    """What one or several findings change in the contract, shown for the first of them.

    `same` when both sides read alike, and `value` tells the difference; `likewise` names what else this holds for.
    """

    title: str
    likewise: str
    fingerprints: str
    operations: str
    value: str
    before: Shown | None
    after: Shown | None
    same: bool


@dataclass(frozen=True, slots=True)
class Contract:
    """The details that a reader can be asked to read, and how many more there are."""

    details: tuple[Detail, ...]
    more: int


def contract(known: Known, review: Review) -> Contract:
    """Return what the findings of an RFC change."""
    snippets = Snippets(known.base, known.head)
    causes = gathered(finding for finding in known.findings if not is_about_release(finding.change))
    details = tuple(_detail(cause, snippets, known, review) for cause in causes[:_MOST])
    return Contract(details, max(0, len(causes) - _MOST))


def _detail(cause: Cause, snippets: Snippets, known: Known, review: Review) -> Detail:
    finding = cause.findings[0]
    snippet = snippets.of(finding)
    before = _shown(snippet.before, review.report.base)
    after = _shown(snippet.after, review.report.head, known.path)
    return Detail(
        title=message_of(finding).rstrip("."),
        likewise=cause.likewise,
        fingerprints=listed([f"`{one.fingerprint}`" for one in cause.findings], _NAMED_FINDINGS),
        operations=named(operations_of(cause.findings)),
        value=snippet.value,
        before=before,
        after=after,
        same=before is not None and after is not None and before.text == after.text,
    )


def _shown(excerpt: Excerpt | None, revision: Revision, record: str = "") -> Shown | None:
    """Return one side; with a link from the record where it has one beside it: the old side is in history only."""
    if excerpt is None:
        return None
    where = f"{excerpt.path}:{excerpt.line}" if excerpt.line else excerpt.path
    beside = posixpath.relpath(excerpt.path, posixpath.dirname(record) or ".")
    place = link(f"`{where}`", beside, excerpt.line) if record else code(where)
    return Shown(excerpt.text, excerpt.language, place, excerpt.pointer, side(revision))
