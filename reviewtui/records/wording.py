"""Numbers, names and places in a reader's words, for all records."""

from __future__ import annotations

from datetime import UTC
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from reviewtui.model import Finding, Operation, Revision
    from reviewtui.reviews.review import Review

NAMED_OPERATIONS = 10
_COMMIT_DIGITS = 10
_NO_NAMES = frozenset({"", "api", "index", "main", "openapi", "schema", "service", "spec", "specs", "swagger", "v"})
_NAMED_APIS = 3
UNNAMED = "the API"
"""What an API is called whose path does not tell."""


def listed(names: Sequence[str], most: int) -> str:
    """Return "a, b and 3 more", or "a and b" when there are no more than `most`."""
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most:,} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def operations_of(findings: Iterable[Finding]) -> tuple[Operation, ...]:
    """Return every operation that any of the findings reaches, once, in the order met."""
    return tuple(dict.fromkeys(operation for finding in findings for operation in finding.operations))


def named(operations: Sequence[Operation], most: int = NAMED_OPERATIONS) -> str:
    """Return the operations by name, the rest counted."""
    return listed([str(operation) for operation in operations], most)


def verdicts(review: Review) -> str:
    """Return how many changes a review found, by verdict: "3 changes: 1 breaking and 2 safe"."""
    found = [(len(review.open_findings(verdict)), verdict.word) for verdict in reversed(Verdict)]
    words = listed([f"{number:,} {word}" for number, word in found if number], len(Verdict))
    return f"{counted(sum(number for number, _ in found), 'change')}: {words}" if words else "no change"


def counted_names(names: Sequence[str], count: int) -> str:
    """Return the names, with how many there are besides of all that `count` counts."""
    rest = count - len(names)
    return f"{', '.join(names)} and {rest:,} more" if rest > 0 else listed(names, len(names))


def short(commit: str) -> str:
    """Return a commit's id as people write it; empty for none."""
    return commit[:_COMMIT_DIGITS]


def side(revision: Revision) -> str:
    """Return a short commit id, or what stands in its place: the work tree, the index, a folder."""
    return short(revision.commit) if revision.commit else revision.ref


def api_name(path: str, title: str = "") -> str:
    """Return what people call the API whose description stands at `path`.

    It is a telling part of the path, else the title that the description has, else "the API".
    """
    pure = PurePosixPath(path)
    telling = (part for part in (pure.stem.split(".")[0], *reversed(pure.parent.parts)) if part)
    found = (part for part in telling if part.lower().rstrip("0123456789.-_") not in _NO_NAMES)
    return next(found, title or UNNAMED)


def apis(review: Review) -> str:
    """Return the names of the APIs that the review is about."""
    specs = review.specs or review.report.specs
    names = dict.fromkeys(api_name(spec.path or spec.base_path, spec.title) for spec in specs)
    return listed(list(names), _NAMED_APIS) or UNNAMED


def stamp(moment: datetime) -> str:
    """Return a moment to the second in UTC, as programs write it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def day_of(day: date | None) -> str:
    """Return a day as programs and people write it; empty for none."""
    return day.isoformat() if day else ""


def clock(stamped: str) -> str:
    """Return a moment of `stamp` as people read it, to the minute."""
    return f"{stamped[:10]} {stamped[11:16]} UTC" if stamped else ""
