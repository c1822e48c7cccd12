"""What is wrong with records, for programs; `records.schema.json` describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reports.json_text import encoded

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.session.record_health import Health

SCHEMA = 1


def render(health: Health) -> str:
    """Return the health of records as JSON text."""
    kinds: list[JsonValue] = [kind.id for kind in health.kinds]
    return encoded({"schema": SCHEMA, "kinds": kinds, **health_as_json(health)})


def health_as_json(health: Health) -> dict[str, JsonValue]:
    """Return how many records there are, and what is wrong with them."""
    ailments: list[JsonValue] = [
        {
            "check": one.check,
            "level": one.level.word,
            "path": one.path,
            "line": one.line,
            "message": one.message,
            "hint": one.hint,
            "stood_before": one in health.stood,
        }
        for one in health.ailments
    ]
    return {"records": health.records, "ailments": ailments}
