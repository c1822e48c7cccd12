"""The history of a description for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Verdict
from reviewtui.reports.json import problem_as_json
from reviewtui.reports.json_text import encoded

if TYPE_CHECKING:
    from reviewtui.history import Judged
    from reviewtui.model import JsonValue
    from reviewtui.reports.history_words import Listing
    from reviewtui.repository.lineage import FileCommit

SCHEMA = 1


def render(listing: Listing) -> str:
    """Return the rows, newest first, and the sum of all."""
    total = listing.total
    summary: dict[str, JsonValue] = {
        **_counts(total.counts),
        "commits": total.commits,
        "breaking_commits": total.breaking_commits,
        "unreadable": total.unreadable,
    }
    commits: list[JsonValue] = [_row(one, judged) for one, judged in listing.rows]
    return encoded(
        {
            "schema": SCHEMA,
            "spec": listing.spec,
            "since": listing.since or None,
            "summary": summary,
            "commits": commits,
        }
    )


def _row(one: FileCommit, judged: Judged) -> JsonValue:
    return {
        "commit": one.commit,
        "parent": one.parent or None,
        "date": one.date,
        "author": {"name": one.author.name, "email": one.author.email},
        "subject": one.subject,
        "path": one.path or None,
        "base_path": one.before or None,
        "files": [*sorted(one.oids)],
        "status": judged.status.value,
        "verdict": judged.worst.word if judged.worst is not None else None,
        "version": judged.release or None,
        "summary": _counts(judged.counts),
        "errors": [problem_as_json(problem) for problem in judged.errors],
    }


def _counts(counts: tuple[int, ...]) -> dict[str, JsonValue]:
    return {verdict.word: counts[verdict] for verdict in reversed(Verdict)}
