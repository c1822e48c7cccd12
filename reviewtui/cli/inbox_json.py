"""Which reviews wait, for programs: one JSON document, described by `inbox.schema.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui import __version__
from reviewtui.reports.json_text import encoded

if TYPE_CHECKING:
    from reviewtui.cli.inbox_looking import Told, Waits
    from reviewtui.inbox.waiting import Judged, Stand
    from reviewtui.model import JsonValue

SCHEMA = 1


def render(waits: Waits) -> str:
    """Return the rows as JSON text; what was not asked for is null."""
    left_out = waits.left_out
    return encoded(
        {
            "schema": SCHEMA,
            "tool": f"reviewtui {__version__}",
            "order": waits.order.value,
            "wanted": waits.wanted,
            "left_out": {
                "merged": left_out.merged,
                "unchanged": left_out.unchanged,
                "unrelated": left_out.unrelated,
                "stale": left_out.stale,
                "reviews": left_out.reviews,
            },
            "waiting": [_row(told) for told in waits.told],
        }
    )


def _row(told: Told) -> JsonValue:
    row = told.row
    return {
        "review": row.review,
        "head": {"ref": row.head.name, "commit": row.head.commit},
        "base": {"ref": row.base_name, "commit": row.base},
        "pull_request": row.head.number or None,
        "also": list(row.also),
        "author": {"name": row.head.author, "email": row.head.email},
        "subject": row.head.subject,
        "committed": row.head.at.isoformat(),
        "working_days": row.days,
        "specs": list((told.judged.specs if told.judged else ()) or row.specs),
        "mine": row.is_mine,
        "waits_for_me": row.waits_for_me,
        "drafted": row.drafted.isoformat() if row.drafted else None,
        "decided": row.decided or None,
        "reviewers": list(row.reviewers),
        "changes": _changes(told.judged) if told.judged else None,
        "status": _status(told.stand) if told.stand else None,
    }


def _changes(judged: Judged) -> JsonValue:
    counts = judged.tally
    return {
        "worst": judged.worst.word if judged.worst is not None else None,
        "breaking": counts.breaking,
        "dangerous": counts.dangerous,
        "safe": counts.safe,
        "info": counts.info,
        "waived": counts.waived,
        "top": [
            {"verdict": one.verdict.word, "rule": one.rule, "message": one.message, "path": one.path}
            for one in judged.top
        ],
        "errors": [*((judged.trouble,) if judged.trouble else ()), *judged.problems],
    }


def _status(stand: Stand) -> JsonValue:
    return {
        "reviewers": [
            {"name": one.name, "decision": one.decision or None, "holds": one.holds} for one in stand.reviewers
        ],
        "required": stand.required,
        "missing": list(stand.missing),
        "working_days": stand.days,
        "late": stand.is_late,
        "hidden": stand.hidden,
        "errors": [stand.trouble] if stand.trouble else [],
    }
