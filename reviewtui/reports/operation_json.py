"""One operation for programs: the same tree as one JSON document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui import __version__
from reviewtui.formats.semantic import PartKind
from reviewtui.reports.json_text import encoded
from reviewtui.reports.revision_json import revision_as_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.model import Finding, JsonValue, Location, Report
    from reviewtui.semantics import Listed, Row

SCHEMA = 1


def render(report: Report, listed: Listed) -> str:
    """Return the tree as JSON text that ends in a line end."""
    return encoded(
        {
            "schema": SCHEMA,
            "tool": f"reviewtui {__version__}",
            "base": revision_as_json(report.base),
            "head": revision_as_json(report.head),
            "spec": listed.spec,
            "subject": listed.page.subject,
            "tree": _tree(listed.rows),
            "elsewhere": _findings(listed.page.elsewhere),
        }
    )


def _tree(rows: Iterable[Row]) -> JsonValue:
    """Return the rows inside each other; what is folded is told by its number."""
    inside: list[list[JsonValue]] = [[]]
    for row in rows:
        del inside[row.depth + 1 :]
        parts: list[JsonValue] = []
        inside[row.depth].append(_part(row, parts))
        inside.append(parts)
    return inside[0][0] if inside[0] else None


def _part(row: Row, parts: list[JsonValue]) -> JsonValue:
    part = row.part
    if part.kind is PartKind.FOLD:
        return {"kind": part.kind.value, "count": len(part.inside())}
    written: dict[str, JsonValue] = {
        "kind": part.kind.value,
        "name": part.name,
        "how": part.how.value,
        "before": None if row.words.before is None else [*row.words.before],
        "after": None if row.words.after is None else [*row.words.after],
        "note": row.words.note,
        "base": _place(part.base),
        "head": _place(part.head),
        "findings": _findings(row.findings),
        "parts": parts,
    }
    return written


def _place(location: Location | None) -> JsonValue:
    return {"path": location.path, "pointer": location.pointer} if location is not None else None


def _findings(findings: Iterable[Finding]) -> list[JsonValue]:
    return [
        {"fingerprint": one.fingerprint, "rule": one.rule, "verdict": one.verdict.word, "message": one.message}
        for one in findings
    ]
