"""The contract as a change finds it and leaves it: for each finding, what stood there and what stands there now."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewtui.records.markdown import Markdown, link
from reviewtui.records.rows import message_of
from reviewtui.records.snippets import Excerpt, Snippets
from reviewtui.records.wording import named, side

if TYPE_CHECKING:
    from reviewtui.model import Finding, Revision
    from reviewtui.records.known import Known
    from reviewtui.reviews.review import Review

_MOST: Final = 30


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
    """What a finding changes in the contract; `same` when both sides read alike, and `value` tells the difference."""

    title: str
    fingerprint: str
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
    details = tuple(_detail(finding, snippets, known, review) for finding in known.findings[:_MOST])
    return Contract(details, max(0, len(known.findings) - _MOST))


def _detail(finding: Finding, snippets: Snippets, known: Known, review: Review) -> Detail:
    snippet = snippets.of(finding)
    before = _shown(snippet.before, review.report.base, known.path)
    after = _shown(snippet.after, review.report.head, known.path)
    return Detail(
        title=message_of(finding).rstrip("."),
        fingerprint=finding.fingerprint,
        operations=named(finding.operations),
        value=snippet.value,
        before=before,
        after=after,
        same=before is not None and after is not None and before.text == after.text,
    )


def _shown(excerpt: Excerpt | None, revision: Revision, record: str) -> Shown | None:
    if excerpt is None:
        return None
    label = f"`{excerpt.path}:{excerpt.line}`" if excerpt.line else f"`{excerpt.path}`"
    beside = posixpath.relpath(excerpt.path, posixpath.dirname(record) or ".")
    place = link(label, beside, excerpt.line)
    return Shown(excerpt.text, excerpt.language, place, excerpt.pointer, side(revision))
