"""What became of reviewers' files since they were published, for programs; described by `verify.schema.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reports.json_text import encoded

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.repository.history import Step
    from reviewtui.session.verifying import Audit, Chain

SCHEMA = 1


def render(audit: Audit) -> str:
    """Return all chains as JSON text, every version with the commit that brought it; `ref` is null for all history."""
    return encoded(
        {
            "schema": SCHEMA,
            "ref": audit.ref or None,
            "holds": not (audit.broken or audit.problems),
            "files": [_chain(chain) for chain in audit.chains],
        }
    )


def _chain(chain: Chain) -> JsonValue:
    versions: list[JsonValue] = [
        {"version": oid, **_commit(step), "previous": list(chain.previous.get(oid, ()))}
        for oid, step in chain.arrivals.items()
    ]
    breaks: list[JsonValue] = [
        {**_commit(one.step), "path": one.step.path, "message": one.message, "differs": list(one.differs)}
        for one in chain.breaks
    ]
    return {
        "review": chain.place.review,
        "reviewer": chain.place.reviewer,
        "path": chain.path,
        "holds": not (chain.breaks or chain.problems),
        "versions": versions,
        "breaks": breaks,
        "notes": list(chain.notes),
        "unchecked": list(chain.unchecked),
        "errors": [
            {"message": one.message, "path": one.path, "line": one.line, "column": one.column, "hint": one.hint}
            for one in chain.problems
        ],
    }


def _commit(step: Step) -> dict[str, JsonValue]:
    return {
        "commit": step.commit,
        "author": {"name": step.author.name, "email": step.author.email},
        "date": step.date,
    }
